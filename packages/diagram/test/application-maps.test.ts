import { architectureId, type Comparison, type Model, resolve } from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, figureQuality, hardZeros, type ViewWish, viewpointOf } from '../src/index.ts';
import { FAULTLESS } from './faultless.ts';
import { comparisonOf, modelOf, type Sketch, sketches } from './models.ts';
import { both, sample, target } from './sample.ts';

const PORTRAIT = { width: 160, height: 225 };
const LANDSCAPE = { width: 247, height: 155 };

const v1 = architectureId('1.0');

function pagesOf(
  viewpoint: string,
  source: Model | Comparison,
  wish: Partial<ViewWish> = {},
): readonly Figure[] {
  return viewpointOf(viewpoint)?.figures(source, { page: PORTRAIT, ...wish }) ?? [];
}

function draw(viewpoint: string, source: Model | Comparison, wish: Partial<ViewWish> = {}): Figure {
  const [figure] = pagesOf(viewpoint, source, { split: false, ...wish });
  if (figure === undefined) throw new Error('no figure');
  return figure;
}

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
          expect(hardZeros(figure)).toEqual(FAULTLESS);
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
        expect(hardZeros(figure)).toEqual(FAULTLESS);
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
        expect(hardZeros(moved)).toEqual(FAULTLESS);
      }
    });

    it('has them as large as a person made them, and keeps the hard zeros', () => {
      const settings = { levels: 2 };
      const plain = draw(viewpoint, target, { settings }).occurrences;
      fc.assert(
        fc.property(
          fc.nat(999),
          fc.double({ min: 1.1, max: 2, noNaN: true }),
          fc.double({ min: 1.1, max: 3, noNaN: true }),
          (which, wider, higher) => {
            const one = plain[which % plain.length];
            if (one === undefined) throw new Error('nothing drawn');
            const size = { width: one.box.width * wider, height: one.box.height * higher };
            const figure = draw(viewpoint, target, { settings, placements: { [one.id]: size } });
            expect(hardZeros(figure)).toEqual(FAULTLESS);
            const box = figure.occurrences.find(({ id }) => id === one.id)?.box;
            const scale = figure.placing?.scale ?? 1;
            expect(box?.width).toBeGreaterThan(size.width * scale - 1e-6);
            expect(box?.height).toBeGreaterThan(size.height * scale - 1e-6);
          },
        ),
        // A box that pushed the words of a line under the figure, into the legend.
        { numRuns: 5, examples: [[745, 1.3590209503041801, 1.209456367445167]] },
      );
    });
  },
);

describe('the application map', () => {
  it('has applications of one size, each in its group, with its modules in it', () => {
    const figure = draw('applications', target, { settings: { levels: 1 } });
    const boxes = figure.occurrences.filter(({ shape }) => shape !== 'group');
    const widths = new Set(boxes.map(({ box }) => box.width.toFixed(3)));
    const heights = new Set(boxes.map(({ box }) => box.height.toFixed(3)));
    expect([widths.size, heights.size]).toEqual([1, 1]);
    const parents = new Map(
      draw('applications', target).occurrences.map(({ id, parent }) => [id as string, parent]),
    );
    expect(parents.get('gplx')).toBe('ud-chuyen-nganh');
    expect(parents.get('gplx-sat-hach')).toBe('gplx');
  });

  it('leaves out what stands outside, unless it is asked for', () => {
    const drawn = (wish: Partial<ViewWish>) =>
      draw('applications', target, wish).occurrences.map(({ id }) => id as string);
    expect(drawn({})).not.toContain('ndxp');
    expect(drawn({ settings: { outside: true } })).toContain('ndxp');
  });

  it('groups and colours by any field, and the legend counts each category', () => {
    const settings = { group: 'owner', colour: 'properties.nam-dua-vao-dung', levels: 1 };
    const figure = draw('applications', target, { settings });
    expect(figure.items.map(({ label }) => label)).toContain('Trung tâm Công nghệ thông tin');
    const words = figure.marks.flatMap((mark) =>
      mark.shape === 'text' && mark.look.part === 'legend-text'
        ? [mark.lines.map(({ text }) => text).join(' ')]
        : [],
    );
    const ranges = words.filter((word) => word.startsWith('Năm đưa vào dùng'));
    const counted = ranges.map((word) => Number(/\((\d+)\)$/.exec(word)?.[1]));
    const striped = figure.marks.filter(
      ({ id, look }) => look.part === 'tone' && !id.startsWith('legend'),
    );
    expect(ranges.length).toBeGreaterThan(2);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(striped.length);
  });
});

