/**
 * Business interoperation: steps in the lanes of those who carry them out, in the order in which they
 * follow each other, with numbered flows. Where the business layer has no flows of its own, those of
 * applications stand in the lanes of their owners.
 */
import {
  type Element,
  type ElementId,
  elementTypeInfo,
  type Relation,
  type RelationId,
  relationTypeInfo,
  type Text,
  textIn,
} from '@khung/core';
import type { OccurrenceId } from '../figure/figure.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import {
  type ChartContext,
  type ElementRowOf,
  edgesOf,
  elementNode,
  elementOf,
  frameNode,
  layerIn,
  type RelationRowOf,
  relationOf,
} from './chart-context.ts';
import { chartOf } from './chart-of.ts';
import type { LegendEntry } from './diagram.ts';
import { type Lane, lanesOf } from './interoperation-lanes.ts';
import { ranksOf } from './interoperation-ranks.ts';
import { stepsAround, wholesOf } from './interoperation-steps.ts';
import { nothingIn } from './nothing.ts';

export interface InteroperationOptions {
  /** Whose flows are drawn; `auto`: the business layer's where it has some. */
  readonly flows: 'auto' | 'business' | 'application';
  /** `performer`, or a field: `owner`, `operator`, `type`, `properties.…`. */
  readonly lanes: string;
  /** A service, process or unit; all flows if absent. */
  readonly centre?: ElementId;
  /** `whole`: steps of a process are one box; `auto`: so, unless there is a centre. */
  readonly grain: 'auto' | 'whole' | 'steps';
  /** Where the words of flows stand. */
  readonly words: 'line' | 'list';
  /** One of several pages: the flows that it shows. */
  readonly page?: FlowPage;
}

/** Some of the flows, numbered on from those of the page before. */
export interface FlowPage {
  readonly flows: ReadonlySet<string>;
  /** How many flows stand on the pages before. */
  readonly before: number;
  readonly number: number;
  readonly of: number;
}

/** Lanes as roots, their steps as children, flows as numbered edges. */
export function interoperationChart(context: ChartContext, options: InteroperationOptions): Chart {
  const { flows, lifted } = flowsOf(context, options.flows);
  const whole = grainOf(context, flows, options);
  const around = stepsAround(context, flows, whole, options.centre);
  const inFlow = new Set<string>();
  for (const row of flows) {
    const relation = relationOf(row, context.show);
    if (relation === undefined) continue;
    const [from, to] = [whole(relation.source), whole(relation.target)];
    if (from === to || around?.(from, to) === false) continue;
    inFlow.add(from).add(to);
  }
  const at = (end: string, relation: Relation): OccurrenceId | undefined => {
    const [from, to] = [whole(relation.source), whole(relation.target)];
    if (around?.(from, to) === false) return undefined;
    return whole(end) as OccurrenceId;
  };
  const { page } = options;
  const edges = edgesOf(context, flows, { at }).filter(({ id }) => page?.flows.has(id) ?? true);
  const onPage = new Set<string>(edges.flatMap(({ from, to }) => [from, to]));
  const rows = [...context.rows.values()].filter((row) => {
    const element = elementOf(row, context.show);
    if (element === undefined || !inFlow.has(element.id)) return false;
    return page === undefined || onPage.has(element.id);
  });
  const lanes = lanesOf(context, rows, options.lanes);
  const numbered = numberedEdges(lanes, edges, options.words, page?.before ?? 0);
  const nodes = lanes.map((lane) => laneNode(context, lane)).filter((node) => node !== undefined);
  const chart = chartOf(context, {
    viewpoint: 'interoperation',
    name: { vi: 'Mô hình liên thông nghiệp vụ', en: 'Business interoperation' },
    nodes,
    edges: numbered,
    expressed: performances(context, lanes),
    why: (id) =>
      page !== undefined && inFlow.has(whole(id)) && !onPage.has(whole(id))
        ? 'other-page'
        : whyNot(whole(id), id, inFlow, flows),
    legend: [
      ...listed(edges, numbered, options.words),
      ...noteOf(context, lifted, nodes.length === 0),
      ...(nodes.length === 0 ? [nothingIn(context, NOTHING)] : []),
    ],
  });
  return page === undefined ? chart : { ...chart, page: { number: page.number, of: page.of } };
}

/** Left out by the centre, or drawn as the process that it is a step of. */
function whyNot(
  whole: string,
  id: string,
  inFlow: ReadonlySet<string>,
  flows: readonly RelationRowOf[],
): 'too-deep' | 'filtered' | undefined {
  if (whole !== id && inFlow.has(whole)) return 'too-deep';
  const flowing = flows.some(({ before, after }) => {
    const relation = after ?? before;
    return relation?.source === id || relation?.target === id;
  });
  return flowing ? 'filtered' : undefined;
}

/** What an end is drawn as: itself, or the process that it is a step of. */
function grainOf(
  context: ChartContext,
  flows: readonly RelationRowOf[],
  { grain, centre }: InteroperationOptions,
): (end: string) => string {
  const same = (end: string) => end;
  if (grain === 'steps' || (grain === 'auto' && centre !== undefined)) return same;
  const whole = wholesOf(context);
  if (grain === 'whole') return whole;
  const between = flows.filter(({ before, after }) => {
    const relation = after ?? before;
    return relation !== undefined && whole(relation.source) !== whole(relation.target);
  });
  return between.length >= LEAST_OF_ITS_OWN ? whole : same;
}

