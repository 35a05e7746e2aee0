/**
 * Three panels: the numbered controls, what they protect in groups on one grid of equal boxes, and the
 * organisational layers as a ladder. Side by side on a lying page, one below the other on an upright one.
 */
import type { Rect } from '../../figure/figure.ts';
import { lineCount } from '../../text/wrap.ts';
import type { Chart } from '../../viewpoints/chart.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import { hullOf, settledByHand } from '../chart/by-hand.ts';
import { type ChartBody, isTooLarge, type LayChart, type Room } from '../chart/fit.ts';
import { type MeasuredNode, measuredNodes } from '../chart/nodes.ts';
import { leadLinks } from '../infrastructure/links.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { setText } from '../set-text.ts';
import { assetsNeed, placeAssets } from './assets.ts';
import { controlsNeed, placeControls } from './controls.ts';
import { ladderNeed, placeLadder } from './ladder.ts';
import type { PanelStyle } from './panel.ts';

/** How one panel fills a rectangle; `need` is the height that it takes at a width. */
export interface Panel {
  readonly need: (width: number) => number;
  readonly place: (box: Rect) => PlacedNode[];
}

export function securityLayout(chart: Chart): LayChart {
  const font = chart.font.name;
  const panels = measuredNodes(chart.nodes, font);
  const lying = (room: Room) => room.width > 1.15 * room.height;
  return (rhythm, room) => {
    const style = { rhythm, font };
    if (panels.length === 0) return { nodes: [], edges: [], width: room.width, height: 0 };
    return lying(room)
      ? sideBySide(chart, panels, room, style)
      : stacked(chart, panels, room, style);
  };
}

/** Shares of the width: controls, assets, layers. */
const SHARES: Readonly<Record<string, number>> = {
  'frame:controls': 0.2,
  'frame:assets': 0.58,
  'frame:layers': 0.22,
};

function sideBySide(
  chart: Chart,
  panels: readonly MeasuredNode[],
  room: Room,
  style: PanelStyle,
): ChartBody {
  const { rhythm } = style;
  const gap = 1.5 * rhythm.gap;
  const shares = panels.map(({ block }) => SHARES[block.id] ?? 0.3);
  const sum = shares.reduce((total, some) => total + some, 0);
  const free = room.width - (panels.length - 1) * gap;
  const widths = shares.map((share) => (share / sum) * free);
  const made = panels.map((item) => panelOf(item, style, false));
  const height = Math.max(...made.map((panel, index) => panel.need(widths[index] ?? 0)));
  const nodes: PlacedNode[] = [];
  let x = 0;
  for (const [index, panel] of made.entries()) {
    const width = widths[index] ?? 0;
    nodes.push(...panel.place({ x, y: 0, width, height }));
    x += width + gap;
  }
  return finished(chart, nodes, { width: room.width, height }, { rhythm, room });
}

/** Layers on top as steps beside each other, then the controls, then what they protect. */
const ORDER = ['frame:layers', 'frame:controls', 'frame:assets'];

function stacked(
  chart: Chart,
  panels: readonly MeasuredNode[],
  room: Room,
  style: PanelStyle,
): ChartBody {
  const { rhythm } = style;
  const gap = 1.5 * rhythm.gap;
  const sorted = [...panels].sort((a, b) => ORDER.indexOf(a.block.id) - ORDER.indexOf(b.block.id));
  const nodes: PlacedNode[] = [];
  let y = 0;
  for (const item of sorted) {
    const panel = panelOf(item, style, true);
    const height = panel.need(room.width);
    nodes.push(...panel.place({ x: 0, y, width: room.width, height }));
    y += height + gap;
  }
  return finished(
    chart,
    nodes,
    { width: room.width, height: Math.max(0, y - gap) },
    { rhythm, room },
  );
}

function finished(
  chart: Chart,
  nodes: readonly PlacedNode[],
  taken: Room,
  { rhythm, room }: { readonly rhythm: Rhythm; readonly room: Room },
): ChartBody {
  const font = chart.font.name;
  const settled = settledByHand(nodes, { rhythm, font, between: 1.5 * rhythm.gap });
  const hull = hullOf(settled, taken);
  const none = chart.edges.length === 0 || isTooLarge(hull, room);
  const edges = none ? [] : leadLinks(chart, settled, hull, rhythm);
  return { nodes: settled, edges, ...hull };
}

/** A frame with a strip on top, and its content below. */
function panelOf(item: MeasuredNode, style: PanelStyle, wide: boolean): Panel {
  const { rhythm, font } = style;
  const content = contentOf(item, style, wide);
  const side = 1.2 * rhythm.pad;
  const stripOf = (width: number) => {
    const lines = lineCount(item.block.label, width - 2 * rhythm.side, rhythm.size, 'bold', font);
    return lines * rhythm.line + 1.6 * rhythm.side;
  };
  const aboveOf = (width: number) =>
    stripOf(width) + side + (rhythm.tagged ? 0.5 * rhythm.badge.above : 0);
  return {
    need: (width) => content.need(width - 2 * side) + aboveOf(width) + side,
    place: (box) => {
      const above = aboveOf(box.width);
      const top = { ...box, height: stripOf(box.width) };
      const room = { ...top, x: top.x + rhythm.side, width: top.width - 2 * rhythm.side };
      const set = setText(item.block.label, room, { size: rhythm.size, weight: 'bold', font });
      const frame = {
        node: item.block,
        box,
        depth: 0,
        labelBox: set.box,
        label: set.text,
        strip: top,
      };
      const inside = {
        x: box.x + side,
        y: box.y + above,
        width: box.width - 2 * side,
        height: box.height - above - side,
      };
      return [frame, ...content.place(inside)];
    },
  };
}

function contentOf(item: MeasuredNode, style: PanelStyle, wide: boolean): Panel {
  const { children } = item;
  const parent = item.block.id;
  if (parent === 'frame:controls') {
    return {
      need: (width) => controlsNeed(children, width, style, wide),
      place: (box) => placeControls(children, box, style, wide, parent),
    };
  }
  if (parent === 'frame:layers') {
    return {
      need: (width) => ladderNeed(children, width, style, wide),
      place: (box) => placeLadder(children, box, style, wide, parent),
    };
  }
  return {
    need: (width) => assetsNeed(children, width, style),
    place: (box) => placeAssets(children, box, style, parent),
  };
}
