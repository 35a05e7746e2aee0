/** The rectangle that a mark covers, in mm, a little generously: enough to say that two marks don't touch. */
import type { Mark, Rect, TextMark } from '@khung/diagram';

export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function extentOf(mark: Mark): Extent {
  switch (mark.shape) {
    case 'box':
    case 'cylinder':
    case 'image':
      return grown(ofRect(mark));
    case 'path': {
      const points = mark.commands.flatMap(([, ...numbers]) => pairs(numbers));
      return grown(ofPoints(points));
    }
    case 'text':
      return ofPoints(textCorners(mark));
  }
}

export function union(a: Extent, b: Extent): Extent {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

export function touch(a: Extent, b: Extent): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

type Point = readonly [number, number];

/** The corners of every line, turned with the text. */
function textCorners({ lines, size, rotate }: TextMark): Point[] {
  const corners = lines.flatMap(({ x, y, width }): Point[] => [
    [x, y - size],
    [x + width, y - size],
    [x, y + size * 0.3],
    [x + width, y + size * 0.3],
  ]);
  if (!rotate) return corners;
  const radians = (rotate.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return corners.map(([x, y]) => {
    const [dx, dy] = [x - rotate.x, y - rotate.y];
    return [rotate.x + dx * cos - dy * sin, rotate.y + dx * sin + dy * cos];
  });
}

function pairs(numbers: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2)
    points.push([numbers[i] ?? 0, numbers[i + 1] ?? 0]);
  return points;
}

function ofPoints(points: readonly Point[]): Extent {
  return points.reduce<Extent>(
    (extent, [x, y]) => union(extent, { left: x, top: y, right: x, bottom: y }),
    { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
  );
}

function ofRect({ x, y, width, height }: Rect): Extent {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** Half of the thickest outline a theme draws. */
const OUTLINE = 0.5;

function grown({ left, top, right, bottom }: Extent): Extent {
  return {
    left: left - OUTLINE,
    top: top - OUTLINE,
    right: right + OUTLINE,
    bottom: bottom + OUTLINE,
  };
}
