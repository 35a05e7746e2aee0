import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsFor, packShelves, packSteadily } from './shelves.ts';

const group = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 })
  .map((spans) => ({ spans }));

describe('groups packed into shelves', () => {
  it.each([
    ['exactly', packShelves],
    ['steadily', packSteadily],
  ])(
    'come in order, fill every shelf to its width, and hold all their members apart: %s',
    (_how, pack) => {
      fc.assert(
        fc.property(
          fc.array(group, { minLength: 1, maxLength: 9 }),
          fc.integer({ min: 1, max: 7 }),
          (groups, columns) => {
            const { shelves } = pack(groups, columns, (rows) => 5 + rows * 10, 1);
            let next = 0;
            for (const shelf of shelves) {
              expect(shelf.from).toBe(next);
              next += shelf.columns.length;
              expect(shelf.columns.reduce((sum, some) => sum + some, 0)).toBe(columns);
              for (const [index, share] of shelf.columns.entries()) {
                const spans = groups[shelf.from + index]?.spans ?? [];
                const cells = cellsFor(spans, share, shelf.rows);
                const taken = new Set<string>();
                for (const [member, { column, row }] of cells.entries()) {
                  expect(column).toBeLessThanOrEqual(share - 1);
                  const span = spans[member] ?? 1;
                  expect(row + span).toBeLessThanOrEqual(shelf.rows);
                  for (let at = row; at < row + span; at += 1) {
                    expect(taken.has(`${column} ${at}`)).toBe(false);
                    taken.add(`${column} ${at}`);
                  }
                }
              }
            }
            expect(next).toBe(groups.length);
          },
        ),
      );
    },
  );
});
