/**
 * Lines through the channel between two columns: level where their ports are, else with one upright piece
 * each, in the order of tracks that crosses least. All mm.
 */
import type { Point } from '../../figure/figure.ts';
import type { Ports } from './ports.ts';

/** From where to where, across: the facing sides of boxes, and the strip that upright pieces stand in. */
export interface Channel {
  readonly left: number;
  readonly right: number;
  readonly strip: readonly [number, number];
}

/** From the left box to the right one, in the order of the ports. */
export function throughChannel(ports: readonly Ports[], channel: Channel): Point[][] {
  const bent = ports.flatMap((port, index) =>
    Math.abs(port.left - port.right) < LEVEL ? [] : [index],
  );
  const tracks = tracksOf(bent.map((index) => spanOf(ports[index])));
  const count = Math.max(0, ...tracks) + 1;
  const [from, to] = channel.strip;
  const step = (to - from) / (count + 1);
  const trackOf = new Map(bent.map((index, place) => [index, tracks[place] ?? 0]));
  return ports.map((port, index): Point[] => {
    const track = trackOf.get(index);
    if (track === undefined) {
      const y = (port.left + port.right) / 2;
      return [
        [channel.left, y],
        [channel.right, y],
      ];
    }
    const x = from + (track + 1) * step;
    return [
      [channel.left, port.left],
      [x, port.left],
      [x, port.right],
      [channel.right, port.right],
    ];
  });
}

/** mm; ports this near to each other are one height. */
const LEVEL = 0.02;

interface Span {
  readonly left: number;
  readonly right: number;
}

const spanOf = (port: Ports | undefined): Span => port ?? { left: 0, right: 0 };

/** The track of each, from the left. */
export function tracksOf(spans: readonly Span[]): number[] {
  const order = orderOf(spans);
  const tracks = spans.map(() => 0);
  for (const [place, index] of order.entries()) {
    const own = spans[index];
    if (own === undefined) continue;
    let track = 0;
    for (const earlier of order.slice(0, place)) {
      const other = spans[earlier];
      if (other !== undefined && meets(own, other))
        track = Math.max(track, (tracks[earlier] ?? 0) + 1);
    }
    tracks[index] = track;
  }
  return tracks;
}

const low = ({ left, right }: Span): number => Math.min(left, right);
const high = ({ left, right }: Span): number => Math.max(left, right);
/** Pieces one over the other on one track keep this far apart, mm. */
const APART = 3;

const meets = (a: Span, b: Span): boolean => low(a) < high(b) + APART && low(b) < high(a) + APART;

const within = (y: number, span: Span): boolean => y > low(span) - 1e-9 && y < high(span) + 1e-9;

/** How often the two cross if the first stands left of the second. */
const crossings = (first: Span, second: Span): number =>
  (within(first.right, second) ? 1 : 0) +
  (within(second.left, first) ? 1 : 0) +
  // The level piece of the second would run into that of the first.
  (Math.abs(second.left - first.right) < BESIDE ? RUN_TOGETHER : 0);

/** mm; level pieces nearer than this are taken for one. */
const BESIDE = 0.9;
const RUN_TOGETHER = 4;

/** Cost: pairs of lines, and as often again as the order gets better. */
function orderOf(spans: readonly Span[]): number[] {
  const order = spans.map((_, index) => index);
  // Those that go down from the lowest start, those that go up from the highest: alone they do not cross.
  order.sort((a, b) => rank(spans[a]) - rank(spans[b]) || a - b);
  for (let round = 0; round < order.length; round += 1) {
    let better = false;
    for (let place = 1; place < order.length; place += 1) {
      const moved = bestPlace(order, place, spans);
      if (moved === place) continue;
      const [index] = order.splice(place, 1);
      if (index !== undefined) order.splice(moved, 0, index);
      better = true;
    }
    if (!better) break;
  }
  return order;
}

const rank = (span: Span | undefined): number =>
  span === undefined ? 0 : span.right > span.left ? -span.left : span.left;

/** Where to the left of its place it crosses least. */
function bestPlace(order: readonly number[], place: number, spans: readonly Span[]): number {
  const own = spans[order[place] ?? 0];
  if (own === undefined) return place;
  let best = place;
  let gain = 0;
  let sum = 0;
  for (let to = place - 1; to >= 0; to -= 1) {
    const other = spans[order[to] ?? 0];
    if (other === undefined) break;
    sum += crossings(other, own) - crossings(own, other);
    if (sum > gain) [best, gain] = [to, sum];
  }
  return best;
}
