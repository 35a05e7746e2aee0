/**
 * What a figure shows as a Chart without any geometry: the same boxes, names, nesting and lines, for
 * another engine to lay out.
 */
import type { Layer } from '@khung/core';
import type { Chart, ChartEdge, ChartNode, Figure, OccurrenceId } from '@khung/diagram';

export function sameChart(figure: Figure): Chart {
  const inside = new Map<OccurrenceId | undefined, Part[]>();
  for (const part of partsOf(figure)) {
    const list = inside.get(part.parent);
    if (list === undefined) inside.set(part.parent, [part]);
    else list.push(part);
  }
  const nodesIn = (parent: OccurrenceId | undefined): ChartNode[] =>
    (inside.get(parent) ?? []).map((part) => nodeOf(part, nodesIn(part.id)));
  return {
    viewpoint: 'bench',
    title: figure.title,
    caption: '',
    language: figure.language,
    font: figure.font,
    nodes: nodesIn(undefined),
    edges: figure.edges.map(
      ({ id, from, to, relations, style, label }): ChartEdge => ({
        id,
        from,
        to,
        relations,
        fates: [],
        style,
        ...(label === undefined ? {} : { label }),
        labels: label === undefined ? [] : [label],
        hidden: false,
      }),
    ),
    legend: [],
    unshown: [],
    compared: false,
    badges: [],
    pinned: false,
    heated: false,
  };
}

type Part = Pick<ChartNode, 'id' | 'kind' | 'label' | 'element' | 'shape'> & {
  readonly parent?: OccurrenceId;
  readonly layer?: Layer;
};

function partsOf({ occurrences, items }: Figure): Part[] {
  return [
    ...items.flatMap((item): Part[] =>
      item.kind === 'cell' || item.kind === 'header'
        ? []
        : [{ ...item, kind: item.kind, shape: 'group' }],
    ),
    ...occurrences.map((some): Part => ({ ...some, kind: 'element' })),
  ];
}

function nodeOf(part: Part, children: readonly ChartNode[]): ChartNode {
  const { id, kind, label, element, shape } = part;
  return {
    id,
    kind,
    label,
    labels: [label],
    ...(element === undefined ? {} : { element }),
    layer: part.layer ?? children[0]?.layer ?? 'other',
    // A bus is as wide as its band; another engine knows no such thing.
    shape: shape === 'bus' ? 'box' : shape,
    ...(kind === 'frame' ? { role: 'band' } : {}),
    children,
    hidden: false,
    former: false,
    ghost: false,
    leaves: false,
    more: 0,
    moreRoom: 0,
  };
}
