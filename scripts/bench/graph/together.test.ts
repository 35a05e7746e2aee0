import type { DrawnEdge, OccurrenceId, Point } from '@khung/diagram';
import { describe, expect, it } from 'vitest';
import { together as runTogether } from './together.ts';

const together = (lines: Parameters<typeof runTogether>[0], near = 0.25) =>
  runTogether(lines, near);
const at = (id: string) => id as OccurrenceId;
const line = (from: string, to: string, ...points: Point[]) =>
  ({ from: at(from), to: at(to), points, relations: [] as DrawnEdge['relations'] }) as const;

/**
 *     a ──┐        ┌── b
 *         ├────────┤
 *     c ──┘        └── d
 */
const A = line('a', 'b', [0, 0], [5, 0], [5, 5], [20, 5], [20, 0], [25, 0]);
const C = line('c', 'd', [0, 10], [5, 10], [5, 5], [20, 5], [20, 10], [25, 10]);
/** From below, and away above. */
const D = line('c', 'd', [0, 10], [5, 10], [5, 5], [20, 5], [20, -3], [25, -3]);

describe('lines that run on one another', () => {
  it('are measured where they have no end in common', () => {
    expect(together([A, C]).length).toBeCloseTo(15);
    expect(together([A, { ...C, from: at('a') }]).length).toBe(0);
    const beside = line('e', 'f', [0, 5.2], [40, 5.2]);
    expect(together([A, beside], 0.25).length).toBeCloseTo(15);
    expect(together([A, beside], 0.1).length).toBe(0);
  });

  it('cross where the one comes from below and leaves above, whichever way it is led', () => {
    expect(together([A, C]).crossings).toBe(0);
    for (const other of [D, { ...D, points: [...D.points].reverse() }]) {
      expect(together([A, other]).crossings).toBe(1);
      expect(together([other, A]).crossings).toBe(1);
    }
  });

  it('cross once, however many corners they share', () => {
    const one = line('a', 'b', [0, 0], [5, 0], [5, 5], [20, 5], [20, 15], [30, 15]);
    const other = line('c', 'd', [0, 5], [20, 5], [20, 15], [10, 15]);
    // Comes from the right of `one`, leaves on its right.
    expect(together([one, other]).crossings).toBe(0);
    const across = line('c', 'd', [0, 5], [20, 5], [20, 15], [20, 30]);
    expect(together([one, across]).crossings).toBe(0);
    const left = line('c', 'd', [10, -5], [10, 5], [20, 5], [20, 15], [10, 15]);
    expect(together([one, left]).crossings).toBe(1);
  });

  it('do not cross where one of them ends', () => {
    expect(together([A, line('e', 'f', [10, 5], [20, 5], [20, 10])]).crossings).toBe(0);
  });

  it('cross as many times as there are relations in them', () => {
    const relations = ['r1', 'r2'] as unknown as DrawnEdge['relations'];
    expect(together([{ ...A, relations }, D]).crossings).toBe(2);
  });
});
