/**
 * Lines between boxes along one side of the platform and the platform itself: straight wherever a box
 * faces it, else with one jog in tracks next to the platform. All mm.
 */
import type { Point, Rect, Side } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { ChartEdge } from '../../viewpoints/chart.ts';
import type { PlacedEdge } from '../chart/arrangement.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { placeLabel, SIDE_BY_SIDE } from './labels.ts';

export interface SpokeBox {
  readonly id: string;
  readonly box: Rect;
  readonly edges: readonly ChartEdge[];
  /** How far from the platform its labels stand, from and to; the whole way if absent. */
  readonly zone?: readonly [number, number];
}

export interface HubBox {
  readonly id: string;
  readonly box: Rect;
}

export interface SpokeStyle {
  readonly rhythm: Rhythm;
  readonly font: FontName;
  /** Room for the words of one box's lines: along lying ones, across upright ones. */
  readonly labelWidth: number;
}

/** `side`: on which side of the platform the boxes stand. */
export function spokes(
  side: Side,
  boxes: readonly SpokeBox[],
  hubs: readonly HubBox[],
  style: SpokeStyle,
): PlacedEdge[] {
  const axes = axesOf(side);
  const badge = badgeOn(side, style.rhythm);
  const ports = boxes.flatMap((spoke) => portsOf(spoke, hubs, axes, badge, style));
  const jogs = jogsOf(ports, style.rhythm);
  return ports.map((port) => leadOne(port, jogs.get(port), axes, side, style));
}

/** Badges stand at the right end of the top, and at the upper end of the right side. */
function badgeOn(side: Side, rhythm: Rhythm): readonly [number, number] {
  if (!rhythm.tagged) return [0, 0];
  if (side === 'top') return [0, rhythm.narrowest];
  const hangs = rhythm.badge.height - rhythm.badge.above - CORNER;
  return side === 'right' ? [Math.max(0, hangs), 0] : [0, 0];
}

/** How much of the way the jogs need, for so many lines. */
export const tracksRoom = (count: number, rhythm: Rhythm): number =>
  count === 0 ? 0 : (count + 1) * spacing(rhythm);

const spacing = (rhythm: Rhythm): number => Math.max(1.3, 0.75 * rhythm.gap);

/** `along` runs with the platform's side, `out` away from it. */
interface Axes {
  readonly along: (box: Rect) => readonly [number, number];
  /** The coordinate of the edge of a system's box that faces the platform. */
  readonly near: (box: Rect) => number;
  /** The coordinate of the platform's edge. */
  readonly face: (box: Rect) => number;
  readonly out: 1 | -1;
  /** The platform's side is upright, lines lie. */
  readonly upright: boolean;
  readonly point: (along: number, across: number) => Point;
}

function axesOf(side: Side): Axes {
  const upright = side === 'left' || side === 'right';
  const along = (box: Rect) =>
    upright ? ([box.y, box.y + box.height] as const) : ([box.x, box.x + box.width] as const);
  const point = (a: number, b: number): Point => (upright ? [b, a] : [a, b]);
  const low = (box: Rect): number => (upright ? box.x : box.y);
  const high = (box: Rect): number => (upright ? box.x + box.width : box.y + box.height);
  const before = side === 'left' || side === 'top';
  return before
    ? { along, point, upright, near: high, face: low, out: -1 }
    : { along, point, upright, near: low, face: high, out: 1 };
}

interface Port {
  readonly edge: ChartEdge;
  readonly spoke: SpokeBox;
  readonly hub: HubBox;
  readonly axes: Axes;
  readonly at: number;
  /** What a badge of the platform takes of its side, at either end. */
  readonly badge: readonly [number, number];
  /** Room across the line for its words. */
  readonly labelWidth: number;
  /** Where it meets the platform. */
  target: number;
}

function portsOf(
  spoke: SpokeBox,
  hubs: readonly HubBox[],
  axes: Axes,
  badge: Port['badge'],
  style: SpokeStyle,
): Port[] {
  const hubOf = (edge: ChartEdge) => hubs.find(({ id }) => id === edge.from || id === edge.to);
  const sorted = spoke.edges
    .flatMap((edge) => {
      const hub = hubOf(edge);
      return hub === undefined ? [] : [{ edge, hub }];
    })
    .sort((a, b) => axes.along(a.hub.box)[0] - axes.along(b.hub.box)[0]);
  const [low, high] = axes.along(spoke.box);
  // Words of upright lines stand side by side.
  const count = sorted.length;
  const labelWidth =
    axes.upright || count < 2 ? style.labelWidth : Math.max((high - low) / count - SIDE_BY_SIDE, 1);
  return sorted.map(({ edge, hub }, index): Port => {
    const at = low + ((high - low) * (index + 0.5)) / sorted.length;
    return { edge, hub, spoke, axes, badge, at, labelWidth, target: at };
  });
}

