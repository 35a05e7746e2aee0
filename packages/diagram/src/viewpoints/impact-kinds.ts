/**
 * What an element of a dense model affects, summed up: in each step one box for all elements of a kind, one
 * line for all relations between two of them, with their number.
 */
import type { Comparison, ElementId, Model, Relation, Text } from '@khung/core';
import { textIn } from '@khung/core';
import type { ViewWish } from '../catalogue/viewpoint.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { type ChartContext, chartContext, elementOf, frameNode, layerIn } from './chart-context.ts';
import { chartOf } from './chart-of.ts';
import {
  boxOf,
  type Far,
  focusOf,
  headingOf,
  type ImpactWish,
  isStep,
  nameFor,
  reachedFrom,
} from './impact.ts';
import { kindName, summedLines } from './network-kinds.ts';
import { isShown } from './source.ts';

/** `most`: kinds in a step; the rest of them, those of fewest elements, share one box. */
export function impactKindsOf(
  given: Model | Comparison,
  wish: ViewWish,
  asked: ImpactWish,
  most: number,
): Chart {
  const context = chartContext(given, wish);
  const focus = focusOf(context, asked);
  const reached = reachedFrom(context, focus, asked);
  const kinds = kindsIn(context, reached, most);
  const boxAt = (end: string): string | undefined =>
    end === focus ? end : kinds.of.get(end as ElementId)?.id;
  const counted = context.language;
  const note = textIn(NOTE, counted)
    .replace('{elements}', String(kinds.of.size))
    .replace('{kinds}', String(kinds.all.length));
  return chartOf(context, {
    viewpoint: 'impact',
    name: nameFor(context, focus),
    nodes: stepsOf(context, focus, kinds.all),
    edges: linesOf(context, asked, focus, reached, boxAt),
    why: (element) => (kinds.of.has(element) ? 'too-deep' : 'filtered'),
    lineWord: () => undefined,
    legend: [{ kind: 'note', word: note }],
  });
}

interface Kind {
  readonly id: string;
  readonly distance: number;
  readonly name: string;
  readonly members: ElementId[];
}

function kindsIn(
  context: ChartContext,
  reached: ReadonlyMap<ElementId, Far>,
  most: number,
): { all: Kind[]; of: ReadonlyMap<ElementId, Kind> } {
  const steps = new Map<number, Map<string, ElementId[]>>();
  for (const [id, row] of context.rows) {
    const distance = reached.get(id)?.distance;
    const element = elementOf(row, context.show);
    if (distance === undefined || element === undefined || !isShown(row, context.show)) continue;
    const step = steps.get(distance) ?? new Map<string, ElementId[]>();
    steps.set(distance, step);
    const name = kindName(context, element);
    step.set(name, [...(step.get(name) ?? []), id]);
  }
  const of = new Map<ElementId, Kind>();
  const all: Kind[] = [];
  for (const [distance, step] of steps) {
    const sorted = [...step].sort(([, a], [, b]) => b.length - a.length);
    const few = sorted.length > most ? sorted.splice(most - 1) : [];
    const rest = textIn(REST, context.language).replace('{kinds}', String(few.length));
    if (few.length > 0) sorted.push([rest, few.flatMap(([, members]) => members)]);
    for (const [name, members] of sorted) {
      const kind = { id: `frame:kind/${distance}/${name}`, distance, name, members };
      all.push(kind);
      for (const member of members) of.set(member, kind);
    }
  }
  return { all, of };
}

function stepsOf(
  context: ChartContext,
  focus: ElementId | undefined,
  kinds: readonly Kind[],
): ChartNode[] {
  const own = focus === undefined ? undefined : boxOf(context, focus, true);
  const distances = new Set([0, ...kinds.map(({ distance }) => distance)]);
  return [...distances]
    .sort((a, b) => a - b)
    .flatMap((distance): ChartNode[] => {
      const boxes = kinds.filter((kind) => kind.distance === distance).map(kindBox(context));
      const children = distance === 0 ? (own === undefined ? [] : [own]) : boxes;
      if (children.length === 0) return [];
      const label = headingOf(distance, context.language);
      const step = frameNode(context, `step:${distance}`, label, children, { role: 'lane' });
      return [distance === 0 ? { ...step, emphasis: 'strong' } : step];
    });
}

const kindBox =
  (context: ChartContext) =>
  ({ id, name, members }: Kind): ChartNode => {
    const [first] = members;
    const row = first === undefined ? undefined : context.rows.get(first);
    const element = row && elementOf(row, context.show);
    const layer = element === undefined ? 'other' : layerIn(context, element);
    const label = `${name} (${members.length})`;
    return frameNode(context, id.slice('frame:'.length), label, [], { role: 'group', layer });
  };

function linesOf(
  context: ChartContext,
  asked: ImpactWish,
  focus: ElementId | undefined,
  reached: ReadonlyMap<ElementId, Far>,
  boxAt: (end: string) => string | undefined,
): ChartEdge[] {
  const ways = new Set([...reached.values()].flatMap(({ vias }) => [...vias]));
  const wanted = (relation: Relation): boolean =>
    asked.relations.has(relation.type) &&
    (asked.all ? isStep(relation, focus, reached) : ways.has(relation.id));
  return summedLines(context, wanted, boxAt);
}

const REST: Text = { vi: '{kinds} loại khác', en: '{kinds} other kinds' };
const NOTE: Text = {
  vi: 'Gộp theo loại: {elements} thành phần trong {kinds} ô; số trong ngoặc là số thành phần.',
  en: 'Summed up by kind: {elements} elements in {kinds} boxes; numbers in brackets count them.',
};
