/** How many of each fate: in all, by layer, by owning unit. */
import { FATES, type Fate, LAYERS, type Layer, type RelationFate } from '../language/vocabulary.ts';
import type { ElementId } from '../workspace/ids.ts';
import type { ComparisonSummary, ElementRow, RelationRow } from './comparison.ts';
import { latestOf } from './latest.ts';

export type FateCounts = Record<Fate, number>;

/** Counts over the whole union; they add up to its size. */
export function summaryOf(
  elements: Iterable<ElementRow>,
  relations: Iterable<RelationRow>,
): ComparisonSummary {
  const byFate = noFates();
  for (const row of elements) byFate[row.fate] += 1;
  const ofRelations: Record<RelationFate, number> = { kept: 0, changed: 0, new: 0, retired: 0 };
  for (const row of relations) ofRelations[row.fate] += 1;
  return { elements: byFate, relations: ofRelations };
}

/** Counts by layer, in the layers' order; layers without an element are absent. */
export function countsByLayer(rows: Iterable<ElementRow>): ReadonlyMap<Layer, FateCounts> {
  const counts = new Map<Layer, FateCounts>();
  for (const row of rows) countsOf(counts, row.layer)[row.fate] += 1;
  return new Map(
    LAYERS.flatMap((layer) => {
      const found = counts.get(layer);
      return found ? [[layer, found] as const] : [];
    }),
  );
}

/** Counts by owning unit (the after's, else the before's), in the union's order; `null` last. */
export function countsByUnit(
  rows: Iterable<ElementRow>,
): ReadonlyMap<ElementId | null, FateCounts> {
  const counts = new Map<ElementId | null, FateCounts>();
  const ownerless = noFates();
  for (const row of rows) {
    const owner = latestOf(row).owner;
    const into = owner === undefined ? ownerless : countsOf(counts, owner);
    into[row.fate] += 1;
  }
  if (FATES.some((fate) => ownerless[fate] > 0)) counts.set(null, ownerless);
  return counts;
}

function countsOf<Key>(counts: Map<Key, FateCounts>, key: Key): FateCounts {
  const found = counts.get(key);
  if (found) return found;
  const fresh = noFates();
  counts.set(key, fresh);
  return fresh;
}

const noFates = (): FateCounts => ({
  kept: 0,
  changed: 0,
  new: 0,
  successor: 0,
  replaced: 0,
  split: 0,
  merged: 0,
  retired: 0,
  carriedOver: 0,
});