/** Lines whose box does not face their platform: each gets a track, and a place to arrive at. */
function jogsOf(ports: readonly Port[], rhythm: Rhythm): Map<Port, number> {
  const step = spacing(rhythm);
  const straight = ports.filter((port) => faces(port));
  const going = (way: 1 | -1): Port[] => {
    const bent = ports
      .filter((port) => !faces(port) && Math.sign(middle(port) - port.at) === way)
      .sort((a, b) => way * (a.at - b.at));
    const still = straight.map(({ target }) => target);
    const taken: number[] = [];
    for (const port of bent) {
      port.target = targetOf(port, way, still, taken, rhythm);
      taken.push(port.target);
    }
    return bent;
  };
  const [down, up] = [going(1), going(-1)];
  // The first begins farthest from the platform that it goes to, and turns next to it; those that go one
  // way stand clear of those that go the other.
  const tracksIn = (first: readonly Port[], second: readonly Port[]): Map<Port, number> => {
    const before = meeting(down, up) ? first.length : 0;
    return new Map([
      ...first.map((port, index) => [port, (index + 1) * step] as const),
      ...second.map((port, index) => [port, (before + index + 1) * step] as const),
    ]);
  };
  const [one, other] = [tracksIn(down, up), tracksIn(up, down)];
  return crossingsIn(ports, other) < crossingsIn(ports, one) ? other : one;
}

/** Where it arrives: as near as it can, off the ends of lines that go straight, and of those before it. */
function targetOf(
  port: Port,
  way: 1 | -1,
  still: readonly number[],
  before: readonly number[],
  rhythm: Rhythm,
): number {
  const taken = [...still, ...before];
  const step = spacing(rhythm);
  const [low, high] = faceOf(port);
  const free = (room: number): number => {
    let at = way > 0 ? low : high;
    while (
      taken.some((some) => Math.abs(some - at) < room) &&
      at > low - 1e-6 &&
      at < high + 1e-6
    ) {
      at += way * 0.25 * step;
    }
    return at;
  };
  // Heads of arrows stand clear of each other, where that brings no line over another.
  const [near, far] = [free(0.8 * step), free(Math.max(0.8 * step, HEADS * rhythm.weight))];
  const over = still.some((some) => (some - near) * way >= 0 && (far - some) * way >= 0);
  return Math.min(Math.max(over ? near : far, low), high);
}

/** How often lines cross where each turns on its track. */
function crossingsIn(ports: readonly Port[], tracks: ReadonlyMap<Port, number>): number {
  let count = 0;
  for (const [turning, track] of tracks) {
    const [from, to] = [turning.at, turning.target].sort((a, b) => a - b);
    const passes = (at: number): boolean => at > (from ?? 0) + 1e-6 && at < (to ?? 0) - 1e-6;
    for (const port of ports) {
      if (port === turning) continue;
      const own = tracks.get(port);
      if (passes(port.at) && (own === undefined || own < track)) count += 1;
      if (own !== undefined && own > track && passes(port.target)) count += 1;
    }
  }
  return count;
}

/** mm between the ends of two lines on the platform, for lines of weight 1. */
const HEADS = 2.8;

/** Whether any that go one way pass any that go the other. */
function meeting(down: readonly Port[], up: readonly Port[]): boolean {
  return down.some((one) =>
    up.some((other) => one.at < faceOf(other)[1] + CORNER || other.at > faceOf(one)[0] - CORNER),
  );
}

/** mm; lines keep off the corners of the platform. */
export const CORNER = 1.6;

/** From where to where lines may arrive: off corners, and off the badge at the top right one. */
function faceOf({ hub, axes, badge }: Port): readonly [number, number] {
  const [low, high] = axes.along(hub.box);
  return [low + CORNER + badge[0], high - CORNER - badge[1]];
}

const middle = (port: Port): number => {
  const [low, high] = faceOf(port);
  return (low + high) / 2;
};

function faces(port: Port): boolean {
  const [low, high] = faceOf(port);
  return port.at >= low - 1e-6 && port.at <= high + 1e-6;
}

function leadOne(
  port: Port,
  track: number | undefined,
  axes: Axes,
  side: Side,
  style: SpokeStyle,
): PlacedEdge {
  const { edge, spoke, hub } = port;
  const start = axes.near(spoke.box);
  const face = axes.face(hub.box);
  const points: Point[] =
    track === undefined
      ? [axes.point(port.at, start), axes.point(port.at, face)]
      : [
          axes.point(port.at, start),
          axes.point(port.at, face + axes.out * track),
          axes.point(port.target, face + axes.out * track),
          axes.point(port.target, face),
        ];
  const far = Math.abs(start - face);
  const [from, to] = spoke.zone ?? [0, far];
  const [x, y] = axes.point(port.at, face + (axes.out * (from + to)) / 2);
  const opposite = OPPOSITE[side];
  const leaves = edge.from === spoke.id;
  return {
    edge,
    points: leaves ? points : points.reverse(),
    sides: leaves ? [opposite, side] : [side, opposite],
    ...placeLabel(edge, { x, y }, port.labelWidth, style.rhythm, style.font),
  };
}

const OPPOSITE: Readonly<Record<Side, Side>> = {
  left: 'right',
  right: 'left',
  top: 'bottom',
  bottom: 'top',
};
