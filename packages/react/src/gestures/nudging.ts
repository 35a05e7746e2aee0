/** Placing and sizing with the arrow keys, a millimetre at a time, or five. */
import type { Rect } from '@khung/diagram';
import { type Box, chosenBoxes, outermostBoxes } from '../geometry/boxes.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import type { Direction } from '../geometry/step.ts';
import { isSizable, LEAST } from './arranging.ts';
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
  }));
  tools.arrange(({ onPlace }) => onPlace(places));
  return true;
}

/** mm to the right and down. */
function stepOf(direction: Direction, far: boolean): [x: number, y: number] {
  const by = far ? 5 : 1;
  if (direction === 'left') return [-by, 0];
  if (direction === 'right') return [by, 0];
  return direction === 'up' ? [0, -by] : [0, by];
}
