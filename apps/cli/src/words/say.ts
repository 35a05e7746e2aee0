/** Puts a message into words: looks it up in the language's catalogue and fills in its values. */
import { en } from './en.ts';
import type { Tongue } from './tongue.ts';
import { type MessageKey, vi } from './vi.ts';

export type Values = Readonly<Record<string, string | number>>;

/** @example say('vi')('file.not-found', { file: 'a.json' }) */
export function say(tongue: Tongue): (key: MessageKey, values?: Values) => string {
  const catalogue = tongue === 'en' ? en : vi;
  return (key, values = {}) =>
    catalogue[key].replace(/\{(\w+)\}/g, (written, name: string) => {
      const value = values[name];
      if (value === undefined) return written;
      return typeof value === 'number' ? formatNumber(value, tongue) : value;
    });
}

/** `1.500,5` in Vietnamese, `1,500.5` in English. */
export function formatNumber(value: number, tongue: Tongue): string {
  return new Intl.NumberFormat(tongue === 'en' ? 'en-GB' : 'vi-VN').format(value);
}

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(vi, key);
}
