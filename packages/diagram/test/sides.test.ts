/** Before and after apart, and what changed alone: nothing stands elsewhere, and nothing is said of what is not there. */
import { profileOf } from '@khung/core';
import { describe, expect, it } from 'vitest';
import { type Figure, hardZeros, movement, sideOf, viewpointOf, wishOf } from '../src/index.ts';
import { FAULTLESS } from './faultless.ts';
import { both, sample } from './sample.ts';

const VIEWS = [...sample.views.values()].map((view) => [view.viewpoint, view] as const);
const SIDES = ['before', 'after'] as const;
const profile = profileOf(sample.info.profile);

describe.each(VIEWS)('the sides of %s', (id, view) => {
  const viewpoint = viewpointOf(id);
  const wish = { ...wishOf(view, 'vi'), profile };
  const drawnOnce = new Map<string, readonly Figure[]>();
  const figuresOf = (more: object): readonly Figure[] => {
    const key = JSON.stringify(more);
    const figures = drawnOnce.get(key) ?? viewpoint?.figures(both, { ...wish, ...more }) ?? [];
    drawnOnce.set(key, figures);
    return figures;
  };
  const apart = (side: 'before' | 'after') => {
    const [whole] = figuresOf({});
    const [own] = figuresOf({ show: side, frame: 'shared' });
    if (whole === undefined || own === undefined) throw new Error('nothing drawn');
    return { whole, own, figure: sideOf(whole, both, { side, title: side, own: () => own }) };
  };

  it.each(SIDES)('what is %s stands where the comparison has it', (side) => {
    const { whole, figure } = apart(side);
    const { moved, most } = movement(whole, figure);
    expect({ moved, most }).toEqual({ moved: 0, most: 0 });
    expect([figure.width, figure.height]).toEqual([whole.width, whole.height]);
  });

  it.each(SIDES)('shows of what is %s all that it shows alone, under the same names', (side) => {
    const { own, figure } = apart(side);
    const named = new Map(figure.occurrences.map(({ id: key, label }) => [key, label]));
    for (const { id: key, label } of own.occurrences) expect(named.get(key)).toBe(label);
    for (const { element } of figure.occurrences) {
      expect(both.elements.get(element)?.[side]).toBeDefined();
    }
    const lines = (some: Figure) => some.edges.map(({ id: key }) => key).sort();
    expect(lines(figure)).toEqual(lines(own));
  });

  it('draws what changed and nothing that has nothing to do with it', () => {
    const figures = figuresOf({ only: 'changes' });
    const drawn = new Set(
      figures.flatMap(({ occurrences }) => occurrences.map((one) => one.element)),
    );
    const all = new Set(
      figuresOf({}).flatMap(({ occurrences }) => occurrences.map((one) => one.element)),
    );
    for (const element of all) {
      if (both.elements.get(element)?.fate !== 'kept' && id !== 'overview') {
        expect(drawn).toContain(element);
      }
    }
    for (const figure of figures) {
      expect(hardZeros(figure)).toEqual(FAULTLESS);
      for (const mark of figure.marks) {
        const element = figure.occurrences.find((one) => one.id === mark.occurrence)?.element;
        if (element === undefined || both.elements.get(element)?.fate !== 'kept') continue;
        expect(mark.look.emphasis).toBe('faint');
      }
    }
  });
});
