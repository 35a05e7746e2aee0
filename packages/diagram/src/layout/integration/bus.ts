/**
 * The bus: the platform as a double-headed arrow through the middle of the page, systems over it, data
 * and what is outside under it, each with a short upright line. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import type { PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import type { Room } from '../chart/fit.ts';
import { type MeasuredNode, widthFor } from '../chart/nodes.ts';
import { titleNeed } from '../overview/needs.ts';
import type { Style } from './frames.ts';
import type { Placed } from './hub.ts';
import { type Parts, parted } from './parts.ts';
import { loud, placeLyingBus, platformBoxes } from './platform.ts';
import { LABEL_GAP, placeRow, planRow, type Row, type RowPlan } from './row.ts';
import { CORNER, type HubBox, spokes, tracksRoom } from './spokes.ts';

export function layBus(parts: Parts, style: Style, room: Room): Placed | undefined {
  const { inside, outside, data } = parts.frames;
  const below = [...data, ...outside];
  // Where nothing stands outside, systems stand on both sides.
  const [over, ...under] =
    below.length > 0
      ? inside
      : inside.flatMap((frame) => parted(frame, Math.ceil(frame.items.length / 2)));
  const top = below.length > 0 ? inside : over === undefined ? [] : [over];
  const bottom = below.length > 0 ? parts.sorted(below) : under;
  const sides: { side: 'top' | 'bottom'; plan: RowPlan }[] = [];
  for (const [side, frames] of [
    ['top', top],
    ['bottom', bottom],
  ] as const) {
    if (frames.length === 0) continue;
    const plan = planRow(frames, room.width, parts.edgesAt, style);
    if (plan === undefined) return undefined;
    sides.push({ side, plan });
  }
  const [high, gap] = [busHeight(parts, room.width, style), parts.hubGap(style)];
  const least = parts.hubs.map((hub) => leastWidth(hub, high, gap, style));
  if (parts.hubs.length > 1 && sum(least) > room.width) return undefined;
  return placeBusAndRows(parts, sides, style, room.width);
}

const sum = (values: readonly number[]): number => values.reduce((total, some) => total + some, 0);

function placeBusAndRows(
  parts: Parts,
  sides: readonly { side: 'top' | 'bottom'; plan: RowPlan }[],
  style: Style,
  width: number,
): Placed {
  const { rhythm } = style;
  const tracks = parts.hubs.length > 1 ? tracksRoom(Math.min(4, parts.shared), rhythm) : 0;
  const over = sides.find(({ side }) => side === 'top');
  const y = over === undefined ? 0 : over.plan.height + over.plan.spoke + tracks;
  const high = busHeight(parts, width, style);
  const bus: Rect = { x: 0, y, width, height: high };
  const rows: { side: 'top' | 'bottom'; plan: RowPlan; row: Row }[] = sides.map(
    ({ side, plan }) => {
      const away = plan.spoke + tracks;
      const near = side === 'top' ? y - away : y + high + away;
      return {
        side,
        plan,
        row: placeRow(plan, { x: 0, width, near, side }, tracks, style),
      };
    },
  );
  const hubs = busBoxes(parts, bus, new Map(rows.flatMap(({ row }) => [...row.boxes])), style);
  const nodes: PlacedNode[] = parts.hubs.flatMap((item, index) => {
    const box = hubs[index]?.box;
    return box === undefined ? [] : [placeLyingBus(item, box, style)];
  });
  const edges: PlacedEdge[] = [];
  // Heads of the arrow slant; lines meet its shaft.
  const shafts = hubs.map(({ id, box }) => ({ id, box: shaftOf(box) }));
  for (const { side, plan, row } of rows) {
    nodes.push(...row.nodes);
    const boxes = [...row.boxes].map(([id, box]) => ({
      id,
      box,
      edges: parts.edgesAt(id),
      zone: row.zones.get(id) ?? ([0, plan.spoke] as const),
    }));
    edges.push(...spokes(side, boxes, shafts, { ...style, labelWidth: plan.pitch - LABEL_GAP }));
  }
  const under = sides.find(({ side }) => side === 'bottom');
  const height =
    y + high + (under === undefined ? 0 : under.plan.height + under.plan.spoke + tracks);
  return { nodes, edges: [...edges, ...parts.between(shafts, style)], width, height };
}

const headOf = (box: Rect): number => Math.min(box.height * 0.6, box.width / 8);
/** As drawn: the shaft stays a little behind its heads. */
const shoulder = (box: Rect): number => Math.min(0.8, box.height * 0.12);

function shaftOf(box: Rect): Rect {
  const head = Math.max(0, headOf(box) - 1.2);
  const back = shoulder(box);
  return {
    x: box.x + head,
    y: box.y + back,
    width: box.width - 2 * head,
    height: box.height - 2 * back,
  };
}

function busHeight(parts: Parts, width: number, { rhythm }: Style): number {
  const inside = (item: MeasuredNode): number =>
    parts.hubs.length > 1 ? widthFor(item, NAME_LINES, loud(rhythm)) : width * 0.7;
  return Math.max(
    3.6 * rhythm.line,
    ...parts.hubs.map((item) => titleNeed(item, inside(item), loud(rhythm)) + 2 * rhythm.side),
  );
}

/** Of two buses, each is long enough for its name on so many lines. */
const NAME_LINES = 2;

/** What one of two buses needs of the width. */
function leastWidth(hub: MeasuredNode, high: number, gap: number, { rhythm }: Style): number {
  const name = widthFor(hub, NAME_LINES, loud(rhythm));
  // Its heads take no more than a quarter of it.
  return Math.min(name + 1.2 * high, name / 0.75) + 2 * rhythm.side + gap / 2;
}

/** The bus; of two, one after the other. */
function busBoxes(
  parts: Parts,
  whole: Rect,
  boxes: ReadonlyMap<string, Rect>,
  style: Style,
): HubBox[] {
  const { hubs, edgesAt } = parts;
  const { rhythm } = style;
  const gap = parts.hubGap(style);
  return platformBoxes(whole, 'x', boxes, {
    hubs,
    edgesAt,
    gap,
    least: (hub) => leastWidth(hub, whole.height, gap, style),
    margin: gap / 2 + CORNER + (rhythm.tagged ? rhythm.narrowest : 0),
  });
}
