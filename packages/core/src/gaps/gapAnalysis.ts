/** Computes what lies between two architectures that were compared. */
import type { Comparison, ElementRow, RelationRow } from '../comparison/comparison.ts';
import { latestOf } from '../comparison/latest.ts';
import { elementTypeInfo } from '../language/types.ts';
import { FATES, type Fate, LAYERS } from '../language/vocabulary.ts';
import { asElementId, type ElementId } from '../workspace/ids.ts';
import type { Text } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { GapAnalysis, GapCounts, GapFate, GapLink, GapRow } from './gap.ts';
import { groupsByLineage } from './groups.ts';
import { plansOf } from './plans.ts';
import { reuseOf } from './reuse.ts';

/**
 * The gap from `comparison.before` (the baseline) to `comparison.after` (the target).
 * Linear in the union and in the workspace's marks.
 *
 * @param ws Where the units' marks are; the architectures are in the comparison.
 * @example gapAnalysis(ws, compare(ws, current, target)).reuse.share // 0.62
 */
export function gapAnalysis(ws: Pick<Workspace, 'marks'>, comparison: Comparison): GapAnalysis {
  const components = [...comparison.elements.values()].filter(isComponent);
  return {
    comparison,
    rows: groupsByLineage(components).map((members) => rowOf(members)),
    links: [...comparison.relations.values()].flatMap((row) => linkOf(comparison, row)),
    total: countsOf(components),
    byLayer: countsBy(components, ({ layer }) => layer, LAYERS),
    byUnit: byUnit(components),
    reuse: reuseOf(components),
    plans: plansOf(ws, comparison),
  };
}

/** A junction only joins lines. */
const isComponent = (row: ElementRow): boolean =>
  elementTypeInfo(latestOf(row).type).aspect !== 'connector';

function rowOf(members: readonly ElementRow[]): GapRow {
  const [first] = members;
  if (first === undefined) throw new Error('a gap row without members');
  const target = members.filter(({ after }) => after !== undefined);
  const said = target[0] ?? first;
  const unit = latestOf(said).owner ?? null;
  const owners = members.flatMap(({ before, after }) => [after?.owner, before?.owner]);
  return {
    id: first.id,
    fate: fateOf(members),
    before: members.flatMap(({ id, before }) => (before === undefined ? [] : [id])),
    after: target.map(({ id }) => id),
    layer: said.layer,
    unit,
    units: distinct([unit, ...owners]),
    reasons: reasonsOf(members),
  };
}

/**
 * What went and is followed says most of a group; else something that stays took over or gave away.
 * What was only planned is never more than carried over.
 */
function fateOf(members: readonly ElementRow[]): GapFate {
  const [first, ...others] = members;
  if (first !== undefined && others.length === 0 && first.fate !== 'successor') return first.fate;
  if (members.every(({ fate }) => fate === 'carriedOver')) return 'carriedOver';
  const passing = (['merged', 'split', 'replaced'] as const).find((fate) =>
    members.some((row) => row.fate === fate),
  );
  return passing ?? 'changed';
}

function reasonsOf(members: readonly ElementRow[]): readonly Text[] {
  const reasons = new Map<string, Text>();
  for (const { reason } of members) if (reason) reasons.set(JSON.stringify(reason), reason);
  return [...reasons.values()];
}

function linkOf(comparison: Comparison, row: RelationRow): GapLink[] {
  if (row.fate === 'kept' || row.cause !== 'own') return [];
  const { source, target } = latestOf(row);
  const from = comparison.elements.get(asElementId(source));
  const to = comparison.elements.get(asElementId(target));
  const ownerOf = (end: ElementRow | undefined) => end && latestOf(end).owner;
  const unit = ownerOf(from) ?? null;
  const units = distinct([unit, ownerOf(to)]);
  return [{ id: row.id, fate: row.fate, layer: from?.layer ?? 'other', unit, units }];
}

function distinct(units: readonly (ElementId | null | undefined)[]): readonly ElementId[] {
  return [...new Set(units.filter((unit) => unit !== null && unit !== undefined))];
}

/** Counts by key; in the given order, else in the union's. */
function countsBy<Key>(
  rows: readonly ElementRow[],
  keyOf: (row: ElementRow) => Key,
  order?: readonly Key[],
): ReadonlyMap<Key, GapCounts> {
  const groups = new Map<Key, ElementRow[]>();
  for (const key of order ?? []) groups.set(key, []);
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return new Map(
    [...groups].flatMap(([key, some]) => (some.length === 0 ? [] : [[key, countsOf(some)]])),
  );
}

function byUnit(rows: readonly ElementRow[]): ReadonlyMap<ElementId | null, GapCounts> {
  const counts = new Map(countsBy(rows, (row): ElementId | null => latestOf(row).owner ?? null));
  const ownerless = counts.get(null);
  if (ownerless) {
    counts.delete(null);
    counts.set(null, ownerless);
  }
  return counts;
}

function countsOf(rows: readonly ElementRow[]): GapCounts {
  const counts = new Map<Fate, number>();
  for (const { fate } of rows) counts.set(fate, (counts.get(fate) ?? 0) + 1);
  // Every fate is among the fates.
  return Object.fromEntries(FATES.map((fate) => [fate, counts.get(fate) ?? 0])) as GapCounts;
}
