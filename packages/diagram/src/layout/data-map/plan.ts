/**
 * Which columns a data map has, from left to right: who writes, the data, who reads; or, where the data
 * is too much for one column, two columns of data with those who write between them and those who read
 * one of them outside. Every line then goes from a column to the next.
 */
import type { OccurrenceId } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { ChartEdge, ChartNode } from '../../viewpoints/chart.ts';
import type { DataChart } from '../../viewpoints/data-map-chart.ts';
import { type MeasuredNode, measuredNodes } from '../chart/nodes.ts';
import { isByHand, isSized } from '../chart/sized.ts';
import { type OrderColumn, untangled } from './order.ts';

/** A group in its frame, or what stands without one. */
export interface Stack {
  readonly frame?: MeasuredNode;
  readonly items: readonly MeasuredNode[];
}

export interface PlanColumn {
  readonly kind: 'people' | 'data';
  readonly stacks: readonly Stack[];
  /** On which side of the data lines between data stand. */
  readonly links?: 'left' | 'right';
}

export interface DataPlan {
  readonly columns: readonly PlanColumn[];
  /** Between a column and the next. */
  readonly accesses: readonly ChartEdge[];
  /** Between data of one column. */
  readonly links: readonly ChartEdge[];
  /** The least that any way of leading the lines has. */
  readonly crossings: number;
}

/** Who writes, the data, who reads. */
export function onePlan(given: DataChart): DataPlan {
  const { writers, data, readers, edges } = partsOf(given);
  const columns: PlanColumn[] = [
    { kind: 'people', stacks: writers },
    { kind: 'data', stacks: data, links: 'right' },
    { kind: 'people', stacks: readers },
  ];
  return ordered(columns, edges);
}

/** The data in two columns; `undefined` where there is too little of it, or lines would go across. */
export function twoPlan(given: DataChart): DataPlan | undefined {
  const { writers, data, readers, edges } = partsOf(given);
  const plan = twoColumns(writers, data, readers, edges);
  if (plan === undefined) return undefined;
  const columns = plan.columns.map((column) => ({
    ...column,
    stacks: column.stacks.map((stack) => inItsPlace(stack, given.placements)),
  }));
  return { ...plan, columns };
}

/** Which columns a person kept by placing their frames. */
export function keptPlan({
  users,
  sources,
  frames,
  placements,
}: DataChart): 'one' | 'two' | undefined {
  const placed = Object.keys(placements ?? {});
  const all = [users, sources, ...frames].flatMap((frame) => frame ?? []);
  if (all.some(({ id }) => placed.some((some) => PART_IDS.some((part) => some === id + part)))) {
    return 'two';
  }
  return all.some((frame) => isByHand(frame) && isSized(frame)) ? 'one' : undefined;
}

/** A part of a frame stands where it was placed itself. */
function inItsPlace(stack: Stack, placements: DataChart['placements']): Stack {
  const { frame } = stack;
  if (frame === undefined || !PART_IDS.some((part) => frame.block.id.endsWith(part))) return stack;
  const { placed: _whole, ...block } = frame.block;
  const placed = placements?.[block.id];
  return {
    ...stack,
    frame: { ...frame, block: { ...block, ...(placed === undefined ? {} : { placed }) } },
  };
}

function partsOf({ chart, sources, users, frames }: DataChart) {
  const font = chart.font.name;
  const people = [sources, users].filter((side) => side !== undefined);
  const side = (node: ChartNode | undefined): Stack[] =>
    measuredNodes(node === undefined ? [] : [node], font).map(framed);
  return {
    writers: side(sources),
    readers: side(users),
    data: stacksOf(
      chart.nodes.filter((node) => !people.includes(node)),
      frames,
      font,
    ),
    edges: chart.edges,
  };
}

const framed = (frame: MeasuredNode): Stack => ({ frame, items: frame.children });
const idOf = ({ block }: MeasuredNode): string => block.id;

function stacksOf(
  nodes: readonly ChartNode[],
  frames: readonly ChartNode[],
  font: FontName,
): Stack[] {
  const stacks: { frame?: MeasuredNode; items: MeasuredNode[] }[] = [];
  for (const item of measuredNodes(nodes, font)) {
    const last = stacks.at(-1);
    if (frames.some(({ id }) => id === item.block.id)) {
      stacks.push({ frame: item, items: [...item.children] });
    } else if (last !== undefined && last.frame === undefined) last.items.push(item);
    else stacks.push({ items: [item] });
  }
  return stacks;
}

/** Stacks in the order that crosses least, without columns that hold nothing. */
function ordered(columns: readonly PlanColumn[], edges: readonly ChartEdge[]): DataPlan {
  const filled = columns.filter(({ stacks }) => stacks.some(({ items }) => items.length > 0));
  const isData = new Set(
    filled.flatMap(({ kind, stacks }) =>
      kind === 'data' ? stacks.flatMap(({ items }) => items.map(idOf)) : [],
    ),
  );
  const links = edges.filter(({ from, to }) => isData.has(from) && isData.has(to));
  const accesses = edges.filter((edge) => !links.includes(edge));
  const before = filled.map(
    ({ kind, stacks }): OrderColumn => ({
      groups: stacks.map(({ items }) => items.map(idOf)),
      fixed: kind === 'people',
    }),
  );
  const after = untangled(
    before,
    accesses.map(({ from, to }) => [from, to] as const),
  );
  return {
    columns: filled.map((column, index) => inOrder(column, after.columns[index])),
    accesses,
    links,
    crossings: after.crossings,
  };
}

