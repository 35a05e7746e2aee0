/** Draws a chart's arrangement: containers, lines, boxes, labels and legend, in paint order. */
import type { ChartArrangement, PlacedEdge, PlacedNode } from '../layout/chart/arrangement.ts';
import { blockMarks } from './blocks.ts';
import { missingIn } from './draw.ts';
import { edgeMarks } from './edges.ts';
import type { DrawnEdge, Figure, FigureItem, Look, Mark, Occurrence } from './figure.ts';
import { legendMarks } from './legend.ts';
import { tagMarks } from './tags.ts';
import { textMark } from './text-mark.ts';

export function drawChart(arrangement: ChartArrangement): Figure {
  const { chart, width, height } = arrangement;
  const page: Mark = {
    shape: 'box',
    id: 'page',
    look: { part: 'page' },
    x: 0,
    y: 0,
    width,
    height,
    radius: 0,
  };
  const marks: Mark[] = [page];
  const visible = arrangement.nodes.filter((placed) => !placed.node.hidden);
  const holders = visible.filter(holds);
  const boxes = visible.filter((placed) => !holds(placed));
  const edges = arrangement.edges.filter((placed) => !placed.edge.hidden);
  for (const placed of holders) marks.push(...nodeMarks(placed, arrangement));
  marks.push(...edgeMarks(edges, arrangement, marks));
  for (const placed of boxes) marks.push(...nodeMarks(placed, arrangement));
  for (const entry of arrangement.legend) {
    const font = chart.font.name;
    marks.push(...legendMarks(entry, { ...arrangement, font }, chart.language));
  }
  const missing = missingIn(marks, chart.font.name);
  return {
    width,
    height,
    title: chart.title,
    caption: chart.caption,
    language: chart.language,
    font: chart.font,
    marks,
    occurrences: visible.flatMap(occurrence),
    items: visible.flatMap(item),
    edges: edges.map(drawnEdge),
    unshown: chart.unshown,
    findings: [
      ...arrangement.findings,
      ...(missing === '' ? [] : [{ kind: 'missing-glyph', text: missing } as const]),
    ],
    ...(chart.page === undefined ? {} : { page: chart.page }),
    placing: arrangement.placing ?? { x: 0, y: 0, scale: 1 },
  };
}

const holds = ({ node }: PlacedNode): boolean => node.children.length > 0 || node.kind === 'frame';

function nodeMarks(placed: PlacedNode, arrangement: ChartArrangement): Mark[] {
  const { node } = placed;
  if (node.kind === 'frame') return frameMarks(placed);
  const font = arrangement.chart.font.name;
  const marks = blockMarks({ ...placed, block: node }, { ...arrangement, font });
  if (placed.detail !== undefined) {
    marks.push(textMark(`${node.id}/detail`, { part: 'detail' }, placed.detail));
  }
  for (const [index, tag] of (placed.tags ?? []).entries()) {
    marks.push(...tagMarks(`${node.id}/tag-${index}`, tag));
  }
  return marks;
}

function frameMarks(placed: PlacedNode): Mark[] {
  const { node, box, strip } = placed;
  const part = node.role === 'lane' || node.role === 'band' ? 'lane' : 'zone';
  const look: Look = { part, layer: node.layer, depth: placed.depth };
  const marks: Mark[] = [{ shape: 'box', id: node.id, look, ...box, radius: 0.8 }];
  if (strip !== undefined) {
    const inner: Look = { ...look, depth: 1 };
    marks.push({ shape: 'box', id: `${node.id}/strip`, look: inner, ...strip, radius: 0.8 });
  }
  const word: Look = { part: 'frame-label', layer: node.layer };
  marks.push(textMark(`${node.id}/label`, word, placed.label));
  return marks;
}

function occurrence(placed: PlacedNode): Occurrence[] {
  const { node, box, parent, labelBox } = placed;
  if (node.element === undefined) return [];
  const one: Occurrence = {
    id: node.id,
    element: node.element,
    ...(parent === undefined ? {} : { parent }),
    box,
    shape: node.children.length > 0 && node.shape !== 'bus' ? 'group' : node.shape,
    layer: node.layer,
    ...(node.fate === undefined ? {} : { fate: node.fate }),
    label: node.label,
    labelBox,
  };
  return [one];
}

function item(placed: PlacedNode): FigureItem[] {
  const { node, box, parent, labelBox } = placed;
  if (node.kind === 'element') return [];
  const { id, kind, label } = node;
  return [{ id, kind, ...(parent === undefined ? {} : { parent }), box, label, labelBox }];
}

function drawnEdge({ edge, points, sides, label }: PlacedEdge): DrawnEdge {
  const { id, relations, from, to, style, fate } = edge;
  return {
    id,
    relations,
    from,
    to,
    points,
    sides,
    style,
    ...(fate === undefined ? {} : { fate }),
    ...(edge.label === undefined ? {} : { label: edge.label }),
    ...(label === undefined ? {} : { labelBox: label.box }),
  };
}
