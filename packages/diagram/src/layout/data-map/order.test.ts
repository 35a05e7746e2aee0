import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Join, type OrderColumn, untangled } from './order.ts';

const column = (prefix: string, sizes: readonly number[], fixed: boolean): OrderColumn => ({
  fixed,
  groups: sizes.map((size, group) =>
    Array.from({ length: size }, (_, index) => `${prefix}${group}.${index}`),
  ),
});

const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
const scenes = fc
  .record({
    people: fc.integer({ min: 1, max: 9 }),
    data: sizes,
    others: sizes,
    lines: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 25 }),
  })
  .map(({ people, data, others, lines }) => {
    const columns = [
      column('left', others, false),
      column('people', [people], true),
      column('data', data, false),
    ];
    const idsOf = (index: number) => columns[index]?.groups.flat() ?? [];
    const joins = lines.map(([a, b, right]): Join => {
      const [ends, middle] = [idsOf(right ? 2 : 0), idsOf(1)];
      return [middle[a % middle.length] ?? '', ends[b % ends.length] ?? ''];
    });
    return { columns, joins };
  });

describe('what stands in columns', () => {
  it('stays in its column and its group, and those that follow keep the order of their groups', () => {
    fc.assert(
      fc.property(scenes, ({ columns, joins }) => {
        const found = untangled(columns, joins).columns;
        for (const [index, { groups, fixed }] of columns.entries()) {
          const after = found[index]?.groups ?? [];
          const named = (some: readonly (readonly string[])[]) =>
            some.map((ids) => [...ids].sort().join());
          expect(named(after).sort()).toEqual(named(groups).sort());
          if (fixed) expect(named(after)).toEqual(named(groups));
        }
      }),
    );
  });

  it('keeps the order of the model where nothing crosses in it', () => {
    fc.assert(
      fc.property(scenes, ({ columns }) => {
        const [first, second] = columns;
        if (first === undefined || second === undefined) return;
        const [left, middle] = [first.groups.flat(), second.groups.flat()];
        const joins = left.map((id, index): Join => {
          return [id, middle[Math.min(index, middle.length - 1)] ?? ''];
        });
        expect(untangled(columns, joins).columns).toEqual(columns);
      }),
    );
  });

  it('changes places where that takes away enough crossings', () => {
    const columns = [column('p', [4], true), column('d', [2, 2], false)];
    const joins: Join[] = [
      ['p0.0', 'd1.0'],
      ['p0.0', 'd1.1'],
      ['p0.1', 'd1.1'],
      ['p0.2', 'd0.0'],
      ['p0.3', 'd0.1'],
    ];
    expect(untangled(columns, joins).crossings).toBe(0);
  });
});
