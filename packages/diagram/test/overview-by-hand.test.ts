import type { Comparison, Model, View } from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, hardZeros, type Rect, viewpointOf } from '../src/index.ts';
import { FAULTLESS } from './faultless.ts';
import { both, target } from './sample.ts';

const A4 = { width: 247, height: 155 };
const HIGH = { width: 160, height: 220 };

function draw(source: Model | Comparison, placements?: View['placements'], page = A4): Figure {
  const wish = {
    page,
    settings: { levels: 2 },
    ...(placements === undefined ? {} : { placements }),
  };
  const [figure] = viewpointOf('overview')?.figures(source, wish) ?? [];
  if (figure === undefined) throw new Error('no figure');
  return figure;
}

const plain = { model: draw(target), both: draw(both) };

const boxOf = (figure: Figure, id: string): Rect => {
  const one = figure.occurrences.find((some) => some.id === id);
  if (one === undefined) throw new Error(`${id} is not drawn`);
  return one.box;
};

const contains = (outer: Rect, { x, y, width, height }: Rect) =>
  x >= outer.x - 0.01 &&
  y >= outer.y - 0.01 &&
  x + width <= outer.x + outer.width + 0.01 &&
  y + height <= outer.y + outer.height + 0.01;

/** As a view measures it: from the corner of the container, or of the band. */
function placeOf(figure: Figure, id: string) {
  const box = boxOf(figure, id);
  const parent = figure.occurrences.find((some) => some.id === id)?.parent;
  const holder =
    parent === undefined
      ? figure.placing?.grounds?.find((ground) => contains(ground.box, box))?.box
      : boxOf(figure, parent);
  if (holder === undefined) throw new Error(`${id} stands in no band`);
  return { x: box.x - holder.x, y: box.y - holder.y };
}

/** Ids of what stands elsewhere, or is of another size. */
const moved = (from: Figure, to: Figure): string[] =>
  from.occurrences
    .filter(({ id, box }) => JSON.stringify(boxOf(to, id)) !== JSON.stringify(box))
    .map(({ id }) => id);

describe('an overview with places by hand', () => {
  it('leaves a figure in which nothing is placed as it is', () => {
    expect(draw(target, {})).toEqual(plain.model);
    expect(draw(target, { nobody: { x: 3, y: 4, width: 50 } })).toEqual(plain.model);
  });

  it('puts a box where it was put, and the others of its group flow round it', () => {
    const place = placeOf(plain.model, 'cong-ttdt');
    const figure = draw(target, { kiosk: place });
    expect(placeOf(figure, 'kiosk').x).toBeCloseTo(place.x, 2);
    expect(placeOf(figure, 'kiosk').y).toBeCloseTo(place.y, 2);
    expect(moved(plain.model, figure).sort()).toEqual([
      'cong-dvc',
      'cong-ttdt',
      'di-dong',
      'kiosk',
    ]);
  });

  it('puts a group beside another of its band', () => {
    const place = placeOf(plain.model, 'kenh-internet');
    const figure = draw(target, { 'kenh-khac': place });
    expect(placeOf(figure, 'kenh-khac').x).toBeCloseTo(place.x, 2);
    expect(boxOf(figure, 'kenh-internet').x).toBeGreaterThan(boxOf(figure, 'kenh-khac').x);
  });

  it('has boxes, bands and bars as large as a person made them', () => {
    const figure = draw(target, {
      kiosk: { width: 26, height: 9 },
      'band/data': { height: 32 },
      'bar/governance': { width: 17 },
    });
    expect(boxOf(figure, 'kiosk').width).toBeCloseTo(26, 2);
    expect(boxOf(figure, 'kiosk').height).toBeCloseTo(9, 2);
    const groundOf = (id: string) => figure.placing?.grounds?.find((one) => one.id === id)?.box;
    expect(groundOf('band/data')?.height).toBeCloseTo(32, 2);
    expect(groundOf('bar/governance')?.width).toBeCloseTo(17, 2);
    expect(hardZeros(figure)).toEqual(FAULTLESS);
  });

  it('brings what was put outside of its band as near as can be', () => {
    const figure = draw(target, { kiosk: { x: 4000, y: -30 } });
    const [box, holder] = [boxOf(figure, 'kiosk'), boxOf(figure, 'kenh-internet')];
    expect(contains(holder, box)).toBe(true);
    expect(holder.x + holder.width - box.x - box.width).toBeLessThan(3);
  });

  it('keeps a place in the comparison that was given there', () => {
    const place = placeOf(plain.both, 'kiosk');
    const figure = draw(both, { 'cong-dvc': place });
    expect(placeOf(figure, 'cong-dvc').x).toBeCloseTo(place.x, 2);
    expect(hardZeros(figure)).toEqual(FAULTLESS);
  });

  it('keeps the zeros and the page, and draws all, whatever was placed wherever', () => {
    const countOf = (source: Model | Comparison) => ({
      wide: draw(source).occurrences.length,
      high: draw(source, undefined, HIGH).occurrences.length,
    });
    const drawn = { model: countOf(target), both: countOf(both) };
    const anywhere = fc.oneof(
      fc.double({ min: 0, max: 120, noNaN: true }),
      fc.constantFrom(-1e6, -7, 0, 1, 30, 1e6, Number.MAX_VALUE),
    );
    const placement = fc.record(
      { x: anywhere, y: anywhere, width: anywhere, height: anywhere },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom('model' as const, 'both' as const),
        fc.constantFrom(A4, HIGH),
        fc.array(fc.tuple(fc.nat(999), placement), { minLength: 1, maxLength: 8 }),
        fc.option(placement, { nil: undefined }),
        (kind, page, some, all) => {
          const source = kind === 'model' ? target : both;
          const { occurrences, placing } = plain[kind];
          const ids = [...occurrences, ...(placing?.grounds ?? [])].map(({ id }) => String(id));
          const placements = Object.fromEntries([
            ...(all === undefined ? [] : ids.slice(0, 20).map((id) => [id, all])),
            ...some.map(([which, place]) => [ids[which % ids.length], place]),
          ]);
          const figure = draw(source, placements, page);
          expect(hardZeros(figure)).toEqual(FAULTLESS);
          expect(figure.occurrences).toHaveLength(drawn[kind][page === A4 ? 'wide' : 'high']);
          const sheet = { x: 0, y: 0, ...page };
          expect(figure.occurrences.every(({ box }) => contains(sheet, box))).toBe(true);
        },
      ),
      { numRuns: 10 },
    );
  });
});
