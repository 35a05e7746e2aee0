/** The keys of a spreadsheet: moving, taking, editing, filling down, emptying. */
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { emptyCells, fillDown } from './edits.ts';
import type { Place } from './place.ts';
import { rangeOf, type Sheet } from './sheet.ts';
import { goTo, toggleGroup, useTable } from './tableState.ts';
import { take, takeWhole } from './take.ts';
import { beginEdit } from './useDragTaking.ts';

/** @param page rows that a page key goes */
export function useGridKeys(sheet: Sheet, page: () => number) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || isInField(event.target)) return;
    if (!hear(sheet, event, page)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Says whether it used the key up. */
function hear(sheet: Sheet, event: KeyboardEvent<HTMLElement>, page: () => number): boolean {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (altKey && !(key === 'ArrowDown')) return false;
  const step = STEPS[key];
  if (step !== undefined && !altKey)
    return move(sheet, step, { far: control, extend: shiftKey, page });
  if (control) return withControl(sheet, event);
  switch (key) {
    case 'Tab':
      return move(sheet, { x: shiftKey ? -1 : 1, y: 0 }, { wrap: true, extend: false, page });
    case 'Enter':
      if (toggled(sheet)) return true;
      return move(sheet, { x: 0, y: shiftKey ? -1 : 1 }, { extend: false, page });
    case 'F2':
      return beginEdit(sheet, undefined) || true;
    case 'ArrowDown':
      return beginEdit(sheet, undefined) || true;
    case 'Delete':
    case 'Backspace':
      return withRange(sheet, (range) => emptyCells(sheet, range));
    case 'Escape':
      return letGo(event.currentTarget);
    case ' ':
      if (shiftKey) takeWhole(sheet, 'rows');
      else if (!toggled(sheet)) return type(sheet, event);
      return true;
    default:
      return type(sheet, event);
  }
}

interface Step {
  readonly x: number;
  readonly y: number;
  readonly pages?: true;
  readonly edge?: true;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  PageUp: { x: 0, y: -1, pages: true },
  PageDown: { x: 0, y: 1, pages: true },
  Home: { x: -1, y: 0, edge: true },
  End: { x: 1, y: 0, edge: true },
};

interface Way {
  /** To the edge of the table. */
  readonly far?: boolean;
  readonly extend: boolean;
  /** From the end of a row to the beginning of the next. */
  readonly wrap?: boolean;
  readonly page: () => number;
}

function move(
  sheet: Sheet,
  { x, y, pages, edge }: Step,
  { far, extend, wrap, page }: Way,
): boolean {
  const { at } = useTable.getState();
  const width = sheet.shown.length;
  const rows = sheet.listed.length;
  if (width === 0 || rows === 0) return true;
  const row = at === undefined ? -1 : (sheet.placeOf.get(at.row) ?? -1);
  const column =
    at === undefined
      ? 0
      : Math.max(
          0,
          sheet.shown.findIndex(({ id }) => id === at.column),
        );
  if (row < 0) return goWhere(sheet, 0, 0, false);
  let toRow = row + (pages ? y * page() : y);
  let toColumn = column + x;
  if (far && !pages) {
    if (y !== 0) toRow = y < 0 ? 0 : rows - 1;
    if (x !== 0) toColumn = x < 0 ? 0 : width - 1;
  }
  if (edge) {
    toColumn = x < 0 ? 0 : width - 1;
    if (far) toRow = x < 0 ? 0 : rows - 1;
  }
  if (wrap && (toColumn < 0 || toColumn >= width)) {
    toRow += x;
    toColumn = x < 0 ? width - 1 : 0;
    // At either end the focus goes on to what is beside the table.
    if (toRow < 0 || toRow >= rows) return false;
  }
  const clamped = (value: number, most: number) => Math.max(0, Math.min(most, value));
  return goWhere(sheet, clamped(toRow, rows - 1), clamped(toColumn, width - 1), extend);
}

function goWhere(sheet: Sheet, row: number, column: number, extend: boolean): boolean {
  const place = placeAt(sheet, row, column);
  if (place !== undefined) take(sheet, place, extend);
  return true;
}

const placeAt = ({ listed, shown }: Sheet, row: number, column: number): Place | undefined => {
  const one = listed[row];
  const under = shown[column];
  return one && under && { row: one.key, column: under.id };
};

/** The next cell after one was edited. */
export function goOn(sheet: Sheet, step: Pick<Step, 'x' | 'y'>): void {
  move(sheet, step, { extend: false, wrap: step.x !== 0, page: () => 1 });
}

function withControl(sheet: Sheet, event: KeyboardEvent<HTMLElement>): boolean {
  switch (event.key.toLowerCase()) {
    case 'd':
      return withRange(sheet, (range) => fillDown(sheet, range));
    case 'a':
      takeWhole(sheet, 'all');
      return true;
    case ' ':
      takeWhole(sheet, 'columns');
      return true;
    case 'c':
    case 'v':
    case 'x':
      // The browser tells of copying and pasting by itself; nobody else is to hear the key.
      event.stopPropagation();
      return false;
    default:
      return false;
  }
}

function withRange(
  sheet: Sheet,
  act: (range: NonNullable<ReturnType<typeof rangeOf>>) => void,
): boolean {
  const { at, anchor } = useTable.getState();
  const range = rangeOf(sheet, at, anchor);
  if (range !== undefined) act(range);
  return true;
}

/** Opens or closes the group that has the hand. */
function toggled({ listed, placeOf }: Sheet): boolean {
  const { at } = useTable.getState();
  const one = at && listed[placeOf.get(at.row) ?? -1];
  if (one?.kind !== 'group') return false;
  toggleGroup(one.key);
  return true;
}

/** One cell again; then out of the table, so that the keyboard is never caught in it. */
function letGo(grid: HTMLElement): boolean {
  const { at, anchor, refused } = useTable.getState();
  if (refused !== undefined) useTable.setState({ refused: undefined });
  else if (at !== undefined && at !== anchor) goTo(at);
  else grid.closest('.k-table')?.querySelector<HTMLElement>('#k-table-search')?.focus();
  return true;
}

/**
 * A letter begins editing: the field is there before the browser writes it, so that the letter, and an
 * input method that has begun with it, write into the field.
 */
function type(sheet: Sheet, event: KeyboardEvent<HTMLElement>): boolean {
  const composes = event.key === 'Process' || event.nativeEvent.keyCode === 229;
  if (event.key.length !== 1 && !composes) return false;
  let open = false;
  flushSync(() => {
    open = beginEdit(sheet, '');
  });
  if (open) event.stopPropagation();
  // Where nothing can be written, the letter goes nowhere.
  return !open;
}

const isInField = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest('.k-cell-editor, input, textarea, [role="menu"], [role="dialog"]') !== null;
