/** Why a cell can't be what was typed or pasted, in words. */
import { i18n, wordsFor } from '../../i18n/i18n.ts';
import type { RefusedCell } from './paste.ts';

export function faultText(fault: RefusedCell['fault']): string {
  const { code, ...values } = fault;
  return i18n.t(`tables.faults.${code}`, values);
}

/** @param more how many others were refused besides */
export function refusalText({ row, column, fault }: RefusedCell, more: number): string {
  return [
    wordsFor('tables.faults.at', { row, column: column.label, what: faultText(fault) }),
    ...(more > 0 ? [wordsFor('tables.faults.more', { count: more })] : []),
    wordsFor('tables.faults.nothingDone'),
  ].join(' ');
}
