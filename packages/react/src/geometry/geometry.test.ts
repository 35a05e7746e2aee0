import type { Occurrence, OccurrenceId } from '@khung/diagram';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureFigure } from '../../test/fixtureFigure.ts';
import { dropPlace, staysPut } from './dropPlace.ts';
import { ancestorsOf, outermost, withContent } from './family.ts';
import { boundsOf, indexOf } from './figureIndex.ts';
import { groundAt, occurrenceAt, occurrencesIn, relationsAt } from './hit.ts';
import { type Direction, step } from './step.ts';

const figure = fixtureFigure();
const named = (id: string): Occurrence => {
  const found = indexOf(figure).byId.get(id as OccurrenceId);
  if (!found) throw new Error(id);
  return found;
};
const inside = ({ box }: Occurrence, across = 0.5, down = 0.5) => ({
  x: box.x + box.width * across,
  y: box.y + box.height * down,
});
const occurrence = fc.constantFrom(...figure.occurrences);
const point = fc.record({
  x: fc.double({ min: -5, max: figure.width + 5, noNaN: true }),
  y: fc.double({ min: -5, max: figure.height + 5, noNaN: true }),
});
const anywhere = () => true;

describe('what lies under a point', () => {
  it('is the innermost box, and the band behind it', () => {
    expect(occurrenceAt(figure, inside(named('gplx')))?.id).toBe('gplx');
    expect(occurrenceAt(figure, inside(named('g-chuyen-nganh'), 0.5, 0.05))?.id).toBe(
      'g-chuyen-nganh',
    );
    expect(groundAt(figure, inside(named('gplx')))?.id).toBe('band applications');
    expect(groundAt(figure, { x: 5, y: 30 })?.id).toBe('bar');
    expect(occurrenceAt(figure, { x: 5, y: 30 })).toBeUndefined();
  });

  it('is an arrow inside its outline only', () => {
    expect(relationsAt(figure, { x: 123, y: 33 })).toEqual(['r-1', 'r-2']);
    expect(relationsAt(figure, { x: 118.2, y: 31.5 })).toBeUndefined();
  });

  it('holds wholly what a marquee takes', () => {
    const { box } = named('g-dung-chung');
    const exact = occurrencesIn(figure, box);
    expect(exact.map(({ id }) => id)).toEqual(['g-dung-chung', 'mot-cua', 'bao-cao']);
    expect(outermost(figure, exact).map(({ id }) => id)).toEqual(['g-dung-chung']);
    const short = occurrencesIn(figure, { ...box, width: box.width - 1 });
    expect(short.map(({ id }) => id)).not.toContain('g-dung-chung');
  });
});

describe('where a drop goes', () => {
  const into = (moving: Occurrence, where: { x: number; y: number }, legal = groupsOnly) => {
    const place = dropPlace(figure, where, [moving], legal);
    return place && [place.parent?.id, place.before?.id];
  };
  const groupsOnly = (parent: Occurrence | undefined) => parent?.shape === 'group';

  it('is the container under the point, before the sibling whose middle comes next', () => {
    const gplx = named('gplx');
    expect(into(gplx, inside(named('mot-cua'), 0.4))).toEqual(['g-dung-chung', 'mot-cua']);
    expect(into(gplx, inside(named('mot-cua'), 0.6))).toEqual(['g-dung-chung', 'bao-cao']);
    expect(into(gplx, inside(named('bao-cao'), 0.9))).toEqual(['g-dung-chung', undefined]);
  });

  it('is the box itself in its middle, and beside it at its sides, where both may take it', () => {
    const gplx = named('gplx');
    expect(into(gplx, inside(named('mot-cua')), anywhere)?.[0]).toBe('mot-cua');
    expect(into(gplx, inside(named('mot-cua'), 0.05), anywhere)).toEqual([
      'g-dung-chung',
      'mot-cua',
    ]);
  });

  it('is nowhere outside the figure, or where nothing may take it', () => {
    expect(into(named('gplx'), { x: -3, y: 10 }, anywhere)).toBeUndefined();
    expect(into(named('gplx'), inside(named('mot-cua')), () => false)).toBeUndefined();
  });

  it('is never in what is dragged, never beside it, and always legal', () => {
    fc.assert(
      fc.property(occurrence, point, fc.func(fc.boolean()), (moving, where, answer) => {
        const legal = (parent: Occurrence | undefined) => answer(parent?.id);
        const place = dropPlace(figure, where, [moving], legal);
        if (!place) return;
        const dragged = new Set(withContent(figure, [moving]).map(({ id }) => id));
        expect(legal(place.parent)).toBe(true);
        if (place.parent) expect(dragged.has(place.parent.id)).toBe(false);
        if (place.before) {
          expect(dragged.has(place.before.id)).toBe(false);
          expect(place.before.parent).toBe(place.parent?.id);
        }
      }),
    );
  });

  it('is no change right where the box stands', () => {
    fc.assert(
      fc.property(occurrence, fc.double({ min: 0.3, max: 0.7, noNaN: true }), (one, across) => {
        const place = dropPlace(figure, inside(one, across), [one], anywhere);
        expect(place && staysPut(figure, [one], place)).toBe(true);
      }),
    );
  });
});

describe('arrow keys', () => {
  it('go to the neighbour one would point at', () => {
    const go = (from: string, direction: Direction) => step(figure, named(from), direction)?.id;
    expect(go('nguoi-dan', 'right')).toBe('doanh-nghiep');
    expect(go('doanh-nghiep', 'right')).toBe('lanh-dao');
    expect(go('cang-bien', 'right')).toBe('mot-cua');
    expect(go('gplx', 'up')).toBe('nguoi-dan');
    expect(go('nguoi-dan', 'left')).toBeUndefined();
    expect(go('g-ngoai', 'down')).toBe('g-chuyen-nganh');
  });

  it('never stay, and reach every box without content from every other', () => {
    const leaves = figure.occurrences.filter(({ shape }) => shape !== 'group');
    const directions: Direction[] = ['left', 'right', 'up', 'down'];
    for (const start of leaves) {
      const reached = new Set([start]);
      for (const one of reached) {
        for (const direction of directions) {
          const next = step(figure, one, direction);
          expect(next?.id).not.toBe(one.id);
          if (next) reached.add(next);
        }
      }
      expect(leaves.every((leaf) => reached.has(leaf))).toBe(true);
    }
  });
});

describe('the index of a figure', () => {
  it('has every mark once: of an occurrence, under the boxes or over them', () => {
    const { marksOf, under, over } = indexOf(figure);
    const all = [...under, ...over, ...[...marksOf.values()].flat()];
    expect(all).toHaveLength(figure.marks.length);
    expect(new Set(all)).toEqual(new Set(figure.marks));
    expect(over).toEqual([]);
  });

  it('bounds a turned text where it is drawn', () => {
    const label = figure.marks.find(({ id }) => id === 'bar-label');
    const bar = figure.marks.find(({ id }) => id === 'bar');
    if (!label || !bar) throw new Error('the fixture has changed');
    const [text, box] = [boundsOf(label), boundsOf(bar)];
    expect(text.x).toBeGreaterThan(box.x);
    expect(text.x + text.width).toBeLessThan(box.x + box.width);
    expect(text.height).toBeCloseTo(36);
  });

  it('knows every container of an occurrence', () => {
    expect([...ancestorsOf(figure, named('gplx'))].map(({ id }) => id)).toEqual(['g-chuyen-nganh']);
  });
});
