/** An integration as a chart, with its flows named in words or numbered. */
import { type Text, textIn } from '@khung/core';
import { groupNode } from './applications-groups.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { frameNode } from './chart-context.ts';
import { chartOf, drawnNodes } from './chart-of.ts';
import type { LegendEntry } from './diagram.ts';
import { type Integration, sideWord, type Where } from './integration.ts';
import { lineWord } from './integration-lines.ts';

export interface IntegrationChartOptions {
  /** Systems in the frames of what holds them, or all together. */
  readonly grouped: boolean;
  /** What lines say: their words, a number that the legend explains, or nothing. */
  readonly labels: 'words' | 'numbers' | 'none';
  /** What becomes of systems that nothing connects. */
  readonly loose: 'drawn' | 'listed' | 'none';
  readonly direct: boolean;
  readonly page?: NonNullable<Chart['page']>;
}

export const INTEGRATION: Text = {
  vi: 'Mô hình giao tiếp, tích hợp ứng dụng',
  en: 'Integration of applications',
};

/** The chart with its edges in two kinds: over the platform, and past it. */
export interface IntegrationChart {
  readonly chart: Chart;
  readonly integration: Integration;
  readonly frames: readonly SideFrame[];
  readonly edges: readonly ChartEdge[];
  readonly directEdges: readonly ChartEdge[];
  readonly loose: readonly ChartNode[];
}

/** What stands together at the platform, in its frame. */
export interface SideFrame {
  readonly where: Where;
  readonly node: ChartNode;
}

export function integrationChart(
  integration: Integration,
  options: IntegrationChartOptions,
): IntegrationChart {
  const { context } = integration;
  const { language } = context;
  const frames = framesOf(integration, options.grouped);
  const { said, legend } = labelled(inReadingOrder(integration, frames), options);
  const shown = (edges: readonly ChartEdge[]) => edges.map((edge) => said.get(edge.id) ?? edge);
  const edges = shown(integration.edges);
  const directEdges = options.direct ? shown(integration.directEdges) : [];
  const fans = options.direct ? integration.fans : [];
  const drawn = options.loose === 'drawn' ? integration.loose.map(faint) : [];
  const nodes = [
    ...integration.hubs,
    ...frames.map(({ node }) => node),
    ...fans.flatMap(({ centre, others }) => [centre, ...others]),
    ...drawn,
  ];
  const names = integration.loose.filter(({ hidden }) => !hidden).map(({ label }) => label);
  const notes: LegendEntry[] = [];
  if (nodes.length === 0) notes.push({ kind: 'note', word: textIn(NOTHING, language) });
  if (options.loose === 'listed' && names.length > 0) {
    notes.push({ kind: 'note', word: `${textIn(LOOSE, language)}: ${names.join('; ')}.` });
  }
  const chart = chartOf(context, {
    viewpoint: 'integration',
    name: INTEGRATION,
    nodes,
    edges: [...edges, ...directEdges],
    lineWord: (edge) => textIn(lineWord(edge), language),
    legend: [...legend, ...notes],
    why: () => (options.page === undefined ? undefined : 'other-page'),
  });
  const { page } = options;
  const paged = page === undefined ? chart : { ...chart, page };
  const asDrawn = drawnNodes(chart);
  return {
    chart: paged,
    integration: {
      ...integration,
      hubs: integration.hubs.map(asDrawn),
      fans: integration.fans.map((fan) => ({
        ...fan,
        centre: asDrawn(fan.centre),
        others: fan.others.map(asDrawn),
      })),
    },
    frames: frames.map((frame) => ({ ...frame, node: asDrawn(frame.node) })),
    edges,
    directEdges,
    loose: drawn.map(asDrawn),
  };
}

function framesOf({ context, clusters }: Integration, grouped: boolean): SideFrame[] {
  const frames: SideFrame[] = [];
  const together: ChartNode[] = [];
  for (const { where, group, nodes } of clusters) {
    if (nodes.length === 0) continue;
    if (where === 'inside' && !grouped) together.push(...nodes);
    else {
      const label = group.label === '' ? sideWord(context, where) : group.label;
      const key = `${where}-${group.key}`;
      const layer = LAYERS[where];
      const node = groupNode(context, { ...group, key, label, layer }, nodes, 'side');
      if (node !== undefined) frames.push({ where, node });
    }
  }
  if (together.length > 0) {
    const word = sideWord(context, 'inside');
    const more = { role: 'group', layer: LAYERS.inside } as const;
    frames.unshift({
      where: 'inside',
      node: frameNode(context, 'side-inside', word, together, more),
    });
  }
  return frames;
}

const LAYERS = { inside: 'application', outside: 'other', data: 'data' } as const;

/** In a frame of its own, which says what they are. */
export const LOOSE: Text = {
  vi: 'Chưa kết nối với hệ thống nào',
  en: 'Not connected to any system',
};
export const DIRECT: Text = {
  vi: 'Kết nối trực tiếp, không qua nền tảng',
  en: 'Connected directly, past the platform',
};
const NOTHING: Text = {
  vi: 'Kiến trúc này chưa có kết nối nào giữa các hệ thống.',
  en: 'This architecture has no connections between systems yet.',
};

const faint = (node: ChartNode): ChartNode => ({ ...node, emphasis: 'faint' });

/** Lines in the order in which systems stand round the platform, then those past it. */
function inReadingOrder(
  { edges, directEdges }: Integration,
  frames: readonly SideFrame[],
): readonly ChartEdge[] {
  const ids = frames.flatMap(({ node }) => node.children.map(({ id }) => id));
  const order = new Map<string, number>(ids.map((id, index) => [id, index]));
  const place = ({ from, to }: ChartEdge): number =>
    Math.min(order.get(from) ?? Number.MAX_SAFE_INTEGER, order.get(to) ?? Number.MAX_SAFE_INTEGER);
  return [...edges.toSorted((a, b) => place(a) - place(b)), ...directEdges];
}

function labelled(
  edges: readonly ChartEdge[],
  options: IntegrationChartOptions,
): { said: Map<string, ChartEdge>; legend: LegendEntry[] } {
  const said = new Map<string, ChartEdge>();
  const legend: LegendEntry[] = [];
  if (options.labels === 'words') return { said, legend };
  let count = 0;
  for (const edge of edges) {
    const { label, ...bare } = edge;
    if (options.labels === 'none' || edge.labels.length === 0) {
      said.set(edge.id, { ...bare, labels: [] });
      continue;
    }
    count += 1;
    const number = String(count);
    said.set(edge.id, { ...bare, labels: [], number });
    const entry = { kind: 'number', number, word: label ?? edge.labels[0] ?? '' } as const;
    legend.push(edge.hidden ? { ...entry, hidden: true } : entry);
  }
  return { said, legend };
}
