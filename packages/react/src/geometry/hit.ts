/** What lies under a point of the figure. Points are in mm. */
import type { RelationId } from '@khung/core';
import type { Figure, Mark, Occurrence, PathMark, Rect } from '@khung/diagram';
import { boundsOf, indexOf, touches } from './figureIndex.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The innermost occurrence at a point. A scan: 5,000 boxes take some twenty microseconds. */
export function occurrenceAt(
  figure: Figure,
  point: Point,
  except?: (occurrence: Occurrence) => boolean,
): Occurrence | undefined {
  return figure.occurrences.findLast(
    (occurrence) => contains(occurrence.box, point) && !except?.(occurrence),
  );
}

/** The occurrences that a marquee takes: those wholly inside it; a container's content comes with it. */
export function occurrencesIn(figure: Figure, area: Rect): Occurrence[] {
  return figure.occurrences.filter(
    ({ box }) =>
      box.x >= area.x &&
      box.y >= area.y &&
      box.x + box.width <= area.x + area.width &&
      box.y + box.height <= area.y + area.height,
  );
}

/** The band, bar or column at a point. */
export function groundAt(figure: Figure, point: Point): Mark | undefined {
  return indexOf(figure).under.findLast(
    (mark) =>
      (mark.look.part === 'band' || mark.look.part === 'bar') && contains(boundsOf(mark), point),
  );
}

export function pinAt(figure: Figure, occurrence: Occurrence, point: Point): boolean {
  const marks = indexOf(figure).marksOf.get(occurrence.id) ?? [];
  return marks.some((mark) => mark.look.part === 'pin' && contains(boundsOf(mark), point));
}

/** The pin at a point: it may stick out of its box. */
export function pinnedAt(figure: Figure, point: Point): Occurrence | undefined {
  const pin = figure.marks.findLast(
    (mark) => mark.look.part === 'pin' && mark.occurrence && contains(boundsOf(mark), point),
  );
  return pin?.occurrence && indexOf(figure).byId.get(pin.occurrence);
}

/** The relations of the arrow at a point, if one is there. */
export function relationsAt(figure: Figure, point: Point): readonly RelationId[] | undefined {
  const near: Rect = { x: point.x - 0.8, y: point.y - 0.8, width: 1.6, height: 1.6 };
  const arrow = figure.marks.findLast(
    (mark) =>
      mark.shape === 'path' &&
      (mark.source?.kind === 'relation' || mark.source?.kind === 'relations') &&
      touches(boundsOf(mark), near) &&
      onPath(mark, point),
  );
  if (arrow?.source?.kind === 'relation') return [arrow.source.id];
  return arrow?.source?.kind === 'relations' ? arrow.source.ids : undefined;
}

export function contains(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}

/** Inside a closed path, or within 0.8 mm of a line; curves count as their end points joined. */
function onPath(mark: PathMark, point: Point): boolean {
  const points = mark.commands.flatMap((command): Point[] => {
    const [x, y] = command.slice(-2);
    return typeof x === 'number' && typeof y === 'number' ? [{ x, y }] : [];
  });
  const closed = mark.commands.some(([letter]) => letter === 'Z');
  let inside = false;
  for (let i = 0; i < points.length; i++) {
    const a = points[i];
    const b = points[i + 1] ?? (closed ? points[0] : undefined);
    if (!a || !b) continue;
    if (distanceToSegment(point, a, b) < 0.8) return true;
    if (a.y > point.y !== b.y > point.y) {
      const x = a.x + ((point.y - a.y) / (b.y - a.y)) * (b.x - a.x);
      if (point.x < x) inside = !inside;
    }
  }
  return closed && inside;
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along = length === 0 ? 0 : ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y));
}
