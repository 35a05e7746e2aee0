/** Colours by a field: which category each element is of, its code, and what the legend says of it. */
import type { Element, ElementId } from '@khung/core';
import { sortedBy } from './categories.ts';
import type { ChartNode } from './chart.ts';
import { type ChartContext, type ElementRowOf, elementOf } from './chart-context.ts';
import type { LegendEntry } from './diagram.ts';
import { fieldName, fieldValue } from './element-field.ts';
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
  const sorted = sortedBy(context, rows, wanted);
  const of = new Map<ElementId, NonNullable<ChartNode['tone']>>();
  const counts = new Map<number, number>();
  let without = 0;
  for (const row of rows) {
    const shown = elementOf(row, context.show);
    if (shown === undefined) continue;
    const index = sorted.of.get(shown.id);
    const category = index === undefined ? undefined : sorted.categories[index];
    if (isShown(row, context.show)) {
      if (index === undefined) without += 1;
      else counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    if (index !== undefined && category !== undefined) {
      of.set(shown.id, { index, code: category.code });
    }
  }
  const legend = sorted.categories.map(({ code, word }, tone): LegendEntry => {
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
