/** The outline of the sample: bands as roots, found without diacritics, fates in a comparison. */
import { architectureId, compare, profileOf, resolve } from '@khung/core';
import { describe, expect, it } from 'vitest';
import { sample } from '../../../test/sample.ts';
import { outlineOf } from './tree.ts';

const options = {
  language: 'vi',
  profile: profileOf(sample.info.profile),
  query: '',
  closed: new Set<string>(),
  rest: 'Khác',
};
const [first, target] = [architectureId('1.0'), architectureId('2.0')];

describe('outline', () => {
  it('holds every element of the model once', () => {
    const model = resolve(sample, target);
    const { rows } = outlineOf(model, options);
    const ids = rows.flatMap((row) => (row.kind === 'element' ? [row.id] : []));
    expect(ids.toSorted()).toEqual([...model.elements.keys()].toSorted());
  });

  it('counts what stands below each root, closed or open', () => {
    const model = resolve(sample, target);
    const counts = (closed: ReadonlySet<string>) =>
      outlineOf(model, { ...options, closed })
        .rows.filter((row) => row.kind === 'root')
        .map(({ count }) => count);
    expect(counts(new Set(['band users', 'band data']))).toEqual(counts(new Set()));
    expect(counts(new Set()).reduce((sum, count) => sum + count, 0)).toBe(model.elements.size);
  });

  it('finds a name without its diacritics and keeps the way down to it', () => {
    const { rows, found } = outlineOf(resolve(sample, target), {
      ...options,
      query: 'GIAY PHEP LAI',
    });
    const elements = rows.flatMap((row) => (row.kind === 'element' ? [row] : []));
    expect(elements.filter((row) => !row.dim)).toHaveLength(found);
    for (const row of elements.filter((one) => !one.dim)) {
      expect(row.name.toLowerCase()).toContain('giấy phép lái');
    }
    expect(elements.some((row) => row.dim)).toBe(true);
  });

  it('lists what went beside what stays in a comparison, with its fate', () => {
    const comparison = compare(sample, first, target);
    const { rows } = outlineOf(comparison, { ...options, fates: new Set(['retired'] as const) });
    const shown = rows.flatMap((row) => (row.kind === 'element' && !row.dim ? [row] : []));
    expect(shown.length).toBe(comparison.summary.elements.retired);
    expect(shown.every((row) => row.gone && row.fate === 'retired')).toBe(true);
  });
});
