/** What is done in a table; each gesture is one edit of the architecture shown, undone as one. */
import {
  type Block,
  joinEdits,
  parseBlock,
  planTable,
  profileOf,
  readCell,
  revertChange,
  type TablePlan,
} from '@khung/core';
import { languageNow, wordsFor } from '../../i18n/i18n.ts';
import { mainModelIn } from '../../session/derived.ts';
import { perform } from '../../session/perform.ts';
import { say, useSession } from '../../session/session.ts';
import { editedArchitecture } from '../../session/shown.ts';
import { changedCells } from './changes.ts';
import type { Column, TableRow } from './column.ts';
import { faultText, refusalText } from './faults.ts';
import { kindOfRow } from './kindOfRow.ts';
import { readNewRows } from './newRows.ts';
import { type CellWrite, type PendingPaste, planOf, type RefusedCell, readPaste } from './paste.ts';
import type { Place } from './place.ts';
import { columnsIn, type Range, rowsIn, type Sheet } from './sheet.ts';
import { goTo, useTable } from './tableState.ts';
import { take } from './take.ts';
import { NEW_ROW } from './useSheet.ts';

/** Carries a plan out; the selection stays. */
export function carryOut(plan: TablePlan): boolean {
  const { shown, workspace } = useSession.getState();
  const architecture = editedArchitecture(shown);
  if (architecture === undefined) return false;
  const model = mainModelIn(workspace, shown);
  return perform((before) => planTable(before, architecture, plan, { model }));
}

/** @returns why it can't be so, in words; nothing has been done then */
export function commitCell(row: TableRow, column: Column, text: string): string | undefined {
  if (column.edit === undefined) return wordsFor('tables.readOnlyColumn', { column: column.label });
  if (text.trim() === column.text(row).trim()) return undefined;
  const read = readCell(text, column.edit.kind(row));
  if (read.kind === 'fault') return faultText(read.fault);
  carryOut(column.edit.plan(row, read.value));
  return undefined;
}

/** Begins a new row with its name. */
export function addRow(sheet: Sheet, name: string): void {
  const column = sheet.columns.find(({ id }) => id === 'name');
  if (column === undefined || name.trim() === '') return;
  const above = sheet.listed.findLast((one) => one.kind === 'row');
  const pending: PendingPaste = {
    writes: [],
    added: [new Map([[column, name]])],
    above: above?.row,
    rows: 1,
  };
  finishPaste(sheet, pending, kindOfRow(pending.above));
}

export function emptyCells(sheet: Sheet, range: Range): void {
  write(sheet, range, () => undefined);
}

/** The first row of what is taken goes into all below it; of a single row, the one above comes down. */
export function fillDown(sheet: Sheet, range: Range): void {
  const from = range.bottom > range.top ? range.top : range.top - 1;
  const first = sheet.listed[from];
  if (first?.kind !== 'row') return;
  const below = range.bottom > range.top ? { ...range, top: range.top + 1 } : range;
  write(sheet, below, (column) => column.edit?.value(first.row));
}

function write(
  sheet: Sheet,
  range: Range,
  valueFor: (column: Column) => ReturnType<NonNullable<Column['edit']>['value']>,
): void {
  if (refuses(sheet)) return;
  const writes: CellWrite[] = [];
  const refused: RefusedCell[] = [];
  const columns = columnsIn(sheet, range).filter(({ edit }) => edit !== undefined);
  if (columns.length === 0) {
    say({ tone: 'info', title: wordsFor('tables.readOnlyCells') });
    return;
  }
  for (const row of rowsIn(sheet, range)) {
    for (const column of columns) {
      const value = valueFor(column);
      if (value === column.edit?.value(row)) continue;
      const kind = column.edit?.kind(row);
      const required = kind !== undefined && 'required' in kind && kind.required === true;
      const place = { row: row.id, column: column.id };
      const number = numberOf(sheet, row);
      if (value === undefined && required) {
        refused.push({ place, row: number, column, fault: { code: 'required' } });
      } else if (kind?.kind === 'choice' && value !== undefined) {
        const known = kind.choices.some((one) => String(one.value) === String(value));
        if (known) writes.push({ row, column, value });
        else {
          const fault = { code: 'unknown', text: String(value) } as const;
          refused.push({ place, row: number, column, fault });
        }
      } else writes.push({ row, column, value });
    }
  }
  if (refused.length > 0) refuseAt(sheet, refused);
  else carryOut(planOf(writes));
}

