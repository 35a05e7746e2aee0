/** A figure of 1.0 turning into one of 2.0. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { architectureId, compare, parseWorkspace, profileOf } from '@khung/core';
import { type Figure, viewpointOf, wishOf } from '@khung/diagram';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixOf } from './mix.ts';

const sample = parseWorkspace(
  readFileSync(join(import.meta.dirname, '../../../../samples/bo-gtvt.khung.json'), 'utf8'),
);
const union = compare(sample, architectureId('1.0'), architectureId('2.0'));
const side = (show: 'before' | 'after'): Figure => {
  const view = [...sample.views.values()].find(({ viewpoint }) => viewpoint === 'overview');
  const viewpoint = viewpointOf('overview');
  if (!view || !viewpoint) throw new Error('The sample has an overview.');
  const wish = { ...wishOf(view, 'vi'), profile: profileOf(sample.info.profile), title: 'x' };
  const [figure] = viewpoint.figures(union, { ...wish, show, frame: 'shared' });
  if (!figure) throw new Error('There is a figure.');
  return figure;
};
const [before, after] = [side('before'), side('after')];
const mix = mixOf(before, after);

describe('a figure turning into another', () => {
  it('begins as the one and ends as the other', () => {
    expect(mix(0).map(({ mark }) => mark)).toEqual(before.marks);
    expect(mix(1).map(({ mark }) => mark)).toEqual(after.marks);
    expect([...mix(0), ...mix(1)].every(({ opacity }) => opacity === 1)).toBe(true);
  });

  it('shows on the way what goes, what comes and what stays', () => {
    const ids = (figure: Figure) => new Set(figure.marks.map(({ id }) => id));
    const [old, next] = [ids(before), ids(after)];
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (share) => {
        const seen = new Set(mix(share).map(({ mark }) => mark.id));
        expect(seen).toEqual(new Set([...old, ...next]));
        for (const { mark, opacity } of mix(share)) {
          if (!next.has(mark.id)) expect(opacity).toBeCloseTo(1 - share);
          if (!old.has(mark.id)) expect(opacity).toBeCloseTo(share);
        }
      }),
      { numRuns: 20 },
    );
    expect(old.size).not.toBe(next.size);
  });

  it('moves what is in both along a straight line', () => {
    const moved = before.marks.map((mark) =>
      mark.shape === 'box' ? { ...mark, x: mark.x + 10, width: mark.width + 4 } : mark,
    );
    const half = mixOf(before, { ...before, marks: moved })(0.5);
    const [first] = before.marks.filter(({ shape }) => shape === 'box');
    const [there] = half.filter(({ mark }) => mark.id === first?.id);
    if (first?.shape !== 'box' || there?.mark.shape !== 'box') throw new Error('A box is a box.');
    expect(there.mark.x).toBeCloseTo(first.x + 5);
    expect(there.mark.width).toBeCloseTo(first.width + 2);
    expect(there.opacity).toBe(1);
  });
});
