/** What stays in an architecture but depended on something that this architecture takes away. */
import { appendTo } from '../collections/multimap.ts';
import { dependentEnd } from '../language/dependence.ts';
import type { RelationType } from '../language/vocabulary.ts';
import { elementAt, linksOf } from '../query/links.ts';
import type { ElementId } from '../workspace/ids.ts';
import type { Element, Relation } from '../workspace/records.ts';
import type { Subject } from './rule.ts';
import { heirsIn } from './successions.ts';

export interface LostDependence {
  /** What stays. */
  readonly kept: ElementId;
  /** What it depended on, with those that follow it: none where it is retired. */
  readonly removed: ElementId;
  readonly heirs: ReadonlySet<ElementId>;
  /** As the architecture below has it. */
  readonly relation: Relation;
}

/**
 * Those that were not made good: by a tie to what follows, to its whole or to one of its parts; or by
 * a new relation of the same kind to anything. Costs the relations at what is removed.
 */
export function lostDependences(subject: Subject): LostDependence[] {
  const { ws, architecture, model, base } = subject;
  if (!base) return [];
  const heirsOf = heirsIn(subject);
  const links = linksOf(base);
  const lost: LostDependence[] = [];
  for (const change of ws.changes.get(architecture.id)?.values() ?? []) {
    const removed = change.record === 'remove' ? elementAt(base, change.of) : undefined;
    if (!removed || model.elements.has(removed.id)) continue;
    const heirs = heirsOf.get(removed.id) ?? NOBODY;
    const nearHeirs = tiedTo(subject, heirs);
    const seen = new Set<ElementId>();
    for (const relation of [...links.from(removed.id), ...links.to(removed.id)]) {
      const kept = dependentOn(relation, removed, subject);
      if (!kept || seen.has(kept) || heirs.has(kept)) continue;
      seen.add(kept);
      if (family(subject, kept).some((one) => nearHeirs.has(one))) continue;
      if (hasNew(subject, kept, relation)) continue;
      lost.push({ kept, removed: removed.id, heirs, relation });
    }
  }
  return lost;
}

const NOBODY: ReadonlySet<ElementId> = new Set();

/** Relations by which one does without the other only badly; wholes and parts are edited as such. */
const NEEDED: ReadonlySet<RelationType> = new Set([
  'Serving',
  'Access',
  'Flow',
  'Assignment',
  'Realization',
]);

/** The element at the other end, where it stays and depends on what is removed. */
function dependentOn(
  relation: Relation,
  removed: Element,
  { model }: Subject,
): ElementId | undefined {
  if (!NEEDED.has(relation.type)) return undefined;
  const atSource = relation.source === removed.id;
  const other = elementAt(model, atSource ? relation.target : relation.source);
  if (!other || other.id === removed.id) return undefined;
  // Who sends is as lost without who receives, such as a bus, as the other way round.
  const dependent = relation.type === 'Flow' ? 'both' : dependentEnd(relation);
  return dependent === 'both' || dependent === (atSource ? 'target' : 'source')
    ? other.id
    : undefined;
}

/** An element with its whole and its parts. */
function family({ nesting }: Subject, id: ElementId): readonly ElementId[] {
  const whole = nesting.parentOf.get(id);
  return [id, ...(whole === undefined ? [] : [whole]), ...(nesting.childrenOf.get(id) ?? [])];
}

/** Everything that is related to the elements, to their wholes or to their parts. */
function tiedTo(subject: Subject, elements: ReadonlySet<ElementId>): ReadonlySet<ElementId> {
  const { model } = subject;
  const links = linksOf(model);
  const near = new Set<ElementId>();
  for (const element of elements)
    for (const one of family(subject, element)) {
      near.add(one);
      for (const { target } of links.from(one)) {
        const other = elementAt(model, target);
        if (other) near.add(other.id);
      }
      for (const { source } of links.to(one)) {
        const other = elementAt(model, source);
        if (other) near.add(other.id);
      }
    }
  return near;
}

/** Whether this architecture gives it another relation of the kind, at the same end. */
function hasNew({ ws, architecture, model }: Subject, kept: ElementId, lost: Relation): boolean {
  const own = ws.changes.get(architecture.id);
  const links = linksOf(model);
  const alike = lost.source === kept ? links.from(kept) : links.to(kept);
  return alike.some(({ id, type }) => type === lost.type && own?.has(id) === true);
}

/** Whether something of the kind is left to it, at the same end. */
export function hasOthers({ model }: Subject, { kept, relation }: LostDependence): boolean {
  const links = linksOf(model);
  const alike = relation.source === kept ? links.from(kept) : links.to(kept);
  return alike.some(({ type }) => type === relation.type);
}

/** By what they depended on, in the order in which they were found. */
export function byRemoved(
  all: Iterable<LostDependence>,
): ReadonlyMap<ElementId, readonly LostDependence[]> {
  const found = new Map<ElementId, LostDependence[]>();
  for (const one of all) appendTo(found, one.removed, one);
  return found;
}
