/** A list put on a hand-drawn view stands in a tidy grid, below what is there. */
import { elementId, type View, viewId } from '@khung/core';
import { describe, expect, it } from 'vitest';
import { inGrid } from './addList.ts';

const view: View = {
  record: 'view',
  id: viewId('v'),
  name: {},
  viewpoint: 'free',
  order: 'a',
  placements: { old: { x: 10, y: 20, height: 30, order: 'a1' } },
};

describe('a list on a hand-drawn view', () => {
  it('covers nothing, neither what stands there nor itself', () => {
    const ids = Array.from({ length: 17 }, (_, at) => elementId(`e${at}`));
    const placements = Object.entries(inGrid(view, ids).placements ?? {});
    const added = placements.filter(([id]) => id !== 'old').map(([, one]) => one);
    expect(added).toHaveLength(17);
    expect(added.every(({ y = 0 }) => y > 50)).toBe(true);
    expect(new Set(added.map(({ x, y }) => `${x} ${y}`)).size).toBe(17);
    expect(new Set(added.map(({ order }) => order)).size).toBe(17);
  });
});
