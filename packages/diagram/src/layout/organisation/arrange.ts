/**
 * Lays an organisation chart out: of all widths of boxes and ways to set the tree, the one that pleases
 * most among those that fit the page at the largest type.
 */
import type { Chart } from '../../viewpoints/chart.ts';
import type { ChartArrangement } from '../chart/arrangement.ts';
import { type ChartBody, fitChart, type Room } from '../chart/fit.ts';
import { heightFor, widthFor } from '../chart/nodes.ts';
import type { Page } from '../overview/arrange.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { type Forest, forestsOf } from './forest.ts';
import { placeForest } from './place.ts';
import { type Form, type Measures, waysOf } from './plan.ts';
import { type Twig, twigsOf, walk } from './tree.ts';

export function arrangeOrganisation(chart: Chart, page: Page, form: Form): ChartArrangement {
  const font = chart.font.name;
  const roots = twigsOf(chart, font);
  return fitChart(chart, page, (rhythm, room) => lay(chart, roots, form, rhythm, room));
}

/** Labels of boxes take so many lines. */
const LINES = [1, 2, 3, 4, 5, 6];

function lay(
  chart: Chart,
  roots: readonly Twig[],
  form: Form,
  rhythm: Rhythm,
  room: Room,
): ChartBody | undefined {
  let best: { forest: Forest; measures: Measures; score: number } | undefined;
  for (const [lines, even] of LINES.flatMap((some) => [
    [some, true] as const,
    [some, false] as const,
  ])) {
    const measures = measuresOf(chart, roots, lines, even, rhythm);
    const ways = roots.map((root) => waysOf(root, measures, form));
    for (const forest of forestsOf(ways, measures, room)) {
      const score = displeasure(forest, measures, lines, room) + (even ? 0 : UNEVEN);
      if (best === undefined || score < best.score - 1e-9) best = { forest, measures, score };
    }
  }
  return best && placeForest(best.forest, best.measures, chart, rhythm, room);
}

/** Units on one level. */
const FEW = 2;

function measuresOf(
  chart: Chart,
  roots: readonly Twig[],
  lines: number,
  even: boolean,
  rhythm: Rhythm,
): Measures {
  const font = chart.font.name;
  const widths: number[] = [];
  const all = [...walk(roots)];
  const counts: number[] = [];
  for (const { level } of all) counts[level] = (counts[level] ?? 0) + 1;
  for (const { item, level } of all) {
    // Where few stand beside each other there is room for long lines.
    const some = (counts[level] ?? 0) <= FEW ? Math.min(lines, 1) : lines;
    widths[level] = Math.max(widths[level] ?? 0, widthFor(item, some, rhythm));
  }
  if (even) widths.fill(Math.max(0, ...widths.slice(1)), 1);
  const needs = all.map(({ item, level }) => heightFor(item, widths[level] ?? 0, rhythm, font));
  const heights = evenHeights(all, needs);
  const { gap, badge, tagged } = rhythm;
  // Badges stand out over the boxes, and lines keep off them.
  const above = tagged ? badge.above : 0;
  return {
    widths,
    heights,
    beside: gap,
    below: 0.9 * gap + above,
    drop: 2.6 * gap + above,
    arm: 1.5 * gap,
  };
}

/** Boxes of the levels under the first in different widths. */
const UNEVEN = 0.3;

/** One box may be so much higher than the middle one of its level; more, and each is as high as it must. */
const MUCH = 1.8;

function evenHeights(all: readonly Twig[], needs: readonly number[]): Map<Twig, number> {
  const byLevel = new Map<number, number[]>();
  for (const [index, { level }] of all.entries()) {
    const some = byLevel.get(level) ?? [];
    some.push(needs[index] ?? 0);
    byLevel.set(level, some);
  }
  const even = new Map<number, number>();
  for (const [level, some] of byLevel) {
    const sorted = some.sort((a, b) => a - b);
    const most = sorted.at(-1) ?? 0;
    if (most <= MUCH * (sorted[sorted.length >> 1] ?? 0)) even.set(level, most);
  }
  return new Map(all.map((twig, index) => [twig, even.get(twig.level) ?? needs[index] ?? 0]));
}

/** Larger than any fault of looks: what does not fit is taken only where nothing does. */
const OVERFLOW = 1000;

function displeasure(forest: Forest, measures: Measures, lines: number, room: Room): number {
  const over =
    Math.max(0, forest.width / room.width - 1) + Math.max(0, forest.height / room.height - 1);
  const lowest = measures.widths.length - 1;
  const tallest = Math.max(
    1,
    ...[...measures.heights].map(([twig, height]) => (twig.level === lowest ? height : 0)),
  );
  const shape = (measures.widths[lowest] ?? 1) / tallest;
  // Boxes that lie read best.
  const upright = Math.max(0, 1.8 - shape) + Math.max(0, shape - 6) * 0.2;
  const many = Math.max(0, lines - 3) * 0.4;
  // It stands across the whole page, however narrow it is: what it costs is height.
  const blank = 1 - forest.boxes / (Math.max(room.width, forest.width) * forest.height);
  return (over > 1e-6 ? OVERFLOW * (1 + over) : 0) + upright + many + 2 * blank + forest.cost;
}
