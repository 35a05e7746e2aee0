/**
 * Where the layout of networks would put what stands on a view drawn by hand, or some of it: rows by what
 * leads to what, few crossings, and nothing over anything else.
 */
import type { Comparison, Model, View } from '@khung/core';
import { drawChart } from '../figure/draw-chart.ts';
import type { Rect } from '../figure/figure.ts';
import { arrangeNetwork } from '../layout/network/network-layout.ts';
import type { Chart, ChartNode } from '../viewpoints/chart.ts';
import { freeChart } from '../viewpoints/free.ts';
import { free } from './free.ts';
import { keptAsDrawn } from './keep.ts';
import { numberSetting } from './settings.ts';
import type { ViewWish } from './viewpoint.ts';

export interface LaidOut {
  /**
   * By occurrence, with all that stands in it: mm from its container's corner and its size. The outermost
   * are measured from the top left corner of them all.
   */
  readonly placements: Readonly<Record<string, Rect>>;
  /** Of them all together, mm. */
  readonly width: number;
  readonly height: number;
}

/**
 * @param wish Of a hand-drawn view; its paper says how wide rows may be, its type how large words are.
 * @param only Occurrences that are laid out among themselves; all of the view if absent.
 * @returns `undefined` where there are fewer than two.
 */
export function laidOutFreely(
  source: Model | Comparison,
  wish: ViewWish,
  only?: ReadonlySet<string>,
): LaidOut | undefined {
  const chart = freeChart(source, wish, { name: free.name, relations: true, legend: false });
  const nodes = only === undefined ? chart.nodes : outermost(chart.nodes, only);
  if (nodes.length < 2 && (nodes[0]?.children.length ?? 0) < 2) return undefined;
  const loose: Chart = {
    ...chart,
    title: '',
    caption: '',
    legend: [],
    nodes: nodes.map(unplaced),
    edges: chart.edges.map(({ wire: _, ...edge }) => edge),
  };
  const type = numberSetting(free, 'points', wish.settings);
  const page = { ...wish.page, ...(type === undefined ? {} : { type }) };
  const figure = drawChart(arrangeNetwork(loose, page, { banded: false }));
  const placements = keptAsDrawn(figure)?.placements;
  return placements && fromCorner(placements, new Set(nodes.map(({ id }) => String(id))));
}

/** Those wanted that stand in no other wanted. */
const outermost = (nodes: readonly ChartNode[], only: ReadonlySet<string>): ChartNode[] =>
  nodes.flatMap((node) => (only.has(node.id) ? [node] : outermost(node.children, only)));

/** Pictures keep the size that a person gave them; everything else is as large as its words need. */
function unplaced({ placed, ...node }: ChartNode): ChartNode {
  const { width, height } = placed ?? {};
  const sized = node.kind === 'image' && width !== undefined && height !== undefined;
  return {
    ...node,
    children: node.children.map(unplaced),
    ...(sized ? { placed: { width, height } } : {}),
  };
}

function fromCorner(
  placements: NonNullable<View['placements']>,
  outer: ReadonlySet<string>,
): LaidOut {
  const boxes = Object.entries(placements).map(([id, { x = 0, y = 0, width = 0, height = 0 }]) => ({
    id,
    x,
    y,
    width,
    height,
  }));
  const roots = boxes.filter(({ id }) => outer.has(id));
  const [left, top] = [Math.min(...roots.map(({ x }) => x)), Math.min(...roots.map(({ y }) => y))];
  return {
    placements: Object.fromEntries(
      boxes.map(({ id, x, y, width, height }) => {
        const isRoot = outer.has(id);
        return [id, { x: isRoot ? x - left : x, y: isRoot ? y - top : y, width, height }];
      }),
    ),
    width: Math.max(...roots.map(({ x, width }) => x + width)) - left,
    height: Math.max(...roots.map(({ y, height }) => y + height)) - top,
  };
}
