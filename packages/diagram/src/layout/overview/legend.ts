/** The strip at the foot of the page: what badges, lines, heat and pins mean, with counts. */
import type { Rect } from '../../figure/figure.ts';
import { textWidth } from '../../text/measure.ts';
import type { FontName } from '../../text/metrics.ts';
import { lineCount } from '../../text/wrap.ts';
import type { LegendEntry } from '../../viewpoints/diagram.ts';
import type { PlacedLegendEntry } from '../arrangement.ts';
import { setText } from '../set-text.ts';
import type { Rhythm } from './rhythm.ts';

/** The words of an entry, with its count where it has one. */
export const legendText = (entry: LegendEntry): string =>
  entry.kind === 'note' ? entry.word : `${entry.word} (${entry.count})`;

export interface LegendPlan {
  /** 0 where there is nothing to explain. */
  readonly height: number;
  readonly place: (x: number, y: number) => PlacedLegendEntry[];
}

/** Entries in equal columns, the fewest rows that hold them; notes on lines of their own below. */
export function planLegend(
  entries: readonly LegendEntry[],
  width: number,
  rhythm: Rhythm,
  font: FontName,
): LegendPlan {
  if (entries.length === 0) return { height: 0, place: () => [] };
  const size = Math.min(rhythm.size, 7 * (25.4 / 72));
  const line = size * 1.2;
  const sample = { width: Math.max(9, rhythm.badge.size * 4.6), height: rhythm.badge.height + 1.2 };
  const rowHeight = Math.max(sample.height + rhythm.badge.above + 0.4, line);
  const gap = 1.2;
  const between = 3;
  const keyed = entries.filter((entry) => entry.kind !== 'note');
  const notes = entries.filter((entry) => entry.kind === 'note');
  const widths = keyed.map((entry) => textWidth(legendText(entry), size, 'regular', font) + 0.1);
  const columns = columnsFor(keyed.length, widths, width, sample.width + gap, between);
  const rows = Math.ceil(keyed.length / columns);
  const columnWidth = width / columns;
  const noteLines = notes.map((note) => lineCount(note.word, width, size, 'regular', font));
  const noteHeight = noteLines.reduce((sum, lines) => sum + lines * line, 0);
  const height = rows * rowHeight + noteHeight + 0.4;

  const place = (x: number, y: number): PlacedLegendEntry[] => {
    const style = { size, weight: 'regular', font, align: 'left' } as const;
    const placed = keyed.map((entry, index): PlacedLegendEntry => {
      const left = x + (index % columns) * columnWidth;
      const top = y + Math.floor(index / columns) * rowHeight;
      const box: Rect = {
        x: left,
        y: top + rhythm.badge.above,
        width: sample.width,
        height: sample.height,
      };
      const room = {
        x: left + sample.width + gap,
        y: box.y,
        width: columnWidth - sample.width - gap,
        height: sample.height,
      };
      const set = setText(legendText(entry), room, style);
      return { entry, sample: box, text: set.text, textBox: set.box };
    });
    let top = y + rows * rowHeight + 0.4;
    for (const [index, entry] of notes.entries()) {
      const room = { x, y: top, width, height: (noteLines[index] ?? 1) * line };
      const set = setText(entry.word, room, style);
      placed.push({
        entry,
        sample: { x, y: top, width: 0, height: 0 },
        text: set.text,
        textBox: set.box,
      });
      top += room.height;
    }
    return placed;
  };
  return { height, place };
}

function columnsFor(
  count: number,
  widths: readonly number[],
  width: number,
  sample: number,
  between: number,
): number {
  if (count === 0) return 1;
  const widest = Math.max(...widths) + sample + between;
  const fitting = Math.max(1, Math.min(count, Math.floor((width + between) / widest)));
  return Math.ceil(count / Math.ceil(count / fitting));
}
