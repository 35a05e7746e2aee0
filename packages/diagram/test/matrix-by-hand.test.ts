import type { Comparison, Model, View } from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, hardZeros, type ViewWish, viewpointOf } from '../src/index.ts';
import { FAULTLESS } from './faultless.ts';
import { comparisonOf, modelOf, sketches } from './models.ts';
import { approved, both, target } from './sample.ts';

type Placements = NonNullable<View['placements']>;

const LANDSCAPE = { width: 247, height: 155 };

const draw = (source: Model | Comparison, wish: Partial<ViewWish> = {}): readonly Figure[] =>
  viewpointOf('matrix')?.figures(source, { page: LANDSCAPE, ...wish }) ?? [];

function one(source: Model | Comparison, placements: Placements, more: Partial<ViewWish> = {}) {
  const [figure, ...others] = draw(source, { placements, ...more });
  if (figure === undefined || others.length > 0) throw new Error('not one figure');
  return figure;
}

const boxOf = (figure: Figure, id: string) => {
  const found = [...figure.occurrences, ...figure.items].find((some) => some.id === id);
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found.box;
};

const isColumn = (id: string) => id.endsWith('@column');
/** Headers from top to bottom, or from left to right. */
const rowsOf = (figure: Figure) =>
  figure.occurrences.map(({ id }) => id).filter((id) => !isColumn(id));
const columnsOf = (figure: Figure) => figure.occurrences.map(({ id }) => id).filter(isColumn);

/** Nothing grouped: all rows are one run. */
const PLAIN = { groupRows: 'none', groupColumns: 'none' };

describe('a matrix with places by hand', () => {
  it('has a row at the rank that a person gave it, the others round it in model order', () => {
    const settings = { ...PLAIN, hideEmpty: false };
    const before = rowsOf(one(target, {}, { settings }));
    const [first, , , fourth = ''] = before;
    expect(rowsOf(one(target, { [fourth]: { y: 0 } }, { settings }))).toEqual([
      fourth,
      ...before.filter((id) => id !== fourth),
    ]);
    expect(rowsOf(one(target, { [first ?? '']: { y: 1e9 } }, { settings }))).toEqual([
      ...before.slice(1),
      first,
    ]);
  });

  it('orders columns by x, and keeps what stands in the cells', () => {
    const plain = one(target, {}, { settings: PLAIN });
    const [first = '', ...rest] = columnsOf(plain);
    const moved = one(target, { [first]: { x: 2 } }, { settings: PLAIN });
    expect(columnsOf(moved)).toEqual([...rest.slice(0, 2), first, ...rest.slice(2)]);
    const said = (figure: Figure) =>
      figure.items
        .filter(({ kind }) => kind === 'cell')
        .map(({ id, label }) => `${id} ${label}`)
        .sort();
    expect(said(moved)).toEqual(said(plain));
  });

  it('orders groups among themselves, and headers within their own group only', () => {
    const plain = one(both, {});
    const group = 'group:ud-dieu-hanh';
    const first = one(both, { [group]: { y: 0 } });
    const tops = first.items.filter(({ kind }) => kind === 'header').map(({ id }) => id);
    expect(tops.find((id) => id.startsWith('group:') && !isColumn(id))).toBe(group);
    const member = one(both, { 'ban-do-so': { y: 0 } });
    const above = boxOf(member, group);
    const below = rowsOf(member).find((id) => boxOf(member, id).y > above.y);
    expect(below).toBe('ban-do-so');
    expect(new Set(rowsOf(member))).toEqual(new Set(rowsOf(plain)));
  });

  it('keeps the same order in both architectures and in their comparison', () => {
    const placements = { 'mot-cua': { y: 0 }, 'hang-khong': { y: 1 } };
    const settings = { table: 'system-unit', ...PLAIN };
    for (const source of [approved, target, both]) {
      const known = rowsOf(one(source, {}, { settings, split: false }));
      const there = Object.keys(placements).filter((id) => known.includes(id as never));
      const rows = rowsOf(one(source, placements, { settings, split: false }));
      expect(rows.slice(0, there.length)).toEqual(there);
    }
  });

  it('moves no pinned row when an element is added', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 }),
        fc.nat(5),
        (pinned, gone) => {
          const settings = { table: 'system-unit', ...PLAIN, hideEmpty: false };
          const all = rowsOf(one(target, {}, { settings }));
          const placements = Object.fromEntries(
            pinned.map((rank, index) => [all.at(-1 - index) ?? '', { y: rank }]),
          );
          const without = all[gone] ?? '';
          const elements = new Map([...target.elements].filter(([id]) => id !== without));
          const fewer = rowsOf(one({ ...target, elements }, placements, { settings }));
          const more = rowsOf(one(target, placements, { settings }));
          for (const [id, { y }] of Object.entries(placements)) {
            expect(fewer[y]).toBe(id);
            expect(more[y]).toBe(id);
          }
          // The others stay in model order among themselves.
          const others = more.filter((id) => placements[id] === undefined);
          expect(others).toEqual(all.filter((id) => placements[id] === undefined));
        },
      ),
      { numRuns: 5 },
    );
  });

  it('draws without places as if there were none to give', () => {
    expect(JSON.stringify(draw(both, { placements: {} }))).toBe(JSON.stringify(draw(both)));
    const strange = { 'not-there': { x: 3, y: 4, width: 50, height: 50 } };
    expect(JSON.stringify(draw(both, { placements: strange }))).toBe(JSON.stringify(draw(both)));
  });
});

