/** Taking cells with the mouse: a click, Shift and a click, a drag; a double click edits. */
import { type MouseEvent, useEffect, useRef } from 'react';
import { wordsFor } from '../../i18n/i18n.ts';
import type { Place } from './place.ts';
import { rangeOf, type Sheet } from './sheet.ts';
import { toggleGroup, useTable } from './tableState.ts';
import { take, takeWhole } from './take.ts';

export function useDragTaking(sheet: Sheet) {
  const dragging = useRef(false);
  useEffect(() => {
    const stop = () => {
      dragging.current = false;
    };
    window.addEventListener('mouseup', stop);
    return () => window.removeEventListener('mouseup', stop);
  }, []);

  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const found = cellAt(event.target);
    if (found === undefined || isInField(event.target)) return;
    const { place, gutter, group } = found;
    const { at, anchor } = useTable.getState();
    if (group) {
      take(sheet, place);
      return;
    }
    if (event.button === 2 && isTaken(sheet, place)) return;
    if (event.button !== 0 && event.button !== 2) return;
    take(sheet, place, event.shiftKey && (at ?? anchor) !== undefined);
    if (gutter) takeWhole(sheet, 'rows');
    else dragging.current = event.button === 0;
    // The cell takes the focus itself; text is not marked while dragging.
    if (event.button === 0) event.preventDefault();
    found.cell.focus({ preventScroll: true });
  };

  const onMouseOver = (event: MouseEvent<HTMLElement>) => {
    if (!dragging.current || event.buttons !== 1) return;
    const found = cellAt(event.target);
    if (found !== undefined && !found.group && !found.gutter) take(sheet, found.place, true);
  };

  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const found = cellAt(event.target);
    if (found === undefined || found.gutter || isInField(event.target)) return;
    if (found.group) toggleGroup(found.place.row);
    else beginEdit(sheet, undefined);
  };

  return { onMouseDown, onMouseOver, onDoubleClick };
}

/** A cell that is given the focus from outside, as screen readers do, has the hand from then on. */
export function followFocus(sheet: Sheet, target: EventTarget): void {
  const found = target instanceof HTMLElement ? cellAt(target) : undefined;
  const { at } = useTable.getState();
  if (found === undefined || found.gutter || isInField(target)) return;
  if (at?.row === found.place.row && at.column === found.place.column) return;
  take(sheet, found.place);
}

/** Opens the cell that has the hand; where it takes no edits it says why. */
export function beginEdit(sheet: Sheet, draft: string | undefined): boolean {
  const { at } = useTable.getState();
  const one = at && sheet.listed[sheet.placeOf.get(at.row) ?? -1];
  const column = sheet.shown.find(({ id }) => id === at?.column);
  if (at === undefined || one === undefined || column === undefined) return false;
  if (one.kind === 'group') return false;
  const why = whyNot(sheet, one.kind, column.edit !== undefined, column.id);
  if (why !== undefined) {
    useTable.setState({
      refused: { place: at, text: why === 'refusal' ? (sheet.refusal ?? '') : why },
    });
    return false;
  }
  useTable.setState({ editing: { draft }, refused: undefined, anchor: at });
  return true;
}

function whyNot(
  { refusal, shown }: Sheet,
  kind: 'row' | 'new',
  editable: boolean,
  column: string,
): string | undefined {
  if (refusal !== undefined) return 'refusal';
  const label = shown.find(({ id }) => id === column)?.label ?? '';
  if (kind === 'new' && column !== 'name') return wordsFor('tables.faults.noName');
  return editable ? undefined : wordsFor('tables.readOnlyColumn', { column: label });
}

interface Found {
  readonly cell: HTMLElement;
  readonly place: Place;
  readonly gutter: boolean;
  readonly group: boolean;
}

function cellAt(target: EventTarget): Found | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  const { row, column = '', gutter, group } = cell?.dataset ?? {};
  if (cell === null || row === undefined) return undefined;
  return { cell, place: { row, column }, gutter: gutter !== undefined, group: group !== undefined };
}

const isInField = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('.k-cell-editor, .k-cell-said') !== null;

function isTaken(sheet: Sheet, place: Place): boolean {
  const { at, anchor } = useTable.getState();
  const range = rangeOf(sheet, at, anchor);
  const row = sheet.placeOf.get(place.row) ?? -1;
  const column = sheet.shown.findIndex(({ id }) => id === place.column);
  return (
    range !== undefined &&
    row >= range.top &&
    row <= range.bottom &&
    column >= range.left &&
    column <= range.right
  );
}
