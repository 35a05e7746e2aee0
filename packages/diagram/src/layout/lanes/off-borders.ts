/** Slides words along their lines until no border of a lane runs through them. All mm. */
import type { Point, Rect } from '../../figure/figure.ts';
import type { Route } from '../../routing/routing.ts';

export interface Surroundings {
  /** The lanes, and what stands in them. */
  readonly lanes: readonly Rect[];
  readonly boxes: readonly Rect[];
  /** Lanes beside each other from top to bottom: their borders are level. */
  readonly lying: boolean;
}

/** By edge, in the order of the routes; a label stays where there is no better place on its piece of the line. */
export function labelsOffBorders(
  routes: ReadonlyMap<string, Route>,
  around: Surroundings,
): Map<string, Rect> {
  const labels = new Map<string, Rect>();
  for (const [id, { label }] of routes) if (label !== undefined) labels.set(id, label);
  const borders = around.lanes.flatMap(({ x, y, width, height }) =>
    around.lying ? [y, y + height] : [x, x + width],
  );
  for (const [id, label] of labels) {
    if (!borders.some((border) => isCut(label, border, around.lying))) continue;
    const points = routes.get(id)?.points ?? [];
    const lines = [...routes].flatMap(([other, route]) =>
      other === id ? [] : pieces(route.points),
    );
    const beside = [...labels].flatMap(([other, rect]) => (other === id ? [] : [rect]));
    const taken = [...around.boxes, ...beside, ...lines];
    const free = placesOn(label, points, borders, around.lying)
      .filter((place) => !borders.some((border) => isCut(place, border, around.lying)))
      .find((place) => !taken.some((some) => overlap(some, place)));
    if (free !== undefined) labels.set(id, free);
  }
  return labels;
}

/** Kept between words and the border of a lane. */
const CLEAR = 0.5;

const isCut = ({ x, y, width, height }: Rect, border: number, lying: boolean): boolean =>
  lying
    ? border > y - CLEAR && border < y + height + CLEAR
    : border > x - CLEAR && border < x + width + CLEAR;

/** Beside each border that the piece of the line under the label crosses, the nearest first. */
function placesOn(
  label: Rect,
  points: readonly Point[],
  borders: readonly number[],
  lying: boolean,
): Rect[] {
  const centre: Point = [label.x + label.width / 2, label.y + label.height / 2];
  const piece = pieces(points).find(
    ({ x, y, width, height }) =>
      (lying ? width === 0 : height === 0) &&
      centre[0] >= x - 0.1 &&
      centre[0] <= x + width + 0.1 &&
      centre[1] >= y - 0.1 &&
      centre[1] <= y + height + 0.1,
  );
  if (piece === undefined) return [];
  const [from, length] = lying ? [piece.y, piece.height] : [piece.x, piece.width];
  const [own, size] = lying ? [label.y, label.height] : [label.x, label.width];
  return borders
    .flatMap((border) => [border + CLEAR + 0.01, border - size - CLEAR - 0.01])
    .filter((at) => at >= from + CLEAR && at + size <= from + length - CLEAR)
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b)
    .map((at) => (lying ? { ...label, y: at } : { ...label, x: at }));
}

const pieces = (points: readonly Point[]): Rect[] =>
  points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return {
      x: Math.min(x, fromX),
      y: Math.min(y, fromY),
      width: Math.abs(x - fromX),
      height: Math.abs(y - fromY),
    };
  });

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
