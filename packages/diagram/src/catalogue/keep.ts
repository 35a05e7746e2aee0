/**
 * A figure as it stands, as places and sizes that a view keeps: what is added later takes free room, and
 * nothing else moves.
 */
import type { Placement, View } from '@khung/core';
import type { Figure, Rect } from '../figure/figure.ts';
import { seenBoxes } from '../quality/boxes.ts';
import { textsOf } from '../quality/texts.ts';
import { POINT } from '../text/metrics.ts';

export interface Kept {
  /** By occurrence, all that is drawn: mm from the corner of its container, and its size. */
  readonly placements: NonNullable<View['placements']>;
  /** pt, to be kept too: boxes of kept sizes hold no larger words. Absent where there are no words. */
  readonly type?: number;
}

/**
 * Whether all of it can be kept: not where nothing can be placed by hand, where things stand in an order or
 * in bands rather than at places, nor one of several pages.
 */
export const isKeepable = ({ placing, runs, page }: Figure): boolean =>
  placing !== undefined &&
  placing.grounds === undefined &&
  runs === undefined &&
  page === undefined;

/** `undefined` where it cannot be kept. */
export function keptAsDrawn(figure: Figure): Kept | undefined {
  const { placing } = figure;
  if (placing === undefined || !isKeepable(figure)) return undefined;
  const boxes = new Map(seenBoxes(figure).map(({ id, box, parent }) => [id, { box, parent }]));
  const placements: Record<string, Placement> = {};
  for (const [id, { box, parent }] of boxes) {
    const from = (parent === undefined ? undefined : boxes.get(parent)?.box) ?? placing;
    placements[id] = placementIn(box, from, placing.scale);
  }
  const type = typeOf(figure);
  return { placements, ...(type === undefined ? {} : { type: short(type / placing.scale) }) };
}

const placementIn = (
  { x, y, width, height }: Rect,
  from: { readonly x: number; readonly y: number },
  scale: number,
): Placement => ({
  x: short((x - from.x) / scale),
  y: short((y - from.y) / scale),
  width: ample(width / scale),
  height: ample(height / scale),
});

/** The size of most names, pt. */
function typeOf(figure: Figure): number | undefined {
  const counts = new Map<number, number>();
  for (const { look, size } of textsOf(figure)) {
    if (look.part !== 'label') continue;
    const points = short(size / POINT);
    counts.set(points, (counts.get(points) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return most?.[0];
}

/** Finer than anything that is seen, mm and pt. */
const short = (value: number): number => Math.round(value * 1000) / 1000;

/** Never less, so that words go on fitting. */
const ample = (value: number): number => Math.ceil(value * 1000) / 1000;
