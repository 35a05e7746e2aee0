import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PersistentMap } from './persistentMap.ts';

type Step = { kind: 'set'; key: string; value: string } | { kind: 'delete'; key: string };

const key = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((n) => `el-${n}`),
  fc.string({ maxLength: 3 }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      key,
      value: fc.string({ maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), key }) },
);
const rank = (value: string) => value;

function sorted(model: ReadonlyMap<string, string>): [string, string][] {
  return [...model].sort(
    ([keyA, a], [keyB, b]) =>
      (a < b ? -1 : a > b ? 1 : 0) || (keyA < keyB ? -1 : keyA > keyB ? 1 : 0),
  );
}

describe('a persistent map', () => {
  test('holds what a Map holds after the same steps, in the order of rank and key', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 900, size: 'max' }), (steps) => {
        const model = new Map<string, string>();
        let map = PersistentMap.from<string, string>([], rank);
        for (const s of steps) {
          if (s.kind === 'set') {
            model.set(s.key, s.value);
            map = map.set(s.key, s.value);
          } else {
            model.delete(s.key);
            map = map.delete(s.key);
          }
        }
        expect([...map]).toEqual(sorted(model));
        expect(map.size).toBe(model.size);
        for (const [k, v] of model) expect(map.get(k)).toBe(v);
        expect([...map.keys()]).toEqual(sorted(model).map(([k]) => k));
        expect([...map.values()]).toEqual(sorted(model).map(([, v]) => v));
      }),
      { numRuns: 60 },
    );
  });

  test('leaves the map it came from as it was', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300, size: 'max' }), step, (steps, last) => {
        let map = PersistentMap.from<string, string>([], rank);
        for (const s of steps) map = s.kind === 'set' ? map.set(s.key, s.value) : map.delete(s.key);
        const before = [...map];
        if (last.kind === 'set') map.set(last.key, last.value);
        else map.delete(last.key);
        expect([...map]).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same order however it came about', () => {
    const many = Array.from({ length: 1000 }, (_, i): [string, number] => [`k${i}`, i]);
    let grown = PersistentMap.from<string, number>([]);
    for (const [k, v] of many.toReversed()) grown = grown.set(k, v);
    expect([...grown]).toEqual([...PersistentMap.from(many)]);
    const bulk = PersistentMap.from<string, number>([]).withAll(new Map(many));
    expect([...bulk]).toEqual([...grown]);
  });

  test('is itself where nothing changes', () => {
    const map = PersistentMap.from<string, number>([['a', 1]]);
    expect(map.set('a', 1)).toBe(map);
    expect(map.delete('b')).toBe(map);
  });

  test('does not mistake names of built-in properties for keys', () => {
    const map = PersistentMap.from<string, number>([]);
    expect(map.get('__proto__')).toBeUndefined();
    expect(map.has('constructor')).toBe(false);
  });
});
