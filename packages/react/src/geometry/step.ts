/** Where an arrow key goes: the nearest box in that direction, of the same sort. */
import type { Figure, Occurrence, Rect } from '@khung/diagram';
import { ancestorsOf, childrenOf } from './family.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Boxes without content step among such; containers among containers at their depth. */
export function step(
  figure: Figure,
  from: Occurrence | undefined,
  direction: Direction,
  allowed: (occurrence: Occurrence) => boolean = () => true,
): Occurrence | undefined {
  const leaf = (occurrence: Occurrence) => childrenOf(figure, occurrence.id).length === 0;
  if (!from) return figure.occurrences.find((o) => leaf(o) && allowed(o));
  const sort = leaf(from)
    ? leaf
    : (occurrence: Occurrence) =>
        depth(figure, occurrence) === depth(figure, from) && !leaf(occurrence);
  return (
    nearest(figure, from, direction, (o) => sort(o) && allowed(o)) ??
    nearest(figure, from, direction, (o) => leaf(o) && !isInside(figure, o, from) && allowed(o))
  );
}

export function firstInside(figure: Figure, occurrence: Occurrence): Occurrence | undefined {
  return childrenOf(figure, occurrence.id)[0];
}

function nearest(
  figure: Figure,
  from: Occurrence,
  direction: Direction,
  wanted: (occurrence: Occurrence) => boolean,
): Occurrence | undefined {
  let best: Occurrence | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const occurrence of figure.occurrences) {
    if (occurrence.id === from.id || !wanted(occurrence)) continue;
    const cost = distance(from.box, occurrence.box, direction);
    if (cost < least) [best, least] = [occurrence, cost];
  }
  return best;
}

/** Along the direction, plus thrice what is off the line; infinite for what is not on that side. */
function distance(from: Rect, to: Rect, direction: Direction): number {
  const upright = direction === 'up' || direction === 'down';
  const turn = (r: Rect) =>
    upright ? { start: r.y, size: r.height } : { start: r.x, size: r.width };
  const cross = (r: Rect) =>
    upright ? { start: r.x, size: r.width } : { start: r.y, size: r.height };
  const forward = direction === 'right' || direction === 'down' ? 1 : -1;
  const [a, b] = [turn(from), turn(to)];
  const ahead = (b.start + b.size / 2 - a.start - a.size / 2) * forward;
  const gap = forward > 0 ? b.start - a.start - a.size : a.start - b.start - b.size;
  if (ahead <= 0 || gap < -Math.min(a.size, b.size) / 2) return Number.POSITIVE_INFINITY;
  const [c, d] = [cross(from), cross(to)];
  const off = Math.max(0, d.start - c.start - c.size, c.start - d.start - d.size);
  const slant = Math.abs(d.start + d.size / 2 - c.start - c.size / 2);
  return Math.max(0, gap) + off * 3 + slant * 0.2;
}

function depth(figure: Figure, occurrence: Occurrence): number {
  return [...ancestorsOf(figure, occurrence)].length;
}

function isInside(figure: Figure, occurrence: Occurrence, container: Occurrence): boolean {
  for (const { id } of ancestorsOf(figure, occurrence)) if (id === container.id) return true;
  return false;
}
