/**
 * Hub and spokes: the platform as a large box in the middle, systems in columns at its sides and in rows
 * over and under it, so that every line is straight. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import type { PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import type { Room } from '../chart/fit.ts';
import type { MeasuredNode } from '../chart/nodes.ts';
import { type ColumnSize, columnHeight, placeColumn } from './column.ts';
import { boxHeight, framePad, type Style, wishedWidth } from './frames.ts';
import { labelRoom, labelWidth, stub } from './labels.ts';
import type { Parts } from './parts.ts';
import { hubNameNeed, loud, placeHub, platformBoxes } from './platform.ts';
import { LABEL_GAP, placeRow, planRow, type RowPlan } from './row.ts';
import { evenSharing, type Sides, sharings } from './sides.ts';
import { CORNER, type HubBox, spokes, tracksRoom } from './spokes.ts';

export interface Placed {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

/** `around`: systems may also stand over and under the platform, which then is wide. */
export function layHub(
  parts: Parts,
  style: Style,
  room: Room,
  around: boolean,
): Placed | undefined {
  const widths = widthsOf(parts, style, room.width, around);
  if (widths === undefined) return undefined;
  const size = sizeOf(parts, widths, style);
  let best: { way: Way; cost: number } | undefined;
  for (const sides of around ? sharings(parts) : [evenSharing(parts)]) {
    const way = tryWay(parts, sides, widths, size, style);
    if (way === undefined || (best !== undefined && way.cost > best.cost)) continue;
    // With two platforms some lines jog; how many depends on who stands where.
    const jogs =
      parts.hubs.length < 2 ? 0 : jogsIn(placeWay(parts, way, widths, style, room.width));
    const cost = way.cost + JOG * jogs;
    if (best === undefined || cost < best.cost - 1e-6) best = { way, cost };
  }
  return best === undefined ? undefined : placeWay(parts, best.way, widths, style, room.width);
}

/** mm of height that a line with a jog counts as, longer ones more. */
const JOG = 3;

const jogsIn = ({ edges }: Placed): number =>
  edges.reduce((sum, { points }) => {
    const [, from, to] = points;
    if (points.length < 4 || from === undefined || to === undefined) return sum;
    return sum + 1 + (Math.abs(from[0] - to[0]) + Math.abs(from[1] - to[1])) / 15;
  }, 0);

interface Widths {
  readonly box: number;
  readonly spoke: number;
  readonly tracks: number;
  readonly hub: number;
  readonly column: number;
}

function widthsOf(parts: Parts, style: Style, width: number, around: boolean): Widths | undefined {
  for (const lines of [1, 2, 3, 4]) {
    const widths = widthsAt(parts, lines, style, width, around);
    if (widths !== undefined) return widths;
  }
  return undefined;
}

