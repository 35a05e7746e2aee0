/** Systems that nothing connects, pale, in a frame at the foot: what is still to be done. All mm. */
import type { ChartNode } from '../../viewpoints/chart.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import type { Room } from '../chart/fit.ts';
import { measuredNodes } from '../chart/nodes.ts';
import {
  boxHeight,
  framePad,
  placeFrame,
  rowGap,
  type Style,
  titleOf,
  wishedWidth,
} from './frames.ts';
import type { Placed } from './hub.ts';
import type { Parts } from './parts.ts';

export function layLoose(
  parts: Parts,
  nodes: readonly ChartNode[],
  style: Style,
  room: Room,
): Placed {
  if (nodes.length === 0) return { nodes: [], edges: [], width: 0, height: 0 };
  const { rhythm } = style;
  const items = measuredNodes(nodes, style.font);
  const frame = parts.framed('loose', items);
  const pad = framePad(rhythm);
  const [across, gap] = [rhythm.gap, rowGap(rhythm)];
  const inner = room.width - 2 * pad;
  const least = Math.max(22, wishedWidth(items, 3, rhythm));
  const most = Math.max(1, Math.min(items.length, Math.floor((inner + across) / (least + across))));
  const columns = Math.ceil(items.length / Math.ceil(items.length / most));
  const width = (inner - (columns - 1) * across) / columns;
  const height = boxHeight(items, width, style);
  const title = titleOf(frame, room.width, rhythm);
  const places = items.map((_, index) => ({
    x: pad + (index % columns) * (width + across),
    y: title + Math.floor(index / columns) * (height + gap),
    width,
    height,
  }));
  const rows = Math.ceil(items.length / columns);
  const box = {
    x: 0,
    y: 0,
    width: room.width,
    height: title + rows * height + (rows - 1) * gap + pad,
  };
  const placed: PlacedNode[] = placeFrame(frame, box, places, style);
  return { nodes: placed, edges: [], width: box.width, height: box.height };
}
