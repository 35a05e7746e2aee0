/** Helps the hand to align what it moves with what stands about it, and to repeat the gaps that are there. All mm. */
import type { Rect } from '@khung/diagram';
import type { Guide } from './guide.ts';
import type { Point } from './hit.ts';
import { alikeGaps, gapStep } from './spacing.ts';

export interface Snapped {
  /** How much further it goes. */
  readonly by: Point;
  readonly guides: readonly Guide[];
}

export interface About {
  /** What stands in the same container: these come first, and their gaps are repeated. */
  readonly beside: readonly Rect[];
  /** What stands elsewhere in sight: aligned with where nothing beside is near. @default none */
  readonly elsewhere?: readonly Rect[];
  /** The container, whose middles count. */
  readonly home?: Rect | undefined;
}

/**
 * The small step that brings an edge or the middle of a rectangle in line with another, or that makes a gap
 * beside it as wide as another. At most one line and one pair of bars each way.
 * @param reach how far it may be off, mm
 */
export function snapTo(moving: Rect, about: About, reach: number): Snapped {
  const x = stepTo(moving, about, reach, true);
  const y = stepTo(moving, about, reach, false);
  const at = { ...moving, x: moving.x + x, y: moving.y + y };
  return { by: { x, y }, guides: [...guidesAt(at, about, true), ...guidesAt(at, about, false)] };
}

function stepTo(moving: Rect, about: About, reach: number, upright: boolean): number {
  const { beside, elsewhere = [], home } = about;
  const own = nearest(moving, beside, reach, upright)?.step;
  const even = hasExtent(moving, upright) ? gapStep(moving, beside, reach, upright) : undefined;
  const steps = [own, even, middleStep(moving, home, reach, upright)].filter(
    (step) => step !== undefined,
  );
  if (steps.length > 0) return steps.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
  return nearest(moving, elsewhere, reach, upright)?.step ?? 0;
}

/** What is in line, now that it stands there, and what gaps are equal. */
function guidesAt(at: Rect, { beside, elsewhere = [], home }: About, upright: boolean): Guide[] {
  const found =
    nearest(at, beside, SAME, upright) ??
    (home && middleStep(at, home, SAME, upright) !== undefined
      ? { line: linesOf(home, upright)[MIDDLE] ?? 0, other: home }
      : nearest(at, elsewhere, SAME, upright));
  const bars = hasExtent(at, upright) ? alikeGaps(at, beside, upright) : [];
  return [...(found ? [guideOf(at, found.other, found.line, upright)] : []), ...bars];
}

const hasExtent = ({ width, height }: Rect, upright: boolean): boolean =>
  (upright ? width : height) > 0;

function middleStep(moving: Rect, home: Rect | undefined, reach: number, upright: boolean) {
  if (home === undefined || !hasExtent(moving, upright)) return undefined;
  const [own = 0, its = 0] = [moving, home].map((rect) => linesOf(rect, upright)[MIDDLE]);
  return Math.abs(its - own) < reach ? its - own : undefined;
}

/** mm */
const SAME = 0.02;

interface Found {
  readonly step: number;
  readonly line: number;
  readonly other: Rect;
}

/** Of those equally near, the one that lies nearest. */
function nearest(
  moving: Rect,
  others: readonly Rect[],
  reach: number,
  upright: boolean,
): Found | undefined {
  let best: (Found & { readonly away: number }) | undefined;
  for (const other of others) {
    const away = awayFrom(moving, other, upright);
    for (const [own, mine] of linesOf(moving, upright).entries()) {
      for (const [index, line] of linesOf(other, upright).entries()) {
        // Middles go with middles, edges with edges.
        if ((own === MIDDLE) !== (index === MIDDLE)) continue;
        const step = line - mine;
        const apart = Math.abs(step);
        if (apart >= reach) continue;
        const least = best === undefined ? Number.POSITIVE_INFINITY : Math.abs(best.step);
        const nearer = apart < least - 1e-6 || (apart < least + 1e-6 && away < (best?.away ?? 0));
        if (nearer) best = { step, line, other, away };
      }
    }
  }
  return best;
}

function awayFrom(a: Rect, b: Rect, upright: boolean): number {
  return upright
    ? Math.max(b.y - a.y - a.height, a.y - b.y - b.height)
    : Math.max(b.x - a.x - a.width, a.x - b.x - b.width);
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
