import { expect, test } from 'vitest';
import { fieldDifferences } from './fields.ts';

test('a language of a name is a field of its own', () =>
  expect(
    fieldDifferences(
      { name: { vi: 'Cổng', en: 'Portal' } },
      { name: { vi: 'Cổng DVC', en: 'Portal' } },
    ),
  ).toEqual([{ field: 'name.vi', was: 'Cổng', to: 'Cổng DVC' }]));

test('a property that comes or goes has one side only', () =>
  expect(fieldDifferences({ properties: { x: 1 } }, { properties: { y: true } })).toEqual([
    { field: 'properties.x', was: 1, to: undefined },
    { field: 'properties.y', was: undefined, to: true },
  ]));

test('a table that comes whole is told leaf by leaf', () =>
  expect(fieldDifferences({}, { documentation: { vi: 'a', en: 'b' } })).toEqual([
    { field: 'documentation.en', was: undefined, to: 'b' },
    { field: 'documentation.vi', was: undefined, to: 'a' },
  ]));

test('an empty table equals an absent one', () =>
  expect(fieldDifferences({ properties: {} }, {})).toEqual([]));

test('a dot inside a key is escaped', () =>
  expect(fieldDifferences({ p: { 'a.b': 1 } }, { p: { 'a.b': 2 } })[0]?.field).toBe('p.a\\.b'));

test('a text that becomes a table is told whole', () =>
  expect(fieldDifferences({ p: 'x' }, { p: { vi: 'x' } })).toEqual([
    { field: 'p', was: 'x', to: { vi: 'x' } },
  ]));

test('lists are compared whole', () =>
  expect(fieldDifferences({ l: [1, 2], m: [1] }, { l: [1, 3], m: [1] })).toEqual([
    { field: 'l', was: [1, 2], to: [1, 3] },
  ]));

test('fields that this version does not know are compared too', () =>
  expect(fieldDifferences({ later: null }, { later: 0 })).toEqual([
    { field: 'later', was: null, to: 0 },
  ]));
