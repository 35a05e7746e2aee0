import { readFileSync } from 'node:fs';
import {
  architectureId,
  type Comparison,
  compare,
  type Model,
  parseWorkspace,
  resolve,
} from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, hardZeros, type ViewWish, viewpointOf } from '../src/index.ts';
import { comparisonOf, modelOf, type Sketch, sketches } from './models.ts';

const PORTRAIT = { width: 160, height: 225 };
const LANDSCAPE = { width: 247, height: 155 };

const sample = parseWorkspace(
  readFileSync(new URL('../../../samples/bo-gtvt.khung.json', import.meta.url), 'utf8'),
);
const v1 = architectureId('1.0');
const v2 = architectureId('2.0');
const target = resolve(sample, v2);
const both = compare(sample, v1, v2);

function pagesOf(
  viewpoint: string,
  source: Model | Comparison,
  wish: Partial<ViewWish> = {},
): readonly Figure[] {
  return viewpointOf(viewpoint)?.figures(source, { page: PORTRAIT, ...wish }) ?? [];
}

function draw(viewpoint: string, source: Model | Comparison, wish: Partial<ViewWish> = {}): Figure {
  const [figure] = pagesOf(viewpoint, source, wish);
  if (figure === undefined) throw new Error('no figure');
  return figure;
}

const NOTHING = {
  boxesOverlapping: [],
  textOutside: [],
  linesThroughBoxes: [],
  labelsOverText: [],
};

/** Applications, a platform, databases, what is outside, and groups of them. */
const SYSTEMS = [2, 5, 6, 7, 8, 9, 10, 15, 16, 18];
const systems = (most: number) =>
  sketches(most).map(
    (sketch): Sketch => ({
      ...sketch,
      kinds: sketch.kinds.map((kind) => SYSTEMS[kind % SYSTEMS.length] ?? 5),
    }),
  );
const pages = fc.record({
  width: fc.double({ min: 110, max: 400, noNaN: true }),
  height: fc.double({ min: 90, max: 400, noNaN: true }),
});

const FORMS: readonly (readonly [string, readonly Record<string, string>[]])[] = [
  ['applications', [{}, { group: 'none', colour: 'specialisation' }, { group: 'owner' }]],
  ['integration', [{}, { form: 'bus', loose: 'drawn' }, { labels: 'numbers' }]],
  ['data', [{}, { form: 'users', group: 'none' }]],
];

describe.each(FORMS)('%s of any model on any page', (viewpoint, settings) => {
  it('keeps the hard zeros, compared or not', () => {
    fc.assert(
      fc.property(
        systems(30),
        pages,
        fc.constantFrom(...settings),
        fc.boolean(),
        (sketch, page, setting, compared) => {
          const source = compared ? comparisonOf(sketch) : modelOf(sketch);
          const figure = draw(viewpoint, source, { page, settings: setting });
          expect(hardZeros(figure)).toEqual(NOTHING);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('draws or lists every element and relation', () => {
    fc.assert(
      fc.property(systems(30), (sketch) => {
        const model = modelOf(sketch);
        const figure = draw(viewpoint, model);
        const drawn = new Set<string>(figure.occurrences.map((some) => some.element));
        const listed = new Set<string>(figure.unshown.map((some) => some.source.id));
        for (const id of model.elements.keys()) expect(drawn.has(id)).toBe(!listed.has(id));
        const told = new Set(figure.edges.flatMap((edge) => edge.relations));
        for (const id of told) expect(listed.has(id)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(systems(20), (sketch) => {
        const one = draw(viewpoint, comparisonOf(sketch));
        expect(JSON.stringify(draw(viewpoint, comparisonOf(sketch)))).toBe(JSON.stringify(one));
      }),
      { numRuns: 5 },
    );
  });

  it.each([PORTRAIT, LANDSCAPE])('is legible for the sample on %o', (page) => {
    for (const source of [resolve(sample, v1), target, both]) {
      for (const setting of settings) {
        const figure = draw(viewpoint, source, { page, settings: setting });
        expect(hardZeros(figure)).toEqual(NOTHING);
      }
    }
    expect(draw(viewpoint, target, { page }).findings).toEqual([]);
  });

  it('keeps boxes where the comparison has them, if one side shares its frame', () => {
    const whole = draw(viewpoint, both);
    const places = new Map(whole.occurrences.map(({ id, box }) => [id, box]));
    for (const show of ['before', 'after'] as const) {
      const side = draw(viewpoint, both, { show, frame: 'shared' });
      expect(side.occurrences.length).toBeGreaterThan(0);
      for (const { id, box } of side.occurrences) expect(box).toEqual(places.get(id));
    }
  });
});

describe.each(FORMS.map(([viewpoint]) => viewpoint))(
  '%s with boxes placed by hand',
  (viewpoint) => {
    it('keeps them where they were put, and the hard zeros', () => {
      const figure = draw(viewpoint, target);
      const inFrames = figure.occurrences.filter((some) => {
        return some.shape !== 'group' && some.parent !== undefined;
      });
      for (const { id, parent } of [inFrames[1], inFrames.at(-1)].filter(
        (some) => some !== undefined,
      )) {
        const placements = { [id]: { x: 6, y: 31 } };
        const moved = draw(viewpoint, target, { placements });
        const holder = [...moved.occurrences, ...moved.items].find((some) => some.id === parent);
        const scale = moved.placing?.scale ?? 1;
        const box = moved.occurrences.find((some) => some.id === id)?.box;
        expect(box?.x).toBeCloseTo((holder?.box.x ?? 0) + 6 * scale, 3);
        expect(box?.y).toBeCloseTo((holder?.box.y ?? 0) + 31 * scale, 3);
        expect(hardZeros(moved)).toEqual(NOTHING);
      }
    });
  },
);
