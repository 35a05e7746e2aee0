import {
  architectureId,
  type Comparison,
  compare,
  compareModels,
  elementId,
  type Model,
  resolve,
} from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, hardZeros, type ViewWish, viewpointOf } from '../src/index.ts';
import { FAULTLESS } from './faultless.ts';
import { comparisonOf, modelOf, type Sketch, sketches } from './models.ts';
import { sample } from './sample.ts';

const UNIT = 17;
/** Nothing but units, some under others. */
const trees = (most: number) =>
  sketches(most).map((sketch): Sketch => ({ ...sketch, kinds: sketch.kinds.map(() => UNIT) }));

const pages = fc.record({
  width: fc.double({ min: 60, max: 420, noNaN: true }),
  height: fc.double({ min: 60, max: 420, noNaN: true }),
});
const LANDSCAPE = { width: 247, height: 155 };

const v1 = architectureId('1.0');
const v2 = architectureId('2.0');

function draw(source: Model | Comparison, wish: Partial<ViewWish> = {}): Figure {
  const [figure] =
    viewpointOf('organisation')?.figures(source, { page: LANDSCAPE, split: false, ...wish }) ?? [];
  if (figure === undefined) throw new Error('no figure');
  return figure;
}

describe('an organisation chart of any units on any page', () => {
  it('keeps the hard zeros in every form, compared or not', () => {
    const forms = fc.constantFrom('auto', 'horizontal', 'hanging');
    fc.assert(
      fc.property(trees(40), pages, forms, fc.boolean(), (sketch, page, form, both) => {
        const source = both ? comparisonOf(sketch) : modelOf(sketch);
        expect(hardZeros(draw(source, { page, settings: { form } }))).toEqual(FAULTLESS);
      }),
      { numRuns: 40 },
    );
  });

  it('draws each unit once, and a line from its own unit above', () => {
    fc.assert(
      fc.property(trees(40), (sketch) => {
        const model = modelOf(sketch);
        const figure = draw(model);
        expect(figure.occurrences.map((some) => some.element).sort()).toEqual(
          [...model.elements.keys()].sort(),
        );
        const told = new Set(figure.edges.flatMap((edge) => edge.relations));
        const listed = figure.unshown.map((some) => some.source.id as string);
        for (const edge of figure.edges) {
          for (const id of edge.relations) {
            const relation = model.relations.get(id);
            expect([relation?.source, relation?.target]).toEqual([edge.from, edge.to]);
          }
        }
        for (const id of model.relations.keys()) expect(told.has(id)).toBe(!listed.includes(id));
      }),
      { numRuns: 20 },
    );
  });

  it('is the same to the last byte each time', () => {
    fc.assert(
      fc.property(trees(30), pages, (sketch, page) => {
        const once = () => JSON.stringify(draw(comparisonOf(sketch), { page }));
        expect(once()).toBe(once());
      }),
      { numRuns: 5 },
    );
  });

  it('has the largest type of its forms where it may choose', () => {
    fc.assert(
      fc.property(trees(30), pages, (sketch, page) => {
        const type = (form: string) => {
          const { marks } = draw(modelOf(sketch), { page, settings: { form, owned: 'none' } });
          return Math.max(
            0,
            ...marks.map((mark) =>
              mark.shape === 'text' && mark.look.part === 'label' ? mark.size : 0,
            ),
          );
        };
        const auto = type('auto');
        expect(auto).toBeGreaterThanOrEqual(type('horizontal') - 1e-9);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the organisation chart of the sample', () => {
  it('hangs boxes of one size under the ministry', () => {
    const figure = draw(resolve(sample, v2));
    const [ministry, ...others] = figure.occurrences;
    expect(ministry?.label).toBe('Bộ Giao thông vận tải');
    expect(others).toHaveLength(12);
    const sizes = new Set(
      others.map(({ box }) => `${box.width.toFixed(6)} ${box.height.toFixed(6)}`),
    );
    expect(sizes.size).toBe(1);
    expect(figure.findings).toEqual([]);
  });

  const words = (figure: Figure) =>
    figure.marks.flatMap((mark) =>
      mark.shape === 'text' && mark.look.part === 'detail'
        ? [mark.lines.map((line) => line.text).join(' ')]
        : [],
    );

  it('says how many systems each owns, and of a comparison before and after', () => {
    expect(words(draw(resolve(sample, v2)))).toContain('8 hệ thống');
    expect(words(draw(compare(sample, v1, v2)))).toContain('7 → 8 hệ thống');
    expect(words(draw(resolve(sample, v2), { settings: { owned: 'none' } }))).toEqual([]);
    const listed = words(draw(resolve(sample, v2), { settings: { owned: 'list' } }));
    expect(listed.join(' ')).toContain('Giám sát hành trình xe');
  });

  it('draws one unit with what is under it, to the depth wished', () => {
    const root = elementId('tcdb');
    const alone = draw(resolve(sample, v2), { settings: { root } });
    expect(alone.occurrences.map((some) => some.element)).toEqual([root]);
    const top = draw(resolve(sample, v2), { settings: { depth: 1 } });
    expect(top.occurrences).toHaveLength(1);
    expect(top.unshown.filter((some) => some.reason === 'too-deep')).toHaveLength(12);
  });
});

describe('an organisation too large for a page', () => {
  it('goes on over pages that together draw every unit legibly, where wished', () => {
    const kinds = Array.from({ length: 90 }, () => UNIT);
    const sketch: Sketch = {
      kinds,
      names: kinds.map((_, index) => `Chi cục Quản lý đường bộ số ${index}`),
      parents: kinds.map((_, index) => (index < 10 ? 0 : index % 9) - (index === 0 ? 1 : 0)),
      links: [],
    };
    const model = modelOf(sketch);
    const wish = { page: { width: 120, height: 90 } };
    const whole = draw(model, { ...wish, split: false });
    expect(whole.findings.map((finding) => finding.kind)).toContain('type-too-small');
    const figures = viewpointOf('organisation')?.figures(model, { ...wish, split: true }) ?? [];
    expect(figures.length).toBeGreaterThan(1);
    const drawn = new Set(
      figures.flatMap((figure) => figure.occurrences.map((one) => one.element)),
    );
    expect(drawn.size).toBe(90);
    for (const [index, figure] of figures.entries()) {
      expect(figure.findings).toEqual([]);
      expect(figure.page).toEqual({ number: index + 1, of: figures.length });
    }
  });
});

describe('an organisation compared', () => {
  it('leaves a ghost where a unit was that moved, and draws one line to each', () => {
    const parents = [-1, 0, 0, 1, 1, 2];
    const sketch: Sketch = {
      kinds: parents.map(() => UNIT),
      names: parents.map((_, index) => `Đơn vị ${index}`),
      parents,
      links: [],
    };
    const before = modelOf(sketch, '1.0');
    const after = modelOf(
      sketch,
      '2.0',
      () => true,
      (index) => (index === 4 ? 2 : (parents[index] ?? -1)),
    );
    const figure = draw(compareModels(before, after));
    expect(hardZeros(figure)).toEqual(FAULTLESS);
    const ghost = figure.marks.find((mark) => mark.id === 'e4@e1');
    expect(ghost?.look.emphasis).toBe('faint');
    const ends = figure.edges.map((edge) => `${edge.from}>${edge.to}`);
    expect(ends.sort()).toEqual(['e0>e1', 'e0>e2', 'e1>e3', 'e1>e4@e1', 'e2>e4', 'e2>e5']);
    const alone = draw(compareModels(before, after), { show: 'before' });
    expect(alone.edges.map((edge) => `${edge.from}>${edge.to}`)).toContain('e1>e4');
  });
});

describe('an organisation chart that a person has put right', () => {
  const boxOf = (figure: Figure, id: string) => {
    const found = figure.occurrences.find((some) => (some.id as string) === id)?.box;
    if (found === undefined) throw new Error(`${id} is not drawn`);
    return found;
  };

  it('keeps boxes where they were put, keeps the hard zeros and moves little else', () => {
    const plain = draw(resolve(sample, v2));
    const { x: left, y: top } = plain.placing ?? { x: 0, y: 0 };
    const placements = { 'tt-cntt': { x: 20, y: 60 }, 'vu-van-tai': { x: 150, y: 10 } };
    const figure = draw(resolve(sample, v2), { placements });
    expect(hardZeros(figure)).toEqual(FAULTLESS);
    for (const [id, { x, y }] of Object.entries(placements)) {
      const box = boxOf(figure, id);
      expect([box.x - left, box.y - top]).toEqual([expect.closeTo(x, 6), expect.closeTo(y, 6)]);
    }
    const others = plain.occurrences.filter(({ id }) => !Object.hasOwn(placements, id));
    const still = others.filter(({ id, box }) => {
      const now = boxOf(figure, id);
      return Math.hypot(now.x - box.x, now.y - box.y) < 0.01;
    });
    expect(still.length).toBeGreaterThanOrEqual(others.length - 3);
    expect(figure.edges).toHaveLength(12);
  });

  it('has boxes as large as they were made, and keeps the hard zeros', () => {
    fc.assert(
      fc.property(
        trees(25),
        fc.nat(),
        fc.integer({ min: 20, max: 60 }),
        fc.integer({ min: 6, max: 30 }),
        (sketch, which, width, height) => {
          const id = `e${which % Math.max(1, sketch.kinds.length)}`;
          const figure = draw(modelOf(sketch), { placements: { [id]: { width, height } } });
          expect(hardZeros(figure)).toEqual(FAULTLESS);
          const found = figure.occurrences.find((some) => (some.id as string) === id);
          const scale = figure.placing?.scale ?? 1;
          if (found === undefined) return;
          expect(found.box.width).toBeGreaterThan(width * scale - 1e-6);
          expect(found.box.height).toBeGreaterThan(height * scale - 1e-6);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps the hard zeros wherever one box is put', () => {
    fc.assert(
      fc.property(trees(25), fc.nat(), fc.nat(180), fc.nat(110), (sketch, which, x, y) => {
        const count = Math.max(1, sketch.kinds.length);
        const placements = { [`e${which % count}`]: { x, y } };
        expect(hardZeros(draw(modelOf(sketch), { placements }))).toEqual(FAULTLESS);
      }),
      { numRuns: 60 },
    );
  });
});
