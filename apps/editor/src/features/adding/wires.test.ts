/** Lines come along with what is put on a view that draws only those it was given. */
import { architectureId, elementId, resolve, type View, viewId } from '@khung/core';
import { describe, expect, it } from 'vitest';
import { sample } from '../../../test/sample.ts';
import { withLinesOf } from './wires.ts';

const model = resolve(sample, architectureId('2.0'));
const view = (settings: View['settings'], ...ids: string[]): View => ({
  record: 'view',
  id: viewId('v'),
  name: {},
  viewpoint: 'free',
  order: 'a',
  ...(settings === undefined ? {} : { settings }),
  placements: Object.fromEntries(ids.map((id) => [id, {}])),
});
const put = (...ids: string[]) => new Map(ids.map((id) => [elementId(id), id]));
const relationsOf = ({ wires = {} }: View) =>
  Object.values(wires).map(({ from, to, relation }) => [from, to, relation]);
const between = [...model.relations.values()].filter(
  ({ source, target }) => source === 'mot-cua' && target === 'lgsp',
);

describe('what is put on a view that draws only its own lines', () => {
  it('brings the relations to what stands there, none to what does not', () => {
    expect(between.length).toBeGreaterThan(0);
    const drawn = withLinesOf(view({ relations: false }, 'lgsp', 'mot-cua'), model, put('mot-cua'));
    expect(relationsOf(drawn)).toEqual(between.map(({ id }) => ['mot-cua', 'lgsp', id]));
  });

  it('brings nothing twice', () => {
    const once = withLinesOf(view({ relations: false }, 'lgsp', 'mot-cua'), model, put('mot-cua'));
    expect(withLinesOf(once, model, put('mot-cua', 'lgsp'))).toBe(once);
  });

  it('draws no line where the one stands in the other', () => {
    const both = view({ relations: false }, 'ud-dung-chung', 'mot-cua');
    const nested = {
      ...both,
      placements: { 'ud-dung-chung': {}, 'mot-cua': { parent: 'ud-dung-chung' } },
    };
    expect(relationsOf(withLinesOf(both, model, put('mot-cua')))).toHaveLength(1);
    expect(relationsOf(withLinesOf(nested, model, put('mot-cua')))).toEqual([]);
  });

  it('leaves views alone that draw every relation by themselves', () => {
    const all = view(undefined, 'lgsp', 'mot-cua');
    expect(withLinesOf(all, model, put('mot-cua'))).toBe(all);
  });
});
