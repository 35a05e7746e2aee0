/** What changed of one thing, in words: its fields before and after, how many boxes of a view. */
import {
  type FieldDifference,
  type Json,
  pathKeys,
  type StateDifference,
  textIn,
} from '@khung/core';
import { wordsFor } from '../../../i18n/i18n.ts';
import type { FieldWords } from '../../inspector/fields/fieldWords.ts';

/** Lines told of one thing; of more it is said how many. */
const MOST = 8;
/** Characters of a value. */
const LONGEST = 120;

export function detailsOf(
  one: StateDifference,
  fields: FieldWords,
  language: string,
): readonly string[] {
  const lines =
    one.kind === 'view'
      ? viewLines(one.changes)
      : one.kind === 'mark'
        ? markLines(one)
        : one.changes.flatMap((change) => fieldLine(change, fields, language));
  if (one.kind === 'succession') return [wordsFor('checkpoints.rows.successionNote'), ...lines];
  if (lines.length <= MOST) return lines;
  const more = wordsFor('checkpoints.rows.more', { count: lines.length - MOST + 1 });
  return [...lines.slice(0, MOST - 1), more];
}

function fieldLine(
  { field, was, to }: FieldDifference,
  { fieldText, valueText }: FieldWords,
  language: string,
): string[] {
  const [head = '', tail] = pathKeys(field);
  if (head === 'reason') {
    return [
      wordsFor('checkpoints.rows.reason', { to: shown(to) || wordsFor('checkpoints.rows.empty') }),
    ];
  }
  if (head === 'order') return [wordsFor('checkpoints.rows.order')];
  if (head === 'locked') {
    const words = to === undefined ? 'unlocked' : 'locked';
    return tail === undefined || tail === 'reason' ? [wordsFor(`checkpoints.rows.${words}`)] : [];
  }
  if (head === 'name' && tail === language && typeof was === 'string')
    return [wordsFor('checkpoints.rows.renamed', { was })];
  const name = fieldText(field);
  const [before, after] = [valueText(field, was), valueText(field, to)].map(cut);
  if (before && after)
    return [wordsFor('checkpoints.rows.field', { field: name, was: before, to: after })];
  if (after) return [wordsFor('checkpoints.rows.fieldSet', { field: name, to: after })];
  if (before) return [wordsFor('checkpoints.rows.fieldGone', { field: name, was: before })];
  return [wordsFor('checkpoints.rows.otherField', { field: name })];
}

/** A drawing's many numbers are told as what a person did. */
function viewLines(changes: readonly FieldDifference[]): string[] {
  const boxes = new Set<string>();
  const wires = new Set<string>();
  const lines = new Set<string>();
  for (const { field, was } of changes) {
    const [head = '', id = ''] = pathKeys(field);
    if (head === 'placements') boxes.add(id);
    else if (head === 'wires') wires.add(id);
    else if (head === 'name') {
      if (typeof was === 'string') lines.add(wordsFor('checkpoints.rows.viewName', { was }));
    } else if (head === 'order') lines.add(wordsFor('checkpoints.rows.order'));
    else if (head === 'viewpoint') lines.add(wordsFor('checkpoints.rows.viewpoint'));
    else lines.add(wordsFor('checkpoints.rows.settings'));
  }
  if (boxes.size > 0) lines.add(wordsFor('checkpoints.rows.placements', { count: boxes.size }));
  if (wires.size > 0) lines.add(wordsFor('checkpoints.rows.wires', { count: wires.size }));
  return [...lines];
}

function markLines({ before, after }: Extract<StateDifference, { kind: 'mark' }>): string[] {
  const text = (after ?? before)?.text;
  return text === undefined || text === ''
    ? []
    : [wordsFor('checkpoints.rows.markText', { text: cut(text) })];
}

function shown(value: Json | undefined): string {
  if (typeof value === 'string') return cut(value);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? cut(textIn(Object.fromEntries(Object.entries(value).map(([k, v]) => [k, String(v)])), 'vi'))
    : '';
}

const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
