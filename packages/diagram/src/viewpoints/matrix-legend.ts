/** What the legend of a matrix explains: letters, signs of differences, and the badges of headers. */
import { FATES, fateWords, textIn } from '@khung/core';
import { drawnText } from '../text/measure.ts';
import type { ChartContext } from './chart-context.ts';
import type { LegendEntry } from './diagram.ts';
import type { Axes, Cells, Uses } from './matrix-table.ts';
import { capitalised, figureWord } from './words.ts';

export function matrixLegend(
  context: ChartContext,
  { rows, columns, cells }: Axes & { readonly cells: Cells },
  uses: Uses,
): LegendEntry[] {
  const { language, compared, show, wish } = context;
  const entries: LegendEntry[] = uses.map(({ text, word, count }) => ({
    kind: 'cell',
    text,
    word,
    count,
  }));
  const all = [...cells.values()];
  const derived = all.filter(({ codes }) => codes.some((code) => code.derived)).length;
  if (derived > 0) {
    const word = figureWord('derived', language);
    const [first] = uses;
    entries.push({ kind: 'cell', text: `(${first?.text ?? 'x'})`, word, count: derived });
  }
  if (compared && show === 'both') {
    for (const fate of ['new', 'retired', 'changed'] as const) {
      const count = all.filter((cell) => cell.fate === fate).length;
      if (count === 0) continue;
      entries.push({
        kind: 'cell',
        text: SIGNS[fate],
        fate,
        word: figureWord(`cell-${fate}`, language),
        count,
      });
    }
    const headers = [...rows, ...columns];
    for (const fate of FATES) {
      const words = fateWords(fate);
      const elements = new Set(
        headers.filter((some) => some.fate === fate).map((some) => some.element),
      );
      if (words.badge === undefined || elements.size === 0) continue;
      entries.push({
        kind: 'fate',
        fate,
        badge: textIn(words.badge, language),
        word: capitalised(textIn(words.word, language)),
        count: elements.size,
      });
    }
  }
  if (cells.size === 0) entries.push({ kind: 'note', word: figureWord('nothing', language) });
  const note = wish.note ?? textIn(context.source.after.workspace.illustrative, language);
  if (note !== '') entries.push({ kind: 'note', word: drawnText(note) });
  return entries;
}

const SIGNS = { new: '+', retired: '−', changed: '±' } as const;
