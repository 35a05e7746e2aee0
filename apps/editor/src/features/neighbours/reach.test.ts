/** What is reached upstream and downstream: each is the other seen from the far end. */
import { architectureId, type ElementId, resolve } from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from '../../../test/sample.ts';
import { reachOf } from './reach.ts';

const target = resolve(sample, architectureId('2.0'));
const approved = resolve(sample, architectureId('1.0'));
const ids = [...target.elements.keys()];
const some = fc.constantFrom(...ids);
const depths = fc.constantFrom(1, 2, 3, Number.POSITIVE_INFINITY);

describe('neighbours', () => {
  it('stand upstream of what stands downstream of them, at every depth', () => {
    fc.assert(
      fc.property(some, depths, (id, depth) => {
        const { up, down } = reachOf([target], [id], depth);
        for (const other of up) expect(reachOf([target], [other], depth).down).toContain(id);
        for (const other of down) expect(reachOf([target], [other], depth).up).toContain(id);
      }),
      { numRuns: 30 },
    );
  });

  it('are more with each step, and never those asked about', () => {
    fc.assert(
      fc.property(fc.uniqueArray(some, { minLength: 1, maxLength: 4 }), (asked) => {
        let before: readonly ElementId[] = [];
        for (const depth of [1, 2, 3, Number.POSITIVE_INFINITY]) {
          const { up, down, sides } = reachOf([target], asked, depth);
          expect(up.slice(0, before.length)).toEqual(before);
          expect([...sides.keys()].filter((id) => asked.includes(id))).toEqual([]);
          expect(new Set(sides.keys())).toEqual(new Set([...up, ...down]));
          before = asked.length === 1 ? up : [];
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of what is gone are looked up where it still was', () => {
    const gone = [...approved.elements.keys()].filter((id) => !target.elements.has(id));
    const reached = gone.map((id) => reachOf([target, approved], [id], 1).sides.size);
    expect(Math.max(...reached)).toBeGreaterThan(0);
  });
});
