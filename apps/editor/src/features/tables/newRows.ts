/** Rows that a paste adds: each becomes an element with what its cells say. */
import {
  type Element,
  elementId,
  elementTypeInfo,
  type FieldWish,
  type NewRow,
  newId,
  type Profile,
  readCell,
  type TablePlan,
} from '@khung/core';
import { kindIn } from './kindColumn.ts';
import type { NewCells, RefusedCell } from './paste.ts';

export interface ReadRows {
  readonly plan: Required<TablePlan>;
  readonly refused: readonly RefusedCell[];
}

/** @param kind as `kindIn` reads it: of rows that name none */
export function readNewRows(
  added: readonly NewCells[],
  kind: string,
  { profile, language, firstNumber, key }: ReadOptions,
): ReadRows {
  const adds: NewRow[] = [];
  const plannedSets: FieldWish[] = [];
  const refused: RefusedCell[] = [];
  for (const [at, cells] of added.entries()) {
    const refuse = (column: RefusedCell['column'], fault: RefusedCell['fault']) =>
      refused.push({
        place: { row: key, column: column.id },
        row: firstNumber + at,
        column,
        fault,
      });
    const element = elementOf(cells, kind, { profile, language }, refuse);
    if (element === undefined) continue;
    const { id, type } = element;
    const layer = elementTypeInfo(type).layer;
    const row = { id, elements: [id], gone: false, layer, element, compared: undefined };
    let parent: NewRow['parent'];
    for (const [column, text] of cells) {
      if (OWN.has(column.id) || column.edit === undefined || text.trim() === '') continue;
      const read = readCell(text, column.edit.kind(row));
      if (read.kind === 'fault') {
        refuse(column, read.fault);
        continue;
      }
      const { sets = [], moves = [] } = column.edit.plan(row, read.value);
      plannedSets.push(...sets);
      for (const move of moves) parent = move.parent;
    }
    adds.push({ element, parent });
  }
  return { plan: { adds, sets: plannedSets, moves: [] }, refused };
}

interface ReadOptions {
  readonly profile: Profile;
  readonly language: string;
  /** What the first of them is counted as. */
  readonly firstNumber: number;
  /** Of the row at which they are told of. */
  readonly key: string;
}

/** What makes the element itself. */
const OWN = new Set(['name', 'kind']);

function elementOf(
  cells: NewCells,
  fallback: string,
  { profile, language }: Pick<ReadOptions, 'profile' | 'language'>,
  refuse: (column: RefusedCell['column'], fault: RefusedCell['fault']) => void,
): Element | undefined {
  let name = '';
  let item = fallback;
  for (const [column, text] of cells) {
    if (column.id === 'name') name = text.trim();
    if (column.id !== 'kind' || text.trim() === '') continue;
    // Kinds are read without a row: any may be chosen.
    const read = column.edit && readCell(text, column.edit.kind({ ...NO_ROW }));
    if (read?.kind === 'fault') {
      refuse(column, read.fault);
      return undefined;
    }
    if (read?.value !== undefined) item = String(read.value);
  }
  const [first] = cells.keys();
  if (name === '') {
    if (first !== undefined) refuse(first, { code: 'noName' });
    return undefined;
  }
  const kind = kindIn(profile, item);
  if (kind === undefined) return undefined;
  return {
    id: elementId(newId('el')),
    type: kind.type,
    ...(kind.specialisation === undefined ? {} : { specialisation: kind.specialisation }),
    name: { [language]: name },
  };
}

const NO_ROW = { id: '', elements: [], gone: false, layer: undefined } as const;
