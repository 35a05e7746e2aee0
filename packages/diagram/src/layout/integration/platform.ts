/** The platform itself: a box, or a bus, with its name in bold; two of them share a length. All mm. */
import type { Rect } from '../../figure/figure.ts';
import { fitterOf, lineCount } from '../../text/wrap.ts';
import type { ChartEdge } from '../../viewpoints/chart.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import { type MeasuredNode, placeNode } from '../chart/nodes.ts';
import { placeBus } from '../overview/labels.ts';
import { titleNeed } from '../overview/needs.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import type { Style } from './frames.ts';
import type { HubBox } from './spokes.ts';

/** As a plain box in the colour of a bus. */
export function placeHub(item: MeasuredNode, box: Rect, { rhythm, font }: Style): PlacedNode {
  const style = { rhythm: loud(rhythm), font };
  const within = { style, most: Number.POSITIVE_INFINITY, depth: 0 };
  const most = box.width - 4 * rhythm.side;
  const side = (box.width - nameRoom(item, most, { rhythm, font })) / 2;
  const { block, head: _head, ...rest } = placeBus(item, box, side, box.height, within);
  return { node: block, ...rest };
}

/** The least height of a platform that has this room for its name, set in bold whatever kind of box it is. */
export function hubNameNeed(item: MeasuredNode, inside: number, { rhythm, font }: Style): number {
  const { size, line } = loud(rhythm);
  const measured = item.fit(Math.max(inside, 0.01) / size).lines;
  const room = nameRoom(item, inside, { rhythm, font });
  const set = lineCount(item.block.label, room, size, 'bold', font);
  return titleNeed(item, inside, loud(rhythm)) + Math.max(0, set - measured) * line;
}

/** Of the width inside a platform what its name is set in: it has the height for a line more where that cuts no word. */
function nameRoom({ block }: MeasuredNode, inside: number, { rhythm, font }: Style): number {
  const { size } = loud(rhythm);
  const { rooms } = fitterOf(block.label, 'bold', font);
  const fitting = rooms.find((room) => room * size <= inside);
  return fitting === undefined ? inside : Math.min(inside, fitting * size + 0.01);
}

/** Its name is the figure's most important one. */
export const loud = (rhythm: Rhythm): Rhythm => ({
  ...rhythm,
  size: 1.3 * rhythm.size,
  line: 1.3 * rhythm.line,
});

/** As a double-headed arrow that lies. */
export const placeLyingBus = (item: MeasuredNode, box: Rect, { rhythm, font }: Style): PlacedNode =>
  placeNode(item, box, { rhythm: loud(rhythm), font, depth: 0 });

export interface Platforms {
  readonly hubs: readonly MeasuredNode[];
  readonly edgesAt: (id: string) => readonly ChartEdge[];
  /** Between two of them. */
  readonly gap: number;
  /** The least length of each, half the gap included; and how near to the border no line arrives. */
  readonly least: (hub: MeasuredNode) => number;
  readonly margin: number;
}

/** The platform's box; of two, one after the other along the axis, parted where most lines stay straight. */
export function platformBoxes(
  whole: Rect,
  axis: 'x' | 'y',
  boxes: ReadonlyMap<string, Rect>,
  { hubs, edgesAt, gap, least, margin }: Platforms,
): HubBox[] {
  const [first, second] = hubs;
  if (first === undefined) return [];
  if (second === undefined) return [{ id: first.block.id, box: whole }];
  const length = axis === 'x' ? 'width' : 'height';
  const facing = [...boxes].flatMap(([id, box]) =>
    edgesAt(id).map((edge) => ({
      at: box[axis] + box[length] / 2,
      hub: edge.from === first.block.id || edge.to === first.block.id ? 0 : 1,
    })),
  );
  const [from, to] = [whole[axis], whole[axis] + whole[length]];
  const border = borderOf(facing, [from, to], [least(first), least(second)], margin);
  const next = border + gap / 2;
  return [
    { id: first.block.id, box: { ...whole, [length]: border - gap / 2 - from } },
    { id: second.block.id, box: { ...whole, [axis]: next, [length]: to - next } },
  ];
}

/** Of a system that stands along two platforms: where its lines begin, and to which of the two each goes. */
export interface Facing {
  readonly at: number;
  readonly hub: number;
}

/**
 * Where the first platform ends and the second begins, so that most lines go straight; each keeps the
 * least length that it needs. `margin`: how near to the border no line arrives.
 */
export function borderOf(
  facing: readonly Facing[],
  span: readonly [number, number],
  least: readonly [number, number],
  margin: number,
): number {
  const [from, to] = span;
  const lowest = from + least[0];
  const highest = to - least[1];
  const candidates = [lowest, highest];
  const sorted = [...new Set(facing.map(({ at }) => at))].sort((a, b) => a - b);
  for (const [index, at] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined) candidates.push((at + next) / 2);
  }
  let best = highest;
  let bent = Number.POSITIVE_INFINITY;
  for (const border of candidates) {
    if (border < lowest - 1e-6 || border > highest + 1e-6) continue;
    const count = facing.filter(({ at, hub }) =>
      hub === 0 ? at > border - margin : at < border + margin,
    ).length;
    // The first platform, of the later architecture, takes the length that is nobody's.
    if (count < bent || (count === bent && border > best)) [best, bent] = [border, count];
  }
  return best;
}
