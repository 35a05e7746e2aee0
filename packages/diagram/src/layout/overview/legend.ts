/** The strip at the foot of the page: what badges, lines, heat and pins mean, with counts. */
import type { Rect } from '../../figure/figure.ts';
import { textWidth } from '../../text/measure.ts';
import type { FontName } from '../../text/metrics.ts';
import { POINT } from '../../text/metrics.ts';
import { lineCount } from '../../text/wrap.ts';
import type { LegendEntry } from '../../viewpoints/diagram.ts';
import type { PlacedLegendEntry } from '../arrangement.ts';
import { LINE_HEIGHT, setText } from '../set-text.ts';
import type { Rhythm } from './rhythm.ts';

/** The words of an entry, with its count where it has one. */
export const legendText = (entry: LegendEntry): string =>
  'count' in entry ? `${entry.word} (${entry.count})` : entry.word;

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
  const sample = {
    width: Math.max(8, rhythm.narrowest + 0.6),
    height: rhythm.badge.height - rhythm.badge.above + 1.3,
  };
  // Samples wear thick outlines.
  const edge = rhythm.outline;
  const above = rhythm.tagged ? rhythm.badge.above : 0;
  const rowHeight = Math.max(sample.height + above, line) + 0.6;
  const gap = 1;
  const keyed = entries.filter((entry) => entry.kind !== 'note');
  const notes = entries.filter((entry) => entry.kind === 'note');
  const widths = keyed.map(
    (entry) =>
      edge + sample.width + gap + textWidth(legendText(entry), size, 'regular', font) + 0.1,
  );
  const rows = rowsOf(widths, width, LEAST_BETWEEN);
  const noteLines = linesOfNotes(notes, width, size, font);
  const height = rows.length * rowHeight + noteLines.length * line;

  const place = (x: number, y: number): PlacedLegendEntry[] => {
    const style = { size, weight: 'regular', font, align: 'left' } as const;
    const placed: PlacedLegendEntry[] = [];
    for (const [row, columns] of rows.entries()) {
      for (const { index, x: left } of columns) {
        const entry = keyed[index];
        if (entry === undefined) continue;
        const box: Rect = { x: x + left + edge, y: y + row * rowHeight + above, ...sample };
        const room = {
          x: box.x + sample.width + gap,
          y: box.y,
          width: (widths[index] ?? 0) - edge - sample.width - gap + 0.1,
          height: sample.height,
        };
        const set = setText(legendText(entry), room, style);
        placed.push({ entry, sample: box, text: set.text, textBox: set.box });
      }
    }
    let top = y + rows.length * rowHeight;
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

/** mm between two entries. */
const LEAST_BETWEEN = 2.5;

interface Column {
  readonly index: number;
  readonly x: number;
}

/** One row spread over the width if it holds all; else equal columns, so that rows align. */
function rowsOf(widths: readonly number[], width: number, between: number): Column[][] {
  if (widths.length === 0) return [];
  const sum = widths.reduce((total, some) => total + some, 0);
  if (sum + (widths.length - 1) * between <= width) {
    const free = width - sum;
    const step = Math.min(widths.length > 1 ? free / (widths.length - 1) : 0, 12);
    let x = 0;
    return [
      widths.map((some, index) => {
        const column = { index, x };
        x += some + step;
        return column;
      }),
    ];
  }
  const widest = Math.max(...widths) + between;
  const fitting = Math.max(1, Math.min(widths.length, Math.floor((width + between) / widest)));
  const count = Math.ceil(widths.length / Math.ceil(widths.length / fitting));
  const rows: Column[][] = [];
  for (const [index] of widths.entries()) {
    const row = Math.floor(index / count);
    const columns = rows[row] ?? [];
    columns.push({ index, x: (index % count) * (width / count) });
    rows[row] = columns;
  }
  return rows;
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
  const together = notes.map((note) => note.word).join('  ·  ');
  if (lineCount(together, width, size, 'regular', font) === 1) {
    return { length: 1, groups: [{ entry: first, word: together, lines: 1 }] };
  }
  const groups = notes.map((entry) => ({
    entry,
    word: entry.word,
    lines: lineCount(entry.word, width, size, 'regular', font),
  }));
  return { length: groups.reduce((sum, group) => sum + group.lines, 0), groups };
}
