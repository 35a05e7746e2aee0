/** A hand-drawn view shows what is put on it, where it was put, and makes room for what has no place yet. */

import {
  architectureId,
  type Model,
  type Placement,
  resolve,
  type View,
  type Wire,
} from '@khung/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sample } from '../../../test/sample.ts';
import { free } from '../../catalogue/free.ts';
import type { Figure, Rect } from '../../figure/figure.ts';

const model: Model = resolve(sample, architectureId('2.0'));
const ids = [...model.elements.keys()];

function drawn(
  placements: Record<string, Placement>,
  more: { wires?: Record<string, Wire>; settings?: NonNullable<View['settings']> } = {},
): Figure {
  const [figure] = free.figures(model, { page: { width: 247, height: 155 }, placements, ...more });
  if (figure === undefined) throw new Error('no figure');
  return figure;
}

const boxes = (figure: Figure): Map<string, Rect> =>
  new Map([...figure.occurrences, ...figure.items].map(({ id, box }) => [id, box]));

/** Of the figure, back to mm of the view. */
function placeOf(figure: Figure, id: string, parent?: string): { x: number; y: number } {
  const all = boxes(figure);
  const { x: left, y: top, scale } = figure.placing ?? { x: 0, y: 0, scale: 1 };
  const box = all.get(id);
  const from = parent === undefined ? { x: left, y: top } : all.get(parent);
  if (box === undefined || from === undefined) throw new Error(`${id} is not drawn`);
  return { x: (box.x - from.x) / scale, y: (box.y - from.y) / scale };
}

it('puts everything where a person put it, in its container and on the sheet', () => {
  const figure = drawn({
    hall: { kind: 'frame', x: 20, y: 10, width: 90, height: 60, text: { vi: 'Trung tâm dữ liệu' } },
    lgsp: { parent: 'hall', x: 8, y: 20, width: 70, height: 14 },
    remark: { kind: 'note', x: 130, y: 30, text: { vi: 'Chờ ý kiến' } },
  });
  expect(placeOf(figure, 'hall')).toEqual({ x: 20, y: 10 });
  const inside = placeOf(figure, 'lgsp', 'hall');
  expect([inside.x, inside.y].map(Math.round)).toEqual([8, 20]);
  expect(figure.occurrences.find(({ id }) => id === 'lgsp')?.parent).toBe('hall');
  expect(figure.items.map(({ kind, label }) => [kind, label])).toEqual([
    ['frame', 'Trung tâm dữ liệu'],
    ['note', 'Chờ ý kiến'],
  ]);
});

it('shows one element twice, and joins each relation to the nearer of the two', () => {
  const [relation] = [...model.relations.values()].filter(
    ({ type, source, target }) =>
      type === 'Flow' && ids.some((id) => id === source) && ids.some((id) => id === target),
  );
  if (relation === undefined) throw new Error('the sample has no flow');
  const { source, target } = relation;
  const figure = drawn({
    [source]: { x: 10, y: 10 },
    [target]: { x: 190, y: 110 },
    again: { element: ids.find((id) => id === target), x: 70, y: 10 },
  });
  expect(figure.occurrences.filter(({ element }) => element === target)).toHaveLength(2);
  const edge = figure.edges.find(({ relations }) => relations.includes(relation.id));
  expect(edge?.to).toBe('again');
});

it('leaves what stood in a frame where it was, when the element that held it is gone from the model', () => {
  const figure = drawn({
    'gone-from-the-model': { x: 30, y: 20, width: 80, height: 60 },
    lgsp: { parent: 'gone-from-the-model', x: 5, y: 15 },
  });
  expect(figure.occurrences.map(({ id }) => id)).toEqual(['lgsp']);
  expect(placeOf(figure, 'lgsp')).toEqual({ x: 35, y: 35 });
});

it('leads lines as wires say: between any two, through their bends, or only those that are named', () => {
  const placements = {
    lgsp: { x: 100, y: 10 },
    'cong-dvc': { x: 10, y: 60 },
    remark: { kind: 'note' as const, x: 150, y: 70, text: { vi: 'Ghi chú' } },
  };
  const led = drawn(placements, {
    wires: { w: { from: 'remark', to: 'lgsp', bends: [{ of: 'from', x: 40, y: 0 }] } },
    settings: { relations: false },
  });
  const [wire, ...others] = led.edges;
  expect(others).toEqual([]);
  const remark = boxes(led).get('remark');
  const bend = (remark?.x ?? 0) + (remark?.width ?? 0) / 2 + 40;
  expect(wire?.points.some(([x]) => Math.abs(x - bend) < 0.01)).toBe(true);
  expect(drawn(placements).edges.length).toBeGreaterThan(0);
});

it('makes a view larger than the page smaller as a whole, and says what becomes of its type', () => {
  const figure = drawn({ lgsp: { x: 0, y: 0 }, 'cong-dvc': { x: 600, y: 300 } });
  expect(figure.width).toBeLessThanOrEqual(247.001);
  expect(figure.height).toBeLessThanOrEqual(155.001);
  expect(figure.placing?.scale).toBeLessThan(0.5);
  const far = placeOf(figure, 'cong-dvc');
  expect(far.x).toBeCloseTo(600, 3);
  expect(far.y).toBeCloseTo(300, 3);
  expect(figure.findings.map(({ kind }) => kind)).toContain('type-too-small');
});

it('keeps room for a stamp above what a person drew, on the same page', () => {
  const full = { lgsp: { x: 0, y: 0 }, 'cong-dvc': { x: 200, y: 138 } };
  const page = { width: 247, height: 155 };
  const [figure] = free.figures(model, { page, placements: full, stamp: 'Dự thảo' });
  expect(figure?.marks.some(({ id }) => id === 'stamp')).toBe(true);
  expect(figure?.height).toBeLessThanOrEqual(155.001);
});

it('finds free places for what has none: nothing overlaps, all lies inside its container and the page', () => {
  const some = fc.subarray(ids.slice(0, 60), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(some, fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), (chosen, held) => {
      const placements: Record<string, Placement> = { hall: { kind: 'frame' } };
      chosen.forEach((id, at) => {
        placements[id] = { order: String(at), ...(held[at] ? { parent: 'hall' } : {}) };
      });
      const figure = drawn(placements);
      const all = boxes(figure);
      const parents = new Map<string, string | undefined>(
        [...figure.occurrences, ...figure.items].map(({ id, parent }) => [id, parent]),
      );
      for (const [id, box] of all) {
        const parent = parents.get(id);
        const outer = parent === undefined ? { x: 0, y: 0, ...figure } : all.get(parent);
        expect(outer && holds(outer, box)).toBe(true);
        for (const [other, beside] of all) {
          if (id === other || parents.get(other) !== parent) continue;
          expect(overlap(box, beside)).toBe(false);
        }
      }
    }),
    { numRuns: 25 },
  );
});

const SLACK = 1e-6;

const holds = (outer: Rect, box: Rect): boolean =>
  box.x >= outer.x - SLACK &&
  box.y >= outer.y - SLACK &&
  box.x + box.width <= outer.x + outer.width + SLACK &&
  box.y + box.height <= outer.y + outer.height + SLACK;

const overlap = (a: Rect, b: Rect): boolean =>
  a.x + a.width > b.x + SLACK &&
  b.x + b.width > a.x + SLACK &&
  a.y + a.height > b.y + SLACK &&
  b.y + b.height > a.y + SLACK;
