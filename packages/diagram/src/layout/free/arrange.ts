/**
 * Sets a hand-drawn view on its page: everything where and as large as a person put it, what has no place yet
 * in the first free one. What is larger than the page is made smaller as a whole, type and all.
 */
import type { FigureFinding } from '../../figure/figure.ts';
import { STAMP_ROOM } from '../../figure/stamp.ts';
import type { Chart } from '../../viewpoints/chart.ts';
import type { ChartArrangement } from '../chart/arrangement.ts';
import { chartExtras, movedEdge, movedNode, SMALLEST_IN_CHARTS } from '../chart/fit.ts';
import { measuredNodes } from '../chart/nodes.ts';
import type { Page } from '../overview/arrange.ts';
import { planLegend } from '../overview/legend.ts';
import { rhythmOf } from '../overview/rhythm.ts';
import { freeLines } from './lines.ts';
import { placedNodes } from './placed.ts';
import { standing } from './standing.ts';

export interface FreePage {
  readonly page: Page;
  /** pt, of the labels of boxes, where nothing must be made smaller. */
  readonly points: number;
  /** Lines go straight from bend to bend, at any slant. */
  readonly straight: boolean;
  /** The whole sheet, also where nothing stands on it. */
  readonly sheet: boolean;
}

/** Kept free along the edges, so that outlines and badges lie wholly inside; between body and legend. mm */
const EDGE = 0.6;
const ABOVE_LEGEND = 3;
/** An empty view is still a sheet to put something on: this much of the page's height. */
const EMPTY = 0.6;
/** Made smaller step by step, for not everything shrinks alike. */
const TRIES = 5;

export function arrangeFree(chart: Chart, options: FreePage): ChartArrangement {
  let scale = 1;
  for (let tries = 1; ; tries += 1) {
    const { arrangement, over } = arrangeAt(chart, options, scale);
    if (over <= 1 + 1e-6 || tries === TRIES) return arrangement;
    scale /= over;
  }
}

/** `over`: how many times too large it is. */
function arrangeAt(
  chart: Chart,
  { page, points, straight, sheet }: FreePage,
  scale: number,
): { arrangement: ChartArrangement; over: number } {
  const font = chart.font.name;
  const rhythm = rhythmOf(points * scale, chartExtras(chart));
  const inner = page.width - 2 * EDGE;
  const legend = planLegend(
    chart.legend,
    inner,
    rhythmOf(Math.min(points, 8), chartExtras(chart)),
    font,
  );
  const foot = legend.height > 0 ? legend.height + ABOVE_LEGEND : 0;
  const head = (rhythm.tagged ? rhythm.badge.above : 0) + (chart.stamp ? STAMP_ROOM : 0);
  const body = standing(measuredNodes(chart.nodes, font), { rhythm, font, scale, width: inner });
  const nodes = placedNodes(body, { rhythm, font });
  const edges = freeLines(chart, nodes, { rhythm, straight, scale, width: inner });
  // Nothing stands left of or above the sheet: all of it moves in.
  const left = Math.min(0, ...nodes.map(({ box }) => box.x));
  const top = Math.min(0, ...nodes.map(({ box }) => box.y));
  const xs = [...nodes.map(({ box }) => box.x + box.width), ...edges.flatMap(xsOf)];
  const ys = [...nodes.map(({ box }) => box.y + box.height), ...edges.flatMap(ysOf)];
  const width = Math.max(0, ...xs) - left;
  const bare = nodes.length === 0 ? page.height * EMPTY : 0;
  const height = Math.max(bare, 0, ...ys.map((y) => y - top));
  const dx = EDGE - left;
  const dy = EDGE + head - top;
  const room = page.height - 2 * EDGE - head - foot;
  const tall = sheet ? Math.max(height, room) : height;
  const smallest = page.smallest ?? SMALLEST_IN_CHARTS;
  const small: FigureFinding[] =
    points * scale < Math.min(points, smallest) - 1e-6
      ? [{ kind: 'type-too-small', size: points * scale, smallest }]
      : [];
  const arrangement: ChartArrangement = {
    chart,
    width: Math.max(page.width, width + 2 * EDGE),
    height: dy + top + tall + foot + EDGE,
    nodes: nodes.map((node) => movedNode(node, dx, dy)),
    edges: edges.map((edge) => movedEdge(edge, dx, dy)),
    legend: legend.place(EDGE, dy + top + tall + ABOVE_LEGEND),
    points: points * scale,
    badge: rhythm.badge,
    weight: rhythm.weight,
    inner: rhythm.inner,
    findings: small,
    placing: { x: dx, y: dy, scale },
  };
  return { arrangement, over: Math.max(width / inner, height / Math.max(room, 1)) };
}

type Led = ReturnType<typeof freeLines>[number];
const xsOf = ({ points }: Led): number[] => points.map(([x]) => x);
const ysOf = ({ points }: Led): number[] => points.map(([, y]) => y);
