/** The counts of a matrix. */
import type { Matrix } from '../../viewpoints/matrix-table.ts';

/** How many cells of a row, of a column or of all say something; of a comparison before and after, where they differ. */
export function countIn(
  matrix: Matrix,
  of: { readonly row?: string; readonly column?: string } = {},
): string {
  let before = 0;
  let after = 0;
  for (const cell of matrix.cells.values()) {
    if (of.row !== undefined && cell.row !== of.row) continue;
    if (of.column !== undefined && cell.column !== of.column) continue;
    if (cell.fate !== 'new') before += 1;
    if (cell.fate !== 'retired') after += 1;
  }
  return matrix.compared && before !== after ? `${before}→${after}` : String(after);
}
