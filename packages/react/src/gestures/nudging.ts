/** Placing, sizing and bending with the arrow keys, a millimetre at a time, or five. */
import type { DrawnEdge, Rect } from '@khung/diagram';
import { type Box, chosenBoxes, outermostBoxes } from '../geometry/boxes.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import type { Point } from '../geometry/hit.ts';
import { centreOf, nearestOn, withBend } from '../geometry/lines.ts';
import type { Direction } from '../geometry/step.ts';
import { bendsOf, isSizable, LEAST } from './arranging.ts';
import { stepInOrder } from './ordering.ts';
import type { ArrangeTools } from './pointerTools.ts';

/** Moves what is chosen. @returns whether there was anything to move */
export function nudge(tools: ArrangeTools, direction: Direction, far: boolean): boolean {
  const { figure, selection, picked } = tools.props();
  const boxes = outermostBoxes(figure, chosenBoxes(figure, selection, picked));
  if (figure.runs !== undefined) return stepInOrder(tools, boxes, direction, far);
  const [x, y] = stepOf(direction, far);
  return placed(tools, boxes, false, (box) => ({ ...box, x: box.x + x, y: box.y + y }));
}

/** Makes what is chosen wider, narrower, higher (down) or lower (up); its top left corner stays. */
export function resize(tools: ArrangeTools, direction: Direction, far: boolean): boolean {
  const { figure, selection, picked, arrange } = tools.props();
  const chosen = chosenBoxes(figure, selection, picked);
  const boxes = chosen.filter((box) => arrange !== undefined && isSizable(arrange, box));
  const [wider, higher] = stepOf(direction, far);
  return placed(tools, boxes, true, ({ x, y, width, height }) => ({
    x,
    y,
    width: wider === 0 ? width : Math.max(LEAST, width + wider),
    height: higher === 0 ? height : Math.max(LEAST, height + higher),
  }));
}

function placed(
  tools: ArrangeTools,
  boxes: readonly Box[],
  resized: boolean,
  moved: (box: Rect) => Rect,
): boolean {
  const { figure, arrange } = tools.props();
  if (arrange === undefined || boxes.length === 0) return false;
  if (tools.refuse('arrange')) return true;
  const { boxById } = indexOf(figure);
  const places = boxes.map((box) => ({
    box,
    to: moved(box.box),
    parent: box.parent === undefined ? undefined : boxById.get(box.parent),
    resized,
    step: true as const,
  }));
  tools.arrange(({ onPlace }) => onPlace(places));
  return true;
}

/**
 * Leads the one line that is taken elsewhere: its bends go on together; one without gets its first in the
 * middle of its longest piece across the way.
 */
export function nudgeLine(tools: ArrangeTools, direction: Direction, far: boolean): boolean {
  const edge = takenLine(tools);
  const { arrange } = tools.props();
  if (edge === undefined || arrange === undefined) return false;
  if (tools.refuse('arrange')) return true;
  const [x, y] = stepOf(direction, far);
  const had = bendsOf(arrange, edge);
  const bends = had.length > 0 ? had : withBend(edge, had, longestAcross(edge, x === 0)).bends;
  const moved = bends.map((bend) => ({ ...bend, x: bend.x + x, y: bend.y + y }));
  tools.arrange(({ onBend }) => onBend(edge, moved));
  return true;
}

/** Slides the words of the one line that is taken, on to its end or back. */
export function slideLabel(tools: ArrangeTools, on: boolean): boolean {
  const edge = takenLine(tools);
  if (edge?.labelBox === undefined || tools.props().arrange === undefined) return false;
  if (tools.refuse('arrange')) return true;
  const { share } = nearestOn(edge.points, centreOf(edge.labelBox));
  const next = Math.max(0, Math.min(1, share + (on ? SLIDE : -SLIDE)));
  tools.arrange(({ onSlideLabel }) => onSlideLabel(edge, next));
  return true;
}

/** Of a line's length. */
const SLIDE = 0.05;

export function takenLine(tools: Pick<ArrangeTools, 'props'>): DrawnEdge | undefined {
  const { figure, picked = [] } = tools.props();
  const [only, ...others] = picked;
  if (only === undefined || others.length > 0) return undefined;
  return figure.edges.find(({ id }) => id === only);
}

/** The line of a box that comes after the one taken, round and round. */
export function nextLine(tools: Pick<ArrangeTools, 'props'>, box: Box): DrawnEdge | undefined {
  const { figure } = tools.props();
  const own = figure.edges.filter(({ from, to }) => from === box.id || to === box.id);
  const taken = takenLine(tools);
  return own[(own.findIndex(({ id }) => id === taken?.id) + 1) % own.length];
}

/** The middle of the longest lying, or upright, piece; of the longest of all where there is none. */
function longestAcross({ points }: DrawnEdge, lying: boolean): Point {
  const pieces = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    const flat = Math.abs(x - fromX) >= Math.abs(y - fromY);
    const long = Math.hypot(x - fromX, y - fromY);
    return { at: { x: (x + fromX) / 2, y: (y + fromY) / 2 }, long, fits: flat === lying };
  });
  pieces.sort((a, b) => Number(b.fits) - Number(a.fits) || b.long - a.long);
  const [x = 0, y = 0] = points[0] ?? [];
  return pieces[0]?.at ?? { x, y };
}

/** mm to the right and down. */
function stepOf(direction: Direction, far: boolean): [x: number, y: number] {
  const by = far ? 5 : 1;
  if (direction === 'left') return [-by, 0];
  if (direction === 'right') return [by, 0];
  return direction === 'up' ? [0, -by] : [0, by];
}
