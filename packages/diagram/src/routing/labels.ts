/** Places labels on their lines: on the longest level piece, off boxes, titles, other labels and lines. */
import type { Point, Rect } from '../figure/figure.ts';
import type { Line } from './lines.ts';
import type { RouteRequest } from './routing.ts';
import type { Scene } from './scene.ts';

/** What it costs to lie on a box, a title or another label, and on another line. */
const COVERED = 1000;
const CROSSED = 20;
/** Where no place on the line is free, so many rings round it are tried. */
const RINGS = 40;

/** What stands already: labels, and points of lines. */
export interface LabelsBeside {
  readonly labels: readonly Rect[];
  readonly lines: readonly (readonly Point[])[];
}

/** By edge. Where nothing is free at all, the place that covers least. */
export function placeLabels(
  scene: Scene,
  request: Pick<RouteRequest, 'edges' | 'gap'>,
  lines: readonly Line[],
  besides: LabelsBeside = { labels: [], lines: [] },
): Map<number, Rect> {
  const placed = new Map<number, Rect>();
  if (!lines.some((line) => request.edges[line.edge]?.label !== undefined)) return placed;
  const boxes = new Spots(20);
  for (let at = 0; at < scene.left.length; at += 1) {
    if (scene.open[at]) continue;
    boxes.add(boxAt(scene, at), at);
  }
  const others = new Spots(12);
  const strokes = new Spots(12);
  for (const line of lines)
    for (let at = 1; at < line.points.length; at += 1) {
      const [a, b] = [line.points[at - 1], line.points[at]];
      if (a !== undefined && b !== undefined) strokes.add(around(a, b), line.edge);
    }
  for (const label of besides.labels) others.add(label, -1);
  for (const points of besides.lines)
    for (let at = 1; at < points.length; at += 1) {
      const [a, b] = [points[at - 1], points[at]];
      if (a !== undefined && b !== undefined) strokes.add(around(a, b), -1);
    }
  for (const line of lines) {
    const asked = request.edges[line.edge];
    const size = asked?.label;
    if (size === undefined) continue;
    let best: Rect | undefined;
    let bestCost = Infinity;
    const weigh = ({ rect, cost }: Candidate): void => {
      if (cost >= bestCost) return;
      const total =
        cost +
        COVERED * boxes.count(rect, (at) => covers(scene, at, rect)) +
        COVERED * others.count(rect, () => true) +
        CROSSED * strokes.count(rect, (edge) => edge !== line.edge) +
        (outside(scene, rect) ? 2 * COVERED : 0);
      if (total < bestCost) [best, bestCost] = [rect, total];
    };
    for (const candidate of candidates(line, size, request.gap, asked?.labelAt)) {
      if (candidate.cost >= bestCost) break;
      weigh(candidate);
    }
    for (let ring = 1; ring <= RINGS && bestCost >= COVERED / 2; ring += 1)
      beside(line, size, request.gap, ring).forEach(weigh);
    if (best === undefined) continue;
    placed.set(line.edge, best);
    others.add(best, line.edge);
  }
  return placed;
}

const boxAt = (scene: Scene, at: number): Rect => ({
  x: scene.left[at] ?? 0,
  y: scene.top[at] ?? 0,
  width: (scene.right[at] ?? 0) - (scene.left[at] ?? 0),
  height: (scene.bottom[at] ?? 0) - (scene.top[at] ?? 0),
});

/** Beside what stands out over a box a label may stand; a container may hold one whole, but not on its border. */
function covers(scene: Scene, at: number, rect: Rect): boolean {
  if (at >= scene.boxes.length) return true;
  const { over, width } = scene.boxes[at]?.badge ?? { over: 0, width: 0 };
  const [top, right] = [(scene.top[at] ?? 0) + over, scene.right[at] ?? 0];
  const under = over > 0 && rect.y < top + over;
  if (under && rect.x + rect.width > right - width) return true;
  if (rect.y + rect.height <= top) return false;
  if (scene.regions[at + 1] === undefined) return true;
  return !(
    rect.x >= (scene.left[at] ?? 0) &&
    rect.y >= top &&
    rect.x + rect.width <= right &&
    rect.y + rect.height <= (scene.bottom[at] ?? 0)
  );
}

const outside = (scene: Scene, rect: Rect): boolean =>
  rect.x < scene.page[0] ||
  rect.y < scene.page[1] ||
  rect.x + rect.width > scene.page[2] ||
  rect.y + rect.height > scene.page[3];

function around(a: readonly [number, number], b: readonly [number, number]): Rect {
  return {
    x: Math.min(a[0], b[0]),
    y: Math.min(a[1], b[1]),
    width: Math.abs(a[0] - b[0]),
    height: Math.abs(a[1] - b[1]),
  };
}

interface Candidate {
  readonly rect: Rect;
  readonly cost: number;
}

