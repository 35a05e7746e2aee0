/** A line of a figure as Office nodes: the connector, the shapes at its ends, and the words on it. */
import type { DrawnEdge, Mark, Point, Rect } from '@khung/diagram';
import type { Grounds } from './grounds.ts';
import { type Called, short } from './names.ts';
import type { IndexedMark, LineOwner } from './owners.ts';
import { isOfficeEnd } from './paint.ts';
import { freeTexts, pointsOf, type ShapeMaker, shapesOf } from './shapes.ts';
import { type Attachment, around, boundsOf, boxOf, type OfficeNode } from './tree.ts';

/** @param attach what an end is attached to */
export function lineNodes(
  { edge, marks }: LineOwner,
  maker: ShapeMaker,
  called: Called,
  attach: (end: 0 | 1) => Attachment | undefined,
): OfficeNode[] {
  const path = marks.find(({ mark }) => mark.look.part === 'edge' && mark.shape === 'path');
  const ends = marks.filter(({ mark }) => mark.look.part === 'edge-end');
  const isOffice = ({ mark }: IndexedMark) => isOfficeEnd(mark.look.end ?? 'none');
  const asShapes = (some: readonly IndexedMark[]) =>
    shapesOf(some, maker, () => ({ name: short(called.name) })).map(({ node }) => node);
  const nodes: OfficeNode[] = [];
  if (path) {
    const { style } = edge;
    const [from, to] = [attach(0), attach(1)];
    nodes.push({
      kind: 'line',
      id: maker.nextId(),
      ...called,
      points: ledTo(edge, path.mark),
      paint: maker.theme.paint(path.mark.look),
      tail: isOfficeEnd(style.tail) ? style.tail : 'none',
      head: isOfficeEnd(style.head) ? style.head : 'none',
      endLength: Math.max(1, ...ends.map(({ mark }) => lengthOf(mark))),
      drawn: asDrawn(asShapes([path, ...ends.filter(isOffice)]), maker, called),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    });
  }
  nodes.push(...asShapes(ends.filter((end) => !isOffice(end))));
  return nodes;
}

/** The line with its gaps and the very shapes at its ends, as one thing. */
function asDrawn(
  shapes: readonly OfficeNode[],
  maker: ShapeMaker,
  called: Called,
): OfficeNode | undefined {
  const [only, ...others] = shapes;
  if (!only) return undefined;
  if (others.length === 0) return { ...only, ...called };
  const box = around(shapes.map(boxOf));
  return { kind: 'group', id: maker.nextId(), ...called, box, children: shapes };
}

/** The label, the number and the sign of a fate; and where a label's ground hides what is under it. */
export function wordNodes(
  { edge, marks }: LineOwner,
  maker: ShapeMaker,
  grounds: Grounds,
): { readonly nodes: OfficeNode[]; readonly covered: readonly Rect[] } {
  const rest = marks.filter(
    ({ mark }) =>
      !(mark.look.part === 'edge' && mark.shape === 'path') && mark.look.part !== 'edge-end',
  );
  const ground = rest.find(({ mark }) => mark.look.part === 'edge-ground')?.mark;
  if (ground?.shape === 'box') return { nodes: asNodes(rest, maker), covered: [ground] };
  // On the bare page a label has no ground of its own in the figure; in Office a line may come to run under it.
  const fill = edge.labelBox && grounds.under(edge.labelBox);
  const isLabel = ({ mark }: IndexedMark) => mark.look.part === 'edge-label';
  const labels = rest.flatMap((one) =>
    isLabel(one) && one.mark.shape === 'text' && one.mark.lines.length > 0
      ? freeTexts(one.mark, maker, undefined, fill === undefined ? {} : { fill })
      : [],
  );
  const others = rest.filter((one) => !isLabel(one));
  return {
    nodes: [...labels, ...asNodes(others, maker)],
    covered: fill !== undefined && edge.labelBox ? [edge.labelBox] : [],
  };
}

const asNodes = (marks: readonly IndexedMark[], maker: ShapeMaker): OfficeNode[] =>
  shapesOf(marks, maker).map(({ node }) => node);

/** The route to the outline where Office draws the end; to the end's base where it is a shape of its own. */
function ledTo(edge: DrawnEdge, path: Mark): Point[] {
  const points = [...edge.points];
  const drawn = path.shape === 'path' ? pointsOf(path.commands) : [];
  const [first, last] = [drawn[0], drawn.at(-1)];
  const apart = (end: DrawnEdge['style']['head']) => end !== 'none' && !isOfficeEnd(end);
  if (apart(edge.style.tail) && first) points[0] = first;
  if (apart(edge.style.head) && last) points[points.length - 1] = last;
  return points;
}

function lengthOf(mark: Mark): number {
  if (mark.shape !== 'path') return 0;
  const { width, height } = boundsOf(pointsOf(mark.commands));
  return Math.max(width, height);
}
