/** What an integration figure is laid out from: measured boxes, the lines at each, and frames made of them. */
import { textIn } from '@khung/core';
import type { OccurrenceId } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { ChartEdge } from '../../viewpoints/chart.ts';
import type { Where } from '../../viewpoints/integration.ts';
import { DIRECT, type IntegrationChart, LOOSE } from '../../viewpoints/integration-chart.ts';
import type { PlacedEdge } from '../chart/arrangement.ts';
import { type MeasuredNode, measuredNodes } from '../chart/nodes.ts';
import { type Frame, frameOf, type Style } from './frames.ts';
import { labelRoom, placeLabel, stub } from './labels.ts';
import type { HubBox } from './spokes.ts';

export interface Parts {
  /** At most two: that of the later architecture, then the one before it. */
  readonly hubs: readonly MeasuredNode[];
  readonly frames: Readonly<Record<Where, readonly Frame[]>>;
  /** Everything that stands round the platform. */
  readonly all: readonly MeasuredNode[];
  readonly edges: readonly ChartEdge[];
  readonly edgesAt: (id: string) => readonly ChartEdge[];
  /** How many systems have lines to both platforms. */
  readonly shared: number;
  /** Those of the later platform first, then those of both, then those of the earlier alone. */
  readonly sorted: (frames: readonly Frame[]) => Frame[];
  readonly framed: (which: 'direct' | 'loose', items: readonly MeasuredNode[]) => Frame;
  /** Lines from one platform to the other. */
  readonly between: (hubs: readonly HubBox[], style: Style) => PlacedEdge[];
  readonly hubGap: (style: Style) => number;
}

export function partsOf(given: IntegrationChart, font: FontName): Parts {
  const { integration, edges } = given;
  const { context } = integration;
  const hubs = measuredNodes(integration.hubs, font).slice(0, 2);
  const hubIds = new Set<string>(hubs.map(({ block }) => block.id));
  const at = new Map<string, ChartEdge[]>();
  for (const edge of edges) {
    for (const [end, other] of [
      [edge.from, edge.to],
      [edge.to, edge.from],
    ] as const) {
      if (hubIds.has(other) && !hubIds.has(end)) at.set(end, [...(at.get(end) ?? []), edge]);
    }
  }
  const edgesAt = (id: string): readonly ChartEdge[] => at.get(id) ?? [];
  const [first, second] = hubs;
  const toHub = (id: string, hub: MeasuredNode | undefined): boolean =>
    edgesAt(id).some((edge) => edge.from === hub?.block.id || edge.to === hub?.block.id);
  const turn = (item: MeasuredNode): number => {
    if (second === undefined || !toHub(item.block.id, second)) return 0;
    return toHub(item.block.id, first) ? 1 : 2;
  };
  const latest = ({ items }: Frame): number => Math.max(0, ...items.map(turn));
  const framesAt = (where: Where): Frame[] =>
    given.frames
      .filter((side) => side.where === where)
      .flatMap(({ node }) => measuredNodes([node], font))
      .map((frame) => ({ frame, items: frame.children.toSorted((a, b) => turn(a) - turn(b)) }));
  const frames = {
    inside: framesAt('inside'),
    outside: framesAt('outside'),
    data: framesAt('data'),
  };
  const all = [...frames.inside, ...frames.data, ...frames.outside].flatMap(({ items }) => items);
  const own = edges.filter((edge) => hubIds.has(edge.from) && hubIds.has(edge.to));
  return {
    hubs,
    frames,
    all,
    edges: edges.filter((edge) => hubIds.has(edge.from) !== hubIds.has(edge.to)),
    edgesAt,
    shared: all.filter((item) => turn(item) === 1).length,
    sorted: (some) => some.toSorted((a, b) => latest(a) - latest(b)),
    framed: (which, items) => {
      const word = textIn(which === 'direct' ? DIRECT : LOOSE, context.language);
      return frameOf(context, which, word, 'other', items, font);
    },
    between: (boxes, style) => linesBetween(own, boxes, style),
    hubGap: (style) =>
      Math.max(
        style.rhythm.gap,
        style.rhythm.tagged ? style.rhythm.badge.above + 1 : 0,
        ...own.map(
          (edge) => labelRoom(edge, 30, style.rhythm, style.font).height + 2 * stub(style.rhythm),
        ),
      ),
  };
}

/** A frame's first and last systems in two frames of the same name. */
export function parted({ frame, items }: Frame, first: number): Frame[] {
  const part = (some: readonly MeasuredNode[], suffix: string): Frame => ({
    frame: {
      ...frame,
      block: { ...frame.block, id: `${frame.block.id}${suffix}` as OccurrenceId },
    },
    items: some,
  });
  if (first <= 0 || first >= items.length) return [{ frame, items }];
  return [part(items.slice(0, first), ''), part(items.slice(first), '@2')];
}

function linesBetween(
  edges: readonly ChartEdge[],
  hubs: readonly HubBox[],
  style: Style,
): PlacedEdge[] {
  const [one, other] = hubs;
  if (one === undefined || other === undefined) return [];
  const lying = other.box.x >= one.box.x + one.box.width - 1e-6;
  return edges.map((edge, index) => {
    const share = (index + 1) / (edges.length + 1);
    const [a, b] = lying
      ? ([
          [one.box.x + one.box.width, one.box.y + one.box.height * share],
          [other.box.x, one.box.y + one.box.height * share],
        ] as const)
      : ([
          [one.box.x + one.box.width * share, one.box.y + one.box.height],
          [one.box.x + one.box.width * share, other.box.y],
        ] as const);
    const leaves = edge.from === one.id;
    const [out, back] = lying ? (['right', 'left'] as const) : (['bottom', 'top'] as const);
    const middle = { x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2 };
    return {
      edge,
      points: leaves ? [a, b] : [b, a],
      sides: leaves ? [out, back] : [back, out],
      ...placeLabel(edge, middle, 30, style.rhythm, style.font),
    };
  });
}
