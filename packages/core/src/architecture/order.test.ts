import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from './newId.ts';
import { orderBetween, orderKeys } from './order.ts';

describe('an order key', () => {
  test('fits between any two that came from here, however often', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200, size: 'max' }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          const key = orderBetween(keys[at - 1], keys[at]);
          expect(key).toBeDefined();
          keys.splice(at, 0, key ?? '');
        }
        expect(keys).toEqual([...keys].sort());
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test('stays short when many are put last, or first', () => {
    for (const last of [true, false]) {
      let key = orderBetween(undefined, undefined);
      for (let time = 0; time < 3000; time++)
        key = last ? orderBetween(key, undefined) : orderBetween(undefined, key);
      expect(key?.length).toBeLessThan(8);
    }
  });

  test('fits between keys that others made, or says that none does', () => {
    const text = fc.string({ maxLength: 4 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const key = orderBetween(low, high);
        if (key !== undefined) expect([low, key, high]).toEqual([low, key, high].sort());
        expect(orderBetween(high, low === high ? high : low)).toBeUndefined();
      }),
    );
  });
});

test('order keys for many rise, with room before, between and after', () => {
  for (const count of [0, 1, 2, 30, 31, 62, 5000]) {
    const keys = orderKeys(count);
    expect(new Set(keys).size).toBe(count);
    expect(keys).toEqual([...keys].sort());
    for (const [at, key] of keys.entries()) expect(orderBetween(keys[at - 1], key)).toBeDefined();
  }
});

test('new ids say their kind and differ', () => {
  const ids = new Set(Array.from({ length: 1000 }, () => newId('el')));
  expect(ids.size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^el-[0-9a-z]{12}$/);
  expect(newId('el', () => 0.5)).toBe(newId('el', () => 0.5));
});
