/**
 * Reads a block of text into the cells below a place. Every cell is read before anything is done: one
 * that can't be read is told with its place, and nothing is pasted.
 */
import { type Block, type CellFault, type Json, readCell, type TablePlan } from '@khung/core';
import type { Column, TableRow } from './column.ts';
import type { Place } from './place.ts';
import type { Range, Sheet } from './sheet.ts';

export interface CellWrite {
  readonly row: TableRow;
  readonly column: Column;
  readonly value: Json | undefined;
}

/** A row that isn't there yet: what it says, by column. */
export type NewCells = ReadonlyMap<Column, string>;

export interface RefusedCell {
  readonly place: Place;
  /** As people count, from 1. */
  readonly row: number;
  readonly column: Column;
  readonly fault: CellFault | { readonly code: 'noName' } | { readonly code: 'noNewRelations' };
}

export interface PendingPaste {
  readonly writes: readonly CellWrite[];
  readonly added: readonly NewCells[];
  /** Of which kind new rows are unless a person says otherwise. */
  readonly above: TableRow | undefined;
  /** What is taken afterwards. */
  readonly rows: number;
}

export interface PasteRead extends PendingPaste {
  readonly refused: readonly RefusedCell[];
  /** Cells that only show something were left as they are. */
  readonly left: number;
}

/** The block fills what is taken where that is so many times as large, as spreadsheets do. */
export function readPaste(sheet: Sheet, range: Range, block: Block): PasteRead {
  const tiled = tile(block, range);
  const columns = sheet.shown.slice(range.left, range.left + (tiled[0]?.length ?? 0));
  const places = sheet.listed.slice(range.top).filter(({ kind }) => kind === 'row');
  const writes: CellWrite[] = [];
  const added: NewCells[] = [];
  const refused: RefusedCell[] = [];
  let left = 0;
  for (const [at, texts] of tiled.entries()) {
    const place = places[at];
    if (place?.kind === 'row') {
      const { row, number } = place;
      for (const [x, column] of columns.entries()) {
        const text = texts[x] ?? '';
        if (column.edit === undefined) {
          if (text.trim() !== column.text(row)) left += 1;
          continue;
        }
        // What it says already is no change, also where a name is not the only one of its kind.
        if (text.trim() === column.text(row).trim()) continue;
        const read = readCell(text, column.edit.kind(row));
        if (read.kind === 'value') writes.push({ row, column, value: read.value });
        else {
          const where = { row: row.id, column: column.id };
          refused.push({ place: where, row: number, column, fault: read.fault });
        }
      }
    } else if (texts.some((text) => text.trim() !== '')) {
      added.push(new Map(columns.map((column, x) => [column, texts[x] ?? ''])));
    }
  }
  return { writes, added, refused, left, above: aboveOf(sheet, range), rows: tiled.length };
}

function tile(block: Block, { top, bottom, left, right }: Range): Block {
  const high = bottom - top + 1;
  const wide = right - left + 1;
  const width = block[0]?.length ?? 0;
  if (width === 0 || block.length === 0) return [];
  const down = high % block.length === 0 ? high / block.length : 1;
  const across = wide % width === 0 ? wide / width : 1;
  const rows = block.map((row) => Array.from({ length: across }, () => row).flat());
  return Array.from({ length: down }, () => rows).flat();
}

/** The row that a new one is like: the nearest one above the place. */
function aboveOf({ listed }: Sheet, { top }: Range): TableRow | undefined {
  for (let at = Math.min(top, listed.length - 1); at >= 0; at -= 1) {
    const one = listed[at];
    if (one?.kind === 'row') return one.row;
  }
  return undefined;
}

/** What the writes do, as one plan. */
export function planOf(writes: readonly CellWrite[]): Required<Pick<TablePlan, 'sets' | 'moves'>> {
  const plans = writes.map(({ row, column, value }) => column.edit?.plan(row, value) ?? {});
  return {
    sets: plans.flatMap(({ sets = [] }) => sets),
    moves: plans.flatMap(({ moves = [] }) => moves),
  };
}
