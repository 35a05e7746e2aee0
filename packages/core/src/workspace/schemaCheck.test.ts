import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { StoredRecord } from './records.ts';
import { compiledCheck } from './schemaCheck.ts';
import { RECORD_SCHEMAS } from './shape.ts';
import { anyRecords, CHAIN, INFO } from './workspace.fixture.ts';

const anyRecord = anyRecords.chain((records) =>
  fc.constantFrom<StoredRecord>(INFO, ...CHAIN, ...records),
);
const anyValue = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    '__proto__',
    'x',
    7,
    true,
    [],
    ['x'],
    {},
    { vi: 7 },
    Number.NaN,
  ),
  fc.jsonValue(),
);

/** The record with what stands at one place, however deep, put in other words. */
function damaged(value: unknown, way: number, into: unknown): unknown {
  if (typeof value !== 'object' || value === null) return into;
  const keys = Object.keys(value);
  const key = keys[way % (keys.length + 1)];
  if (key === undefined) return into;
  return { ...value, [key]: damaged(Reflect.get(value, key), way >> 2, into) };
}

describe('a compiled check', () => {
  test('accepts every record that is right, without asking its schema', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(compiledCheck(RECORD_SCHEMAS[record.record])(record)).toBe(true);
      }),
    );
  });

  test('accepts nothing that the schema refuses', () => {
    const refused = { one: 0 };
    fc.assert(
      fc.property(anyRecord, fc.nat(), anyValue, (record, way, into) => {
        const schema = RECORD_SCHEMAS[record.record];
        const value = damaged(record, way, into);
        const right = v.is(schema, value);
        if (!right) refused.one++;
        if (!right) expect(compiledCheck(schema)(value)).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(refused.one).toBeGreaterThan(50);
  });

  test('leaves to the schema what it doesn’t know', () => {
    const even = compiledCheck(v.pipe(v.number(), v.multipleOf(2)));
    expect([even(2), even(3)]).toEqual([true, false]);
  });
});
