/** Colours by a field: which category each element is of, its code, and what the legend says of it. */
import type { Element, ElementId } from '@khung/core';
import type { ChartNode } from './chart.ts';
import { type ChartContext, type ElementRowOf, elementOf } from './chart-context.ts';
import type { LegendEntry } from './diagram.ts';
import { type FieldValue, fieldName, fieldValue } from './element-field.ts';
import { isShown } from './source.ts';
import { capitalised } from './words.ts';

export interface Tones {
  readonly of: ReadonlyMap<ElementId, NonNullable<ChartNode['tone']>>;
  readonly legend: readonly LegendEntry[];
}

const NO_TONES: Tones = { of: new Map(), legend: [] };

/** `field` is `auto`, `none`, or a field; what says nothing there gets no colour and is counted. */
export function tonesOf(
  context: ChartContext,
  rows: readonly ElementRowOf[],
  field: string,
): Tones {
  const wanted = field === 'auto' ? fieldWorthColour(context, rows) : field;
  if (wanted === undefined || wanted === 'none' || context.wish.heat !== undefined) return NO_TONES;
  const values = new Map<ElementId, FieldValue>();
  const categories = new Map<string, FieldValue>();
  // Of both sides, so that one colour means the same in all figures that share a frame.
  for (const row of rows) {
    for (const side of [row.before, row.after]) {
      const value = side && fieldValue(context, side, wanted);
      if (value !== undefined) categories.set(value.key, value);
    }
    const shown = elementOf(row, context.show);
    const value = shown && fieldValue(context, shown, wanted);
    if (shown !== undefined && value !== undefined) values.set(shown.id, value);
  }
  const kinds = categoriesOf([...categories.values()], fieldName(context, wanted));
  const of = new Map<ElementId, NonNullable<ChartNode['tone']>>();
  const counts = new Map<number, number>();
  let without = 0;
  for (const row of rows) {
    const shown = elementOf(row, context.show);
    if (shown === undefined) continue;
    const value = values.get(shown.id);
    const index = value === undefined ? -1 : kinds.findIndex(({ holds }) => holds(value));
    const kind = kinds[index];
    if (isShown(row, context.show)) {
      if (kind === undefined) without += 1;
      else counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    if (kind !== undefined) of.set(shown.id, { index, code: kind.code });
  }
  const legend = kinds.map(({ code, word }, tone): LegendEntry => {
    const count = counts.get(tone) ?? 0;
    const entry = { kind: 'tone', tone, code, word: capitalised(word), count } as const;
    return count === 0 ? { ...entry, hidden: true } : entry;
  });
  if (without > 0 && legend.length > 0) {
    legend.push({ kind: 'note', word: withoutWord(context, wanted, without) });
  }
  return { of, legend };
}

function withoutWord(context: ChartContext, field: string, count: number): string {
  const name = fieldName(context, field);
  return context.language === 'en'
    ? `Without a coloured stripe: not stated (${name}): ${count}`
    : `Ô không có vạch màu: chưa có thông tin “${name}” (${count})`;
}

/** The first of the profile's choices that at least a third of them make, and not all the same. */
function fieldWorthColour(
  context: ChartContext,
  rows: readonly ElementRowOf[],
): string | undefined {
  const elements = rows
    .map((row) => row.after ?? row.before)
    .filter((element): element is Element => element !== undefined);
  for (const rule of context.profile.properties) {
    if (rule.type !== 'choice') continue;
    const field = `properties.${rule.id}`;
    const values = elements.map((element) => fieldValue(context, element, field)?.key);
    const said = values.filter((value) => value !== undefined);
    if (3 * said.length >= elements.length && new Set(said).size > 1) return field;
  }
  return undefined;
}

interface Category {
  readonly word: string;
  readonly code: string;
  readonly holds: (value: FieldValue) => boolean;
}

/** More numbers than this are put into ranges. */
const MOST_NUMBERS = 5;

function categoriesOf(values: readonly FieldValue[], name: string): Category[] {
  const sorted = [...values].sort(
    (a, b) => a.rank - b.rank || a.word.localeCompare(b.word, 'vi') || (a.key < b.key ? -1 : 1),
  );
  const numbers = sorted.flatMap(({ number }) => (number === undefined ? [] : [number]));
  if (numbers.length > MOST_NUMBERS && numbers.length === sorted.length) {
    return rangesOf(numbers, name);
  }
  const coded = sorted.every(({ code }) => code !== undefined);
  return sorted.map(({ key, word, code, number }, index) => ({
    word: number === undefined ? word : `${name}: ${word}`,
    code: coded && code !== undefined ? code : String(index + 1),
    holds: (value) => value.key === key,
  }));
}

/** Ranges that hold about as many values each. */
function rangesOf(numbers: readonly number[], name: string): Category[] {
  const parts = 4;
  const ranges: Category[] = [];
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