describe('a matrix with sizes by hand', () => {
  it('has a column and a row as large as a person made them, and the others alike', () => {
    const [column = '', other = '', third = ''] = columnsOf(one(target, {}));
    const [row = ''] = rowsOf(one(target, {}));
    const figure = one(target, { [column]: { width: 30 }, [row]: { height: 14 } });
    expect(boxOf(figure, column).width).toBeCloseTo(30, 6);
    expect(boxOf(figure, row).height).toBeCloseTo(14, 6);
    expect(boxOf(figure, other).width).toBeCloseTo(boxOf(figure, third).width, 6);
    expect(hardZeros(figure)).toEqual(FAULTLESS);
  });

  it('has headers as wide and as high as a person made their corner', () => {
    const plain = one(approved, {});
    const was = boxOf(plain, 'corner');
    const wish = { width: was.width + 20, height: was.height + 15 };
    const box = boxOf(one(approved, { corner: wish }), 'corner');
    expect(box.width).toBeCloseTo(wish.width, 6);
    expect(box.height).toBeCloseTo(wish.height, 6);
    const narrow = boxOf(one(approved, { corner: { width: was.width - 15 } }), 'corner');
    expect(narrow.width).toBeCloseTo(was.width - 15, 6);
  });

  it('takes one width for all columns, and one height for all rows', () => {
    const settings = { columnWidth: 14, rowHeight: 10 };
    const figure = one(approved, {}, { settings });
    for (const id of columnsOf(figure)) expect(boxOf(figure, id).width).toBeCloseTo(14, 6);
    for (const id of rowsOf(figure)) expect(boxOf(figure, id).height).toBeCloseTo(10, 6);
  });

  it('gives way where the page cannot hold what was wished in legible type', () => {
    const wide = Object.fromEntries(columnsOf(one(both, {})).map((id) => [id, { width: 60 }]));
    const figure = one(both, wide);
    expect(figure.findings).toEqual([]);
    expect(figure.width).toBeLessThanOrEqual(247 + 1e-6);
    expect(hardZeros(figure)).toEqual(FAULTLESS);
  });
});

describe('a matrix of any model with any places and sizes', () => {
  const silly = fc.oneof(
    fc.double({ min: 0, max: 60, noNaN: true }),
    fc.constantFrom(-1e9, -3.5, 0, 0.4, 1e12, Number.NaN, Number.POSITIVE_INFINITY),
  );
  const placement = fc.record(
    { x: silly, y: silly, width: silly, height: silly },
    { requiredKeys: [] },
  );

  it('keeps the hard zeros, and draws every header once', () => {
    fc.assert(
      fc.property(
        sketches(30),
        fc.array(fc.tuple(fc.nat(999), placement), { minLength: 1, maxLength: 6 }),
        fc.record({
          table: fc.constantFrom('application-data', 'application-application', 'asset-control'),
          groupRows: fc.constantFrom('preset', 'none', 'layer'),
          groupColumns: fc.constantFrom('none', 'parent'),
          parts: fc.boolean(),
          transpose: fc.boolean(),
          totals: fc.boolean(),
          columnWidth: fc.constantFrom(4, 17, 120, null),
        }),
        fc.record({
          width: fc.double({ min: 60, max: 400, noNaN: true }),
          height: fc.double({ min: 60, max: 400, noNaN: true }),
        }),
        fc.boolean(),
        fc.boolean(),
        (sketch, places, settings, page, compared, split) => {
          const source = compared ? comparisonOf(sketch) : modelOf(sketch);
          const plain = draw(source, { settings, page, split });
          const ids = plain.flatMap((figure) => [
            ...figure.occurrences.map(({ id }) => id),
            ...figure.items.filter(({ kind }) => kind === 'header').map(({ id }) => id),
          ]);
          const placements = Object.fromEntries(
            places.map(([which, placed]) => [ids[which % ids.length] ?? 'corner', placed]),
          );
          const figures = draw(source, { settings, page, split, placements });
          for (const figure of figures) expect(hardZeros(figure)).toEqual(FAULTLESS);
          const drawn = (some: readonly Figure[]) =>
            new Set(some.flatMap((figure) => figure.occurrences.map(({ id }) => id)));
          expect(drawn(figures)).toEqual(drawn(plain));
          expect(JSON.stringify(draw(source, { settings, page, split, placements }))).toBe(
            JSON.stringify(figures),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
