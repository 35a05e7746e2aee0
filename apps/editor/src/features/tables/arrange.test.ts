/** Rows of a table are found, filtered, sorted and grouped as people expect of a spreadsheet. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenRows, keptOrder, listed, placesOf } from './arrange.ts';
import type { Column, TableRow } from './column.ts';

interface Row extends TableRow {
  readonly name: string;
  readonly owner: string;
  readonly year?: number;
}
const row = (id: string, name: string, owner: string, year?: number): Row => ({
  id,
  elements: [],
  gone: false,
  layer: undefined,
  name,
  owner,
  ...(year === undefined ? {} : { year }),
});
const column = (id: string, more: Partial<Column<Row>>): Column<Row> => ({
  id,
  label: id,
  width: 100,
  shown: true,
  text: () => '',
  ...more,
});
const COLUMNS = [
  column('name', { text: ({ name }) => name }),
  column('owner', { text: ({ owner }) => owner }),
  column('year', {
    text: ({ year }) => (year === undefined ? '' : `n\u0103m ${year}`),
    sortKey: ({ year }) => year ?? Number.NaN,
  }),
];
const ROWS = [
  row('1', 'Ổ cứng', 'Cục A', 2010),
  row('2', 'Đăng kiểm', '', 2009),
  row('3', 'Dữ liệu', 'Cục B'),
  row('4', 'Ảnh', 'Cục A', 900),
];
const NONE = { query: '', filters: {}, sort: undefined };
const ids = (rows: readonly TableRow[]) => rows.map(({ id }) => id).join('');
const pick = (asked: Partial<Parameters<typeof chosenRows<Row>>[2]>) =>
  ids(chosenRows(ROWS, COLUMNS, { ...NONE, ...asked }, 'vi'));

describe('a table', () => {
  it('finds words in any column without their diacritics', () => {
    expect(pick({ query: 'du lieu' })).toBe('3');
    expect(pick({ query: 'cuc a o cung' })).toBe('1');
  });

  it('lets through chosen values, empty ones among them', () => {
    expect(pick({ filters: { owner: ['Cục A'] } })).toBe('14');
    expect(pick({ filters: { owner: ['', 'Cục B'] } })).toBe('23');
  });

  it('lists only what was asked for, and of that only what is found', () => {
    const only = new Set(['1', '3']);
    expect(pick({ only })).toBe('13');
    expect(pick({ only, query: 'du lieu' })).toBe('3');
    expect(pick({ only, query: 'dang kiem' })).toBe('');
  });

  it('sorts as Vietnamese does, numbers as numbers, what is empty last both ways', () => {
    expect(pick({ sort: { column: 'name', down: false } })).toBe('4321');
    expect(pick({ sort: { column: 'year', down: false } })).toBe('4213');
    expect(pick({ sort: { column: 'year', down: true } })).toBe('1243');
  });

  it('puts rows together, counts them closed or open, and numbers them through', () => {
    const shown = listed(ROWS, COLUMNS[1], new Set(['group owner Cục A']), 'vi');
    expect(
      shown.map((one) =>
        one.kind === 'group' ? `${one.label}:${one.count}` : one.kind === 'row' ? one.row.id : '',
      ),
    ).toEqual(['Cục A:2', 'Cục B:1', '3', ':1', '2']);
  });

  it('keeps the order under the hand while cells are edited', () => {
    const found = [ROWS[0], ROWS[1], ROWS[3]].flatMap((one) => one ?? []);
    const after = [row('4', 'Z', ''), row('5', 'A', ''), row('1', 'Y', '')];
    expect(ids(keptOrder({ found, rows: ROWS }, after))).toBe('145');
    const edited = ROWS.map((one) => (one.id === '2' ? row('2', 'Mới', '') : one));
    expect(keptOrder({ found, rows: ROWS }, edited)).toEqual([ROWS[0], edited[1], ROWS[3]]);
  });

  it('says where each row stands, whatever it knew before', () => {
    const key = fc.integer({ min: 0, max: 6 }).map((one) => ({ key: String(one) }));
    const list = fc.uniqueArray(key, { selector: (one) => one.key, maxLength: 7 });
    fc.assert(
      fc.property(list, list, (one, other) => {
        const before = { list: one, places: placesOf(one, undefined) };
        const places = placesOf(other, before);
        expect([...places]).toEqual(other.map(({ key }, at) => [key, at]));
      }),
    );
  });
});
