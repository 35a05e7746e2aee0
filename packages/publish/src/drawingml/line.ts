/**
 * The geometry of a connector: Office's own straight and elbow connectors where the route is one of
 * theirs (up to four bends at right angles), so that it is led anew when a box is moved; else a path.
 */
import { lengthOf, linePath, type Point } from '@khung/diagram';
import { type EmuRect, emuPoint, type Standing } from './measure.ts';
import { custom, preset } from './outline.ts';
import { boundsOf } from './tree.ts';

export interface LineGeometry {
  /** Before turning, EMU. */
  readonly place: EmuRect;
  /** Degrees clockwise round its middle. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly flipH: boolean;
  readonly flipV: boolean;
  readonly xml: string;
}

export function lineGeometry(points: readonly Point[], standing: Standing): LineGeometry {
  const placed = withoutIdle(points.map((point) => emuPoint(point, standing)));
  if (placed.length === 2) return straight(placed);
  return elbow(placed) ?? asPath(points, standing);
}

/** Points that are no bends fall away. */
function withoutIdle(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [index, point] of points.entries()) {
    const [before, after] = [kept.at(-1), points[index + 1]];
    if (before && before[0] === point[0] && before[1] === point[1] && after) continue;
    if (before && after && inLine(before, point, after)) continue;
    kept.push(point);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  return kept.length > 1 || !first || !last ? kept : [first, last];
}

const inLine = (a: Point, b: Point, c: Point): boolean =>
  (a[0] === b[0] && b[0] === c[0]) || (a[1] === b[1] && b[1] === c[1]);

function straight(points: readonly Point[]): LineGeometry {
  const [a, b] = [points[0] ?? ORIGIN, points[1] ?? ORIGIN];
  return {
    place: boundsOf([a, b]),
    turn: 0,
    flipH: b[0] < a[0],
    flipV: b[1] < a[1],
    xml: preset('straightConnector1'),
  };
}

const ORIGIN: Point = [0, 0];

/**
 * An elbow connector of n bends begins along its own x axis, at its top left, and ends at its bottom
 * right; others are that one turned by 90° and flipped. Its bends are shares of its size.
 */
function elbow(points: readonly Point[]): LineGeometry | undefined {
  const bends = points.length - 2;
  const [first, second, last] = [points[0], points[1], points.at(-1)];
  if (bends < 1 || bends > 4 || !first || !second || !last || !rectangular(points))
    return undefined;
  const upright = first[0] === second[0];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  // Along the first piece, and across it.
  const [along, across] = upright ? [dy, dx] : [dx, dy];
  // Shares of nothing say nothing: such a line keeps its shape as a path.
  if (along === 0 || (across === 0 && bends > 2)) return undefined;
  const shares = points.slice(1, -1).map((point, index): number => {
    const [px, py] = [point[0] - first[0], point[1] - first[1]];
    const lengthwise = index % 2 === 0;
    return lengthwise ? (upright ? py : px) / along : (upright ? px : py) / across;
  });
  const adjustments: Record<string, number> = {};
  // The last piece ends where the line ends, so its bend has no share of its own.
  for (const [index, share] of shares.slice(0, bends - 1).entries()) {
    adjustments[`adj${index + 1}`] = Math.round(share * 100_000);
  }
  if (Object.values(adjustments).some((value) => Math.abs(value) > MOST_SHARE)) return undefined;
  const xml = preset(`bentConnector${bends + 1}`, adjustments);
  const bounds = boundsOf([first, last]);
  if (!upright) return { place: bounds, turn: 0, flipH: dx < 0, flipV: dy < 0, xml };
  // Turned by a quarter clockwise, right becomes down and down becomes left.
  const place = {
    x: bounds.x + (bounds.width - bounds.height) / 2,
    y: bounds.y + (bounds.height - bounds.width) / 2,
    width: bounds.height,
    height: bounds.width,
  };
  return {
    place: { ...place, x: Math.round(place.x), y: Math.round(place.y) },
    turn: 90,
    flipH: dy < 0,
    flipV: dx > 0,
    xml,
  };
}

/** Whole numbers of 32 bits, and lines that stay near their ends. */
const MOST_SHARE = 100_000_000;

const rectangular = (points: readonly Point[]): boolean =>
  points.every((point, index) => {
    const before = points[index - 1];
    return !before || before[0] === point[0] || before[1] === point[1];
  });

/** The route as it is drawn, its bends rounded, in one stroke: arrows stand at its ends only. */
function asPath(points: readonly Point[], standing: Standing): LineGeometry {
  const commands = linePath(points, { from: 0, to: lengthOf({ points }), gaps: [] });
  return {
    place: boundsOf(points.map((point) => emuPoint(point, standing))),
    turn: 0,
    flipH: false,
    flipV: false,
    xml: custom([commands], [], boundsOf(points), standing),
  };
}