function inOrder(column: PlanColumn, order: OrderColumn | undefined): PlanColumn {
  const stacks = (order?.groups ?? []).flatMap((ids): Stack[] => {
    const stack = column.stacks.find(({ items }) => items.some((item) => idOf(item) === ids[0]));
    if (stack === undefined) return [];
    const place = new Map(ids.map((id, index) => [id, index]));
    const at = (item: MeasuredNode): number => place.get(idOf(item)) ?? 0;
    return [{ ...stack, items: stack.items.toSorted((a, b) => at(a) - at(b)) }];
  });
  return { ...column, stacks };
}

/** More groups than this are only parted between the first and the last. */
const MOST_GROUPS = 7;
/** So many ways to part them are ordered and looked at. */
const LOOKED_AT = 4;

interface Parting {
  readonly columns: readonly PlanColumn[];
  /** How high it gets, in boxes, and more for readers that both columns have. */
  readonly cost: number;
}

/** Of the lowest ways to part the data in two the one that crosses least. */
function twoColumns(
  writers: readonly Stack[],
  data: readonly Stack[],
  readers: readonly Stack[],
  edges: readonly ChartEdge[],
): DataPlan | undefined {
  const partings = halves(data).flatMap((half) => parted(writers, half, readers, edges) ?? []);
  const lowest = partings.toSorted((a, b) => a.cost - b.cost).slice(0, LOOKED_AT);
  let best: { plan: DataPlan; cost: number } | undefined;
  for (const { columns, cost } of lowest) {
    const plan = ordered(columns, edges);
    const whole = cost + CROSSING * plan.crossings;
    if (best === undefined || whole < best.cost - 1e-6) best = { plan, cost: whole };
  }
  return best?.plan;
}

/** Boxes of height that a reader of both columns counts as, and a crossing. */
const ACROSS = 1.5;
const CROSSING = 0.25;

/** About how high a column of them is, in boxes. */
const rowsOf = (stacks: readonly Stack[]): number =>
  stacks.reduce(
    (sum, { items }) =>
      sum + 0.8 + items.reduce((rows, { leaves, height }) => rows + (height ? leaves + 1 : 1), 0),
    0,
  );

/** What goes stands at the left, what comes at the right. */
const leaving = (stacks: readonly Stack[]): number =>
  stacks.reduce((sum, { items }) => sum + items.filter(({ block }) => block.leaves).length, 0);

type Half = readonly [left: readonly Stack[], right: readonly Stack[]];

function halves(data: readonly Stack[]): Half[] {
  const [only] = data;
  if (only !== undefined && data.length === 1) {
    if (only.items.length < 4) return [];
    const cut = Math.ceil(only.items.length / 2);
    return [
      [[portion(only, only.items.slice(0, cut), '')], [portion(only, only.items.slice(cut), '@2')]],
    ];
  }
  if (data.length > MOST_GROUPS) {
    return data.slice(1).map((_, cut) => [data.slice(0, cut + 1), data.slice(cut + 1)]);
  }
  // Each way once, as what goes stands at the left; else the first.
  return Array.from({ length: 2 ** (data.length - 1) - 1 }, (_, mask): Half => {
    const isRight = (index: number): boolean =>
      index > 0 && (((mask + 1) >> (index - 1)) & 1) === 1;
    const one = data.filter((_some, index) => !isRight(index));
    const other = data.filter((_some, index) => isRight(index));
    return leaving(other) > leaving(one) ? [other, one] : [one, other];
  });
}

function portion(stack: Stack, items: readonly MeasuredNode[], suffix: string): Stack {
  const { frame } = stack;
  if (frame === undefined) return { items };
  const id = `${frame.block.id}${suffix}` as OccurrenceId;
  return { frame: { ...frame, block: { ...frame.block, id }, children: items }, items };
}

/** `undefined` where lines between data would have to go from one column to the other. */
function parted(
  writers: readonly Stack[],
  [left, right]: Half,
  readers: readonly Stack[],
  edges: readonly ChartEdge[],
): Parting | undefined {
  const within = (stacks: readonly Stack[]) =>
    new Set(stacks.flatMap(({ items }) => items.map(idOf)));
  const [one, other] = [within(left), within(right)];
  const touches = (id: string, ids: ReadonlySet<string>): boolean =>
    edges.some(({ from, to }) => (from === id && ids.has(to)) || (to === id && ids.has(from)));
  if ([...one].some((id) => touches(id, other))) return undefined;
  const placeOf = (item: MeasuredNode): 'left' | 'middle' | 'right' => {
    if (!touches(idOf(item), one)) return 'right';
    return touches(idOf(item), other) ? 'middle' : 'left';
  };
  const readersAt = (place: 'left' | 'middle' | 'right'): Stack[] =>
    readers.flatMap((stack) => {
      const items = stack.items.filter((item) => placeOf(item) === place);
      return items.length === 0 ? [] : [portion(stack, items, SUFFIX[place])];
    });
  const both = readersAt('middle');
  const cost =
    Math.max(rowsOf(left), rowsOf(right), rowsOf([...writers, ...both])) +
    ACROSS * both.reduce((sum, { items }) => sum + items.length, 0);
  const columns: PlanColumn[] = [
    { kind: 'people', stacks: readersAt('left') },
    { kind: 'data', stacks: left, links: 'left' },
    { kind: 'people', stacks: [...writers, ...both] },
    { kind: 'data', stacks: right, links: 'right' },
    { kind: 'people', stacks: readersAt('right') },
  ];
  return { columns, cost };
}

/** Of the ids of the frames that readers are parted in. */
const SUFFIX = { left: '@2', middle: '@3', right: '' } as const;
const PART_IDS = [SUFFIX.left, SUFFIX.middle] as const;
