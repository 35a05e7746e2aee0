/** What the legend of a matrix explains: letters, signs of differences, and the badges of headers. */
import { FATES, fateWords, textIn } from '@khung/core';
import { drawnText } from '../text/measure.ts';
import type { ChartContext } from './chart-context.ts';
import type { LegendEntry } from './diagram.ts';
import type { Axes, Cells, Uses } from './matrix-table.ts';
import { capitalised, figureWord } from './words.ts';

export function matrixLegend(
  context: ChartContext,
  { rows, columns, cells }: Omit<Axes, 'runs'> & { readonly cells: Cells },
  uses: Uses,
  through: boolean,
): LegendEntry[] {
  const { language, compared, show, wish } = context;
  const all = [...cells.values()];
  const codes = all.flatMap((cell) => cell.codes);
  const entries: LegendEntry[] = uses.flatMap(({ text, word }) => {
    const count = codes.filter((code) => code.text === text && !code.derived).length;
    return count === 0 ? [] : [{ kind: 'cell', text, word, count }];
  });
  const derived = codes.filter((code) => code.derived);
  const [first] = derived;
  if (first !== undefined) {
    const word = figureWord(through ? 'through' : 'derived', language);
    entries.push({ kind: 'cell', text: `(${first.text})`, word, count: derived.length });
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
