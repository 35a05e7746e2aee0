/**
 * Measures a figure as it is drawn, from its marks and boxes alone: what a careful eye would find fault
 * with. Tests hold layouts to it; a bench prints it.
 */
import type { Figure, Mark, Occurrence, Rect, TextMark } from './figure/figure.ts';
import { textWidth } from './text/measure.ts';
import { type FontName, metricsOf, POINT } from './text/metrics.ts';

export interface FigureQuality {
  /** Pairs of siblings whose boxes overlap, by occurrence id. */
  readonly overlaps: readonly (readonly [string, string])[];
  /** Occurrences that stick out of the one they are nested in, or of the page. */
  readonly outside: readonly string[];
  /** Text marks that leave the box of their occurrence, or the page, by mark id. */
  readonly textOutside: readonly string[];
  /** Pairs of marks where a text lies under a badge, a pin or another text. */
  readonly labelCollisions: readonly (readonly [string, string])[];
  /** pt, of the smallest text at print size. */
  readonly smallestType: number;
  /** Share of the page that neither boxes nor bands' labels nor the legend take, 0 to 1. */
  readonly blankShare: number;
  /** Width by height of the median box. */
  readonly aspect: number;
}

/** Rounding, mm. */
const SLACK = 0.01;

export function figureQuality(figure: Figure): FigureQuality {
  const page: Rect = { x: 0, y: 0, width: figure.width, height: figure.height };
  const byId = new Map(figure.occurrences.map((some) => [some.id, some]));
  const holders = new Set(figure.occurrences.map((some) => some.parent));
  const leaves = figure.occurrences.filter((some) => !holders.has(some.id));
  const texts = figure.marks.filter((mark): mark is TextMark => mark.shape === 'text');
  const outside: string[] = [];
  for (const some of figure.occurrences) {
    const parent = some.parent === undefined ? undefined : byId.get(some.parent);
    if (!isInside(some.box, parent?.box ?? page)) outside.push(some.id);
  }
  return {
    overlaps: overlapsIn(figure.occurrences),
    outside,
    textOutside: texts
      .filter((mark) => !isInside(extentOf(mark, figure.font.name), roomOf(mark, byId) ?? page))
      .map((mark) => mark.id),
    labelCollisions: collisionsIn(figure, texts),
    smallestType: Math.min(...texts.map((mark) => mark.size / POINT)),
    blankShare: blankShare(figure, leaves, texts),
    aspect: median(leaves.map(({ box }) => box.width / box.height)),
  };
}

const isInside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - SLACK &&
  inner.y >= outer.y - SLACK &&
  inner.x + inner.width <= outer.x + outer.width + SLACK &&
  inner.y + inner.height <= outer.y + outer.height + SLACK;

const overlap = (a: Rect, b: Rect): boolean =>
  a.x + a.width > b.x + SLACK &&
  b.x + b.width > a.x + SLACK &&
  a.y + a.height > b.y + SLACK &&
  b.y + b.height > a.y + SLACK;

/** Pairs that overlap, found by a sweep from left to right. */
function pairs<Item>(items: readonly Item[], boxOf: (item: Item) => Rect): [Item, Item][] {
  const sorted = [...items].sort((a, b) => boxOf(a).x - boxOf(b).x);
  const found: [Item, Item][] = [];
  let open: Item[] = [];
  for (const item of sorted) {
    const box = boxOf(item);
    open = open.filter((some) => boxOf(some).x + boxOf(some).width > box.x + SLACK);
    for (const some of open) if (overlap(boxOf(some), box)) found.push([some, item]);
    open.push(item);
  }
  return found;
}

function overlapsIn(occurrences: readonly Occurrence[]): [string, string][] {
  return pairs(occurrences, (some) => some.box)
    .filter(([a, b]) => a.parent === b.parent)
    .map(([a, b]): [string, string] => [a.id, b.id]);
}

/** A box's label stays in the box; a badge's word stands out over the edge with its badge. */
function roomOf(mark: TextMark, byId: ReadonlyMap<string, Occurrence>): Rect | undefined {
  const { part } = mark.look;
  if (part === 'badge-text' || part === 'pin-text') return undefined;
  return mark.occurrence === undefined ? undefined : byId.get(mark.occurrence)?.box;
}

/** What the letters take, from the height of capitals with marks to the descenders. */
function extentOf(mark: TextMark, font: FontName): Rect {
  const { ascent, descent } = metricsOf(font, mark.weight);
  const left = Math.min(...mark.lines.map((line) => line.x));
  const right = Math.max(
    ...mark.lines.map((line) => line.x + textWidth(line.text, mark.size, mark.weight, font)),
  );
  const top = Math.min(...mark.lines.map((line) => line.y)) - ascent * mark.size;
  const bottom = Math.max(...mark.lines.map((line) => line.y)) + descent * mark.size;
  if (mark.lines.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const lying = { x: left, y: top, width: right - left, height: bottom - top };
  if (mark.rotate === undefined) return lying;
  const { x, y } = mark.rotate;
  return {
    x: x + (lying.y - y),
    y: y - (lying.x + lying.width - x),
    width: lying.height,
    height: lying.width,
  };
}

/** Words' bodies, without the room for accents above and descenders below. */
function bodyOf(mark: TextMark, font: FontName): Rect {
  const extent = extentOf(mark, font);
  const trim = 0.15 * mark.size;
  return mark.rotate === undefined
    ? { ...extent, y: extent.y + trim, height: extent.height - 2 * trim }
    : { ...extent, x: extent.x + trim, width: extent.width - 2 * trim };
}

function collisionsIn(figure: Figure, texts: readonly TextMark[]): [string, string][] {
  const font = figure.font.name;
  const items: { id: string; box: Rect; kind: 'text' | 'tag' }[] = [];
  for (const mark of texts) {
    const { part } = mark.look;
    if (part === 'badge-text' || part === 'pin-text' || mark.lines.length === 0) continue;
    for (const line of mark.lines) {
      const box = bodyOf({ ...mark, lines: [line] }, font);
      items.push({ id: mark.id, box, kind: 'text' });
    }
  }
  for (const mark of figure.marks) {
    const tag =
      mark.look.part === 'badge' || mark.look.part === 'pin' || mark.look.part === 'arrow';
    if (tag) items.push({ id: mark.id, box: boundsOf(mark), kind: 'tag' });
  }
  return pairs(items, (item) => item.box)
    .filter(([a, b]) => a.id !== b.id && (a.kind === 'text' || b.kind === 'text'))
    .map(([a, b]): [string, string] => [a.id, b.id]);
}

function boundsOf(mark: Mark): Rect {
  if (mark.shape === 'box' || mark.shape === 'cylinder' || mark.shape === 'image') return mark;
  if (mark.shape === 'text') return { x: 0, y: 0, width: 0, height: 0 };
  const xs: number[] = [];
  const ys: number[] = [];
  for (const command of mark.commands) {
    if (command[0] === 'Z') continue;
    for (let index = 1; index < command.length; index += 2) {
      xs.push(Number(command[index]));
      ys.push(Number(command[index + 1]));
    }
  }
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function blankShare(
  figure: Figure,
  leaves: readonly Occurrence[],
  texts: readonly TextMark[],
): number {
  let taken = leaves.reduce((sum, { box }) => sum + box.width * box.height, 0);
  for (const mark of texts) {
    const free = mark.occurrence === undefined || mark.look.part === 'group-label';
    if (!free) continue;
    const { width, height } = extentOf(mark, figure.font.name);
    taken += width * height;
  }
  return Math.max(0, 1 - taken / (figure.width * figure.height));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