const NOTHING: Text = {
  vi: 'Chưa có luồng nào giữa các bước nghiệp vụ hay ứng dụng.',
  en: 'There are no flows between business steps or applications yet.',
};

interface Flows {
  readonly flows: readonly RelationRowOf[];
  /** Flows of applications stand for those of their owners. */
  readonly lifted: boolean;
}

/** What follows what, and what goes from one to the other, on the business layer or below it. */
function flowsOf(context: ChartContext, wanted: InteroperationOptions['flows']): Flows {
  const business: RelationRowOf[] = [];
  const below: RelationRowOf[] = [];
  for (const row of context.source.relations) {
    const relation = relationOf(row, context.show);
    if (relation === undefined || relationTypeInfo(relation.type).family !== 'dynamic') continue;
    const ends = [relation.source, relation.target].map((end) => endOf(context, end));
    if (ends.some((end) => end === undefined)) continue;
    if (ends.every((end) => end !== undefined && isBusiness(context, end))) business.push(row);
    else if (ends.every((end) => end !== undefined && isSystem(context, end))) below.push(row);
  }
  const own = wanted === 'business' || (wanted === 'auto' && business.length >= LEAST_OF_ITS_OWN);
  if (own || (wanted === 'auto' && below.length < business.length)) {
    return { flows: business, lifted: false };
  }
  return { flows: below, lifted: true };
}

/** Fewer flows than these say nothing of how units work together. */
const LEAST_OF_ITS_OWN = 4;

function endOf(context: ChartContext, end: string): Element | undefined {
  const row = context.rows.get(end as ElementId);
  return row === undefined ? undefined : elementOf(row, context.show);
}

/** Junctions count where they stand among what they join. */
function isBusiness(context: ChartContext, element: Element): boolean {
  const { aspect } = elementTypeInfo(element.type);
  return aspect !== 'motivation' && layerIn(context, element) === 'business';
}

function isSystem(context: ChartContext, element: Element): boolean {
  const layer = layerIn(context, element);
  return layer === 'application' || layer === 'data';
}

function laneNode(context: ChartContext, lane: Lane): ChartNode | undefined {
  const children = lane.rows
    .map((row) => elementNode(context, row))
    .filter((node) => node !== undefined);
  const frame = frameNode(context, `lane-${lane.key}`, lane.label, children, {
    role: 'lane',
    layer: 'business',
  });
  const speaks = lane.row && elementNode(context, lane.row);
  if (speaks === undefined) return frame;
  const { element, labels, fate, fateRoom, badge, badgeRoom } = speaks;
  return {
    ...frame,
    labels,
    ...(element === undefined ? {} : { element }),
    ...(fate === undefined ? {} : { fate }),
    ...(fateRoom === undefined ? {} : { fateRoom }),
    ...(badge === undefined ? {} : { badge }),
    ...(badgeRoom === undefined ? {} : { badgeRoom }),
  };
}

/** Numbers in reading order: by column, then from lane to lane. */
function numberedEdges(
  lanes: readonly Lane[],
  edges: readonly ChartEdge[],
  words: InteroperationOptions['words'],
  before: number,
): ChartEdge[] {
  const ids = lanes.flatMap((lane) => lane.rows.map(idOf));
  const place = new Map(ids.map((id, index) => [id, index]));
  const ranks = ranksOf(
    ids,
    edges.map(({ from, to }) => [from, to] as const),
  );
  const key = ({ from, to }: ChartEdge) => [
    ranks.get(from) ?? 0,
    place.get(from) ?? 0,
    ranks.get(to) ?? 0,
    place.get(to) ?? 0,
  ];
  const sorted = [...edges].sort((a, b) => {
    const [one, other] = [key(a), key(b)];
    for (const [index, value] of one.entries()) {
      const difference = value - (other[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return sorted.map((edge, index) => {
    const number = String(before + index + 1);
    if (words === 'line') return { ...edge, number };
    const { label, ...rest } = edge;
    return { ...rest, labels: [], number };
  });
}

const idOf = (row: ElementRowOf): string => (row.after ?? row.before)?.id ?? '';

/** The words of the flows, where they do not stand on their lines. */
function listed(
  edges: readonly ChartEdge[],
  numbered: readonly ChartEdge[],
  words: InteroperationOptions['words'],
): LegendEntry[] {
  if (words === 'line') return [];
  const labels = new Map(edges.map((edge) => [edge.id, edge.label]));
  return numbered.flatMap(({ id, number, hidden }): LegendEntry[] => {
    const word = labels.get(id);
    if (number === undefined || word === undefined || hidden) return [];
    return [{ kind: 'number', number, word }];
  });
}

function noteOf({ language }: ChartContext, lifted: boolean, empty: boolean): LegendEntry[] {
  if (!lifted || empty) return [];
  const word = textIn(
    {
      vi: 'Luồng giữa các ứng dụng, xếp theo đơn vị chủ quản',
      en: 'Flows between applications, in the lanes of the units that own them',
    },
    language,
  );
  return [{ kind: 'note', word }];
}

/** Relations that a place in a lane says. */
function performances(context: ChartContext, lanes: readonly Lane[]): Set<RelationId> {
  const laneOf = new Map<string, string>();
  for (const lane of lanes) for (const row of lane.rows) laneOf.set(idOf(row), lane.key);
  const said = new Set<RelationId>();
  for (const row of context.source.relations) {
    const relation = relationOf(row, context.show);
    if (relation === undefined) continue;
    if (laneOf.get(relation.target) === relation.source) said.add(relation.id);
  }
  return said;
}
