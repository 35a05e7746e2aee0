/** The categories that a field sorts elements into, each with a short code: one reading for all that colours by a field. */
import type { ElementId } from '@khung/core';
import { type ChartContext, type ElementRowOf, elementOf } from './chart-context.ts';
import { type FieldValue, fieldName, fieldValue, ownValue } from './element-field.ts';

export interface Category {
  readonly word: string;
  readonly code: string;
}

export interface Sorted {
  /** What the field is called. */
  readonly name: string;
  readonly categories: readonly Category[];
  /** Of each element as the side shown has it, which category; none where it says nothing there. */
  readonly of: ReadonlyMap<ElementId, number>;
}

/** Of both sides, so that one category means the same in all figures that share a frame. */
export function sortedBy(
  context: ChartContext,
  rows: readonly ElementRowOf[],
  field: string,
): Sorted {
  const values = new Map<ElementId, FieldValue>();
  const known = new Map<string, FieldValue>();
  for (const row of rows) {
    for (const side of [row.before, row.after]) {
      const value = side && fieldValue(context, side, field);
      if (value !== undefined) known.set(value.key, value);
    }
    const shown = elementOf(row, context.show);
    if (shown === undefined) continue;
    const value = fieldValue(context, shown, field);
    if (value !== undefined) values.set(shown.id, value);
  }
  // A unit has the colour of what is its own.
  for (const row of rows) {
    const id = (row.after ?? row.before)?.id;
    const value = id === undefined ? undefined : ownValue(context, id, field);
    if (id !== undefined && value !== undefined && known.has(value.key)) values.set(id, value);
  }
  const name = fieldName(context, field);
  const kinds = kindsOf([...known.values()], name);
  const of = new Map<ElementId, number>();
  for (const [id, value] of values) {
    const index = kinds.findIndex(({ holds }) => holds(value));
    if (index >= 0) of.set(id, index);
  }
  return { name, categories: kinds, of };
}

interface Kind extends Category {
  readonly holds: (value: FieldValue) => boolean;
}

/** More numbers than this are put into ranges. */
const MOST_NUMBERS = 5;

function kindsOf(values: readonly FieldValue[], name: string): Kind[] {
  const sorted = [...values].sort(
    (a, b) => a.rank - b.rank || a.word.localeCompare(b.word, 'vi') || (a.key < b.key ? -1 : 1),
  );
  const numbers = sorted.flatMap(({ number }) => (number === undefined ? [] : [number]));
  if (numbers.length > MOST_NUMBERS && numbers.length === sorted.length) {
    return rangesOf([...new Set(numbers)], name);
  }
  const coded = sorted.every(({ code }) => code !== undefined);
  return sorted.map(({ key, word, code, number }, index) => ({
    word: number === undefined ? word : `${name}: ${word}`,
    code: coded && code !== undefined ? code : String(index + 1),
    holds: (value) => value.key === key,
  }));
}

/** Ranges that hold about as many values each. */
function rangesOf(numbers: readonly number[], name: string): Kind[] {
  const parts = 4;
  const ranges: Kind[] = [];
  for (let part = 0; part < parts; part += 1) {
    const from = Math.floor((part * numbers.length) / parts);
    const to = Math.floor(((part + 1) * numbers.length) / parts) - 1;
    const [least, most] = [numbers[from], numbers[to]];
    if (least === undefined || most === undefined) continue;
    ranges.push({
      word: `${name}: ${least === most ? least : `${least}–${most}`}`,
      code: String.fromCharCode(65 + ranges.length),
      holds: ({ number }) => number !== undefined && number >= least && number <= most,
    });
  }
  return ranges;
}
