/**
 * Moves the pieces of lines apart in their channels: in an order that crosses least, the wished gap
 * between them, less where there is no room, round the place that each would like best.
 */
import { type Axis, HORIZONTAL, other, VERTICAL } from './axes.ts';
import { corridorOf } from './corridors.ts';
import {
  endsOf,
  type Line,
  middleOf,
  movePiece,
  type Piece,
  piecesOf,
  placeOf,
  spanOf,
} from './lines.ts';
import { SAME } from './order.ts';
import { Orders } from './orders.ts';
import type { Scene } from './scene.ts';
import { type Apart, type Shift, settle } from './settle.ts';
import { Skyline } from './skyline.ts';

/**
 * Changes the points of the lines.
 * @param beside pieces of lines that stand fast, near them
 */
export function spread(scene: Scene, lines: readonly Line[], beside: readonly Piece[] = []): void {
  const pieces = [...piecesOf(lines), ...beside];
  const orders = new Orders(pieces);
  for (const [axis, near] of [
    [VERTICAL, 0],
    [HORIZONTAL, 0.5],
    [VERTICAL, 0.5],
    [HORIZONTAL, 0.5],
  ] as const)
    spreadAlong(scene, pieces, axis, orders, near * scene.gap);
}

/** Pieces that move as one: of a bundle, on one track. */
interface Strand extends Shift {
  readonly pieces: number[];
  place: number;
  /** How far it may go where it would else lie on another. */
  readonly lowest: number;
  readonly highest: number;
}

function spreadAlong(
  scene: Scene,
  all: readonly Piece[],
  axis: Axis,
  orders: Orders,
  near: number,
): void {
  const strands = strandsOf(scene, all, axis, orders);
  const ranked = rank(strands, orders);
  const skyline = new Skyline();
  const apart: Apart[] = [];
  ranked.forEach((strand, second) => {
    const met = new Set<number>();
    for (const index of strand.pieces) {
      const [from, to] = spanOf(all[index] ?? NOWHERE);
      const reach = near === 0 ? -SAME / 2 : near / 2;
      skyline.lay(from - reach, to + reach, second, (first) => {
        const beside = ranked[first];
        if (first === second || beside === undefined || met.has(first)) return;
        met.add(first);
        if (strand.low > beside.high + scene.gap) return;
        apart.push({ first, second, gap: wished(scene, all, strand, beside) });
      });
    }
  });
  settleApart(ranked, apart, scene.gap);
  for (const strand of ranked)
    for (const piece of strand.pieces) movePiece(all[piece] ?? NOWHERE, strand.place);
}

/** Where strands come to lie on each other, they and those beside them go nearer to corners. */
function settleApart(ranked: readonly Strand[], apart: readonly Apart[], gap: number): void {
  const before = ranked.map(({ place }) => place);
  settle(ranked, apart, gap);
  const tight = new Set<number>();
  for (const { first, second } of apart) {
    const [a, b] = [ranked[first], ranked[second]];
    if (a === undefined || b === undefined || b.place - a.place > ON) continue;
    tight.add(first).add(second);
  }
  if (tight.size === 0) return;
  const eased = ranked.map((strand, at): Strand => {
    const place = before[at] ?? strand.place;
    if (!tight.has(at)) return { ...strand, place };
    const [low, high] = [
      Math.min(strand.low, strand.lowest),
      Math.max(strand.high, strand.highest),
    ];
    return { ...strand, place, low, high };
  });
  settle(eased, apart, gap);
  ranked.forEach((strand, at) => {
    strand.place = eased[at]?.place ?? strand.place;
  });
}

/** mm; nearer, lines are one. */
const ON = 1e-4;

const NOWHERE: Piece = {
  line: {
    edge: -1,
    from: { box: -1, side: 0 },
    to: { box: -1, side: 0 },
    bundle: -1,
    points: [],
    through: [],
  },
  index: 0,
  axis: 0,
};

/** Lines from one side of one box stand further apart, where the side is long enough. */
function wished(scene: Scene, all: readonly Piece[], a: Strand, b: Strand): number {
  for (const one of a.pieces)
    for (const end of endsOf(all[one] ?? NOWHERE))
      for (const two of b.pieces)
        for (const some of endsOf(all[two] ?? NOWHERE))
          if (end.box === some.box && end.side === some.side) return 1.5 * scene.gap;
  return scene.gap;
}

function strandsOf(scene: Scene, all: readonly Piece[], axis: Axis, orders: Orders): Strand[] {
  const strands: Strand[] = [];
  const taken = new Set<number>();
  all.forEach((piece, index) => {
    if (piece.axis !== axis || taken.has(index)) return;
    const members = [index];
    taken.add(index);
    if (piece.line.bundle >= 0)
      for (let at = 0; at < members.length; at += 1)
        for (const some of orders.bundled(members[at] ?? -1))
          if (!taken.has(some)) {
            taken.add(some);
            members.push(some);
          }
    strands.push(strandOf(scene, all, axis, members));
  });
  return strands;
}

