/** The catalogues say the same things in both languages, and nothing is said outside them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../actions/all.ts';
import { en } from './en/catalogue.ts';
import { vi } from './vi/catalogue.ts';

const src = join(import.meta.dirname, '..');

const leaves = (node: object, way = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? leaves(value, `${way}${key}.`)
      : [[`${way}${key}`, String(value)]],
  );

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^i18n\/(vi|en)\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }));

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}|<\/?\w+>/g)].map(String).sort();

describe('catalogues', () => {
  it('has the same keys in Vietnamese and English', () => {
    expect(leaves(en).map(([key]) => key)).toEqual(leaves(vi).map(([key]) => key));
  });

  it('fills the same values into both languages', () => {
    const english = new Map(leaves(en));
    for (const [key, text] of leaves(vi)) {
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });

  it('leaves no text empty', () => {
    for (const [key, text] of [...leaves(vi), ...leaves(en)]) expect(text.trim(), key).not.toBe('');
  });

  it('names every action', () => {
    const keys = new Set(leaves(vi).map(([key]) => key));
    for (const action of ACTIONS) expect(keys, action.id).toContain(action.label);
  });

  it('has words for every gesture of the core and of the editor', () => {
    const core = join(src, '../../../packages/core/src');
    const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ts$/.test(file) && !/\.(test|fixture)\./.test(file))
      .map((file) => readFileSync(join(core, file), 'utf8'));
    const labels = [...files, ...sources.map(({ text }) => text)].flatMap((text) =>
      [...text.matchAll(/'edit\.([a-z-]+)'/g)].map(([, label]) => `history.edit.${label}`),
    );
    const keys = new Set(leaves(vi).map(([key]) => key));
    expect(labels.filter((label) => !keys.has(label))).toEqual([]);
    expect(labels.length).toBeGreaterThan(10);
  });

  it('has no Vietnamese letters in the code outside the catalogues', () => {
    const found = sources.filter(({ text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/.test(code);
    });
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it('shows no literal words between tags or in labels', () => {
    const leaks = sources.flatMap(({ file, text }) =>
      file.endsWith('.tsx')
        ? [
            ...text.matchAll(/<[A-Za-z][^<>{}=]*>\s*([A-Za-z][^<>{}]*[A-Za-z])\s*<\//g),
            ...text.matchAll(/\b(?:aria-label|title|label|placeholder|hint|alt)="([^"]+)"/g),
          ].map(([, words]) => `${file}: ${words}`)
        : [],
    );
    expect(leaks).toEqual([]);
  });
});
