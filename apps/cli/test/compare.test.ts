/** `khung compare` on the sample: the JSON that other programs read, and tables for people. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FATES } from '@khung/core';
import { describe, expect, it } from 'vitest';
import { folder, khung, SAMPLE } from './khung.ts';

interface Told {
  before: string;
  after: string;
  summary: { elements: Record<string, number>; relations: Record<string, number> };
  elements: { id: string; name: string; fate: string; reason: string | null }[];
  relations: { id: string; fate: string; cause: string }[];
}

const told = (...args: string[]): Told =>
  JSON.parse(khung(['compare', SAMPLE, ...args, '--format', 'json']).out);

describe('khung compare', () => {
  it('tells as JSON every element once, with counts that add up', () => {
    const { before, after, summary, elements, relations } = told('1.0', '2.0');
    expect([before, after]).toEqual(['1.0', '2.0']);
    expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length);
    for (const fate of FATES) {
      expect(elements.filter((row) => row.fate === fate)).toHaveLength(
        summary.elements[fate] ?? -1,
      );
    }
    for (const fate of ['kept', 'changed', 'new', 'retired']) {
      expect(relations.filter((row) => row.fate === fate)).toHaveLength(
        summary.relations[fate] ?? -1,
      );
    }
  });

  it('finds nothing between an architecture and itself', () => {
    const { elements, relations } = told('2.0', '2.0');
    expect([...elements, ...relations].every(({ fate }) => fate === 'kept')).toBe(true);
    const text = khung(['compare', SAMPLE, '2.0', '2.0', '--check']);
    expect(text.code).toBe(0);
    expect(text.out).toContain('giống nhau');
  });

  it('exits with 1 under --check if they differ, and with 0 without it', () => {
    expect(khung(['compare', SAMPLE, '1.0', '2.0', '--check']).code).toBe(1);
    expect(khung(['compare', SAMPLE, '1.0', '2.0']).code).toBe(0);
  });

  it.each(['text', 'md'])(
    'names as %s every element that is not kept, and its reason',
    (format) => {
      const { out } = khung(['compare', SAMPLE, '1.0', '2.0', '--format', format]);
      const flat = out.replace(/\\/g, '');
      for (const { name, fate, reason } of told('1.0', '2.0').elements) {
        if (fate === 'kept') continue;
        expect(flat).toContain(name);
        if (reason) expect(flat).toContain(reason);
      }
    },
  );

  it('writes English names and words with --lang en', () => {
    const { out } = khung(['compare', SAMPLE, '1.0', '2.0', '--lang', 'en']);
    expect(out).toContain('Comparison 1.0 → 2.0');
    expect(out).not.toContain('giữ nguyên');
  });

  it('lists the architectures there are for one that is not', () => {
    const { code, out, err } = khung(['compare', SAMPLE, '1.0', '3.0']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/“3\.0”.*1\.0, hien-trang, 2\.0/);
  });
});

describe('a bad workspace file', () => {
  const whole = readFileSync(SAMPLE, 'utf8');
  const cases: [string, string, RegExp][] = [
    ['cut in the middle of a line', whole.slice(0, whole.length / 2), /w\.khung\.json/],
    ['without its closing line', `${whole.trimEnd().split('\n').slice(0, -1).join('\n')}\n`, /./],
    ['empty', '', /w\.khung\.json/],
    ['some other JSON', '{"a": 1}\n', /không phải tệp Khung/],
    ['no JSON', '<model/>\n', /w\.khung\.json/],
  ];
  it.each(cases)('%s: is named in one line, and nothing is printed', (_claim, text, words) => {
    const where = folder();
    writeFileSync(join(where, 'w.khung.json'), text);
    const { code, out, err } = khung(['compare', 'w.khung.json', '1.0', '2.0'], where);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(words);
  });

  it('missing, or a folder: says which file', () => {
    const where = folder();
    expect(khung(['validate', 'gone.khung.json'], where)).toMatchObject({
      code: 2,
      err: 'khung: không tìm thấy tệp gone.khung.json\n',
    });
    expect(khung(['validate', '.'], where)).toMatchObject({
      code: 2,
      err: 'khung: . là thư mục, không phải tệp\n',
    });
  });
});
