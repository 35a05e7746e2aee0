/** The strip at the foot of the page: what badges, lines, heat and pins mean, with counts. */
import type { Rect } from '../../figure/figure.ts';
import { textWidth } from '../../text/measure.ts';
import type { FontName } from '../../text/metrics.ts';
import { POINT } from '../../text/metrics.ts';
import { lineCount } from '../../text/wrap.ts';
import type { LegendEntry } from '../../viewpoints/diagram.ts';
import type { PlacedLegendEntry } from '../arrangement.ts';
import { LINE_HEIGHT, setText } from '../set-text.ts';
import { legendRows } from './legend-rows.ts';
import type { Rhythm } from './rhythm.ts';

/** The words of an entry, with its count where it has one. */
export const legendText = (entry: LegendEntry): string =>
  'count' in entry ? `${entry.word} (${entry.count})` : entry.word;

/** The same with the count for which room is kept. */
const roomText = (entry: LegendEntry): string =>
  legendText(
    entry.kind === 'line' && entry.countRoom !== undefined
      ? { ...entry, count: entry.countRoom }
      : entry,
  );

export interface LegendPlan {
  /** 0 where there is nothing to explain. */
  readonly height: number;
  readonly place: (x: number, y: number) => PlacedLegendEntry[];
}

/**
 * Numbers with what they stand for, then lines, then kinds of boxes, then what becomes of boxes; below them
 * notes, set off. Room is kept for what only figures of the same frame say, but without a hole in it.
 */
export function planLegend(
  entries: readonly LegendEntry[],
  width: number,
  rhythm: Rhythm,
  font: FontName,
): LegendPlan {
  if (entries.length === 0) return { height: 0, place: () => [] };
  const style = styleOf(entries, rhythm, font);
  const room = laid(entries, width, style);
  const shown = laid(
    entries.filter((entry) => entry.hidden !== true),
    width,
    style,
  );
  const { parts } = shown.height <= room.height ? shown : room;
  return { height: room.height, place: (x, y) => parts.flatMap((part) => part(x, y)) };
}

/** mm between a sample and its words. */
const GAP = 1;
/** mm between two rows, two blocks, and the entries and the notes. */
const BETWEEN_ROWS = 0.9;
const BETWEEN_BLOCKS = 0.8;
const ABOVE_NOTES = 0.9;

/** pt; smaller only where the whole figure is. */
const TYPE = 7;
const MORE_THAN_FIGURE = 2;

interface Style {
  readonly rhythm: Rhythm;
  readonly font: FontName;
  readonly size: number;
  readonly line: number;
  readonly sample: { readonly width: number; readonly height: number };
  /** Of the widest number's disc. */
  readonly disc: number;
}

function styleOf(entries: readonly LegendEntry[], rhythm: Rhythm, font: FontName): Style {
  const size = Math.min(TYPE, rhythm.points + MORE_THAN_FIGURE) * POINT;
  const sample = sampleSize(entries, rhythm, font);
  const discs = entries.map((entry) =>
    entry.kind === 'number' ? numberWidth(entry.number, rhythm.badge.size, font) : 0,
  );
  return {
    rhythm,
    font,
    size,
    line: size * LINE_HEIGHT,
    sample,
    disc: Math.max(0, ...discs),
  };
}

/** Of the disc round a number, as `tagMarks` draws it. */
const numberWidth = (number: string, size: number, font: FontName): number =>
  Math.max(1.36 * size, textWidth(number, size, 'bold', font) + 0.8 * size);

type Part = (x: number, y: number) => PlacedLegendEntry[];

