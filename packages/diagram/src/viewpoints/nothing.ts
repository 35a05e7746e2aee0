/** What a figure says where the model has nothing that it could show. */
import { type Text, textIn } from '@khung/core';
import type { ChartContext } from './chart-context.ts';
import type { LegendEntry } from './diagram.ts';

export const nothingIn = ({ language }: ChartContext, words: Text): LegendEntry => ({
  kind: 'note',
  word: textIn(words, language),
});
