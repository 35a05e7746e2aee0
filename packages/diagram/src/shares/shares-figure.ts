/**
 * Counts and shares of fates as stacked bars, a bar for each layer or unit. Every part of a bar says its
 * number and its fate's badge and has the outline of its fate, so a grey copy tells all of it.
 */
import { FATES, type Fate, fateWords, textIn } from '@khung/core';
import { badgeMarks } from '../figure/blocks.ts';
import { missingIn } from '../figure/draw.ts';
import type { Figure, FontFamily, Look, Mark, Rect } from '../figure/figure.ts';
import { pageMark } from '../figure/page-mark.ts';
import { textMark } from '../figure/text-mark.ts';
import { LINE_HEIGHT, setText } from '../layout/set-text.ts';
import { textWidth } from '../text/measure.ts';
import { POINT } from '../text/metrics.ts';
import { TYPEFACES } from '../text/typefaces.ts';
import { wrapText } from '../text/wrap.ts';
import { figureWord } from '../viewpoints/words.ts';

export interface Share {
  readonly name: string;
  readonly counts: Readonly<Record<Fate, number>>;
}

export interface SharesWish {
  readonly title: string;
  readonly caption?: string;
  /** `vi` or `en` */
  readonly language: string;
  /** mm; rows that do not fit go on over further pages. */
  readonly width: number;
  readonly height: number;
  readonly font?: FontFamily;
}

/**
 * Bars of one length: a part is as long as its share of the bar, but never shorter than its words need.
 * At least one figure, also of no rows.
 */
export function sharesFigures(shares: readonly Share[], wish: SharesWish): readonly Figure[] {
  const rows = Math.max(1, Math.floor((wish.height - GAP - LEGEND_ROOM) / (ROW + GAP)));
  const pages = Math.max(1, Math.ceil(shares.length / rows));
  return Array.from({ length: pages }, (_, page) => {
    const some = shares.slice(page * rows, (page + 1) * rows);
    const figure = drawn(some, wish);
    return pages === 1 ? figure : { ...figure, page: { number: page + 1, of: pages } };
  });
}

const ROW = 9.5;
const GAP = 2;
const SIDE = 1.5;
const TOTAL = 14;
const SIZE = 8 * POINT;
const LEGEND = 7 * POINT;
/** Of up to three lines, mm. */
const LEGEND_ROOM = 9;
const BADGE = { size: 5 * POINT, height: 2.5, above: 1.25, side: 0.6 };

function drawn(shares: readonly Share[], wish: SharesWish): Figure {
  const { width, title, caption = '', language, font = TYPEFACES.sans } = wish;
  const bars = GAP + Math.max(1, shares.length) * (ROW + GAP);
  const words = legendOf(shares, language);
  const lines = wrapText(words, width, LEGEND, 'regular', font.name).length;
  const below = lines * LEGEND * LINE_HEIGHT;
  const height = bars + below + 0.5;
  const names = Math.min(
    0.32 * width,
    3 + Math.max(10, ...shares.map(({ name }) => textWidth(name, SIZE, 'bold', font.name))),
  );
  const marks: Mark[] = [pageMark({ width, height })];
  for (const [index, share] of shares.entries()) {
    const y = GAP + index * (ROW + GAP);
    const bar = { x: names, y, width: width - names - TOTAL, height: ROW };
    marks.push(...rowMarks(share, index, bar, { language, font: font.name, names, width }));
  }
  const style = { size: LEGEND, weight: 'regular', font: font.name, align: 'left' } as const;
  const legend = setText(words, { x: 0, y: bars, width, height: below }, style);
  marks.push(textMark('legend', { part: 'legend-text' }, legend.text));
  const missing = missingIn(marks, font.name);
  return {
    width,
    height,
    title,
    caption: caption || title,
    language,
    font,
    marks,
    occurrences: [],
    items: [],
    edges: [],
    unshown: [],
    findings: missing === '' ? [] : [{ kind: 'missing-glyph', text: missing }],
  };
}

interface Around {
  readonly language: string;
  readonly font: FontFamily['name'];
  readonly names: number;
  readonly width: number;
}

