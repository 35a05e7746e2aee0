/** Views drawn by hand, laid out by what leads to what. */
import {
  architectureId,
  elementId,
  type Placement,
  profileOf,
  resolve,
  type View,
  viewId,
} from '@khung/core';
import { describe, expect, it } from 'vitest';
import { hardZeros, laidOutFreely, viewpointOf, wishOf } from '../src/index.ts';
import { sample as workspace } from './sample.ts';

const model = resolve(workspace, architectureId('2.0'));
const some = [...model.relations.values()]
  .flatMap(({ source, target }) => [source, target])
  .filter((id, at, all) => all.indexOf(id) === at && model.elements.has(elementId(id)))
  .slice(0, 14);

/** All on one heap, two of them in a frame, and a remark. */
const heap: Record<string, Placement> = {
  ...Object.fromEntries(some.map((id) => [id, { x: 10, y: 10, width: 30, height: 12 }])),
  frame: { kind: 'frame', text: { vi: 'Khung' }, x: 0, y: 0, width: 60, height: 40 },
  note: { kind: 'note', text: { vi: 'Ghi chú' }, x: 5, y: 5, width: 20, height: 10 },
};
for (const id of some.slice(0, 2)) heap[id] = { ...heap[id], parent: 'frame' };

const viewWith = (placements: Record<string, Placement>): View => ({
  record: 'view',
  id: viewId('v'),
  name: { vi: 'Tự vẽ' },
  viewpoint: 'free',
  order: 'a',
  placements,
});
const wish = (view: View) => ({
  ...wishOf(view, 'vi'),
  profile: profileOf(workspace.info.profile),
  title: 'x',
});
const drawn = (placements: Record<string, Placement>) => {
  const [figure] = viewpointOf('free')?.figures(model, wish(viewWith(placements))) ?? [];
  if (figure === undefined) throw new Error('no figure');
  return figure;
};

describe('a heap laid out by relations', () => {
  it('has no box over another, all of it, and what stands in a frame stays in it', () => {
    const laid = laidOutFreely(model, wish(viewWith(heap)));
    expect(Object.keys(laid?.placements ?? {}).toSorted()).toEqual(Object.keys(heap).toSorted());
    const placed = Object.fromEntries(
      Object.entries(heap).map(([id, one]) => [id, { ...one, ...laid?.placements[id] }]),
    );
    const figure = drawn(placed);
    expect(drawn(heap).occurrences.length).toBe(figure.occurrences.length);
    expect(hardZeros(figure).boxesOverlapping).toEqual([]);
    expect(hardZeros(figure).linesThroughBoxes).toEqual([]);
    for (const { box, parent } of figure.occurrences) {
      const frame = figure.items.find(({ id }) => id === parent)?.box;
      if (frame === undefined) continue;
      expect(box.x).toBeGreaterThanOrEqual(frame.x - 0.01);
      expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width + 0.01);
    }
  });

  it('of some of it says nothing of the others, and begins at their corner', () => {
    const only = new Set(some.slice(4, 9));
    const laid = laidOutFreely(model, wish(viewWith(heap)), only);
    expect(new Set(Object.keys(laid?.placements ?? {}))).toEqual(only);
    const all = Object.values(laid?.placements ?? {});
    expect(Math.min(...all.map(({ x = 1 }) => x))).toBeCloseTo(0);
    expect(Math.min(...all.map(({ y = 1 }) => y))).toBeCloseTo(0);
  });
});
