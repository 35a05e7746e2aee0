/** Puts a chart together: heading, legend, and what it leaves out with the reason. */
import { type ElementId, type RelationId, type Text, textIn } from '@khung/core';
import type { Unshown, UnshownReason } from '../figure/figure.ts';
import { drawnText } from '../text/measure.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { badgesIn, type ChartContext, elementOf, relationOf } from './chart-context.ts';
import { coloured } from './colouring.ts';
import type { LegendEntry } from './diagram.ts';
import { fatesIn, legendOf } from './legend.ts';
import { type LineWord, lineLegend } from './line-legend.ts';
import { isShown } from './source.ts';

export interface ChartParts {
  /** The viewpoint's id. */
  readonly viewpoint: string;
  /** What such a figure is called, before the architectures' names. */
  readonly name: Text;
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  /** Relations that nesting, order or a place expresses. */
  readonly expressed?: ReadonlySet<RelationId>;
  /** Why an element is left out, where it is not by the view's settings. */
  readonly why?: (element: ElementId) => UnshownReason | undefined;
  /** What lines mean, where it is not their relations' type; `undefined` leaves a style unexplained. */
  readonly lineWord?: LineWord;
  /** Entries of its own, before those of fates. */
  readonly legend?: readonly LegendEntry[];
}

export function chartOf(context: ChartContext, parts: ChartParts): Chart {
  const { language, compared, show, wish, font } = context;
  const { edges } = parts;
  const { roots: nodes, legend } = coloured(context, parts.nodes);
  const title = wish.title ?? titleOf(context, parts.name);
  const note = wish.note ?? textIn(context.source.after.workspace.illustrative, language);
  const common = legendOf(nodes, {
    language,
    fates: compared ? fatesIn(nodes, (node) => node.fateRoom) : undefined,
    fatesHidden: show !== 'both',
    scale: wish.heat?.steps,
    note: drawnText(note),
  });
  const notes = common.filter((entry) => entry.kind === 'note');
  const keyed = common.filter((entry) => entry.kind !== 'note');
  return {
    viewpoint: parts.viewpoint,
    title,
    caption: wish.caption ?? title,
    language,
    font,
    nodes,
    edges,
    legend: [
      ...(parts.legend ?? []),
      ...legend.filter(({ kind }) => kind !== 'note'),
      ...lineLegend(context, edges, parts.lineWord),
      ...keyed,
      ...legend.filter(({ kind }) => kind === 'note'),
      ...notes,
    ],
    unshown: unshownIn(context, parts),
    compared,
    badges: compared ? badgesIn(language) : [],
    pinned: wish.pins !== undefined || legend.length > 0,
    heated: wish.heat !== undefined,
    ...(legend.length > 0 ? { coloured: true } : {}),
    ...(wish.stamp === undefined || wish.stamp === '' ? {} : { stamp: drawnText(wish.stamp) }),
  };
}

/** The nodes as the chart has them, with what it adds to those it was made of, however deep they stand. */
export function drawnNodes({ nodes }: Chart): (node: ChartNode) => ChartNode {
  const byId = new Map<string, ChartNode>();
  const visit = (node: ChartNode): void => {
    byId.set(node.id, node);
    for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return (node) => byId.get(node.id) ?? node;
}

/** `Sơ đồ tổ chức 1.0 → 2.0`. */
export function titleOf(context: ChartContext, name: Text): string {
  const { language, show } = context;
  const { before, after } = context.source;
  const word = textIn(name, language);
  if (before === undefined || show === 'after') return `${word} ${after.architecture}`;
  if (show === 'before') return `${word} ${before.architecture}`;
  return `${word} ${before.architecture} → ${after.architecture}`;
}

/** Drawn plus listed is the model: what the side shown has and the chart does not draw. */
function unshownIn(context: ChartContext, parts: ChartParts): Unshown[] {
  const { source, show } = context;
  const drawn = new Set<string>();
  const visit = (node: ChartNode): void => {
    if (node.element !== undefined && !node.hidden && !node.ghost) drawn.add(node.element);
    for (const child of node.children) visit(child);
  };
  for (const node of parts.nodes) visit(node);
  const lines = new Set(parts.edges.flatMap((edge) => edge.relations));
  const unshown: Unshown[] = [];
  for (const row of source.elements) {
    const element = elementOf(row, show);
    if (element === undefined || !isShown(row, show) || drawn.has(element.id)) continue;
    const reason = parts.why?.(element.id) ?? 'viewpoint';
    unshown.push({ source: { kind: 'element', id: element.id }, reason });
  }
  for (const row of source.relations) {
    const relation = relationOf(row, show);
    if (relation === undefined || !isShown(row, show)) continue;
    if (lines.has(relation.id) || parts.expressed?.has(relation.id)) continue;
    const ends = drawn.has(relation.source) && drawn.has(relation.target);
    unshown.push({
      source: { kind: 'relation', id: relation.id },
      reason: ends ? 'viewpoint' : 'end-unshown',
    });
  }
  return unshown;
}
