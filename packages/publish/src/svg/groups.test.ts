import { elementId } from '@khung/core';
import type { Mark, OccurrenceId } from '@khung/diagram';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extentOf, touch } from './extent.ts';
import { groupsOf } from './groups.ts';

const box = fc.record({
  x: fc.integer({ min: 0, max: 30 }),
  y: fc.integer({ min: 0, max: 30 }),
  width: fc.integer({ min: 1, max: 10 }),
  height: fc.integer({ min: 1, max: 10 }),
  of: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
});

const figures = fc.array(box, { maxLength: 25 }).map((boxes) => ({
  items: [],
  marks: boxes.map(
    ({ of, ...rect }, i): Mark => ({
      id: `m${i}`,
      shape: 'box',
      radius: 0,
      look: { part: 'block' },
      ...rect,
      ...(of && {
        source: { kind: 'element', id: elementId(of) },
        occurrence: `o-${of}` as OccurrenceId,
      }),
    }),
  ),
}));

it('gathers every mark once, and never paints one over another that was above it', () => {
  fc.assert(
    fc.property(figures, (figure) => {
      const painted = groupsOf(figure).flatMap((group) => group.marks);
      expect(painted.toSorted(byId)).toEqual(figure.marks.toSorted(byId));
      const place = new Map(painted.map((mark, i) => [mark, i]));
      figure.marks.forEach((below, i) => {
        for (const above of figure.marks.slice(i + 1))
          if (touch(extentOf(below), extentOf(above)))
            expect(place.get(below)).toBeLessThan(place.get(above) ?? -1);
      });
    }),
  );
});

it('puts only marks of one occurrence into a group', () => {
  fc.assert(
    fc.property(figures, (figure) => {
      for (const group of groupsOf(figure))
        for (const mark of group.marks) expect(mark.source).toEqual(group.source);
    }),
  );
});

const byId = (a: Mark, b: Mark) => a.id.localeCompare(b.id);
