/** The edge between before and after, what goes with what, and how two figures are set beside each other. */
import { architectureId, compare } from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSample } from '../files/sample.ts';
import { beforeAfter, fieldsBeside } from './beforeAfter.ts';
import { pointedOut } from './kin.ts';
import { setSplit, splitAfter, useSplit } from './split.ts';
import { isBetterStacked } from './stacked.ts';

const comparison = compare(readSample(), architectureId('1.0'), architectureId('2.0'));
const rows = [...comparison.elements.values()];

describe('the edge', () => {
  it('never leaves the stage, whatever keys are pressed', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', 'Enter', 'x'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())), (pressed) => {
        for (const [key, shift] of pressed) {
          const next = splitAfter(key, shift, useSplit.getState().split);
          if (next !== undefined) setSplit(next);
          const { split } = useSplit.getState();
          expect(split).toBeGreaterThanOrEqual(0);
          expect(split).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('goes to both ends and back to the middle', () => {
    expect(['Home', 'End', 'Enter'].map((key) => splitAfter(key, false, 30))).toEqual([0, 100, 50]);
  });
});

describe('what goes with an element', () => {
  it('is pointed out both ways: from what goes to what follows it, and back', () => {
    for (const { id, successors } of rows) {
      for (const heir of successors) {
        expect(pointedOut(comparison, [id], undefined)).toContain(heir);
        expect(pointedOut(comparison, [heir], undefined)).toContain(id);
      }
    }
  });

  it('is itself, under the hand', () => {
    const [first] = rows;
    if (first) expect(pointedOut(comparison, [], first.id)).toContain(first.id);
  });

  it('stands before and after, unless it is really new or retired', () => {
    for (const row of rows) {
      const { before, after } = beforeAfter(comparison, row);
      if (row.fate !== 'new' && row.fate !== 'carriedOver') expect(before).not.toEqual([]);
      if (row.fate !== 'retired') expect(after).not.toEqual([]);
    }
  });

  it('is told field by field beside the one that follows it', () => {
    const followed = rows.find(
      ({ fate, successors }) => fate === 'replaced' && successors.length === 1,
    );
    if (followed === undefined) throw new Error('the sample replaces nothing');
    const fields = fieldsBeside(beforeAfter(comparison, followed)).map(({ field }) => field);
    expect(fields).toContain('type');
    expect(fields).toContain('owner');
  });
});

it('sets wide figures one below the other where the stage is narrow, and tall ones never', () => {
  expect(isBetterStacked({ width: 247, height: 155 }, { width: 816, height: 650 })).toBe(true);
  expect(isBetterStacked({ width: 247, height: 155 }, { width: 1440, height: 650 })).toBe(false);
  expect(isBetterStacked({ width: 160, height: 225 }, { width: 816, height: 650 })).toBe(false);
  expect(isBetterStacked({ width: 160, height: 225 }, { width: 0, height: 0 })).toBe(false);
});
