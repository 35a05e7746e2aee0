/** One to one whatever is said, and a file gives back what was decided. */
import {
  CERTAIN,
  decisionsOfPeople,
  type ElementId,
  elementId,
  formatMatches,
  type Matching,
  parseMatches,
} from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accept,
  asList,
  type Decisions,
  decidedMatching,
  fromList,
  NO_DECISIONS,
  partnersOf,
  reject,
} from './decisions.ts';

const a = (nth: number) => elementId(`a${nth}`);
const b = (nth: number) => elementId(`b${nth}`);
const MOST = 5;

const matching: Matching = {
  pairs: [0.3, 0.5, 0.7, 0.95].map((score, nth) => ({
    before: a(nth),
    after: b(nth),
    score,
    by: 'likeness',
    reasons: [],
    others: [{ after: b((nth + 1) % MOST), score: 0.2 }],
  })),
  onlyBefore: [a(4)],
  onlyAfter: [b(4)],
};

const step = fc.record({
  way: fc.constantFrom('accept' as const, 'reject' as const),
  before: fc.nat(MOST - 1).map(a),
  after: fc.nat(MOST - 1).map(b),
});
const decided = fc
  .array(step, { maxLength: 12 })
  .map((steps) =>
    steps.reduce<Decisions>(
      (before, one) =>
        one.way === 'accept' ? accept(before, [one]) : reject(before, one.before, one.after),
      NO_DECISIONS,
    ),
  );

describe('decisions about pairs', () => {
  it('leave every element with one partner at most, the one said last', () => {
    fc.assert(
      fc.property(decided, step, (before, { before: one, after }) => {
        const next = accept(before, [{ before: one, after }]);
        const { of, taken } = partnersOf(matching, next);
        expect(new Set(of.values()).size).toBe(of.size);
        expect(taken.size).toBe(of.size);
        expect(of.get(one)).toBe(after);
        expect(partnersOf(matching, reject(next, one, after)).of.get(one)).not.toBe(after);
      }),
    );
  });

  it('take what is as good as certain without a word, but not against one', () => {
    expect([...partnersOf(matching, NO_DECISIONS).of]).toEqual([[a(3), b(3)]]);
    const said = accept(NO_DECISIONS, [{ before: a(0), after: b(3) }]);
    expect([...partnersOf(matching, said).of]).toEqual([[a(0), b(3)]]);
  });

  it('count every element once, as paired, open or alone', () => {
    fc.assert(
      fc.property(decided, (decisions) => {
        const { pairs, onlyBefore, onlyAfter } = decidedMatching(matching, decisions);
        const ids = (side: 'before' | 'after', rest: readonly ElementId[]) =>
          [...pairs.map((pair) => pair[side]), ...rest].sort();
        expect(ids('before', onlyBefore)).toEqual([0, 1, 2, 3, 4].map(a));
        expect(ids('after', onlyAfter)).toEqual([0, 1, 2, 3, 4].map(b));
      }),
    );
  });

  it('come back from a matches file as they were, machine-made ones left out', () => {
    const model = { architecture: 'x', elements: new Map(), relations: new Map() };
    fc.assert(
      fc.property(decided, (decisions) => {
        const side = { file: 'f', model: model as never };
        const list = asList(decisions);
        const text = formatMatches(decidedMatching(matching, decisions), side, side, list);
        const back = fromList(decisionsOfPeople(parseMatches(text)), () => true);
        expect(back.accepted).toEqual(new Map([...decisions.accepted].sort()));
        expect(back.rejected).toEqual(decisions.rejected);
        const certain = parseMatches(text).pairs.filter(({ by }) => by === 'likeness');
        for (const { decision, score } of certain)
          expect(decision).toBe(Number(score) >= CERTAIN ? 'accepted' : 'open');
      }),
    );
  });
});
