/**
 * Connections past the platform, in a frame of their own: each system with those it is connected to beside
 * it. A box is as high as all that it faces, so every line is straight. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import type { ChartEdge } from '../../viewpoints/chart.ts';
import type { Fan } from '../../viewpoints/integration-fans.ts';
import type { PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import type { Room } from '../chart/fit.ts';
import { type MeasuredNode, measuredNodes } from '../chart/nodes.ts';
import {
  boxHeight,
  frameFoot,
  framePad,
  placeFrame,
  rowGap,
  type Style,
  titleOf,
  wishedWidth,
} from './frames.ts';
import type { Placed } from './hub.ts';
import { labelRoom, labelWidth, stub } from './labels.ts';
import type { Parts } from './parts.ts';
import { spokes } from './spokes.ts';

interface MeasuredFan {
  readonly centre: MeasuredNode;
  readonly others: readonly MeasuredNode[];
}

export function layDirect(
  parts: Parts,
  fans: readonly Fan[],
  edges: readonly ChartEdge[],
  style: Style,
  room: Room,
): Placed | undefined {
  if (fans.length === 0) return { nodes: [], edges: [], width: 0, height: 0 };
  const measured = fans.map(({ centre, others }): MeasuredFan => {
    const [first] = measuredNodes([centre], style.font);
    if (first === undefined) throw new Error('A measured list is as long as what it measures.');
    return { centre: first, others: measuredNodes(others, style.font) };
  });
  let best: Grid | undefined;
  for (let columns = 1; columns <= Math.min(4, fans.length); columns += 1) {
    const grid = gridOf(measured, edges, columns, room.width, style);
    if (grid !== undefined && (best === undefined || grid.height < best.height - 1e-6)) best = grid;
  }
  return best === undefined
    ? undefined
    : placeGrid(parts, measured, edges, best, style, room.width);
}

interface Grid {
  readonly columns: readonly (readonly MeasuredFan[])[];
  readonly box: number;
  readonly spoke: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** mm; narrower boxes are not tried. */
const NARROWEST = 16;

function gridOf(
  fans: readonly MeasuredFan[],
  edges: readonly ChartEdge[],
  columns: number,
  room: number,
  style: Style,
): Grid | undefined {
  const { rhythm, font } = style;
  const pad = framePad(rhythm);
  const items = fans.flatMap(({ centre, others }) => [centre, ...others]);
  const width = (room - 2 * pad - (columns - 1) * 4 * rhythm.gap) / columns;
  const words = Math.max(0, ...edges.map((edge) => labelWidth(edge, 2, rhythm, font)));
  const spoke = Math.max(Math.min(words, 0.34 * width), 3) + 2 * stub(rhythm);
  const box = Math.min((width - spoke) / 2, Math.max(wishedWidth(items, 1, rhythm), 34));
  if (box < Math.max(NARROWEST, wishedWidth(items, 99, rhythm)) - 1e-6) return undefined;
  const labels = edges.map(
    (edge) => labelRoom(edge, spoke - 2 * stub(rhythm), rhythm, font).height + 1,
  );
  const row = Math.max(boxHeight(items, box, style), ...labels);
  const shared = inColumns(fans, columns);
  const heights = shared.map((some) => stackHeight(some, row, rowGap(rhythm)));
  return { columns: shared, box, spoke, row, width, height: Math.max(...heights) };
}

const stackHeight = (fans: readonly MeasuredFan[], row: number, gap: number): number => {
  const rows = fans.reduce((sum, { others }) => sum + others.length, 0);
  return rows * row + (rows - 1) * gap + (fans.length - 1) * BETWEEN_FANS * gap;
};

/** Two fans stand farther apart than two boxes of one, in gaps more. */
const BETWEEN_FANS = 0.6;

/** In order, each column about as high as the others. */
function inColumns(fans: readonly MeasuredFan[], columns: number): MeasuredFan[][] {
  const total = fans.reduce((sum, { others }) => sum + others.length, 0);
  const shared: MeasuredFan[][] = [[]];
  let used = 0;
  for (const fan of fans) {
    const last = shared.at(-1);
    const due = (total * shared.length) / columns;
    const over = used + fan.others.length / 2 > due + 1e-6;
    if (last === undefined || (last.length > 0 && over && shared.length < columns))
      shared.push([fan]);
    else last.push(fan);
    used += fan.others.length;
  }
  return shared;
}

function placeGrid(
  parts: Parts,
  fans: readonly MeasuredFan[],
  edges: readonly ChartEdge[],
  grid: Grid,
  style: Style,
  room: number,
): Placed {
  const { rhythm } = style;
  const pad = framePad(rhythm);
  const frame = parts.framed(
    'direct',
    fans.flatMap(({ centre, others }) => [centre, ...others]),
  );
  const title = titleOf(frame, room, rhythm);
  const gap = rowGap(rhythm);
  const boxes = new Map<string, Rect>();
  const lines: PlacedEdge[] = [];
  const fanWidth = 2 * grid.box + grid.spoke;
  const columnWidth = (room - 2 * pad) / grid.columns.length;
  for (const [column, some] of grid.columns.entries()) {
    const x = pad + column * columnWidth + (columnWidth - fanWidth) / 2;
    let y = title;
    for (const { centre, others } of some) {
      const height = others.length * grid.row + (others.length - 1) * gap;
      const middle = { x, y, width: grid.box, height };
      boxes.set(centre.block.id, middle);
      for (const [index, other] of others.entries()) {
        const box = {
          x: x + grid.box + grid.spoke,
          y: y + index * (grid.row + gap),
          width: grid.box,
          height: grid.row,
        };
        boxes.set(other.block.id, box);
        const own = edges.filter(
          ({ from, to }) =>
            (from === centre.block.id && to === other.block.id) ||
            (to === centre.block.id && from === other.block.id),
        );
        const spoke = { id: other.block.id, box, edges: own };
        const hub = { id: centre.block.id, box: middle };
        const labelWidthHere = grid.spoke - 2 * stub(rhythm) + 0.1;
        lines.push(...spokes('right', [spoke], [hub], { ...style, labelWidth: labelWidthHere }));
      }
      y += height + (1 + BETWEEN_FANS) * gap;
    }
  }
  const height = title + grid.height + frameFoot(style);
  const places = frame.items.map(
    (item) => boxes.get(item.block.id) ?? { x: 0, y: 0, width: 0, height: 0 },
  );
  const nodes: PlacedNode[] = placeFrame(frame, { x: 0, y: 0, width: room, height }, places, style);
  return { nodes, edges: lines, width: room, height };
}
