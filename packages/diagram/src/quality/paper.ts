/** How well a figure uses its paper. */
import { textExtent } from '../figure/extent.ts';
import type { Figure, Rect } from '../figure/figure.ts';
import { seenBoxes } from './boxes.ts';
import { textsOf } from './texts.ts';

export interface PaperQuality {
  /** Share of the figure that neither boxes nor words beside them take, 0 to 1. */
  readonly blankShare: number;
  /** Width by height of the median box that holds nothing. */
  readonly aspect: number;
  /** Width by height of the figure against the page's: 1 fills it, 2 leaves half of its height, under 1 is too high. */
  readonly againstPage: number;
}

export function paperQuality(figure: Figure, page: Pick<Rect, 'width' | 'height'>): PaperQuality {
  const boxes = seenBoxes(figure);
  const holders = new Set(boxes.map((some) => some.parent));
  const leaves = boxes.filter((some) => !holders.has(some.id) && some.kind !== 'frame');
  return {
    blankShare: blankShare(
      figure,
      leaves.map(({ box }) => box),
    ),
    aspect: median(leaves.map(({ box }) => box.width / box.height)),
    againstPage: figure.width / figure.height / (page.width / page.height),
  };
}

function blankShare(figure: Figure, leaves: readonly Rect[]): number {
  let taken = leaves.reduce((sum, box) => sum + box.width * box.height, 0);
  for (const mark of textsOf(figure)) {
    const { part } = mark.look;
    const free = mark.occurrence === undefined || part === 'group-label' || part === 'frame-label';
    if (!free) continue;
    const { width, height } = textExtent(mark, figure.font.name);
    taken += width * height;
  }
  return Math.max(0, 1 - taken / (figure.width * figure.height));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
