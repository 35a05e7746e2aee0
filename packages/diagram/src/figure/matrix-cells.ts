/** The cells of a drawn matrix, blank ones too: found by the headers that they stand between. */
import type { ElementId } from '@khung/core';
import { inColumns } from '../viewpoints/matrix-axes.ts';
import type { Figure, Occurrence, Rect } from './figure.ts';

export interface MatrixCell {
  /** The headers, as drawn. */
  readonly row: Occurrence;
  readonly column: Occurrence;
  /** What relations go from where the matrix is read forward, however it is turned. */
  readonly from: ElementId;
  readonly to: ElementId;
  /** mm */
  readonly box: Rect;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The cell at a point of a matrix' figure; none beside the cells, and on any other figure. */
export function matrixCellAt(figure: Figure, { x, y }: Point): MatrixCell | undefined {
  const axes = axesOf(figure);
  const row = axes?.rows.find(({ box }) => y >= box.y && y < box.y + box.height);
  const column = axes?.columns.find(({ box }) => x >= box.x && x < box.x + box.width);
  const cell = row && column && cellOf(row, column);
  return cell && x >= cell.box.x && y >= cell.box.y ? cell : undefined;
}

/** The cell of two headers, by their ids, where this page has both. */
export function matrixCell(figure: Figure, row: string, column: string): MatrixCell | undefined {
  const axes = axesOf(figure);
  const atRow = axes?.rows.find(({ id }) => id === row);
  const atColumn = axes?.columns.find(({ id }) => id === column);
  return atRow && atColumn && cellOf(atRow, atColumn);
}

/**
 * Where an arrow key goes: from a cell to its neighbour, from a header to the first cell beside it.
 * From the first cell back is the header; that is an occurrence. None at the edges.
 */
export function matrixStep(
  figure: Figure,
  from: MatrixCell | Occurrence,
  direction: 'left' | 'right' | 'up' | 'down',
): MatrixCell | Occurrence | undefined {
  const axes = axesOf(figure);
  if (axes === undefined) return undefined;
  const { rows, columns } = axes;
  const by = direction === 'left' || direction === 'up' ? -1 : 1;
  const across = direction === 'left' || direction === 'right';
  if ('row' in from) {
    const list = across ? columns : rows;
    const here = across ? from.column : from.row;
    const at = list.findIndex(({ id }) => id === here.id) + by;
    if (at < 0) return across ? from.row : from.column;
    const next = list[at];
    if (next === undefined) return undefined;
    return across ? cellOf(from.row, next) : cellOf(next, from.column);
  }
  const [first] = across ? columns : rows;
  if (by < 0 || first === undefined) return undefined;
  const heads = (across ? rows : columns).some(({ id }) => id === from.id);
  if (!heads) return undefined;
  return across ? cellOf(from, first) : cellOf(first, from);
}

interface DrawnAxes {
  readonly rows: readonly Occurrence[];
  readonly columns: readonly Occurrence[];
}

const MADE = new WeakMap<Figure, DrawnAxes | null>();

function axesOf(figure: Figure): DrawnAxes | undefined {
  const known = MADE.get(figure);
  if (known !== undefined) return known ?? undefined;
  const axes = findAxes(figure) ?? null;
  MADE.set(figure, axes);
  return axes ?? undefined;
}

/** Column headers stand above all row headers; which of the two sets that is, a turned matrix changes. */
function findAxes({ occurrences }: Figure): DrawnAxes | undefined {
  const one = occurrences.filter(({ id }) => inColumns(id));
  const other = occurrences.filter(({ id }) => !inColumns(id));
  if (one.length === 0 || other.length === 0) return undefined;
  if (stand(one, other)) return { columns: one, rows: other };
  return stand(other, one) ? { columns: other, rows: one } : undefined;
}

const stand = (above: readonly Occurrence[], below: readonly Occurrence[]): boolean =>
  Math.max(...above.map(({ box }) => box.y + box.height)) <=
  Math.min(...below.map(({ box }) => box.y)) + 0.01;

function cellOf(row: Occurrence, column: Occurrence): MatrixCell {
  const [from, to] = inColumns(row.id) ? [column, row] : [row, column];
  return {
    row,
    column,
    from: from.element,
    to: to.element,
    box: { x: column.box.x, y: row.box.y, width: column.box.width, height: row.box.height },
  };
}
