/** What is drawn of a line: its marks in a figure, and the same for another way of it. */
import {
  type DrawnEdge,
  type Figure,
  lineMarks,
  type Mark,
  type Point,
  type Rect,
} from '@khung/diagram';
import { boundsOf } from '../geometry/figureIndex.ts';
import type { Point as At } from '../geometry/hit.ts';
import { nearestOn, pointOn } from '../geometry/lines.ts';

const made = new WeakMap<Figure, ReadonlyMap<string, readonly Mark[]>>();

/** By line: `edge/<id>` is the line itself, `edge/<id>/…` what belongs to it. */
export function edgeMarksOf(figure: Figure): ReadonlyMap<string, readonly Mark[]> {
  const known = made.get(figure);
  if (known !== undefined) return known;
  const of = new Map<string, Mark[]>(figure.edges.map(({ id }) => [id, []]));
  for (const mark of figure.marks) {
    if (!mark.id.startsWith(PREFIX)) continue;
    const id = mark.id.slice(PREFIX.length);
    (of.get(id) ?? of.get(id.slice(0, Math.max(0, id.lastIndexOf('/')))))?.push(mark);
  }
  made.set(figure, of);
  return of;
}

const PREFIX = 'edge/';

export interface LiveMark {
  readonly mark: Mark;
  /** mm; how far the mark stands from where it stood. */
  readonly by: At;
}

/**
 * The line along other points; its words and its number stay at their share of the way.
 * @param label where its words stand now, if that is known
 */
export function movedEdgeMarks(
  figure: Figure,
  edge: DrawnEdge,
  points: readonly Point[],
  label?: Rect,
): LiveMark[] {
  const marks = edgeMarksOf(figure).get(edge.id) ?? [];
  const { weight = 1, emphasis, fate } = marks[0]?.look ?? {};
  const drawn = {
    style: edge.style,
    ...(edge.fate && { fate: edge.fate }),
    ...(emphasis && { emphasis }),
  };
  const line = lineMarks(`${PREFIX}${edge.id}`, points, drawn, weight).map(
    (mark): LiveMark => ({
      mark: fate ? { ...mark, look: { ...mark.look, fate } } : mark,
      by: STILL,
    }),
  );
  const words = marks
    .filter(({ look }) => look.part !== 'edge' && look.part !== 'edge-end')
    .map((mark): LiveMark => ({ mark, by: shiftOf(mark) }));
  return [...line, ...words];

  function shiftOf(mark: Mark): At {
    if (isWord(mark) && edge.labelBox !== undefined && label !== undefined) {
      return { x: label.x - edge.labelBox.x, y: label.y - edge.labelBox.y };
    }
    const { share, at } = nearestOn(edge.points, anchorOf(mark, marks, edge));
    const now = pointOn(points, share);
    return { x: now.x - at.x, y: now.y - at.y };
  }
}

const STILL = { x: 0, y: 0 };

/** What belongs together goes together: words with their ground, a number with its disc. */
function anchorOf(mark: Mark, marks: readonly Mark[], edge: DrawnEdge): At {
  if (isWord(mark) && edge.labelBox !== undefined) return middle(edge.labelBox);
  const disc = mark.id.endsWith('/number-text') && marks.find(({ id }) => id.endsWith('/number'));
  return middle(boundsOf(disc || mark));
}

const isWord = ({ id }: Mark): boolean => id.endsWith('/label') || id.endsWith('/ground');

const middle = ({ x, y, width, height }: Rect): At => ({ x: x + width / 2, y: y + height / 2 });
