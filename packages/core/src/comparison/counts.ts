/** How many of each fate: in all, by layer, by owning unit. */
import type { Model } from '../architecture/model.ts';
import type { Profile } from '../language/profile.ts';
import { FATES, type Fate, LAYERS, type RelationFate } from '../language/vocabulary.ts';
import type { ElementId, RelationId } from '../workspace/ids.ts';
import type { Element } from '../workspace/records.ts';
import type { Comparison, ComparisonSummary, ElementRow, RelationRow } from './comparison.ts';
import { latestOf } from './latest.ts';
import type { Pair } from './pairs.ts';
import { tallyOf } from './tally.ts';
import { rowsNotKept } from './unionRows.ts';

export type FateCounts = Record<Fate, number>;

export interface Counted {
  readonly elements: ReadonlyMap<ElementId, ElementRow>;
  readonly relations: ReadonlyMap<RelationId, RelationRow>;
  readonly after: Model;
  readonly profile: Profile;
  readonly near?: { readonly model: Model; readonly pairs: readonly Pair<ElementId, Element>[] };
}

/**
 * The counts of a comparison; each adds up to the union. Rows that are kept are not looked at: of what
 * the after has, counted by layer and unit, those that are not kept are taken away.
 */
export function countsOf({
  elements,
  relations,
  after,
  profile,
  near,
}: Counted): Pick<Comparison, 'summary' | 'byLayer' | 'byUnit'> {
  const told = rowsNotKept(elements);
  const tally = tallyOf(after, profile, near);
  const byLayer = keptOf(tally.byLayer);
  const byUnit = keptOf(tally.byUnit);
  for (const row of told) {
    const owner = latestOf(row).owner ?? null;
    if (row.after) {
      countsIn(byLayer, row.layer).kept -= 1;
      countsIn(byUnit, owner).kept -= 1;
    }
    countsIn(byLayer, row.layer)[row.fate] += 1;
    countsIn(byUnit, owner)[row.fate] += 1;
  }
  return {
    summary: summaryOf(elements.size, told, relations),
    byLayer: new Map(LAYERS.flatMap((layer) => someOf(byLayer, layer))),
    byUnit: new Map(
      [...[...byUnit.keys()].filter((unit) => unit !== null), null].flatMap((unit) =>
        someOf(byUnit, unit),
      ),
    ),
  };
}

function summaryOf(
  size: number,
  told: readonly ElementRow[],
  relations: ReadonlyMap<RelationId, RelationRow>,
): ComparisonSummary {
  const byFate = noFates();
  byFate.kept = size - told.length;
  for (const row of told) byFate[row.fate] += 1;
  const toldRelations = rowsNotKept(relations);
  const ofRelations: Record<RelationFate, number> = { kept: 0, changed: 0, new: 0, retired: 0 };
  ofRelations.kept = relations.size - toldRelations.length;
  for (const row of toldRelations) ofRelations[row.fate] += 1;
  return { elements: byFate, relations: ofRelations };
}

function keptOf<Key>(counts: ReadonlyMap<Key, number>): Map<Key, FateCounts> {
  return new Map([...counts].map(([key, kept]) => [key, { ...noFates(), kept }]));
}

function countsIn<Key>(counts: Map<Key, FateCounts>, key: Key): FateCounts {
  const found = counts.get(key);
  if (found) return found;
  const fresh = noFates();
  counts.set(key, fresh);
  return fresh;
}

/** What has no row at all is left out. */
function someOf<Key>(counts: ReadonlyMap<Key, FateCounts>, key: Key): [Key, FateCounts][] {
  const found = counts.get(key);
  return found && FATES.some((fate) => found[fate] > 0) ? [[key, found]] : [];
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
