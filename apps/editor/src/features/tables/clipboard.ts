/** Cells to and from other programs: tabs and line breaks for spreadsheets, a table for documents. */
import { type Block, blockHtml, formatBlock } from '@khung/core';
import type { ClipboardEvent } from 'react';
import { wordsFor } from '../../i18n/i18n.ts';
import { say } from '../../session/session.ts';
import { pasteText } from './edits.ts';
import { columnsIn, type Range, rowsIn, type Sheet } from './sheet.ts';

export function copyCells(sheet: Sheet, range: Range | undefined, event: ClipboardEvent): void {
  if (range === undefined || isInField(event.target)) return;
  const block = blockOf(sheet, range);
  event.clipboardData.setData('text/plain', formatBlock(block));
  event.clipboardData.setData('text/html', blockHtml(block));
  event.preventDefault();
}

export function pasteInto(sheet: Sheet, range: Range | undefined, event: ClipboardEvent): void {
  if (range === undefined || isInField(event.target)) return;
  event.preventDefault();
  pasteText(sheet, range, event.clipboardData.getData('text/plain'));
}

/** The same from a menu, where the browser allows it. */
export async function copyFromMenu(sheet: Sheet, range: Range): Promise<void> {
  const block = blockOf(sheet, range);
  const blob = (type: string, text: string) => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': blob('text/plain', formatBlock(block)),
      'text/html': blob('text/html', blockHtml(block)),
    }),
  ]);
}

export async function pasteFromMenu(sheet: Sheet, range: Range): Promise<void> {
  try {
    pasteText(sheet, range, await navigator.clipboard.readText());
  } catch {
    // Some browsers give the clipboard to the key alone.
    say({ tone: 'info', title: wordsFor('tables.pasteKey') });
  }
}

const blockOf = (sheet: Sheet, range: Range): Block => {
  const columns = columnsIn(sheet, range);
  return rowsIn(sheet, range).map((row) => columns.map((column) => column.text(row)));
};

const isInField = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, textarea') !== null;