/** With the words of lines on so many lines; the last tried may make names narrow. */
function widthsAt(
  parts: Parts,
  lines: number,
  style: Style,
  width: number,
  around: boolean,
): Widths | undefined {
  const { rhythm, font } = style;
  const pad = framePad(rhythm);
  const sides = parts.all.length > 1 ? 2 : 1;
  const bent = parts.hubs.length > 1 ? Math.min(4, Math.max(1, parts.shared)) : 0;
  const tracks = tracksRoom(bent, rhythm);
  const words = Math.max(0, ...parts.edges.map((edge) => labelWidth(edge, lines, rhythm, font)));
  const spoke = Math.max(words, 2) + 2 * stub(rhythm) + tracks;
  const hubLeast = Math.max(
    0.15 * width,
    wishedWidth(parts.hubs, 5, loud(rhythm)) + 2 * rhythm.side,
    16,
  );
  const free = width - sides * (spoke + 2 * pad) - hubLeast;
  const wished = Math.min(Math.max(wishedWidth(parts.all, 2, rhythm), 0.16 * width), 56);
  const box = Math.min(free / sides, wished);
  const narrow = lines < 4 ? 0.94 * wished : Math.max(wishedWidth(parts.all, 99, rhythm), 14);
  if (box < narrow - 1e-6) return undefined;
  const left = width - sides * (box + 2 * pad + spoke);
  if (sides === 1 || around) {
    const hub = sides === 1 ? Math.min(left, Math.max(hubLeast, box)) : Math.min(left, 0.3 * width);
    // What the platform leaves makes lines longer.
    const more = sides === 1 ? 0 : Math.min((left - hub) / 2, 8);
    return { box, spoke: spoke + more, tracks, hub, column: box + 2 * pad };
  }
  // A slim platform; what it leaves makes names shorter, then lines longer, then it wider.
  let spare = left - hubLeast;
  const given = (most: number): number => {
    const some = Math.max(0, Math.min(spare, most));
    spare -= some;
    return some;
  };
  const one = Math.min(wishedWidth(parts.all, 1, rhythm), MOST_BOX * width);
  const wider = given(2 * Math.max(0, one - box)) / 2;
  const longer = given(2 * LONGER * spoke) / 2;
  const hub = hubLeast + given(Math.max(0, 0.2 * width - hubLeast));
  const rest = spare / 2;
  return {
    box: box + wider,
    spoke: spoke + longer + rest,
    tracks,
    hub,
    column: box + wider + 2 * pad,
  };
}

/** Of the width a system's box takes at most, so that its name is on one line. */
const MOST_BOX = 0.25;
/** Lines are longer than their words need by this share of it. */
const LONGER = 0.3;

interface Way {
  readonly sides: Sides;
  readonly top: RowPlan | undefined;
  readonly bottom: RowPlan | undefined;
  readonly size: ColumnSize;
  readonly middle: number;
  readonly cost: number;
}

/** Boxes at the sides of the platform are of one size, but for those with several lines. */
function sizeOf(parts: Parts, widths: Widths, style: Style): ColumnSize {
  const { rhythm, font } = style;
  const room = widths.spoke - widths.tracks - 2 * stub(rhythm);
  const wordsOf = (item: MeasuredNode): number => {
    const own = parts.edgesAt(item.block.id);
    const heights = own.map((edge) => labelRoom(edge, room, rhythm, font).height);
    return own.length * (Math.max(0, ...heights) + 0.8);
  };
  const single = parts.all.filter(({ block }) => parts.edgesAt(block.id).length < 2);
  const rowHeight = Math.max(boxHeight(parts.all, widths.box, style), ...single.map(wordsOf));
  return { boxWidth: widths.box, heightOf: (item) => Math.max(rowHeight, wordsOf(item)) };
}

function tryWay(
  parts: Parts,
  sides: Sides,
  widths: Widths,
  size: ColumnSize,
  style: Style,
): Way | undefined {
  const { rhythm } = style;
  const [top, bottom] = [sides.top, sides.bottom].map((frames) =>
    frames.length === 0 ? undefined : planRow(frames, widths.hub, parts.edgesAt, style),
  );
  if (sides.top.length > 0 && (top === undefined || top.rows > 1)) return undefined;
  if (sides.bottom.length > 0 && (bottom === undefined || bottom.rows > 1)) return undefined;
  const columns = [sides.left, sides.right].map((frames) => columnHeight(frames, size, style));
  const least = parts.hubs.reduce(
    (sum, hub) => sum + hubNeed(hub, widths.hub, style) + rhythm.gap,
    Math.max(0, parts.hubs.length - 1) * parts.hubGap(style),
  );
  const middle = Math.max(...columns, least);
  const taken = (plan: RowPlan | undefined): number =>
    plan === undefined ? 0 : plan.height + plan.spoke;
  const uneven = Math.abs((columns[0] ?? 0) - (columns[1] ?? 0));
  const several =
    [sides.left, sides.right].some((frames) => frames.length === 0) && parts.all.length > 3;
  // Equally low, the plainer and the more even one.
  const cost =
    middle +
    taken(top) +
    taken(bottom) +
    0.1 * uneven +
    (top === undefined ? 0 : 4) +
    (several ? 20 : 0);
  return { sides, top, bottom, size, middle, cost };
}