/** Reads a block into the cells from the corner of what is taken; where it adds rows a word is waited for. */
export function pasteText(sheet: Sheet, range: Range, text: string): void {
  if (refuses(sheet)) return;
  const block: Block = parseBlock(text);
  if (block.length === 0) return;
  const read = readPaste(sheet, range, block);
  const { refused, added, writes } = read;
  const [first] = sheet.shown;
  if (added.length > 0 && sheet.table === 'relations' && first !== undefined) {
    const place = { row: sheet.listed.at(-1)?.key ?? '', column: first.id };
    const fault = { code: 'noNewRelations' } as const;
    refuseAt(sheet, [{ place, row: sheet.found, column: first, fault }, ...refused]);
    return;
  }
  if (refused.length > 0) refuseAt(sheet, refused);
  else if (added.length > 0) useTable.setState({ pending: read });
  else if (writes.length > 0) {
    if (carryOut(planOf(writes))) takeBlock(sheet, range, block);
  } else if (read.left > 0) say({ tone: 'info', title: wordsFor('tables.readOnlyCells') });
}

/** @param kind of the new rows, where they name none */
export function finishPaste(sheet: Sheet, { writes, added }: PendingPaste, kind: string): void {
  const { workspace, shown } = useSession.getState();
  const { plan, refused } = readNewRows(added, kind, {
    profile: profileOf(workspace.info.profile),
    language: languageNow(),
    firstNumber: sheet.found + 1,
    key: NEW_ROW,
  });
  useTable.setState({ pending: undefined });
  if (refused.length > 0) {
    refuseAt(sheet, refused);
    return;
  }
  const { sets, moves } = planOf(writes);
  const done = carryOut({
    adds: plan.adds,
    sets: [...sets, ...plan.sets],
    moves: [...moves, ...plan.moves],
  });
  const last = plan.adds.at(-1)?.element.id;
  const [column] = sheet.shown;
  if (!done || last === undefined || column === undefined) return;
  const firstAdded = plan.adds[0]?.element.id ?? last;
  // Rows of the model come with the next drawing of the table.
  if (mainModelIn(useSession.getState().workspace, shown).elements.has(last)) {
    goTo({ row: firstAdded, column: column.id });
    goTo({ row: last, column: column.id }, true);
  }
}

/** Puts back what the cells said in the base. */
export function setBack(sheet: Sheet, range: Range): void {
  const architecture = editedArchitecture(useSession.getState().shown);
  if (architecture === undefined || refuses(sheet)) return;
  perform((workspace) => {
    const cells = changedCells(
      workspace,
      architecture,
      rowsIn(sheet, range),
      columnsIn(sheet, range),
    );
    const edits = cells.map(({ concept, path }) =>
      revertChange(workspace, architecture, concept, path),
    );
    const [first] = edits;
    return first && joinEdits(first.label, edits);
  });
}

/** Tells why nothing can be edited here. */
export function refuses({ refusal }: Sheet): boolean {
  if (refusal === undefined) return false;
  const { at } = useTable.getState();
  if (at === undefined) say({ tone: 'info', title: refusal });
  else useTable.setState({ refused: { place: at, text: refusal } });
  return true;
}

/** The hand goes to the first cell that was refused, and its words stand there. */
function refuseAt(sheet: Sheet, refused: readonly RefusedCell[]): void {
  const [first, ...others] = refused;
  if (first === undefined) return;
  take(sheet, first.place);
  useTable.setState({
    refused: { place: first.place, text: refusalText(first, others.length) },
  });
}

function takeBlock(sheet: Sheet, { top, left }: Range, block: Block): void {
  const corner = (row: number, x: number): Place | undefined => {
    const one = sheet.listed[Math.min(row, sheet.listed.length - 1)];
    const column = sheet.shown[Math.min(x, sheet.shown.length - 1)];
    return one && column && { row: one.key, column: column.id };
  };
  const from = corner(top, left);
  const to = corner(top + block.length - 1, left + (block[0]?.length ?? 1) - 1);
  const { at, anchor } = useTable.getState();
  // What was taken is at least as large already where the block was repeated in it.
  if (from === undefined || to === undefined || at === undefined || at !== anchor) return;
  useTable.setState({ at: from, anchor: to });
}

const numberOf = ({ listed, placeOf }: Sheet, row: TableRow): number => {
  const one = listed[placeOf.get(row.id) ?? -1];
  return one?.kind === 'row' ? one.number : 0;
};
