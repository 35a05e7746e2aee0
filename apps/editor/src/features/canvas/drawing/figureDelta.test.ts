/** What is packed against the figure before comes out as it was, and what stayed is the same object. */
import type { Figure } from '@khung/diagram';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packFigures, unpackFigures } from './figureDelta.ts';

const mark = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  look: fc.record({ part: fc.constantFrom('block' as const, 'band' as const) }),
  shape: fc.constant('box' as const),
  x: fc.integer({ min: 0, max: 2 }),
  y: fc.constant(0),
  width: fc.constant(1),
  height: fc.constant(1),
  radius: fc.constant(0),
});
const figures = fc.array(
  fc.uniqueArray(mark, { selector: ({ id }) => id }).map((marks): Figure => ({ ...EMPTY, marks })),
  { maxLength: 3 },
);
const EMPTY: Figure = {
  width: 10,
  height: 10,
  title: '',
  caption: '',
  language: 'vi',
  font: { name: 'Arimo', fallbacks: [] },
  marks: [],
  occurrences: [],
  items: [],
  edges: [],
  unshown: [],
  findings: [],
};

it('comes out as it went in', () => {
  fc.assert(
    fc.property(figures, figures, (before, now) => {
      const crossed = structuredClone(packFigures(now, before));
      expect(unpackFigures(crossed, before)).toEqual(now);
    }),
  );
});

it('keeps the objects that did not change, wherever they stand now', () => {
  fc.assert(
    fc.property(figures, (before) => {
      const now = before.map((one) => ({ ...one, marks: structuredClone(one.marks).toReversed() }));
      const came = unpackFigures(structuredClone(packFigures(now, before)), before);
      came.forEach(({ marks }, at) => {
        expect(marks.every((one) => before[at]?.marks.includes(one))).toBe(true);
      });
    }),
  );
});
