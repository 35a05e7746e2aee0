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

/** Entries one after the other, in as few rows as hold them; notes below, on one line if it holds them. */
export function planLegend(
  entries: readonly LegendEntry[],
  width: number,
  rhythm: Rhythm,
  font: FontName,
): LegendPlan {
  if (entries.length === 0) return { height: 0, place: () => [] };
  const size = Math.min(rhythm.size, 7 * POINT);
  const line = size * LINE_HEIGHT;
  const keyed = entries.filter((entry) => entry.kind !== 'note');
  const notes = entries.filter((entry) => entry.kind === 'note');
  const sample = sampleSize(keyed, rhythm, font);
  // Samples wear thick outlines.
  const edge = rhythm.outline;
  const above = rhythm.tagged ? rhythm.badge.above : 0;
  const lead = edge + sample.width + GAP;
  const rows = legendRows(
    keyed.map((entry) => ({
      lead,
      words: textWidth(roomText(entry), size, 'regular', font) + 0.1,
      section: SECTIONS[entry.kind],
      lines: (room) => lineCount(roomText(entry), room, size, 'regular', font),
    })),
    width,
  );
  const heightOf = (lines: number) =>
    above + Math.max(sample.height, (sample.height - line) / 2 + lines * line) + 0.6;
  const noteLines = linesOfNotes(notes, width, size, font);
  const height = rows.reduce((sum, row) => sum + heightOf(row.lines), 0) + noteLines.length * line;

  const place = (x: number, y: number): PlacedLegendEntry[] => {
    const style = { size, weight: 'regular', font, align: 'left' } as const;
    const placed: PlacedLegendEntry[] = [];
    let top = y;
    for (const row of rows) {
      for (const { index, x: left, room: wide } of row.cells) {
        const entry = keyed[index];
        if (entry === undefined) continue;
        const box: Rect = { x: x + left + edge, y: top + above, ...sample };
        const words = legendText(entry);
        const lines = lineCount(words, wide, size, 'regular', font);
        const tall = Math.max(sample.height, lines * line);
        const room = {
          x: box.x + sample.width + GAP,
          y: lines === 1 ? box.y : Math.min(box.y, box.y + (sample.height - line) / 2),
          width: wide,
          height: lines === 1 ? sample.height : tall,
        };
        const set = setText(words, room, style);
        placed.push({ entry, sample: box, text: set.text, textBox: set.box });
      }
      top += heightOf(row.lines);
    }
    for (const { entry, word, lines } of noteLines.groups) {
      const set = setText(word, { x, y: top, width, height: lines * line }, style);
      const sampleBox = { x, y: top, width: 0, height: 0 };
      placed.push({ entry, sample: sampleBox, text: set.text, textBox: set.box });
      top += lines * line;
    }
    return placed;
  };
  return { height, place };
}

/** mm between a sample and its words. */
const GAP = 1;

/** Lines, then categories and signs, then what becomes of things. */
const SECTIONS: Readonly<Record<LegendEntry['kind'], number>> = {
  line: 0,
  number: 1,
  tone: 2,
  tag: 2,
  cell: 1,
  heat: 3,
  fate: 4,
  ghost: 4,
  pin: 4,
  note: 5,
};

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
