/** Of which kind a new row is: as the one above it, else a plain application. */
import type { TableRow } from './column.ts';
import type { ElementRow } from './elementRows.ts';

const FIRST = 'type:ApplicationComponent';

export function kindOfRow(row: TableRow | undefined): string {
  if (row === undefined || !isElementRow(row)) return FIRST;
  const { type, specialisation } = row.element;
  return specialisation === undefined ? `type:${type}` : `specialisation:${specialisation}`;
}

const isElementRow = (row: TableRow): row is ElementRow => 'element' in row;
