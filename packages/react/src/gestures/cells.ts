/** The cells of a matrix under the hand and the keyboard: each is told as one thing, filled or blank. */
import {
  type MatrixCell,
  matrixCell,
  matrixCellAt,
  matrixStep,
  type Occurrence,
} from '@khung/diagram';
import type { FigureCanvasProps, ScreenPoint } from '../figure-canvas/props.ts';
import type { Point } from '../geometry/hit.ts';
import type { Direction } from '../geometry/step.ts';
import type { CellIds } from './gesture.ts';
import type { HandStore } from './handStore.ts';

interface CellTools {
  readonly props: () => FigureCanvasProps;
  readonly hand: HandStore;
  readonly refuse: (gesture: 'connect', at?: ScreenPoint) => boolean;
}

interface CellKeys extends CellTools {
  readonly reveal: (cell: Pick<Occurrence, 'box'>) => void;
  readonly screenOf: (cell: Pick<Occurrence, 'box'>) => ScreenPoint;
}

/** The cell at a point, where cells can be taken at all. */
export function cellUnder(
  { figure, onCell }: FigureCanvasProps,
  point: Point,
): CellIds | undefined {
  const cell = onCell && matrixCellAt(figure, point);
  return cell && idsOf(cell);
}

export const sameCell = (a: CellIds | undefined, b: CellIds | undefined): boolean =>
  a?.row === b?.row && a?.column === b?.column;

/** Tells that the cell at the hand was taken, unless nothing can be edited here. */
export function takeCell(tools: CellTools & Partial<CellKeys>, at?: ScreenPoint): void {
  const cell = atCell(tools);
  const place = at ?? (cell && tools.screenOf?.(cell));
  if (cell === undefined || place === undefined || tools.refuse('connect', place)) return;
  tools.props().onCell?.(cell, place);
}

/** The cell that the hand or the keyboard is at, on the figure as it is now. */
export function atCell({ props, hand }: CellTools): MatrixCell | undefined {
  const { figure, onCell } = props();
  const { cell } = hand.get();
  return onCell && cell && matrixCell(figure, cell.row, cell.column);
}

/** An arrow key among cells, from a header to its first cell, and back. @returns whether it went anywhere */
export function stepCell(
  tools: CellKeys,
  header: Occurrence | undefined,
  direction: Direction,
  goTo: (header: Occurrence) => void,
): boolean {
  const { figure, onCell, onSelect } = tools.props();
  const now = atCell(tools);
  const from = now ?? header;
  const next = onCell && from && matrixStep(figure, from, direction);
  // At the edge of the cells the key stays where it is.
  if (next === undefined) return now !== undefined;
  if ('row' in next) {
    tools.hand.set({ cell: idsOf(next), at: undefined, hover: undefined, hoverCell: undefined });
    if (now === undefined) onSelect?.([], undefined, []);
    tools.reveal(next);
  } else {
    tools.hand.set({ cell: undefined });
    goTo(next);
  }
  return true;
}

const idsOf = ({ row, column }: MatrixCell): CellIds => ({ row: row.id, column: column.id });
