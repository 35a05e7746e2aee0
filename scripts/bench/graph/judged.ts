/** What a careful eye finds in a drawing, from its boxes and letters as the browser has them and its lines. */
import { type Figure, figureQuality, POINT, type Point, type Rect } from '@khung/diagram';
import { lengthWithin } from '../../../packages/diagram/src/figure/clip.ts';
import { contains, near, overlap, roundPoints } from '../../../packages/diagram/src/figure/near.ts';
import type { Seen, SeenText } from './browser.ts';
import { together } from './together.ts';

export interface Judged {
  /** The four that must be none. */
  readonly boxesOverlapping: number;
  readonly textOutside: number;
  readonly linesThroughBoxes: number;
  readonly labelsOverText: number;
  /** Titles and words of other lines that a line strikes through. */
  readonly struckWords: number;
  /** Relation by relation, those within bundles too. */
  readonly crossings: number;
  /** cm, at 7 pt, on which lines without a common end look like one. */
  readonly together: number;
  readonly bends: number;
  /** cm, at 7 pt. */
  readonly edgeLength: number;
  /** Relations that lines stand for, and the lines. */
  readonly relations: number;
  readonly lines: number;
  /** Names of relations that are drawn, of those that there are. */
  readonly names: number;
  readonly namesWanted: number;
  /** pt, of names in boxes. */
  readonly type: number;
  /** Of boxes and lines with their words, without legend: cm², if type were 7 pt. */
  readonly area: number;
  /** Width by height. */
  readonly aspect: number;
  /** pt, of the smallest text when the drawing is made to fit the page. */
  readonly smallestOnPage: number;
}

/** @param page mm */
export function judged(figure: Figure, seen: Seen, page: Pick<Rect, 'width' | 'height'>): Judged {
  const boxes = new Map(seen.boxes.map((box) => [box.id, box]));
  const quality = figureQuality(asSeen(figure, boxes));
  const names = seen.texts.filter(({ part }) => part === 'edge-label');
  const inBoxes = seen.texts.filter(({ part }) => part === 'label').map(({ size }) => size);
  const type = median(inBoxes) / POINT;
  const to7 = 7 / type;
  const beside = together(figure.edges, LIKE_ONE / to7);
  const bounds = boundsOf([
    ...boxes.values(),
    ...names,
    ...figure.edges.map(({ points }) => roundPoints(points)),
  ]);
  const fit = Math.min(1, page.width / figure.width, page.height / figure.height);
  return {
    boxesOverlapping: quality.overlaps.length + quality.outside.length,
    textOutside: textOutside(figure, seen, boxes),
    linesThroughBoxes: quality.throughBoxes.length,
    labelsOverText: labelsOverText(figure, seen, boxes),
    struckWords: struckWords(figure, seen),
    crossings: quality.crossings + beside.crossings,
    together: (beside.length * to7) / 10,
    bends: quality.bends,
    edgeLength: (quality.edgeLength * to7) / 10,
    relations: new Set(figure.edges.flatMap(({ relations }) => relations)).size,
    lines: new Set(seen.lines).size,
    names: new Set(names.map(({ of }) => of)).size,
    namesWanted: figure.edges.filter(({ label }) => label !== undefined && label !== '').length,
    type,
    area: (bounds.width * bounds.height * to7 ** 2) / 100,
    aspect: bounds.width / bounds.height,
    smallestOnPage: (fit * Math.min(...seen.texts.map(({ size }) => size))) / POINT,
  };
}

/** mm, at 7 pt; lines nearer to each other look like one. */
const LIKE_ONE = 0.25;

/** The figure with its boxes where the browser has them, and nothing of the letters that the layout measured. */
function asSeen(figure: Figure, boxes: ReadonlyMap<string, Rect>): Figure {
  const moved = <Thing extends { readonly id: string; readonly box: Rect }>(thing: Thing) => ({
    ...thing,
    box: boxes.get(thing.id) ?? thing.box,
  });
  return {
    ...figure,
    occurrences: figure.occurrences.map(moved),
    items: figure.items.map(moved),
    marks: [],
  };
}

/** mm; what is rounded in the file. */
const SLACK = 0.02;
/** They stand across the edge of a box on a sign of their own. */
const ON_SIGNS = /^(badge|pin|number|tag|tone)-text$/;

function textOutside(figure: Figure, { texts }: Seen, boxes: ReadonlyMap<string, Rect>): number {
  const page = { x: 0, y: 0, width: figure.width, height: figure.height };
  return texts.filter((text) => {
    const room = ON_SIGNS.test(text.part) ? undefined : boxes.get(text.of);
    return !contains(room ?? page, text, SLACK);
  }).length;
}

/** Texts over one another, and words of lines over boxes that hold nothing. */
function labelsOverText(figure: Figure, { texts }: Seen, boxes: ReadonlyMap<string, Rect>): number {
  const found = new Set<string>();
  const others = near<SeenText>(10);
  const blockOf = ({ of, part, text }: SeenText) => (of === '' ? text : `${of}\n${part}`);
  for (const text of texts) {
    for (const other of others.touching(text)) {
      if (blockOf(other) === blockOf(text) || !overlap(text, other, SLACK)) continue;
      found.add([blockOf(other), blockOf(text)].sort().join('\n\n'));
    }
    others.add(text, text);
  }
  const holders = new Set<string | undefined>([
    ...figure.occurrences.map(({ parent }) => parent),
    ...figure.items.flatMap(({ id, kind, parent }) => (kind === 'frame' ? [id, parent] : parent)),
  ]);
  const leaves = near<string>(20);
  for (const [id, box] of boxes) if (!holders.has(id)) leaves.add(box, id);
  for (const text of texts) {
    if (text.part !== 'edge-label') continue;
    for (const id of leaves.touching(shrunk(text, SLACK))) found.add(`${text.of}\n\nbox ${id}`);
  }
  return found.size;
}

const OPEN_WORDS = new Set(['group-label', 'frame-label', 'band-label', 'edge-label']);

function struckWords(figure: Figure, { texts }: Seen): number {
  const words = near<SeenText>(20);
  for (const text of texts) if (OPEN_WORDS.has(text.part)) words.add(text, text);
  let struck = 0;
  for (const { relations, points } of figure.edges) {
    const own = `relation ${relations.join(' ')}`;
    const here = new Set<string>();
    for (const [index, to] of points.slice(1).entries()) {
      const from = points[index];
      if (from === undefined) continue;
      const piece: [Point, Point] = [from, to];
      for (const word of words.touching(roundPoints(piece, 0.01))) {
        if (word.of === own || lengthWithin(piece, shrunk(word, 0.1)) <= 0.05) continue;
        here.add(`${word.of}\n${word.part}`);
      }
    }
    struck += here.size;
  }
  return struck;
}

const shrunk = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x + by,
  y: y + by,
  width: Math.max(0, width - 2 * by),
  height: Math.max(0, height - 2 * by),
});

function boundsOf(rects: readonly Rect[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