/** Parts of a legend, to be placed from its top left corner. */
function laid(
  entries: readonly LegendEntry[],
  width: number,
  style: Style,
): { readonly height: number; readonly parts: readonly Part[] } {
  const { sample, line, size, font, disc, rhythm } = style;
  const keyed = entries
    .filter((entry) => entry.kind !== 'note')
    .toSorted((a, b) => SECTIONS[a.kind] - SECTIONS[b.kind]);
  // Samples wear thick outlines.
  const edge = rhythm.outline;
  const leadOf = ({ kind }: LegendEntry) =>
    kind === 'number' ? disc + GAP : edge + sample.width + GAP;
  const rows = legendRows(
    keyed.map((entry) => ({
      lead: leadOf(entry),
      words: textWidth(roomText(entry), size, 'regular', font) + 0.1,
      block: entry.kind === 'number' ? 0 : 1,
      section: SECTIONS[entry.kind],
      lines: (room) => lineCount(roomText(entry), room, size, 'regular', font),
    })),
    width,
  );
  const parts: Part[] = [];
  let top = 0;
  for (const [at, row] of rows.entries()) {
    const some = row.cells.flatMap(({ index }) => keyed[index] ?? []);
    if (at > 0) top += rows[at - 1]?.block === row.block ? BETWEEN_ROWS : BETWEEN_BLOCKS;
    // Badges stand out over their boxes.
    if (some.some(({ kind }) => WITH_BADGES.has(kind))) {
      top += rhythm.tagged ? rhythm.badge.above : 0;
    }
    const start = top;
    const high = some.some(({ kind }) => kind !== 'number')
      ? sample.height
      : 1.36 * rhythm.badge.size;
    for (const { index, x: left, room } of row.cells) {
      const entry = keyed[index];
      if (entry === undefined) continue;
      const isNumber = entry.kind === 'number';
      const before = isNumber ? 0 : edge;
      const own = { width: isNumber ? disc : sample.width, height: high };
      parts.push((x, y) => {
        const box = { x: x + left + before, y: y + start, ...own };
        return [placedEntry(entry, box, room, style)];
      });
    }
    top += Math.max(high, (high - line) / 2 + row.lines * line);
  }
  const notes = linesOfNotes(
    entries.filter((entry) => entry.kind === 'note'),
    width,
    size,
    font,
  );
  if (rows.length > 0 && notes.length > 0) top += ABOVE_NOTES;
  const start = top;
  parts.push((x, y) => {
    let at = y + start;
    return notes.groups.map(({ entry, word, lines }): PlacedLegendEntry => {
      const within = { x, y: at, width, height: lines * line };
      const set = setText(word, within, { size, weight: 'regular', font, align: 'left' });
      at += lines * line;
      const none = { x, y: within.y, width: 0, height: 0 };
      return { entry, sample: none, text: set.text, textBox: set.box };
    });
  });
  // Thick outlines reach out below the last row.
  const foot = notes.length === 0 && rows.length > 0 ? edge : 0;
  return { height: top + notes.length * line + foot, parts };
}

/** The first line of the words stands in the middle of the sample. */
function placedEntry(
  entry: LegendEntry,
  sample: Rect,
  room: number,
  { line, size, font }: Style,
): PlacedLegendEntry {
  const words = legendText(entry);
  const lines = lineCount(words, room, size, 'regular', font);
  const within = {
    x: sample.x + sample.width + GAP,
    y: sample.y + (sample.height - line) / 2,
    width: room,
    height: lines * line,
  };
  const set = setText(words, within, { size, weight: 'regular', font, align: 'left' });
  return { entry, sample, text: set.text, textBox: set.box };
}

/** In which order entries stand, in every figure. */
const SECTIONS: Readonly<Record<LegendEntry['kind'], number>> = {
  number: 0,
  line: 1,
  tone: 2,
  tag: 2,
  cell: 2,
  heat: 3,
  pin: 3,
  fate: 4,
  ghost: 4,
  note: 5,
};

const WITH_BADGES: ReadonlySet<LegendEntry['kind']> = new Set(['fate', 'ghost', 'pin']);

/** As wide as shows both ends and the dash of a line, and the outline of a box beside its badge. */
function sampleSize(
  entries: readonly LegendEntry[],
  rhythm: Rhythm,
  font: FontName,
): { width: number; height: number } {
  const { badge } = rhythm;
  const widths = entries.map((entry) => {
    switch (entry.kind) {
      case 'line':
        return 8 + 2.4 * rhythm.weight;
      case 'fate':
        return entry.badge === undefined
          ? 8
          : textWidth(entry.badge, badge.size, 'bold', font) + 3 * badge.side + 3.2;
      case 'tone':
        return textWidth(entry.code, badge.size, 'bold', font) + 2;
      case 'tag':
        return textWidth(entry.tag.text, badge.size, 'bold', font) + 0.8 * badge.size;
      default:
        return 8;
    }
  });
  return { width: Math.max(8, ...widths), height: badge.height - badge.above + 1.3 };
}

/** All notes on one line if it holds them, else one below the other. */
function linesOfNotes(
  notes: readonly LegendEntry[],
  width: number,
  size: number,
  font: FontName,
): { length: number; groups: { entry: LegendEntry; word: string; lines: number }[] } {
  const first = notes[0];
  if (first === undefined) return { length: 0, groups: [] };
  const joined = (some: readonly LegendEntry[]) => some.map((note) => note.word).join('  ·  ');
  // Room is kept for what only figures of the same frame say.
  const shown = notes.filter((note) => note.hidden !== true);
  if (lineCount(joined(notes), width, size, 'regular', font) === 1) {
    const entry = shown[0] ?? first;
    return { length: 1, groups: [{ entry, word: joined(shown), lines: 1 }] };
  }
  const groups = notes.map((entry) => ({
    entry,
    word: entry.hidden === true ? '' : entry.word,
    lines: lineCount(entry.word, width, size, 'regular', font),
  }));
  return { length: groups.reduce((sum, group) => sum + group.lines, 0), groups };
}
