/**
 * A chart laid out by ELK layered with nesting, at its best settings for such figures: text is measured,
 * gaps are those of our own layout at the same type size. See `elkOptions` for what was tried.
 */
import { type Chart, type ChartNode, type OccurrenceId, POINT } from '@khung/diagram';
import type { ElkExtendedEdge, ElkLabel, ElkNode, LayoutOptions } from 'elkjs';
import {
  heightFor,
  type MeasuredNode,
  measuredNodes,
  titleHeight,
  widthFor,
} from '../../../packages/diagram/src/layout/chart/nodes.ts';
import { type Rhythm, rhythmOf } from '../../../packages/diagram/src/layout/overview/rhythm.ts';
import { LINE_HEIGHT } from '../../../packages/diagram/src/layout/set-text.ts';
import { wrapText } from '../../../packages/diagram/src/text/wrap.ts';

export interface ElkLayout {
  readonly root: ElkNode;
  readonly nodes: readonly MeasuredNode[];
  readonly rhythm: Rhythm;
  /** Of each container, the height of its title, in mm. */
  readonly titles: ReadonlyMap<OccurrenceId, number>;
}

export interface ElkWish {
  /** Type size, pt. */
  readonly points: number;
  /** Width by height. */
  readonly aspect: number;
  /** Lines that ELK is given from their target, so that they lead downwards. */
  readonly turned: ReadonlySet<string>;
  readonly options?: LayoutOptions;
}

/** ELK's numbers are tenths of a millimetre: its constants are made for pixels. */
export const UNITS = 10;

/** Lays it out by `layout`: ELK here, or in a thread. */
export async function layWithElk(
  chart: Chart,
  wish: ElkWish,
  layout: (graph: ElkNode) => Promise<ElkNode>,
): Promise<ElkLayout> {
  const rhythm = rhythmOf(wish.points, {
    tagged: false,
    badgeEm: 0,
    heated: false,
    many: false,
  });
  const font = chart.font.name;
  const nodes = measuredNodes(chart.nodes, font);
  const titles = new Map<OccurrenceId, number>();
  const nodeOf = (item: MeasuredNode): ElkNode => {
    const { id } = item.block;
    if (!isHolder(item.block)) {
      const width = widthFor(item, 3, rhythm);
      const height = heightFor(item, width, rhythm, font);
      return { id, width: width * UNITS, height: height * UNITS };
    }
    const width = widthFor(item, 2, rhythm) + 2 * rhythm.pad;
    const title = titleHeight(item, width, rhythm);
    titles.set(id, title);
    return {
      id,
      children: item.children.map(nodeOf),
      layoutOptions: {
        'elk.padding': padding(rhythm, title),
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${width * UNITS}, ${(title + rhythm.pad) * UNITS})`,
      },
    };
  };
  const graph: ElkNode = {
    id: 'root',
    layoutOptions: { ...elkOptions(rhythm, wish.aspect), ...wish.options },
    children: nodes.map(nodeOf),
    edges: chart.edges.map((edge): ElkExtendedEdge => {
      const [source, target] = wish.turned.has(edge.id)
        ? [edge.to, edge.from]
        : [edge.from, edge.to];
      const labels = edge.label === undefined ? [] : [labelOf(edge.label, rhythm, font)];
      return { id: `edge ${edge.id}`, sources: [source], targets: [target], labels };
    }),
  };
  return { root: await layout(graph), nodes, rhythm, titles };
}

export const isHolder = ({ kind, children }: ChartNode): boolean =>
  children.length > 0 || kind === 'frame';

/** Between parallel lines, mm: as in our own networks. */
const trackOf = ({ points }: Rhythm): number => 0.6 * points * POINT;

function elkOptions(rhythm: Rhythm, aspect: number): LayoutOptions {
  const track = `${trackOf(rhythm) * UNITS}`;
  const gap = `${rhythm.gap * UNITS}`;
  return {
    'elk.algorithm': 'layered',
    'elk.direction': 'DOWN',
    'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.aspectRatio': `${aspect}`,
    'elk.padding': padding(rhythm, 0),
    'elk.spacing.nodeNode': gap,
    'elk.spacing.componentComponent': gap,
    'elk.spacing.edgeNode': track,
    'elk.spacing.edgeEdge': track,
    'elk.spacing.edgeLabel': '2',
    'elk.spacing.portPort': track,
    'elk.layered.spacing.nodeNodeBetweenLayers': gap,
    'elk.layered.spacing.edgeNodeBetweenLayers': track,
    'elk.layered.spacing.edgeEdgeBetweenLayers': track,
    'elk.edgeLabels.inline': 'true',
    'elk.json.shapeCoords': 'ROOT',
    'elk.json.edgeCoords': 'ROOT',
  };
}

function padding({ pad }: Rhythm, title: number): string {
  const side = pad * UNITS;
  return `[top=${(title + pad) * UNITS},left=${side},bottom=${side},right=${side}]`;
}

/** So wide are labels of lines at most, in em; they are set a little smaller than those of boxes. */
const LABEL_ROOM = 11;

export const labelSize = ({ points }: Rhythm): number => Math.min(points, 7) * POINT;

function labelOf(text: string, rhythm: Rhythm, font: Chart['font']['name']): ElkLabel {
  const size = labelSize(rhythm);
  const lines = wrapText(text, LABEL_ROOM * size, size, 'regular', font);
  const width = Math.max(0, ...lines.map((line) => line.width)) + 0.8;
  const height = lines.length * size * LINE_HEIGHT + 0.3;
  return { text, width: width * UNITS, height: height * UNITS };
}
