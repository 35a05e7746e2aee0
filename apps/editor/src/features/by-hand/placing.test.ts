/** What a view keeps of a box that was put down or sized by hand. */
import type { FigureItem } from '@khung/diagram';
import type { PlacedBox } from '@khung/react';
import { expect, it } from 'vitest';
import { placementOf, steppedFrom } from './placing.ts';

const placing = { x: 10, y: 20, scale: 0.5 };
const box: FigureItem = {
  id: 'note' as FigureItem['id'],
  kind: 'note',
  box: { x: 30, y: 40, width: 20, height: 8 },
  label: 'Ghi chú',
  labelBox: { x: 31, y: 41, width: 10, height: 3 },
};
const put = (to: Partial<FigureItem['box']>, resized: boolean): PlacedBox => ({
  box,
  to: { ...box.box, ...to },
  parent: undefined,
  resized,
});

it('a box that was dragged keeps its place, measured before scaling, and no size', () => {
  expect(placementOf(placing, put({ x: 35 }, false), false)).toEqual({ x: 50, y: 40 });
});

it('a size set by hand says nothing of the place, also where the left edge was dragged', () => {
  expect(placementOf(placing, put({ x: 25, width: 25 }, true), false)).toEqual({ width: 50 });
});

it('a pinned box that is made larger to the left keeps its right edge', () => {
  const placement = placementOf(placing, put({ x: 25, width: 25 }, true), true);
  expect(placement).toEqual({ x: 30, y: 40, width: 50 });
});

it('a side that was not dragged goes on following the words', () => {
  expect(placementOf(placing, put({ height: 12 }, true), false)).toEqual({ height: 24 });
  expect(placementOf(placing, put({}, true), false)).toEqual({});
});

it('a step that comes before the last one is drawn goes on from it', () => {
  const step = { ...put({ x: 31 }, false), step: true } as const;
  const first = steppedFrom({ x: 40, y: 40 }, placing, step);
  expect(first).toEqual({ x: 42, y: 40 });
  // The figure still has the box where it was.
  expect(steppedFrom(first, placing, step)).toEqual({ x: 44, y: 40 });
  const wider = { ...put({ width: 21 }, true), step: true } as const;
  const once = steppedFrom({ x: 40, y: 40 }, placing, wider);
  expect(once).toEqual({ x: 40, y: 40, width: 42 });
  expect(steppedFrom(once, placing, wider)).toEqual({ x: 40, y: 40, width: 44 });
});
