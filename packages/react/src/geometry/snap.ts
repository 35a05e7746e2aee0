/** Helps the hand to align what it moves with what stands beside it. All mm. */
import type { Rect } from '@khung/diagram';
import type { Point } from './hit.ts';

/** A line that shows what is aligned: upright at `at`, or lying. */
export interface Guide {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snapped {
  /** How much further it goes. */
  readonly by: Point;
  readonly guides: readonly Guide[];
}

/**
 * The small step that brings an edge or the middle of a rectangle in line with one of the others.
 * @param reach how far it may be off, mm
 */
export function snapTo(moving: Rect, others: readonly Rect[], reach: number): Snapped {
  const x = nearest(moving, others, reach, true);
  const y = nearest(moving, others, reach, false);
  const by = { x: x?.step ?? 0, y: y?.step ?? 0 };
  const at = { ...moving, x: moving.x + by.x, y: moving.y + by.y };
  const guides: Guide[] = [];
  if (x) guides.push(guideOf(at, x.other, x.line, true));
  if (y) guides.push(guideOf(at, y.other, y.line, false));
  return { by, guides };
}

interface Found {
  readonly step: number;
  readonly line: number;
  readonly other: Rect;
}

function nearest(
  moving: Rect,
  others: readonly Rect[],
  reach: number,
  upright: boolean,
): Found | undefined {
  let best: Found | undefined;
  let least = reach;
  for (const other of others) {
    for (const [own, mine] of linesOf(moving, upright).entries()) {
      for (const [index, line] of linesOf(other, upright).entries()) {
        // Middles go with middles, edges with edges.
        if ((own === MIDDLE) !== (index === MIDDLE)) continue;
        const step = line - mine;
        if (Math.abs(step) < least) {
          least = Math.abs(step);
          best = { step, line, other };
        }
      }
    }
  }
  return best;
}

/** Among the lines of a rectangle: first, middle, last. */
const MIDDLE = 1;
const linesOf = ({ x, y, width, height }: Rect, upright: boolean): number[] =>
  upright ? [x, x + width / 2, x + width] : [y, y + height / 2, y + height];

function guideOf(a: Rect, b: Rect, at: number, upright: boolean): Guide {
  const [firstA, lastA] = upright ? [a.y, a.y + a.height] : [a.x, a.x + a.width];
  const [firstB, lastB] = upright ? [b.y, b.y + b.height] : [b.x, b.x + b.width];
  return { upright, at, from: Math.min(firstA, firstB), to: Math.max(lastA, lastB) };
}
