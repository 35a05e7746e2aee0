/** A comparison in which some kinds of change do not count: what differs in nothing else reads kept. */
import { PROFILES, profileOf } from '../language/profiles.ts';
import type { ElementId, RelationId } from '../workspace/ids.ts';
import type { Element, Relation } from '../workspace/records.ts';
import type { Comparison, ElementRow, RelationRow } from './comparison.ts';
import { countsOf } from './counts.ts';
import { type ChangeKind, kindOfChange } from './kinds.ts';
import { rowsNotKept, UnionRows } from './unionRows.ts';

/** Kinds that can be looked past. Not lineage: what one takes over, another gives away. */
export type IgnorableKind = Exclude<ChangeKind, 'lineage' | 'other'>;

export interface ComparisonFilter {
  readonly ignore: readonly IgnorableKind[];
}

/**
 * The comparison with every row kept that changed in ignored kinds alone; a row that changed in other
 * kinds too keeps all it says. What came, went, follows another or is carried over stays as it is told.
 * Counts are made anew. Costs the rows that are not kept.
 *
 * @example filterComparison(comparison, { ignore: ['wording', 'description'] })
 */
export function filterComparison(comparison: Comparison, filter: ComparisonFilter): Comparison {
  const ignored = new Set<ChangeKind>(filter.ignore);
  if (ignored.size === 0) return comparison;
  const elements = filtered<ElementId, Element, ElementRow>(
    comparison.elements,
    comparison.before.elements,
    comparison.after.elements,
    (row) => keptElement(row, ignored),
  );
  const relations = filtered<RelationId, Relation, RelationRow>(
    comparison.relations,
    comparison.before.relations,
    comparison.after.relations,
    (row) => keptRelation(row, ignored),
  );
  if (elements === comparison.elements && relations === comparison.relations) return comparison;
  const { after } = comparison;
  const profile =
    PROFILES.find((one) => one.id === after.workspace.profile) ?? profileOf('archimate');
  return {
    ...comparison,
    elements,
    relations,
    ...countsOf({ elements, relations, after, profile }),
  };
}

/** The row as it reads, or the very same one. */
function keptElement(row: ElementRow, ignored: ReadonlySet<ChangeKind>): ElementRow {
  if (!onlyIgnored(row, ignored)) return row;
  const { reason, moved: _, ...rest } = row;
  const carried = row.fate === 'carriedOver';
  return {
    ...rest,
    presence: 'kept',
    fate: carried ? 'carriedOver' : 'kept',
    changes: [],
    ...(carried && reason && { reason }),
  };
}

function keptRelation(row: RelationRow, ignored: ReadonlySet<ChangeKind>): RelationRow {
  if (!onlyIgnored(row, ignored)) return row;
  const { reason: _, ...rest } = row;
  return { ...rest, fate: 'kept', cause: 'own', changes: [] };
}

function onlyIgnored(
  row: Pick<ElementRow | RelationRow, 'changes'>,
  ignored: ReadonlySet<ChangeKind>,
): boolean {
  return row.changes.length > 0 && row.changes.every((change) => ignored.has(kindOfChange(change)));
}

function filtered<
  Id extends string,
  Concept,
  Row extends {
    readonly id: Id;
    readonly fate: string;
    readonly before?: Concept;
    readonly after?: Concept;
  },
>(
  rows: ReadonlyMap<Id, Row>,
  before: ReadonlyMap<Id, Concept>,
  after: ReadonlyMap<Id, Concept>,
  read: (row: Row) => Row,
): ReadonlyMap<Id, Row> {
  const told = new Map<Id, Row>();
  let same = true;
  for (const row of rowsNotKept(rows)) {
    const now = read(row);
    if (now !== row) same = false;
    told.set(row.id, now);
  }
  if (same) return rows;
  return new UnionRows(before, after, told, (id) => {
    const kept = rows.get(id);
    if (kept === undefined) throw new RangeError(`no row ${id}`);
    return kept;
  });
}
