/**
 * Of a comparison what came, went or changed, with its nearest context: what holds it, what it is related
 * to, and the ends of every relation that is not what it was.
 */
import type { RelationType } from '../language/vocabulary.ts';
import { NESTING_RELATIONS, nestingOf } from '../query/nesting.ts';
import type { ConceptId, ElementId, RelationId } from '../workspace/ids.ts';
import type { Relation } from '../workspace/records.ts';
import type { Comparison, ElementRow, RelationRow } from './comparison.ts';

export interface Changes {
  /** The same two models, with the rows of what is named below. */
  readonly comparison: Comparison;
  readonly changed: ReadonlySet<ElementId>;
  /** Kept itself, and there so that the others can be understood. */
  readonly context: ReadonlySet<ElementId>;
}

export interface ChangesOptions {
  /** Relation types by which elements stand in others. @default composition, aggregation */
  readonly nesting?: readonly RelationType[];
  /** Whether what is related to a changed element, and the ends of changed relations, are context beside what holds them. @default true */
  readonly neighbours?: boolean;
}

/** Linear in the comparison. */
export function changesOf(comparison: Comparison, options: ChangesOptions = {}): Changes {
  const { nesting = NESTING_RELATIONS, neighbours = true } = options;
  const changed = new Set<ElementId>();
  for (const { id, fate } of comparison.elements.values()) if (fate !== 'kept') changed.add(id);
  const kept = new Set<ElementId>(changed);
  const take = (end: ConceptId) => {
    const id = end as ElementId;
    if (comparison.elements.has(id)) kept.add(id);
  };
  for (const row of comparison.relations.values()) {
    for (const relation of sidesOf(row)) {
      if (neighbours && (row.fate !== 'kept' || reaches(relation, changed, nesting))) {
        take(relation.source);
        take(relation.target);
      }
    }
  }
  const parents = [comparison.before, comparison.after].map(
    (model) => nestingOf(model, { relations: nesting }).parentOf,
  );
  const open = [...kept];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const parentOf of parents) {
      const parent = parentOf.get(id);
      if (parent === undefined || kept.has(parent)) continue;
      kept.add(parent);
      open.push(parent);
    }
  }
  const elements = new Map<ElementId, ElementRow>();
  for (const [id, row] of comparison.elements) if (kept.has(id)) elements.set(id, row);
  const relations = new Map<RelationId, RelationRow>();
  for (const [id, row] of comparison.relations) {
    const whole = sidesOf(row).every(
      ({ source, target }) => isIn(comparison, kept, source) && isIn(comparison, kept, target),
    );
    if (whole) relations.set(id, row);
  }
  const context = new Set([...kept].filter((id) => !changed.has(id)));
  return { comparison: { ...comparison, elements, relations }, changed, context };
}

const sidesOf = ({ before, after }: RelationRow): readonly Relation[] =>
  [before, after].filter((one) => one !== undefined);

/** A relation at something changed; what that holds is no context of it. */
function reaches(
  { type, source, target }: Relation,
  changed: ReadonlySet<ConceptId>,
  nesting: readonly RelationType[],
): boolean {
  if (nesting.includes(type)) return changed.has(target);
  return changed.has(source) || changed.has(target);
}

/** The end of a relation on a relation is no element: it is left to the one that it is on. */
const isIn = ({ elements }: Comparison, kept: ReadonlySet<ConceptId>, end: ConceptId): boolean =>
  kept.has(end) || !elements.has(end as ElementId);
