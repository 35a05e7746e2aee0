/** Putting the headers of a table in another order: with the hand, and step by step with the keyboard. */
import type { FigureCanvasProps } from '../figure-canvas/props.ts';
import type { Box } from '../geometry/boxes.ts';
import type { Point } from '../geometry/hit.ts';
import { inRun, orderPlace, orderStep, runOf } from '../geometry/runs.ts';
import type { Direction } from '../geometry/step.ts';
import { movedWith } from './arranging.ts';
import type { Gesture } from './gesture.ts';
import type { ArrangeTools } from './pointerTools.ts';

type Ordering = Extract<Gesture, { kind: 'order' }>;

/** What a drag that begins on a box puts in order: all of its run that is chosen with it. */
export function orderFrom(props: FigureCanvasProps, hit: Box, point: Point): Ordering | undefined {
  const run = props.arrange?.onOrder && runOf(props.figure, hit);
  if (!run) return undefined;
  const boxes = inRun(run, movedWith(props, hit));
  const place = { before: undefined, line: undefined };
  return { kind: 'order', run, boxes, from: point, to: point, place };
}

/** The boxes follow the hand along their run only. */
export function orderedTo(
  { figure }: FigureCanvasProps,
  gesture: Ordering,
  point: Point,
): Ordering {
  const { run, boxes, from } = gesture;
  const to = run.along === 'x' ? { x: point.x, y: from.y } : { x: from.x, y: point.y };
  return { ...gesture, to, place: orderPlace(figure, run, boxes, point) };
}

/** One place on or back, or five. @returns whether what is chosen stands in an order */
export function stepInOrder(
  tools: ArrangeTools,
  boxes: readonly Box[],
  direction: Direction,
  far: boolean,
): boolean {
  const { figure, arrange } = tools.props();
  const [first] = boxes;
  const run = first && runOf(figure, first);
  if (run === undefined || arrange?.onOrder === undefined) return figure.runs !== undefined;
  const along = direction === 'left' || direction === 'right' ? 'x' : 'y';
  if (along !== run.along) return true;
  if (tools.refuse('arrange')) return true;
  const back = direction === 'left' || direction === 'up';
  const moving = inRun(run, boxes);
  const place = orderStep(figure, run, moving, (back ? -1 : 1) * (far ? 5 : 1));
  if (place !== undefined) tools.arrange(({ onOrder }) => onOrder?.(run, moving, place.before));
  return true;
}
