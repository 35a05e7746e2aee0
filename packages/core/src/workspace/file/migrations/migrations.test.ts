import { describe, expect, test } from 'vitest';
import { type Migration, migrated, type RawFile } from './index.ts';

describe('migrations', () => {
  const file: RawFile = { head: {}, records: [{ record: 'a' }] };
  const steps: Migration[] = [
    {
      version: 2,
      migrate: (f) => ({ ...f, records: [...f.records, { record: 'b' }] }),
    },
    { version: 3, migrate: (f) => ({ ...f, head: { n: f.records.length } }) },
  ];

  test('take every step from the version of the file to the newest, in order', () => {
    expect(migrated(file, 1, steps)).toEqual({
      head: { n: 2 },
      records: [{ record: 'a' }, { record: 'b' }],
    });
    expect(migrated(file, 2, steps)).toEqual({ head: { n: 1 }, records: [{ record: 'a' }] });
    expect(migrated(file, 3, steps)).toBe(file);
  });

  test('refuse what lies beyond them', () => {
    expect(() => migrated(file, 4, steps)).toThrow('newer-format');
    expect(() => migrated(file, 1.5, steps)).toThrow('not-khung');
  });
});
