/** What ELK made of a chart as a figure like ours: same paint, same letters, its own places. */
import {
  type Chart,
  type ChartEdge,
  drawChart,
  type Figure,
  type OccurrenceId,
  type Point,
  type Rect,
  type Side,
} from '@khung/diagram';
import type { ElkExtendedEdge, ElkNode } from 'elkjs';
import type {
  PlacedEdge,
  PlacedNode,
} from '../../../packages/diagram/src/layout/chart/arrangement.ts';
import {
  type MeasuredNode,
  placeContainer,
  placeLane,
  placeNode,
} from '../../../packages/diagram/src/layout/chart/nodes.ts';
import { setText } from '../../../packages/diagram/src/layout/set-text.ts';
import { type ElkLayout, isHolder, labelSize, UNITS } from './elk.ts';

export function elkFigure(chart: Chart, layout: ElkLayout, turned: ReadonlySet<string>): Figure {
  const { root, rhythm } = layout;
  const edges = new Map((root.edges ?? []).map((edge) => [edge.id, edge]));
  const nodes = placedNodes(chart, layout);
  const boxes = new Map<string, Rect>(nodes.map(({ node, box }) => [node.id, box]));
  return drawChart({
    chart,
    width: (root.width ?? 0) / UNITS,
    height: (root.height ?? 0) / UNITS,
    nodes,
    edges: chart.edges.flatMap((edge) => {
      const led = edges.get(`edge ${edge.id}`);
      return led === undefined ? [] : placedEdge(edge, led, turned, layout, boxes);
    }),
    legend: [],
    points: rhythm.points,
    badge: rhythm.badge,
    weight: rhythm.weight,
    inner: rhythm.inner,
    findings: [],
  });
}

function placedNodes(chart: Chart, layout: ElkLayout): PlacedNode[] {
  const found = new Map<string, ElkNode>();
  const gather = (node: ElkNode): void => {
    found.set(node.id, node);
    for (const child of node.children ?? []) gather(child);
  };
  gather(layout.root);
  const { rhythm, titles } = layout;
  const font = chart.font.name;
  const place = (item: MeasuredNode, depth: number, parent?: OccurrenceId): PlacedNode[] => {
    const box = rectOf(found.get(item.block.id));
    const within = { rhythm, font, depth, ...(parent === undefined ? {} : { parent }) };
    if (!isHolder(item.block)) return [placeNode(item, box, within)];
    const title = titles.get(item.block.id) ?? 0;
    const own =
      item.block.kind === 'frame'
        ? placeLane(item, box, { ...box, height: title }, within)
        : placeContainer(item, box, title, within);
    return [own, ...item.children.flatMap((child) => place(child, depth + 1, item.block.id))];
  };
  return layout.nodes.flatMap((item) => place(item, 0));
}

function rectOf(shape: Partial<Rect> | undefined): Rect {
  const { x = 0, y = 0, width = 0, height = 0 } = shape ?? {};
  return { x: x / UNITS, y: y / UNITS, width: width / UNITS, height: height / UNITS };
}

function placedEdge(
  edge: ChartEdge,
  led: ElkExtendedEdge,
  turned: ReadonlySet<string>,
  { rhythm }: ElkLayout,
  boxes: ReadonlyMap<string, Rect>,
): PlacedEdge[] {
  const [section] = led.sections ?? [];
  if (section === undefined) return [];
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(
    ({ x, y }): Point => [x / UNITS, y / UNITS],
  );
  if (turned.has(edge.id)) points.reverse();
  const [label] = led.labels ?? [];
  const size = labelSize(rhythm);
  const box = rectOf(label);
  const word =
    edge.label === undefined || label?.x === undefined
      ? {}
      : {
          label: {
            text: setText(edge.label, box, { size, weight: 'regular', font: 'Arimo' }).text,
            box,
          },
        };
  return [
    {
      edge,
      points,
      sides: [sideOf(points[0], boxes.get(edge.from)), sideOf(points.at(-1), boxes.get(edge.to))],
      ...word,
    },
  ];
}

/** The side of the box nearest to the point. */
function sideOf(point: Point | undefined, box: Rect | undefined): Side {
  if (point === undefined || box === undefined) return 'top';
  const [x, y] = point;
  const off: readonly (readonly [Side, number])[] = [
    ['top', Math.abs(y - box.y)],
    ['right', Math.abs(x - box.x - box.width)],
    ['bottom', Math.abs(y - box.y - box.height)],
    ['left', Math.abs(x - box.x)],
  ];
  return off.reduce((best, one) => (one[1] < best[1] ? one : best))[0];
}