/** Where along a piece, best first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

function candidates(
  line: Line,
  size: { readonly width: number; readonly height: number },
  gap: number,
  at: number | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  const put = (x: number, y: number, cost: number) =>
    found.push({
      rect: {
        x: x - size.width / 2,
        y: y - size.height / 2,
        width: size.width,
        height: size.height,
      },
      cost,
    });
  if (at !== undefined) {
    const point = pointAt(line, at);
    put(point[0], point[1], -100);
  }
  for (let index = 1; index < line.points.length; index += 1) {
    const [a, b] = [line.points[index - 1], line.points[index]];
    if (a === undefined || b === undefined) continue;
    const level = a[1] === b[1];
    const length = Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
    const need = level ? size.width : size.height;
    const spare =
      length - need - (index === 1 ? gap : 0) - (index === line.points.length - 1 ? gap : 0);
    const base = (level ? 0 : 6) + (spare < 0 ? 12 - spare : 0) - Math.min(length, 60) / 10;
    for (const share of PLACES) {
      const x = a[0] + (b[0] - a[0]) * share;
      const y = a[1] + (b[1] - a[1]) * share;
      const cost = base + 10 * Math.abs(share - 0.5);
      put(x, y, cost);
      const off = 0.3;
      if (level) {
        put(x, y - size.height / 2 - off, cost + 25);
        put(x, y + size.height / 2 + off, cost + 26);
      } else {
        put(x + size.width / 2 + off, y, cost + 25);
        put(x - size.width / 2 - off, y, cost + 26);
      }
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** Places at a distance from the line. */
function beside(
  line: Line,
  size: { readonly width: number; readonly height: number },
  gap: number,
  ring: number,
): Candidate[] {
  const step = Math.max(gap, size.height / 2);
  const away = ring * step;
  return [0.5, 0.25, 0.75].flatMap((share) => {
    const [x, y] = pointAt(line, share);
    const found: Candidate[] = [];
    for (let turn = -ring; turn <= ring; turn += 1) {
      const along = turn * step;
      for (const [dx, dy] of [
        [along, -away],
        [along, away],
        [-away, along],
        [away, along],
      ] as const)
        found.push({
          rect: { x: x + dx - size.width / 2, y: y + dy - size.height / 2, ...size },
          cost: 40 + Math.hypot(dx, dy),
        });
    }
    return found;
  });
}

function pointAt(line: Line, share: number): readonly [number, number] {
  const pieces = line.points.slice(1).map((point, index) => {
    const from = line.points[index] ?? point;
    return { from, to: point, length: Math.abs(point[0] - from[0]) + Math.abs(point[1] - from[1]) };
  });
  let left = share * pieces.reduce((sum, piece) => sum + piece.length, 0);
  for (const { from, to, length } of pieces) {
    if (left <= length && length > 0)
      return [
        from[0] + ((to[0] - from[0]) * left) / length,
        from[1] + ((to[1] - from[1]) * left) / length,
      ];
    left -= length;
  }
  return line.points[0] ?? [0, 0];
}

/** Rectangles in square cells, to be found by place. */
class Spots {
  private readonly cells = new Map<number, number[]>();
  private readonly rects: Rect[] = [];
  private readonly keys: number[] = [];
  /** By rectangle: the search that met it last; it may lie in several cells. */
  private readonly seen: number[] = [];
  private run = 0;

  constructor(private readonly size: number) {}

  add(rect: Rect, key: number): void {
    const at = this.rects.length;
    this.rects.push(rect);
    this.keys.push(key);
    this.seen.push(0);
    const { size } = this;
    const [x2, y2] = [(rect.x + rect.width) / size, (rect.y + rect.height) / size];
    for (let x = Math.floor(rect.x / size); x <= x2; x += 1)
      for (let y = Math.floor(rect.y / size); y <= y2; y += 1) {
        const list = this.cells.get(x * ROW + y);
        if (list === undefined) this.cells.set(x * ROW + y, [at]);
        else list.push(at);
      }
  }

  /** How many overlap with it, of those that count. */
  count(rect: Rect, counts: (key: number) => boolean): number {
    this.run += 1;
    const { size, run } = this;
    const [x2, y2] = [(rect.x + rect.width) / size, (rect.y + rect.height) / size];
    let count = 0;
    for (let x = Math.floor(rect.x / size); x <= x2; x += 1)
      for (let y = Math.floor(rect.y / size); y <= y2; y += 1) {
        const list = this.cells.get(x * ROW + y);
        if (list === undefined) continue;
        for (const at of list) {
          const some = this.rects[at];
          if (some === undefined || this.seen[at] === run || !overlap(some, rect)) continue;
          this.seen[at] = run;
          if (counts(this.keys[at] ?? -1)) count += 1;
        }
      }
    return count;
  }
}

/** Cells in a row, for their keys. */
const ROW = 100_003;

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width - 1e-9 &&
  b.x < a.x + a.width - 1e-9 &&
  a.y < b.y + b.height - 1e-9 &&
  b.y < a.y + a.height - 1e-9;