function strandOf(scene: Scene, all: readonly Piece[], axis: Axis, members: number[]): Strand {
  let low = -Infinity;
  let high = Infinity;
  let lowCorner = false;
  let highCorner = false;
  let lowest = -Infinity;
  let highest = Infinity;
  const wishes: number[] = [];
  const stands = members.find((index) => all[index]?.line.stands);
  let fixed = stands === undefined ? undefined : placeOf(all[stands] ?? NOWHERE);
  let length = Infinity;
  for (const index of members) {
    const piece = all[index];
    if (piece === undefined || stands !== undefined) continue;
    const corridor = corridorOf(scene, piece);
    if (corridor.low > low) [low, lowCorner] = [corridor.low, corridor.lowCorner];
    if (corridor.high < high) [high, highCorner] = [corridor.high, corridor.highCorner];
    lowest = Math.max(lowest, corridor.lowest);
    highest = Math.min(highest, corridor.highest);
    for (const point of heldBeside(piece)) {
      if (point < placeOf(piece) && point > low) [low, lowCorner, lowest] = [point, true, point];
      if (point > placeOf(piece) && point < high)
        [high, highCorner, highest] = [point, true, point];
    }
    fixed ??= fixedPlace(piece);
    for (const end of endsOf(piece)) {
      const side = other(axis);
      const size = (scene.sides.far[side][end.box] ?? 0) - (scene.sides.near[side][end.box] ?? 0);
      if (size > length + 1e-6) continue;
      if (size < length - 1e-6) wishes.length = 0;
      length = size;
      wishes.push(middleOf(scene, end.box, axis));
    }
  }
  const place = placeOf(all[members[0] ?? -1] ?? NOWHERE);
  const mean = wishes.reduce((sum, wish) => sum + wish, 0) / wishes.length;
  const wish = wishes.length > 0 ? mean : (middleOfStep(all, members, low, high) ?? place);
  if (fixed !== undefined)
    return {
      pieces: members,
      place,
      wish: fixed,
      low: fixed,
      high: fixed,
      lowCorner: true,
      highCorner: true,
      lowest: fixed,
      highest: fixed,
    };
  if (low > high) low = high = place;
  return { pieces: members, place, wish, low, high, lowCorner, highCorner, lowest, highest };
}

/** Tracks lie on a lattice of 0.01 mm; a person's points need not. */
const NEAR = 0.011;

/** Where a person's point holds it. */
function fixedPlace({ line, index, axis }: Piece): number | undefined {
  const across = other(axis);
  const a = line.points[index];
  const b = line.points[index + 1];
  if (a === undefined || b === undefined) return undefined;
  const held = line.through.find(
    (point) =>
      Math.abs(point[across] - a[across]) < NEAR &&
      point[axis] > Math.min(a[axis], b[axis]) - NEAR &&
      point[axis] < Math.max(a[axis], b[axis]) + NEAR,
  );
  return held?.[across];
}

/** Where a person's points on the pieces before and after it keep it from making those too short for them. */
function heldBeside({ line, index, axis }: Piece): number[] {
  if (line.through.length === 0) return [];
  const across = other(axis);
  return [index - 1, index + 1].flatMap((at) => {
    const held = fixedPlace({ line, index: at, axis: across });
    return line.through.flatMap((point) =>
      held !== undefined && Math.abs(point[axis] - held) < NEAR ? [point[across]] : [],
    );
  });
}

/** A step between two ends stands in the middle of its channel. */
function middleOfStep(
  all: readonly Piece[],
  members: readonly number[],
  low: number,
  high: number,
): number | undefined {
  const piece = all[members[0] ?? -1];
  if (piece === undefined || members.length > 1) return undefined;
  const { line, index, axis } = piece;
  if (index !== 1 || line.points.length !== 4) return undefined;
  const [a, b, , d] = line.points;
  if (a === undefined || b === undefined || d === undefined) return undefined;
  const across = other(axis);
  const step = (b[across] - a[across]) * (d[across] - b[across]) > 0;
  return step ? (low + high) / 2 : undefined;
}

/** Strands in order: by place, and on one track as `compare` says. */
function rank(strands: readonly Strand[], orders: Orders): Strand[] {
  const sorted = strands
    .map((strand, index) => ({ strand, index }))
    .sort((a, b) => a.strand.place - b.strand.place || a.index - b.index)
    .map(({ strand }) => strand);
  const ranked: Strand[] = [];
  for (let at = 0; at < sorted.length; ) {
    const start = sorted[at];
    if (start === undefined) break;
    let end = at + 1;
    while (end < sorted.length && (sorted[end]?.place ?? 0) - (sorted[end - 1]?.place ?? 0) <= SAME)
      end += 1;
    ranked.push(...untangled(sorted.slice(at, end), orders));
    at = end;
  }
  return ranked;
}

/** Strands on one track: none before one that should come first, as far as that goes. */
function untangled(strands: Strand[], orders: Orders): Strand[] {
  if (strands.length === 1) return strands;
  const strandOf = new Map<number, number>();
  strands.forEach((strand, index) => {
    for (const piece of strand.pieces) strandOf.set(piece, index);
  });
  const after: Set<number>[] = strands.map(() => new Set());
  const waits = new Int32Array(strands.length);
  strands.forEach((strand, index) => {
    for (const piece of strand.pieces)
      for (const [some, order] of orders.of(piece)) {
        const beside = strandOf.get(some);
        if (beside === undefined || beside === index || order >= 0) continue;
        if (after[index]?.has(beside)) continue;
        after[index]?.add(beside);
        waits[beside] = (waits[beside] ?? 0) + 1;
      }
  });
  const left = strands.map((_, index) => index);
  const ranked: Strand[] = [];
  while (left.length > 0) {
    let least = 0;
    for (let at = 1; at < left.length; at += 1)
      if ((waits[left[at] ?? 0] ?? 0) < (waits[left[least] ?? 0] ?? 0)) least = at;
    const [index] = left.splice(least, 1);
    const strand = index === undefined ? undefined : strands[index];
    if (index === undefined || strand === undefined) break;
    ranked.push(strand);
    for (const next of after[index] ?? []) waits[next] = (waits[next] ?? 0) - 1;
  }
  return ranked;
}
