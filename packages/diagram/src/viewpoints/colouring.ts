/**
 * Fills boxes by what their elements say in a field, in whichever figure: each has the colour of its category
 * and wears its code, and the legend counts the categories that the figure shows.
 */
import type { ElementId } from '@khung/core';
import { TONE_STYLES } from '../figure/themes.ts';
import { type Sorted, sortedBy } from './categories.ts';
import type { ChartContext } from './chart-context.ts';
import type { Labelled, LegendEntry } from './diagram.ts';
import { capitalised, figureWord } from './words.ts';

/** A box that may stand for an element. */
interface Standing extends Labelled {
  readonly element?: ElementId;
  readonly kind?: string;
  readonly children: readonly Standing[];
}

export interface Coloured<Box> {
  readonly roots: readonly Box[];
  readonly legend: readonly LegendEntry[];
}

/** The boxes with their categories; as they are, where the figure is coloured by no field or shows heat. */
export function coloured<Box extends Standing>(
  context: ChartContext,
  roots: readonly Box[],
): Coloured<Box> {
  const sorted = sortedIn(context);
  if (sorted === undefined) return { roots, legend: [] };
  const count = countIn(sorted, roots);
  const toneOf = tonesOf(sorted, count.framed);
  return {
    roots: roots.map((root) => withCategory(root, sorted, toneOf)),
    legend: colourLegend(context, sorted, toneOf, count),
  };
}

/** What the figure is coloured by, and how that sorts the elements of the model; found once. */
export function sortedIn(context: ChartContext): Sorted | undefined {
  const { colourBy = 'none', heat } = context.wish;
  if (colourBy === 'none' || colourBy === '' || heat !== undefined) return undefined;
  let sorted = SORTED.get(context);
  if (sorted === undefined) {
    sorted = sortedBy(context, [...context.rows.values()], colourBy);
    SORTED.set(context, sorted);
  }
  return sorted;
}

const SORTED = new WeakMap<ChartContext, Sorted>();

/** Categories keep their colour in all figures, as long as there are colours for all; else those shown share them out. */
export function tonesOf(
  { categories }: Sorted,
  shown: ReadonlySet<number>,
): (index: number) => number {
  if (categories.length <= TONE_STYLES) return (index) => index;
  const tones = new Map([...shown].sort((a, b) => a - b).map((index, tone) => [index, tone]));
  return (index) => tones.get(index) ?? index;
}

/** Lanes and other frames keep their own colours. */
const categoryIn = (sorted: Sorted, { element, kind, former }: Standing): number | undefined =>
  element === undefined || former || kind === 'frame' ? undefined : sorted.of.get(element);

function withCategory<Box extends Standing>(
  box: Box,
  sorted: Sorted,
  toneOf: (index: number) => number,
): Box {
  const children = box.children.map((child) => withCategory(child, sorted, toneOf));
  const index = categoryIn(sorted, box);
  const code = index === undefined ? undefined : sorted.categories[index]?.code;
  return {
    ...box,
    children,
    ...(index === undefined || code === undefined
      ? {}
      : { category: { tone: toneOf(index), code } }),
  };
}

/** Boxes of each category, drawn and of the frame, and those without one. */
export interface Count {
  readonly drawn: ReadonlyMap<number, number>;
  readonly framed: ReadonlySet<number>;
  readonly without: number;
}

function countIn(sorted: Sorted, roots: readonly Standing[]): Count {
  const drawn = new Map<number, number>();
  const framed = new Set<number>();
  let without = 0;
  const visit = (box: Standing): void => {
    const index = categoryIn(sorted, box);
    if (index !== undefined) {
      framed.add(index);
      if (!box.hidden) drawn.set(index, (drawn.get(index) ?? 0) + 1);
    } else if (!box.hidden && !box.former && box.element !== undefined && box.kind !== 'frame') {
      without += 1;
    }
    for (const child of box.children) visit(child);
  };
  for (const root of roots) visit(root);
  return { drawn, framed, without };
}

/** Of the categories in the figure; room is kept for those of the figures that share its frame. */
export function colourLegend(
  { language }: ChartContext,
  { name, categories }: Sorted,
  toneOf: (index: number) => number,
  { drawn, framed, without }: Count,
): LegendEntry[] {
  const entries = categories.flatMap(({ code, word }, index): LegendEntry[] => {
    if (!framed.has(index)) return [];
    const count = drawn.get(index) ?? 0;
    const tone = toneOf(index);
    const entry = { kind: 'tone', tone, code, word: capitalised(word), count } as const;
    return [{ ...entry, filled: true, ...(count === 0 ? { hidden: true } : {}) }];
  });
  const said = figureWord('coloured-by', language, { name });
  const unsaid = figureWord('uncoloured', language, { count: String(without) });
  return [...entries, { kind: 'note', word: without === 0 ? said : `${said} ${unsaid}` }];
}
