/**
 * What an overview says of relations: those that nesting expresses, those that fat arrows between
 * neighbouring bands carry, and, listed, the rest. There are no lines from element to element.
 */
import type { ElementId, Relation, RelationFate, RelationId, RelationType } from '@khung/core';
import type { Unshown } from '../figure/figure.ts';
import type { Block, FatArrow, Region } from './diagram.ts';
import { isShown, type Show, type Source } from './source.ts';

export interface RegionsInOrder {
  readonly bands: readonly Region[];
  readonly column: Region | undefined;
}

interface Spot {
  /** Index of the band; `column`; undefined in a bar. */
  readonly band: number | 'column' | undefined;
}

/** Arrows of the regions, and the relations of the side shown that nothing expresses. */
export function relate(
  source: Source,
  regions: RegionsInOrder,
  bars: readonly Region[],
  wanted: {
    readonly show: Show;
    readonly drawnAnywhere: ReadonlySet<string>;
    /** Relation types that a box in a box expresses. */
    readonly nesting: readonly RelationType[];
  },
): { arrows: FatArrow[]; unshown: Unshown[] } {
  const { show, drawnAnywhere, nesting } = wanted;
  const spots = new Map<ElementId, Spot>();
  const nested = new Set<string>();
  const visit = (block: Block, spot: Spot): void => {
    if (!block.hidden && !spots.has(block.element)) spots.set(block.element, spot);
    for (const child of block.children) {
      if (!child.hidden && !block.hidden) nested.add(`${block.element} ${child.element}`);
      visit(child, spot);
    }
  };
  const all = new Map<ElementId, Spot>();
  const visitAll = (block: Block, spot: Spot): void => {
    if (!all.has(block.element)) all.set(block.element, spot);
    for (const child of block.children) visitAll(child, spot);
  };
  const each = (region: Region, spot: Spot) => {
    for (const block of region.blocks) {
      visit(block, spot);
      visitAll(block, spot);
    }
  };
  for (const [band, region] of regions.bands.entries()) each(region, { band });
  if (regions.column !== undefined) each(regions.column, { band: 'column' });
  for (const bar of bars) each(bar, { band: undefined });

  const gateBand = busBand(regions);
  const collected = new Map<string, Collected>();
  const unshown: Unshown[] = [];
  for (const row of source.relations) {
    const relation = (show === 'before' ? row.before : undefined) ?? row.after ?? row.before;
    if (relation === undefined) continue;
    const shown = isShown(row, show);
    const keys = crossings(relation, shown ? spots : all, gateBand);
    if (!shown) {
      // Kept so that a frame shared with the other side has the same openings.
      for (const key of keys) collect(collected, key, undefined, undefined, false);
      continue;
    }
    const expressed =
      nesting.includes(relation.type) && nested.has(`${relation.source} ${relation.target}`);
    if (expressed) continue;
    if (keys.length === 0) {
      const ends = [relation.source, relation.target];
      const reason = ends.every((end) => isIn(end, spots))
        ? 'viewpoint'
        : ends.every((end) => drawnAnywhere.has(end))
          ? 'other-page'
          : 'end-unshown';
      unshown.push({ source: { kind: 'relation', id: relation.id }, reason });
    }
    const fate = show === 'both' ? row.fate : undefined;
    const way = directionOf(relation, spots);
    for (const key of keys) collect(collected, key, relation.id, fate, way);
  }
  return { arrows: arrowsOf(collected, regions, gateBand), unshown };
}

const isIn = (end: string, spots: ReadonlyMap<string, Spot>): boolean => spots.has(end);

/** The band whose bus reaches out to the column. */
function busBand(regions: RegionsInOrder): number | undefined {
  if (regions.column === undefined) return undefined;
  const index = regions.bands.findIndex((band) =>
    band.blocks.some((block) => block.shape === 'bus'),
  );
  return index < 0 ? undefined : index;
}

/** The borders that a relation crosses: `0` is between the first and the second band. */
function crossings(
  relation: Relation,
  spots: ReadonlyMap<string, Spot>,
  gateBand: number | undefined,
): string[] {
  const from = spots.get(relation.source)?.band;
  const to = spots.get(relation.target)?.band;
  if (from === undefined || to === undefined) return [];
  if (from === 'column' || to === 'column') {
    const other = from === 'column' ? to : from;
    return other === gateBand && gateBand !== undefined ? ['column'] : [];
  }
  const keys: string[] = [];
  for (let border = Math.min(from, to); border < Math.max(from, to); border += 1) {
    keys.push(String(border));
  }
  return keys;
}

type Way = 'forward' | 'backward' | 'both';

/** Downwards, or outwards to the column, is forward. What is read comes from its target. */
function directionOf(relation: Relation, spots: ReadonlyMap<string, Spot>): Way {
  if (relation.type === 'Association' && relation.directed !== true) return 'both';
  if (relation.access === 'readWrite') return 'both';
  const level = (end: string): number => {
    const band = spots.get(end)?.band;
    return band === 'column' ? Number.POSITIVE_INFINITY : (band ?? 0);
  };
  const down = level(relation.target) > level(relation.source);
  const turned = relation.access === 'read';
  return down === turned ? 'backward' : 'forward';
}

interface Collected {
  readonly relations: RelationId[];
  /** Of each relation, where fates are shown. */
  readonly fates: RelationFate[];
  readonly ways: Set<Way>;
}

function collect(
  into: Map<string, Collected>,
  key: string,
  relation: RelationId | undefined,
  fate: RelationFate | undefined,
  way: Way | false,
): void {
  let arrow = into.get(key);
  if (arrow === undefined) {
    arrow = { relations: [], fates: [], ways: new Set() };
    into.set(key, arrow);
  }
  if (relation !== undefined) arrow.relations.push(relation);
  if (fate !== undefined) arrow.fates.push(fate);
  if (way !== false) arrow.ways.add(way);
}

function arrowsOf(
  collected: ReadonlyMap<string, Collected>,
  regions: RegionsInOrder,
  gateBand: number | undefined,
): FatArrow[] {
  const arrows: FatArrow[] = [];
  const add = (key: string, from: Region | undefined, to: Region | undefined) => {
    const arrow = collected.get(key);
    if (arrow === undefined || from === undefined || to === undefined) return;
    const { ways, fates, relations } = arrow;
    const both = ways.has('both') || ways.size > 1;
    const fate = commonFate(fates);
    arrows.push({
      id: `${from.id}-${to.id}`,
      from: from.id,
      to: to.id,
      direction: both ? 'both' : ways.has('backward') ? 'backward' : 'forward',
      relations,
      fates,
      hidden: relations.length === 0,
      ...(fate === undefined ? {} : { fate }),
    });
  };
  for (const [index, band] of regions.bands.entries()) {
    add(String(index), band, regions.bands[index + 1]);
  }
  if (gateBand !== undefined) add('column', regions.bands[gateBand], regions.column);
  return arrows;
}

/** What holds of all: all new, all gone, all kept, or some of those that stay changed. */
function commonFate(fates: readonly RelationFate[]): RelationFate | undefined {
  const [first] = fates;
  if (fates.every((fate) => fate === first)) return first;
  return fates.every((fate) => fate === 'kept' || fate === 'changed') ? 'changed' : undefined;
}