/** The least height of a platform of this width: its name, and room for a line's end. */
const hubNeed = (hub: MeasuredNode, width: number, style: Style): number =>
  hubNameNeed(hub, width - 4 * style.rhythm.side, style) + CORNER;

function placeWay(parts: Parts, way: Way, widths: Widths, style: Style, width: number): Placed {
  const { sides, size, top, bottom } = way;
  const sided = [sides.left, sides.right].map((frames) =>
    frames.length === 0 ? 0 : widths.column + widths.spoke,
  );
  const total = (sided[0] ?? 0) + widths.hub + (sided[1] ?? 0);
  const x0 = (width - total) / 2;
  const y0 = top === undefined ? 0 : top.height + top.spoke;
  const hub: Rect = { x: x0 + (sided[0] ?? 0), y: y0, width: widths.hub, height: way.middle };
  const strip = { y: y0, width: widths.column, height: way.middle };
  const left = placeColumn(sides.left, { ...strip, x: x0 }, size, style);
  const right = placeColumn(sides.right, { ...strip, x: x0 + total - widths.column }, size, style);
  const hubs = hubBoxes(parts, hub, new Map([...left.boxes, ...right.boxes]), style);
  const nodes: PlacedNode[] = [
    ...parts.hubs.flatMap((item, index) => {
      const box = hubs[index]?.box;
      return box === undefined ? [] : [placeHub(item, box, style)];
    }),
    ...left.nodes,
    ...right.nodes,
  ];
  const labelRoomWide = widths.spoke - widths.tracks - 2 * stub(style.rhythm) + 0.1;
  const lines = (side: 'left' | 'right', boxes: ReadonlyMap<string, Rect>): PlacedEdge[] => {
    const pad = framePad(style.rhythm);
    return spokes(
      side,
      [...boxes].map(([id, box]) => ({
        id,
        box,
        edges: parts.edgesAt(id),
        zone: [widths.tracks, widths.spoke + pad] as const,
      })),
      hubs,
      { ...style, labelWidth: labelRoomWide },
    );
  };
  const edges: PlacedEdge[] = [...lines('left', left.boxes), ...lines('right', right.boxes)];
  const rows = [
    { side: 'top' as const, plan: top, near: y0 - (top?.spoke ?? 0) },
    {
      side: 'bottom' as const,
      plan: bottom,
      near: y0 + way.middle + (bottom?.spoke ?? 0),
    },
  ];
  for (const { side, plan, near } of rows) {
    if (plan === undefined) continue;
    const row = placeRow(plan, { x: hub.x, width: hub.width, near, side }, 0, style);
    nodes.push(...row.nodes);
    const boxes = [...row.boxes].map(([id, box]) => ({
      id,
      box,
      edges: parts.edgesAt(id),
      zone: row.zones.get(id) ?? ([0, plan.spoke] as const),
    }));
    edges.push(...spokes(side, boxes, hubs, { ...style, labelWidth: plan.pitch - LABEL_GAP }));
  }
  const height = y0 + way.middle + (bottom === undefined ? 0 : bottom.height + bottom.spoke);
  return { nodes, edges: [...edges, ...parts.between(hubs, style)], width, height };
}

/** The platform's box; of two, one over the other. */
function hubBoxes(
  parts: Parts,
  whole: Rect,
  boxes: ReadonlyMap<string, Rect>,
  style: Style,
): HubBox[] {
  const { hubs, edgesAt } = parts;
  const gap = parts.hubGap(style);
  const least = (hub: MeasuredNode): number => hubNeed(hub, whole.width, style) + gap / 2;
  return platformBoxes(whole, 'y', boxes, { hubs, edgesAt, gap, least, margin: gap / 2 + CORNER });
}