function rowMarks(
  { name, counts }: Share,
  index: number,
  bar: Rect,
  { language, font, names, width }: Around,
): Mark[] {
  const fates = FATES.filter((fate) => counts[fate] > 0);
  const total = fates.reduce((sum, fate) => sum + counts[fate], 0);
  const style = { size: SIZE, weight: 'bold', font } as const;
  const said = setText(name, { ...bar, x: 0, width: names - 3 }, { ...style, align: 'left' });
  const sum = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN').format(total);
  const end = setText(sum, { ...bar, x: width - TOTAL, width: TOTAL }, style);
  const marks: Mark[] = [
    textMark(`share-${index}/name`, { part: 'label' }, said.text),
    textMark(`share-${index}/total`, { part: 'label' }, end.text),
  ];
  let x = bar.x;
  for (const [at, long] of lengths(fates, counts, total, bar.width, language, font).entries()) {
    const fate = fates[at];
    if (fate === undefined) continue;
    const box = { x, y: bar.y, width: long, height: bar.height };
    marks.push(...partMarks(`share-${index}/${fate}`, fate, counts[fate], box, language, font));
    x += long;
  }
  return marks;
}

function partMarks(
  id: string,
  fate: Fate,
  count: number,
  box: Rect,
  language: string,
  font: FontFamily['name'],
): Mark[] {
  const look: Look = { part: 'block', fate };
  const inset = 0.4;
  const within = { ...box, x: box.x + inset, width: box.width - 2 * inset };
  const badge = badgeOf(fate, language);
  const room = badge === '' ? box : { ...box, height: 0.62 * box.height };
  const style = { size: SIZE, weight: 'regular', font } as const;
  const marks: Mark[] = [
    { shape: 'box', id, look, ...within, radius: 0.6 },
    textMark(`${id}/count`, { part: 'label', fate }, setText(String(count), room, style).text),
  ];
  if (fate === 'changed') {
    const twice = { x: within.x + 0.6, y: within.y + 0.6, radius: 0.3 };
    const size = { width: within.width - 1.2, height: within.height - 1.2 };
    const inner: Look = { part: 'block-inner', fate };
    marks.push({ shape: 'box', id: `${id}/inner`, look: inner, ...twice, ...size });
  }
  if (badge === '') return marks;
  const wide = textWidth(badge, BADGE.size, 'bold', font) + 2 * BADGE.side;
  // A badge sits with its right end at a corner.
  const x = box.x + (box.width + wide) / 2 + BADGE.side;
  const y = box.y + box.height - BADGE.height - 1 + BADGE.above;
  return [...marks, ...badgeMarks(id, badge, look, { x, y }, { badge: BADGE, font })];
}

/** Each as long as its words need; what is left is shared out by count. They fill the bar. */
function lengths(
  fates: readonly Fate[],
  counts: Share['counts'],
  total: number,
  width: number,
  language: string,
  font: FontFamily['name'],
): readonly number[] {
  const least = fates.map((fate) =>
    Math.max(
      textWidth(badgeOf(fate, language), BADGE.size, 'bold', font) + 2 * BADGE.side,
      textWidth(String(counts[fate]), SIZE, 'regular', font),
    ),
  );
  const needs = least.map((length) => length + 2 * SIDE);
  const needed = needs.reduce((sum, length) => sum + length, 0);
  if (needed >= width) return needs.map((length) => (length * width) / needed);
  // Parts that are longer than their words need share the room that is left for them.
  let open = fates.map((_, at) => at);
  for (;;) {
    const fixed = needs.reduce((sum, length, at) => (open.includes(at) ? sum : sum + length), 0);
    const count = open.reduce((sum, at) => sum + countAt(at), 0);
    const lengthOf = (at: number) => ((width - fixed) * countAt(at)) / count;
    const still = open.filter((at) => lengthOf(at) >= (needs[at] ?? 0));
    if (still.length === open.length || still.length === 0)
      return needs.map((length, at) => (open.includes(at) ? lengthOf(at) : length));
    open = still;
  }
  function countAt(at: number): number {
    const fate = fates[at];
    return fate === undefined || total === 0 ? 0 : counts[fate];
  }
}

/** What the badges stand for: those that occur, in the order of the bars. */
function legendOf(shares: readonly Share[], language: string): string {
  const fates = FATES.filter((fate) => shares.some(({ counts }) => counts[fate] > 0));
  return fates
    .map((fate) => {
      const badge = badgeOf(fate, language);
      const word = textIn(fateWords(fate).word, language);
      return badge === '' ? figureWord('unmarked', language, { word }) : `${badge}: ${word}`;
    })
    .join('; ');
}

const badgeOf = (fate: Fate, language: string): string => textIn(fateWords(fate).badge, language);
