/** Lines of moved boxes are led anew, square and round what stands; all others are left alone. */
import type { DrawnEdge, Figure, Occurrence, OccurrenceId, Point, Rect } from '@khung/diagram';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fixtureFigure } from '../../test/fixtureFigure.ts';
import { liveLines } from './liveLines.ts';
import { shiftedBoxes } from './routeRequest.ts';

const plain = fixtureFigure();
const [model] = plain.occurrences;
if (model === undefined) throw new Error('The fixture is empty.');

const box = (id: string, x: number, y: number): Occurrence => ({
  ...model,
  id: id as OccurrenceId,
  element: id as Occurrence['element'],
  box: { x, y, width: 30, height: 10 },
});
const { parent: _, ...loose } = model;
const occurrences = [box('a', 20, 20), box('b', 100, 20), box('c', 20, 80), box('d', 100, 80)].map(
  (one): Occurrence => ({ ...loose, id: one.id, element: one.element, box: one.box, shape: 'box' }),
);
const line = (id: string, from: string, to: string, points: Point[]): DrawnEdge => ({
  id,
  relations: [],
  from: from as OccurrenceId,
  to: to as OccurrenceId,
  points,
  sides: ['right', 'left'],
  style: { line: 'solid', tail: 'none', head: 'filled-arrow' },
});
const figure: Figure = {
  ...plain,
  width: 160,
  height: 120,
  occurrences,
  items: [],
  edges: [
    line('a-b', 'a', 'b', [
      [50, 25],
      [100, 25],
    ]),
    line('c-d', 'c', 'd', [
      [50, 85],
      [100, 85],
    ]),
  ],
};
const led = { free: false, bends: new Map() };
const taken = (...ids: string[]) => occurrences.filter(({ id }) => ids.includes(id));

const onOutline = ([x, y]: Point, { x: left, y: top, width, height }: Rect) =>
  Math.min(
    Math.abs(x - left),
    Math.abs(x - left - width),
    Math.abs(y - top),
    Math.abs(y - top - height),
  ) < 0.01;

it('leads the lines of the moved box, square and from outline to outline, wherever it is taken', () => {
  const far = { min: -15, max: 90, noNaN: true } as const;
  fc.assert(
    fc.property(fc.double(far), fc.double({ ...far, max: 25 }), (x, y) => {
      fc.pre(Math.abs(x) > 0.1);
      const moved = shiftedBoxes(figure, taken('a'), { x, y });
      const [led1, ...others] = liveLines(figure, moved, led);
      expect(others).toEqual([]);
      const points = led1?.points ?? [];
      const [first, last] = [points[0], points.at(-1)];
      const [from, to] = [moved.get('a')?.box, occurrences[1]?.box];
      if (!first || !last || !from || !to) throw new Error('There is no line.');
      expect(onOutline(first, from) && onOutline(last, to)).toBe(true);
      points.slice(1).forEach(([px, py], index) => {
        const [qx, qy] = points[index] ?? [px, py];
        expect(Math.min(Math.abs(px - qx), Math.abs(py - qy))).toBeLessThan(1e-6);
      });
    }),
    { numRuns: 60 },
  );
});

it('carries a line along as it is where both its ends are moved', () => {
  const moved = shiftedBoxes(figure, taken('c', 'd'), { x: 3, y: -7 });
  expect(liveLines(figure, moved, led).map(({ points }) => points)).toEqual([
    [
      [53, 78],
      [103, 78],
    ],
  ]);
});

it('takes a bend along with the box that it is measured from', () => {
  const bends = new Map([['a-b', [{ x: 75, y: 45, of: 'from' as const }]]]);
  const moved = shiftedBoxes(figure, taken('a'), { x: 0, y: 10 });
  const [{ points } = { points: [] }] = liveLines(figure, moved, { free: false, bends });
  expect(points.some(([, y]) => Math.abs(y - 55) < 0.01)).toBe(true);
});

it('lets slanting lines slant: only the moved end goes along', () => {
  const slanting = {
    ...figure,
    edges: [
      line('a-d', 'a', 'd', [
        [50, 25],
        [100, 85],
      ]),
    ],
  };
  const [{ points } = { points: [] }] = liveLines(
    slanting,
    shiftedBoxes(slanting, taken('a'), { x: 4, y: 2 }),
    led,
  );
  expect(points).toEqual([
    [54, 27],
    [100, 85],
  ]);
});

it('leads a line round the box that is put into its way, and leaves it where the box is gone again', () => {
  const inTheWay = shiftedBoxes(figure, taken('a'), { x: 40, y: 60 });
  const lines = liveLines(figure, inTheWay, led);
  expect(lines.map(({ edge }) => edge.id)).toEqual(['a-b', 'c-d']);
  expect(lines[1]?.points.length).toBeGreaterThan(2);
  const elsewhere = shiftedBoxes(figure, taken('a'), { x: 5, y: 5 });
  expect(liveLines(figure, elsewhere, led).map(({ edge }) => edge.id)).toEqual(['a-b']);
});
