/**
 * What may be typed into a cell, and how it is read: names of choices and units without their marks,
 * numbers as documents write them, dates as dd/mm/yyyy. What can't be read is told, never guessed.
 */
import { appendTo } from '../collections/multimap.ts';
import { fold, foldSpelling } from '../language/fold.ts';
import type { Json } from '../workspace/records.ts';

export type CellKind =
  /** Any text; `required`: never empty. */
  | { readonly kind: 'text'; readonly lines?: true; readonly required?: true }
  | { readonly kind: 'number' | 'year'; readonly least?: number; readonly most?: number }
  | { readonly kind: 'date' }
  /** One of a list, by its name or its value. */
  | { readonly kind: 'choice'; readonly choices: readonly CellChoice[]; readonly required?: true };

export interface CellChoice {
  readonly value: string | number | boolean;
  readonly name: string;
  /** A smaller second line, such as where it belongs. */
  readonly note?: string;
}

export type CellFault =
  | { readonly code: 'required' }
  | { readonly code: 'unknown'; readonly text: string }
  /** Several have this name. */
  | { readonly code: 'ambiguous'; readonly text: string; readonly count: number }
  | { readonly code: 'not-a-number' | 'not-a-year' | 'not-a-date'; readonly text: string }
  | { readonly code: 'out-of-range'; readonly least: number; readonly most: number };

export type ReadCell =
  | { readonly kind: 'value'; readonly value: Json | undefined }
  | { readonly kind: 'fault'; readonly fault: CellFault };

/** Reads what was typed or pasted; empty text is no value. */
export function readCell(text: string, kind: CellKind): ReadCell {
  const plain = text.normalize('NFC').trim();
  if (plain === '') {
    const required = 'required' in kind && kind.required === true;
    return required ? fault({ code: 'required' }) : value(undefined);
  }
  switch (kind.kind) {
    case 'text':
      return value(kind.lines ? plain : plain.replace(/\s*\n\s*/g, ' '));
    case 'choice':
      return readChoice(plain, kind.choices);
    case 'number':
    case 'year':
      return readNumber(plain, kind);
    case 'date': {
      const date = dateIn(plain);
      return date === undefined ? fault({ code: 'not-a-date', text: plain }) : value(date);
    }
  }
}

const value = (one: Json | undefined): ReadCell => ({ kind: 'value', value: one });
const fault = (one: CellFault): ReadCell => ({ kind: 'fault', fault: one });

/** As written; else without marks and case; else in the spellings of the trade (`CSDL`, `kỹ`/`kĩ`). */
function readChoice(text: string, choices: readonly CellChoice[]): ReadCell {
  const { exact, byValue, folded, spelled } = namesOf(choices);
  const found =
    exact.get(text) ??
    byValue.get(text) ??
    folded.get(fold(text)) ??
    spelled.get(foldSpelling(text)) ??
    [];
  const [first, ...others] = found;
  if (first === undefined) return fault({ code: 'unknown', text });
  return others.length === 0
    ? value(first.value)
    : fault({ code: 'ambiguous', text, count: found.length });
}

type Names = ReadonlyMap<string, readonly CellChoice[]>;
interface NameIndex {
  readonly exact: Names;
  readonly byValue: Names;
  readonly folded: Names;
  readonly spelled: Names;
}

/** Made once for a list, so that a long column is read in one go. */
function namesOf(choices: readonly CellChoice[]): NameIndex {
  const known = NAMES.get(choices);
  if (known) return known;
  const by = (keyOf: (one: CellChoice) => string): Names => {
    const names = new Map<string, CellChoice[]>();
    for (const one of choices) appendTo(names, keyOf(one), one);
    return names;
  };
  const index: NameIndex = {
    exact: by(({ name }) => name.normalize('NFC')),
    byValue: by((one) => String(one.value)),
    folded: by(({ name }) => fold(name)),
    spelled: by(({ name }) => foldSpelling(name)),
  };
  NAMES.set(choices, index);
  return index;
}

const NAMES = new WeakMap<readonly CellChoice[], NameIndex>();

function readNumber(text: string, rule: CellKind & { kind: 'number' | 'year' }): ReadCell {
  const number = numberIn(text);
  const year = rule.kind === 'year';
  if (number === undefined || (year && !Number.isInteger(number)))
    return fault({ code: year ? 'not-a-year' : 'not-a-number', text });
  const { least = -Infinity, most = Infinity } = rule;
  return number < least || number > most
    ? fault({ code: 'out-of-range', least, most })
    : value(number);
}

/**
 * A number as `1.500,5` (Vietnamese) or `1,500.5` (English) or plain. One mark alone is a thousands
 * mark where three digits follow it and it is the language's (`1.500`), else a decimal mark.
 */
export function numberIn(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '');
  if (!/^[-+]?\d+(?:[.,]\d+)*$/.test(plain)) return undefined;
  const marks = [...plain].filter((sign) => sign === '.' || sign === ',');
  const last = marks.at(-1);
  if (last === undefined) return Number(plain);
  const thousands = new Set(marks).size === 1 && (marks.length > 1 || isThousands(plain, last));
  const other = last === '.' ? ',' : '.';
  if (!thousands && marks.filter((mark) => mark === last).length > 1) return undefined;
  const number = thousands
    ? Number(plain.replaceAll(last, ''))
    : Number(plain.replaceAll(other, '').replace(last, '.'));
  return Number.isFinite(number) ? number : undefined;
}

/** `1.500` and `12.500` are written so in Vietnamese; `1,500` as often means one and a half. */
const isThousands = (text: string, mark: string): boolean =>
  mark === '.' && /^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(text);

/** `dd/mm/yyyy` (also with dots or dashes) or `yyyy-mm-dd`, as `yyyy-mm-dd`; only days that exist. */
export function dateIn(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : local
      ? [local[3], local[2], local[1]]
      : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date ? undefined : date;
}
