/** Draws a chart's arrangement: containers, lines, boxes, labels and legend, in paint order. */
import type { ChartArrangement, PlacedEdge, PlacedNode } from '../layout/chart/arrangement.ts';
import { blockMarks } from './blocks.ts';
import { missingIn } from './draw.ts';
import { edgeMarks } from './edges.ts';
import type { DrawnEdge, Figure, FigureItem, Look, Mark, Occurrence } from './figure.ts';
import { frameMarks, imageMarks, noteMarks } from './frames.ts';
import { legendMarks } from './legend.ts';
import { iconMarks, toneMarks } from './node-extras.ts';
import { pageMark } from './page-mark.ts';
import { stamped } from './stamp.ts';
import { tagMarks } from './tags.ts';
import { textMark } from './text-mark.ts';

export function drawChart(arrangement: ChartArrangement): Figure {
  const { chart, width, height } = arrangement;
  const marks: Mark[] = [pageMark(arrangement)];
  // Where fates or categories are shown lanes step back, so that colour speaks of those alone.
  const coloured = chart.coloured === true;
  const fated =
    coloured || chart.legend.some((entry) => entry.kind === 'fate' && entry.hidden !== true);
  const visible = arrangement.nodes.filter((placed) => !placed.node.hidden);
  const holders = visible.filter(holds);
  const boxes = visible.filter((placed) => !holds(placed));
  const edges = arrangement.edges.filter((placed) => !placed.edge.hidden);
  for (const placed of holders) marks.push(...nodeMarks(placed, arrangement, fated));
  marks.push(...edgeMarks(edges, arrangement, marks));
  for (const placed of boxes) marks.push(...nodeMarks(placed, arrangement, fated));
  for (const entry of arrangement.legend) {
    const font = chart.font.name;
    marks.push(...legendMarks(entry, { ...arrangement, font }, chart.language));
  }
  const missing = missingIn(marks, chart.font.name);
  const figure: Figure = {
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
  return stamped(figure, chart.stamp);
}

const holds = ({ node }: PlacedNode): boolean => node.children.length > 0 || node.kind === 'frame';

function nodeMarks(placed: PlacedNode, arrangement: ChartArrangement, fated: boolean): Mark[] {
  const { node } = placed;
  if (node.kind === 'note') return noteMarks(placed);
  if (node.kind === 'image') return imageMarks(placed);
  const extras = [...toneMarks(placed), ...iconMarks(placed, arrangement.weight)];
  if (placed.detail !== undefined) {
    const look: Look = {
      part: 'detail',
      ...(node.fate === undefined ? {} : { fate: node.fate }),
      ...(node.emphasis === undefined ? {} : { emphasis: node.emphasis }),
    };
    extras.push(textMark(`${node.id}/detail`, look, placed.detail));
  }
  for (const [index, tag] of (placed.tags ?? []).entries()) {
    extras.push(...tagMarks(`${node.id}/tag-${index}`, tag));
  }
  if (node.kind === 'frame') return [...frameMarks(placed, fated, arrangement), ...extras];
  const font = arrangement.chart.font.name;
  const coloured = arrangement.chart.coloured === true;
  const marks = blockMarks({ ...placed, block: node }, { ...arrangement, font, coloured });
  const stands = standing(marks[0]);
  // Behind the words, the badge and the pin.
  const at = marks.findIndex((mark) => mark.id === `${node.id}/label`);
  marks.splice(at < 0 ? marks.length : at, 0, ...extras.map((mark) => ({ ...mark, ...stands })));
  return marks;
}

/** What the marks of one box have in common. */
function standing(mark: Mark | undefined): Pick<Mark, 'source' | 'occurrence' | 'parent' | 'fate'> {
  if (mark === undefined) return {};
  const { source, occurrence, parent, fate } = mark;
  return {
    ...(source === undefined ? {} : { source }),
    ...(occurrence === undefined ? {} : { occurrence }),
    ...(parent === undefined ? {} : { parent }),
    ...(fate === undefined ? {} : { fate }),
  };
}

function occurrence(placed: PlacedNode): Occurrence[] {
  const { node, box, parent, labelBox } = placed;
  if (node.element === undefined || node.kind === 'frame') return [];
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
