/** What stands at a place, in words: a unit's name for its id, what becomes of a record, where a box stands. */
import type { Json, MergeChoice, MergeConflict, Workspace } from '@khung/core';
import { useWords } from '../../i18n/useWords.ts';
import { useFieldWords } from '../inspector/fields/useFieldWords.ts';
import { fieldOf, nameOf, type Side, valueIn, writtenIn } from './conflictRows.ts';

export interface ValueWords {
  readonly fieldName: (conflict: MergeConflict) => string;
  readonly valueName: (conflict: MergeConflict, side: Side) => string;
  readonly choiceName: (conflict: MergeConflict, choice: MergeChoice | undefined) => string;
}

/** Fields that hold an element's id. */
const POINTING = new Set([
  'owner',
  'operator',
  'source',
  'target',
  'base',
  'parent',
  'element',
  'unit',
]);
const LONGEST = 400;

/** @param sides where names are looked up, in this order */
export function useValueWords(sides: readonly Workspace[]): ValueWords {
  const { t, language } = useWords();
  const { fieldText, valueText } = useFieldWords();
  const textOf = (conflict: MergeConflict, value: Json | undefined): string => {
    const field = fieldOf(conflict);
    if (value === undefined || value === '')
      return t(value === '' ? 'merging.nothing' : 'merging.gone');
    if (typeof value === 'string' && POINTING.has(field))
      return nameOf(value, sides, language) ?? value;
    const text =
      typeof value === 'object' && value !== null && 'x' in value && 'y' in value
        ? t('merging.boxes', { x: String(value.x), y: String(value.y) })
        : valueText(field, value);
    return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  };
  function recordName(value: Json | undefined): string {
    if (value === undefined || value === null) return t('merging.gone');
    const isRemoval = typeof value === 'object' && 'record' in value && value.record === 'remove';
    return t(`merging.record.${isRemoval ? 'remove' : 'keep'}`);
  }
  return {
    valueName: (conflict, side) =>
      conflict.field === ''
        ? recordName(conflict[side])
        : textOf(conflict, valueIn(conflict, side)),
    fieldName: (conflict) =>
      conflict.field === '' ? t('merging.whole') : fieldText(fieldOf(conflict)),
    choiceName: (conflict, choice) => {
      if (choice === undefined) return t('merging.states.open');
      if (typeof choice === 'string') return t(`merging.states.${choice}`);
      return t('merging.states.other', {
        value: textOf(conflict, writtenIn(conflict, choice.value)),
      });
    },
  };
}
