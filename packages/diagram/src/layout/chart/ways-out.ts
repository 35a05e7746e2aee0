/** On which other paper type would be legible. All mm. */
import type { PaperWay } from '../../figure/figure.ts';

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Inside the margins of an A3 sheet folded out of an A4 document. */
export const FOLDED_OUT: Sheet = { width: 380, height: 242 };

/** The nearest paper that helps, if any does; never what the figure is drawn for already. */
export function paperWays<P extends Sheet>(page: P, fits: (paper: P) => boolean): PaperWay[] {
  const turned = { ...page, width: page.height, height: page.width };
  if (page.width < page.height && fits(turned)) return ['landscape'];
  const larger = page.width < FOLDED_OUT.width - 1 && page.height <= FOLDED_OUT.height + 1;
  return larger && fits({ ...page, ...FOLDED_OUT }) ? ['a3'] : [];
}
