/**
 * A network too large to read, summed up: one box for all elements of a kind in a band, one line for all
 * relations between two kinds, with their number. Lines that stand for few are left out where there are
 * still too many.
 */
import {
  type Comparison,
  type Element,
  type ElementId,
  elementTypeInfo,
  type Layer,
  type Model,
  type Relation,
  type RelationId,
  type Text,
  textIn,
} from '@khung/core';
import type { ViewWish } from '../catalogue/viewpoint.ts';
import type { EdgeStyle, OccurrenceId } from '../figure/figure.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { type ChartContext, chartContext, frameNode, relationOf } from './chart-context.ts';
import { chartOf } from './chart-of.ts';
import { type NetworkWish, regionsOf, seatsOf } from './network.ts';
import { isShown } from './source.ts';

/** `lines`: at most so many, those that stand for most relations. */
export function kindsOf(
  given: Model | Comparison,
  wish: ViewWish,
  asked: NetworkWish,
  lines: number,
): Chart {
  const context = chartContext(given, wish);
  const seats = seatsOf(context, { ...asked, banded: true });
  const kinds = new Map<string, Kind>();
  const kindOf = new Map<ElementId, Kind>();
  for (const [id, { row, element, region }] of seats.of) {
    if (!isShown(row, context.show)) continue;
    const name = element.specialisation ?? element.type;
    const key = `${region}:${name}`;
    const kind = kinds.get(key) ?? { key, region, name: kindName(context, element), count: 0 };
    kind.count += 1;
    kinds.set(key, kind);
    kindOf.set(id, kind);
  }
  const all = linesOf(context, asked, kindOf);
  const kept = all.slice(0, lines);
  const drawn = new Set(kept.flatMap(({ from, to }): string[] => [from, to]));
  const boxes = [...kinds.values()].filter(({ key }) => !asked.joinedOnly || drawn.has(idOf(key)));
  const chart = chartOf(context, {
    viewpoint: 'network',
    name: { vi: 'Sơ đồ mạng quan hệ', en: 'Network' },
    nodes: bandsOf(context, boxes),
    edges: kept,
    why: (element) => (kindOf.has(element) ? 'too-deep' : 'filtered'),
    lineWord: () => undefined,
    legend: [{ kind: 'note', word: noteOf(context, kindOf.size, boxes.length, all, kept) }],
  });
  return chart;
}

interface Kind {
  readonly key: string;
  readonly region: string;
  readonly name: string;
  count: number;
}

const idOf = (key: string): OccurrenceId => `frame:kind/${key}` as OccurrenceId;

export function kindName(
  { profile, language }: ChartContext,
  { type, specialisation }: Element,
): string {
  const own = profile.specialisations.find(({ id }) => id === specialisation);
  return textIn(own?.name ?? elementTypeInfo(type).name, language);
}

function bandsOf(context: ChartContext, kinds: readonly Kind[]): ChartNode[] {
  return regionsOf(context).flatMap(({ key, label, layer }) => {
    const own = kinds.filter(({ region }) => region === key);
    const boxes = own.map((kind) => boxOf(context, kind, layer));
    return boxes.length === 0
      ? []
      : [frameNode(context, key, label, boxes, { role: 'band', layer })];
  });
}

const boxOf = (context: ChartContext, { key, name, count }: Kind, layer: Layer): ChartNode =>
  frameNode(context, `kind/${key}`, `${name} (${count})`, [], { role: 'group', layer });

function linesOf(
  context: ChartContext,
  { relations }: NetworkWish,
  kindOf: ReadonlyMap<ElementId, Kind>,
): ChartEdge[] {
  const boxAt = (end: string): OccurrenceId | undefined => {
    const kind = kindOf.get(end as ElementId);
    return kind && idOf(kind.key);
  };
  return summedLines(context, ({ type }) => relations.size === 0 || relations.has(type), boxAt);
}

/**
 * One line for all relations between two boxes, those that stand for most first.
 * @param wanted which relations are meant
 * @param boxAt the box that stands for an end; none where the figure has none for it
 */
export function summedLines(
  context: ChartContext,
  wanted: (relation: Relation) => boolean,
  boxAt: (end: string) => string | undefined,
): ChartEdge[] {
  const sums = new Map<string, Sum>();
  for (const row of context.source.relations) {
    const relation = relationOf(row, context.show);
    if (relation === undefined || !isShown(row, context.show) || !wanted(relation)) continue;
    const [source, target] = [boxAt(relation.source), boxAt(relation.target)];
    if (source === undefined || target === undefined || source === target) continue;
    const [from, to] = source < target ? [source, target] : [target, source];
    const key = `${from}>${to}`;
    const sum = sums.get(key) ?? { from, to, relations: [], there: false, back: false };
    sum.relations.push(relation.id);
    if (from === source) sum.there = true;
    else sum.back = true;
    sums.set(key, sum);
  }
  return [...sums.values()].sort((a, b) => b.relations.length - a.relations.length).map(sumEdge);
}

/** Relations between two boxes: `from` and `to` are their ids. */
interface Sum {
  readonly from: string;
  readonly to: string;
  readonly relations: RelationId[];
  there: boolean;
  back: boolean;
}

/** One line for all of them, with their number. */
function sumEdge({ from, to, relations, there, back }: Sum): ChartEdge {
  const style: EdgeStyle = {
    line: 'solid',
    tail: back ? 'open-arrow' : 'none',
    head: there ? 'open-arrow' : 'none',
  };
  const label = `${relations.length}`;
  return {
    id: `${from}>${to}:sum`,
    from: from as OccurrenceId,
    to: to as OccurrenceId,
    relations,
    fates: [],
    style,
    label,
    labels: [label],
    hidden: false,
  };
}

const NOTE: Text = {
  vi: 'Gộp theo loại: {elements} thành phần trong {kinds} ô; số trên đường là số quan hệ.',
  en: 'Summed up by kind: {elements} elements in {kinds} boxes; numbers on lines count relations.',
};
const LEFT_OUT: Text = {
  vi: ' Không vẽ {lines} đường của {relations} quan hệ ít hơn.',
  en: ' {lines} lines of {relations} fewer relations are not drawn.',
};

function noteOf(
  { language }: ChartContext,
  elements: number,
  kinds: number,
  all: readonly ChartEdge[],
  kept: readonly ChartEdge[],
): string {
  const left = all.slice(kept.length);
  const relations = left.reduce((sum, edge) => sum + edge.relations.length, 0);
  const note = textIn(NOTE, language)
    .replace('{elements}', String(elements))
    .replace('{kinds}', String(kinds));
  if (left.length === 0) return note;
  return (
    note +
    textIn(LEFT_OUT, language)
      .replace('{lines}', String(left.length))
      .replace('{relations}', String(relations))
  );
}