describe('the integration figure', () => {
  it('has the platform of the framework, of a comparison also the one before', () => {
    const edges = draw('integration', target).edges.filter((edge) =>
      [edge.from, edge.to].some((end) => end === 'lgsp'),
    );
    expect(edges.length).toBeGreaterThan(10);
    const ends = new Set<string>(
      draw('integration', both).edges.flatMap(({ from, to }) => [from, to]),
    );
    expect(ends.has('lgsp') && ends.has('esb')).toBe(true);
  });

  it('says on each line what is exchanged, or numbers it and explains the numbers', () => {
    const words = draw('integration', target);
    expect(words.edges.some(({ label }) => label === 'kết quả kiểm định')).toBe(true);
    const numbers = draw('integration', target, { settings: { labels: 'numbers' } });
    expect(numbers.edges.every(({ label }) => label === undefined)).toBe(true);
    const parts = numbers.marks.map(({ look }) => look.part);
    expect(parts).toContain('number');
    const text = numbers.marks.flatMap((mark) =>
      mark.shape === 'text' && mark.look.part === 'legend-text' ? mark.lines : [],
    );
    expect(text.some((line) => line.text.includes('kết quả kiểm định'))).toBe(true);
  });

  it('draws what goes past the platform apart, in straight lines', () => {
    const figure = draw('integration', target);
    const frame = figure.items.find(({ id }) => id === 'frame:direct');
    const inside = figure.occurrences.filter(({ parent }) => parent === frame?.id);
    expect(inside.map(({ element }) => element as string)).toContain('truc-van-ban');
    expect(figure.edges.every(({ points }) => points.length === 2)).toBe(true);
  });

  it('takes the system with most connections where a model knows no platform', () => {
    const { elements, relations, ...rest } = target;
    const without = new Map([...elements].filter(([id]) => id !== 'lgsp'));
    const left = new Map(
      [...relations].filter(([, one]) => one.source !== 'lgsp' && one.target !== 'lgsp'),
    );
    const figure = draw('integration', { ...rest, elements: without, relations: left });
    const hub = figure.occurrences.find(({ shape }) => shape === 'bus');
    expect(hub?.element).toBe('mot-cua');
  });
});

describe('what the sample compares', () => {
  it.each(['integration', 'data'])('is legible on A4 landscape with few crossings: %s', (id) => {
    const figure = draw(id, both, { page: LANDSCAPE });
    expect(figure.findings).toEqual([]);
    expect(figureQuality(figure).crossings).toBeLessThanOrEqual(6);
  });

  it('stands in two columns of data only where one is too much or a tangle', () => {
    const readers = (source: Model | Comparison): number =>
      draw('data', source, { page: LANDSCAPE }).items.filter(
        ({ label }) => label === 'Nơi đọc, khai thác',
      ).length;
    expect([readers(target), readers(both)]).toEqual([1, 2]);
  });
});

describe('figures that one page does not hold', () => {
  it.each(['applications', 'integration', 'data'])(
    'go on over pages; where a person wants one page, %s says that this would help',
    (id) => {
      const small = { width: 130, height: 70 };
      expect(pagesOf(id, both, { page: small }).length).toBeGreaterThan(1);
      const [whole, ...others] = pagesOf(id, both, { page: small, split: false });
      const ways = whole?.findings.flatMap((one) =>
        one.kind === 'type-too-small' ? one.ways : [],
      );
      expect(ways).toContain('split');
      expect(others).toEqual([]);
    },
  );
});

describe('the data map', () => {
  it('puts who writes on the left and who only reads on the right', () => {
    const figure = draw('data', target);
    const middleOf = (id: string): number => {
      const box = figure.occurrences.find((some) => some.id === id)?.box;
      return (box?.x ?? 0) + (box?.width ?? 0) / 2;
    };
    expect(middleOf('gplx')).toBeLessThan(middleOf('csdl-nguoi-dieu-khien'));
    expect(middleOf('ban-do-so')).toBeGreaterThan(middleOf('csdl-ket-cau'));
  });

  it('marks a database that nobody is known to write, but none that is fed outside', () => {
    const texts = (id: string): string[] =>
      draw('data', target).marks.flatMap((mark) =>
        mark.shape === 'text' && mark.id.startsWith(`${id}/tag`)
          ? mark.lines.map(({ text }) => text)
          : [],
      );
    expect(texts('csdl-doanh-nghiep')).toEqual(['chưa rõ nguồn']);
    expect(texts('dan-cu')).toEqual([]);
    expect(texts('csdl-phuong-tien')).toEqual([]);
  });
});

describe.each(FORMS.map(([viewpoint]) => viewpoint))('%s over pages', (viewpoint) => {
  it('draws on some page all that one page would draw, legibly', () => {
    const page = { width: 120, height: 80 };
    const single = draw(viewpoint, target, { page: { width: 420, height: 420 } });
    const several = pagesOf(viewpoint, target, { page, split: true });
    expect(several.length).toBeGreaterThan(1);
    const drawn = new Set(
      several.flatMap((figure) => figure.occurrences.map(({ element }) => element)),
    );
    const deep = new Set(
      several.flatMap(({ unshown }) =>
        unshown.flatMap(({ source, reason }) =>
          reason === 'too-deep' ? [source.id as string] : [],
        ),
      ),
    );
    for (const { element, shape } of single.occurrences) {
      if (!deep.has(element) && shape !== 'group') expect(drawn).toContain(element);
    }
    for (const [index, figure] of several.entries()) {
      expect(figure.page).toEqual({ number: index + 1, of: several.length });
      expect(hardZeros(figure)).toEqual(FAULTLESS);
    }
  });
});
