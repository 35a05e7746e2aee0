/** The counts of a gap analysis as figures: by layer with the whole on top, and by unit. */
import { type GapAnalysis, gapGroupName, gapWord } from '@khung/core';
import type { Figure } from '../figure/figure.ts';
import { type Share, type SharesWish, sharesFigures } from './shares-figure.ts';

export type GapFiguresWish = Omit<SharesWish, 'title' | 'caption'>;

/** @param between What stands between the two architectures' names: `Hiện trạng → Kiến trúc 2.0` */
export function gapFigures(
  { comparison, total, byLayer, byUnit }: GapAnalysis,
  between: string,
  wish: GapFiguresWish,
): readonly Figure[] {
  const { language } = wish;
  const shares = (by: typeof byLayer | typeof byUnit): Share[] =>
    [...by].map(([of, counts]) => ({ name: gapGroupName(comparison, of, language), counts }));
  const title = (by: 'column-layer' | 'column-unit') =>
    gapWord('shares-title', language, { by: gapWord(by, language).toLowerCase(), between });
  const all: Share = { name: gapWord('column-total', language), counts: total };
  return [
    ...sharesFigures([all, ...shares(byLayer)], { ...wish, title: title('column-layer') }),
    ...sharesFigures(shares(byUnit), { ...wish, title: title('column-unit') }),
  ];
}
