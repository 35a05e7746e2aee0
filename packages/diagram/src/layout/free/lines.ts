/** The lines of a hand-drawn view: square ones led round what is in the way, or straight from bend to bend. All mm. */
import type { Point, Rect, Side } from '../../figure/figure.ts';
import { route } from '../../routing/route.ts';
import { POINT } from '../../text/metrics.ts';
import { wrapText } from '../../text/wrap.ts';
import type { Chart, ChartEdge } from '../../viewpoints/chart.ts';
import type { PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import { wiredBy } from '../chart/wires.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { LINE_HEIGHT, setText } from '../set-text.ts';

interface Leading {
  readonly rhythm: Rhythm;
  readonly straight: boolean;
  readonly scale: number;
  /** Of the sheet. */
  readonly width: number;
}

export function freeLines(
  chart: Chart,
  nodes: readonly PlacedNode[],
  leading: Leading,
): PlacedEdge[] {
  const boxes = new Map<string, Rect>(nodes.map(({ node, box }) => [node.id, box]));
  const boxOf = (id: string) => boxes.get(id);
  return leading.straight
    ? chart.edges.flatMap((edge) => straightLine(edge, boxOf, chart, leading))
    : squareLines(chart, nodes, boxOf, leading);
}

type BoxOf = (id: string) => Rect | undefined;

function squareLines(
  chart: Chart,
  nodes: readonly PlacedNode[],
  boxOf: BoxOf,
  leading: Leading,
): PlacedEdge[] {
  const { rhythm, scale } = leading;
  const routes = route({
    boxes: nodes.map(({ node, box, parent, labelBox }) => ({
      id: node.id,
      box,
      ...(parent === undefined ? {} : { parent }),
      ...(node.kind === 'frame' || node.children.length > 0 ? { title: labelBox } : {}),
    })),
    edges: chart.edges.map((edge) => {
      const label = labelSize(edge, chart, rhythm);
      return {
        id: edge.id,
        from: edge.from,
        to: edge.to,
        ...(label === undefined ? {} : { label }),
        ...wiredBy(edge, boxOf, scale),
      };
    }),
    bounds: boundsOf(nodes, leading.width),
    gap: rhythm.gap,
    width: 0.3 * rhythm.weight,
  });
  return chart.edges.flatMap((edge): PlacedEdge[] => {
    const led = routes.get(edge.id);
    if (led === undefined) return [];
    const { points, sides } = led;
    return [{ edge, points, sides, ...labelIn(edge, led.label, chart, rhythm) }];
  });
}

/** mm round everything that lines may use. */
const AROUND = 12;

function boundsOf(nodes: readonly PlacedNode[], width: number): Rect {
  const left = Math.min(0, ...nodes.map(({ box }) => box.x));
  const top = Math.min(0, ...nodes.map(({ box }) => box.y));
  const right = Math.max(width, ...nodes.map(({ box }) => box.x + box.width));
  const bottom = Math.max(0, ...nodes.map(({ box }) => box.y + box.height)) + AROUND;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function straightLine(
  edge: ChartEdge,
  boxOf: BoxOf,
  chart: Chart,
  { rhythm, scale }: Leading,
): PlacedEdge[] {
  const [from, to] = [boxOf(edge.from), boxOf(edge.to)];
  if (from === undefined || to === undefined) return [];
  const { through = [], labelAt = 0.5 } = wiredBy(edge, boxOf, scale);
  const first = leaving(from, through[0] ?? middle(to));
  const last = leaving(to, through.at(-1) ?? middle(from));
  const points = [first.point, ...through, last.point];
  const size = labelSize(edge, chart, rhythm);
  const [x, y] = along(points, labelAt);
  const room = size && { x: x - size.width / 2, y: y - size.height / 2, ...size };
  const sides = [first.side, last.side] as const;
  return [{ edge, points, sides, ...labelIn(edge, room, chart, rhythm) }];
}

const middle = ({ x, y, width, height }: Rect): Point => [x + width / 2, y + height / 2];

/** Where the way from the middle of a box to a point meets its outline. */
function leaving(box: Rect, towards: Point): { point: Point; side: Side } {
  const [x, y] = middle(box);
  const [dx, dy] = [towards[0] - x, towards[1] - y];
  const across = dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx);
  const down = dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy);
  const share = Math.min(across, down);
  if (!Number.isFinite(share)) return { point: [x + box.width / 2, y], side: 'right' };
  const side: Side = across < down ? (dx > 0 ? 'right' : 'left') : dy > 0 ? 'bottom' : 'top';
  return { point: [x + dx * share, y + dy * share], side };
}

/** The point after this share of the way. */
function along(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return Math.hypot(x - fromX, y - fromY);
  });
  let left = lengths.reduce((sum, length) => sum + length, 0) * share;
  for (const [index, length] of lengths.entries()) {
    const [a, b] = [points[index], points[index + 1]];
    if (a === undefined || b === undefined) break;
    if (left <= length || index === lengths.length - 1) {
      const part = length === 0 ? 0 : Math.min(1, left / length);
      return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
    }
    left -= length;
  }
  return points[0] ?? [0, 0];
}

/** Type of words on lines: never under 7 pt unless boxes are. */
const wordSize = (rhythm: Rhythm): number =>
  Math.min(rhythm.size, Math.max(0.88 * rhythm.size, 7 * POINT));

/** em; longer words break into lines. mm at each side of the words. */
const WORD_WIDTH = 10;
const BESIDE = 0.4;

function labelSize(
  { label }: ChartEdge,
  chart: Chart,
  rhythm: Rhythm,
): { width: number; height: number } | undefined {
  if (label === undefined || label === '') return undefined;
  const size = wordSize(rhythm);
  const lines = wrapText(label, WORD_WIDTH * size, size, 'regular', chart.font.name);
  return {
    width: Math.max(...lines.map(({ width }) => width)) + 2 * BESIDE,
    height: lines.length * size * LINE_HEIGHT,
  };
}

function labelIn(
  { label }: ChartEdge,
  box: Rect | undefined,
  chart: Chart,
  rhythm: Rhythm,
): Pick<PlacedEdge, 'label'> {
  if (label === undefined || box === undefined) return {};
  const words = { ...box, x: box.x + BESIDE, width: box.width - 2 * BESIDE + 1e-3 };
  const size = wordSize(rhythm);
  const { text } = setText(label, words, { size, weight: 'regular', font: chart.font.name });
  return { label: { text, box } };
}
