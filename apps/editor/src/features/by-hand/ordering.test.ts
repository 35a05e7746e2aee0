import type { OccurrenceId } from '@khung/diagram';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranksAfter } from './ordering.ts';

const ids = (...names: string[]) => names as OccurrenceId[];
const run = { along: 'y', members: ids('a', 'b', 'c', 'd', 'e') } as const;

describe('an order by hand', () => {
  it('pins what was moved at its rank, and nothing else', () => {
    expect([...ranksAfter(run, ids('d'), 1, new Set())]).toEqual([['d', { y: 1 }]]);
    expect([...ranksAfter({ ...run, along: 'x' }, ids('a'), 4, new Set())]).toEqual([
      ['a', { x: 4 }],
    ]);
  });

  it('gives what was pinned before the rank to which it is pushed', () => {
    expect(new Map(ranksAfter(run, ids('e'), 0, new Set(['b', 'd'])))).toEqual(
      new Map([
        ['e', { y: 0 }],
        ['b', { y: 2 }],
        ['d', { y: 4 }],
      ]),
    );
    expect(ranksAfter(run, ids('a'), 1, new Set(['e'])).has('e')).toBe(false);
  });

  it('comes out as it was seen when the hand let go', () => {
    fc.assert(
      fc.property(
        fc.subarray([...run.members], { minLength: 1 }),
        fc.nat(5),
        fc.subarray([...run.members]),
        (moved, at, pinned) => {
          const others = run.members.filter((id) => !moved.includes(id));
          const seen = [...others.slice(0, at), ...moved, ...others.slice(at)];
          const ranks = ranksAfter(run, moved, at, new Set(pinned));
          for (const [id, { y }] of ranks) expect(seen.indexOf(id as OccurrenceId)).toBe(y);
          for (const id of moved) expect(ranks.has(id)).toBe(true);
        },
      ),
    );
  });
});
