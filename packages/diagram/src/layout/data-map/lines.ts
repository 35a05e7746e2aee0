/** The lines of a data map: from sources and users over the channels, and between data round their edge. All mm. */
import type { Point, Rect, Side } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { ChartEdge } from '../../viewpoints/chart.ts';
import type { PlacedEdge } from '../chart/arrangement.ts';
import { labelRoom, placeLabel } from '../integration/labels.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { type Channel, throughChannel, tracksOf } from './channel.ts';
import { portsOf } from './ports.ts';

export interface Lines {
  readonly rhythm: Rhythm;
  readonly font: FontName;
}

/** Between two ports on one side of a box. */
export const portGap = (rhythm: Rhythm): number => Math.max(1.7, 0.95 * rhythm.gap);

/** `people`: the column beside the data that these boxes stand in. */
export function accessLines(
  edges: readonly ChartEdge[],
  people: 'left' | 'right',
  boxOf: (id: string) => Rect | undefined,
  isPerson: (id: string) => boolean,
  channel: Channel,
  { rhythm, font }: Lines,
): PlacedEdge[] {
  const known = edges.flatMap((edge) => {
    const person = isPerson(edge.from) ? edge.from : edge.to;
    const store = isPerson(edge.from) ? edge.to : edge.from;
    const [a, b] = [boxOf(person), boxOf(store)];
    if (a === undefined || b === undefined) return [];
    const [left, right] = people === 'left' ? [a, b] : [b, a];
    const leaves = (people === 'left') === (edge.from === person);
    return [{ edge, left, right, leaves }];
  });
  const ports = portsOf(known, portGap(rhythm));
  const paths = throughChannel(ports, channel);
  return known.map(({ edge, leaves }, index): PlacedEdge => {
    const path = paths[index] ?? [];
    const last = path.at(-1) ?? [0, 0];
    const before = path.at(-2) ?? [0, 0];
    const centre = { x: (last[0] + before[0]) / 2, y: last[1] };
    return {
      edge,
      points: leaves ? path : path.toReversed(),
      sides: leaves ? ['right', 'left'] : ['left', 'right'],
      ...placeLabel(edge, centre, Math.abs(last[0] - before[0]), rhythm, font),
    };
  });
}

/** Of lines between data: out of one box and into the other on the same side. */
export function linkLines(
  edges: readonly ChartEdge[],
  side: 'left' | 'right',
  boxOf: (id: string) => Rect | undefined,
  room: readonly [number, number],
  { rhythm, font }: Lines,
): PlacedEdge[] {
  const known = edges.flatMap((edge) => {
    const [a, b] = [boxOf(edge.from), boxOf(edge.to)];
    return a === undefined || b === undefined ? [] : [{ edge, a, b }];
  });
  const ends = endPorts(known);
  const spans = known.map((_, index) => ({
    left: ends[2 * index] ?? 0,
    right: ends[2 * index + 1] ?? 0,
  }));
  const nested = tracksOf(
    spans.map(({ left, right }) => ({ left: Math.min(left, right), right: Math.max(left, right) })),
  );
  const count = Math.max(0, ...nested) + 1;
  const step = (room[1] - room[0]) / (count + 1);
  return known.map(({ edge, a, b }, index): PlacedEdge => {
    const { left: from, right: to } = spans[index] ?? { left: 0, right: 0 };
    const x = room[0] + (1 + (nested[index] ?? 0)) * step;
    const edgeOf = (box: Rect): number => (side === 'right' ? box.x + box.width : box.x);
    const points: Point[] = [
      [edgeOf(a), from],
      [x, from],
      [x, to],
      [edgeOf(b), to],
    ];
    const words = labelRoom(edge, LINK_WORDS, rhythm, font);
    const centre = { x, y: (from + to) / 2 };
    const sides: [Side, Side] = [side, side];
    return { edge, points, sides, ...placeLabel(edge, centre, words.width + 0.1, rhythm, font) };
  });
}

/** mm; the words of a line between data are wrapped to this. */
const LINK_WORDS = 18;

/** Ports near the foot of a box for what goes down, near its head for what goes up. */
function endPorts(known: readonly { readonly a: Rect; readonly b: Rect }[]): number[] {
  const at: { box: Rect; down: boolean; far: number; slot: number }[] = [];
  for (const [index, { a, b }] of known.entries()) {
    at.push({ box: a, down: b.y > a.y, far: Math.abs(b.y - a.y), slot: 2 * index });
    at.push({ box: b, down: a.y > b.y, far: Math.abs(b.y - a.y), slot: 2 * index + 1 });
  }
  const ports: number[] = [];
  const boxes = new Set(at.map(({ box }) => box));
  for (const box of boxes) {
    const own = at.filter((end) => end.box === box);
    const up = own.filter(({ down }) => !down).sort((x, y) => y.far - x.far);
    const down = own.filter((end) => end.down).sort((x, y) => x.far - y.far);
    const order = [...up, ...down];
    for (const [place, { slot }] of order.entries()) {
      ports[slot] = box.y + (box.height * (place + 1)) / (order.length + 1);
    }
  }
  return ports;
}
