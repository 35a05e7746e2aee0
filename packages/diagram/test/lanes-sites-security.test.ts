import type { Comparison, Model } from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, hardZeros, type ViewWish, viewpointOf } from '../src/index.ts';
import { ranksOf } from '../src/viewpoints/interoperation-ranks.ts';
import { FAULTLESS } from './faultless.ts';
import { comparisonOf, modelOf, sketches } from './models.ts';
import { approved, both, target } from './sample.ts';

const PORTRAIT = { width: 160, height: 225 };
const LANDSCAPE = { width: 247, height: 155 };

function draw(viewpoint: string, source: Model | Comparison, wish: Partial<ViewWish> = {}): Figure {
  const [figure] = viewpointOf(viewpoint)?.figures(source, { page: LANDSCAPE, ...wish }) ?? [];
  if (figure === undefined) throw new Error('no figure');
  return figure;
}

const wordsOf = (figure: Figure): string[] =>
  figure.marks.flatMap((mark) =>
    mark.shape === 'text' ? [mark.lines.map((line) => line.text).join(' ')] : [],
  );

const numbersIn = (figure: Figure): number[] =>
  figure.marks
    .filter(({ look, id }) => look.part === 'number-text' && id.startsWith('edge/'))
    .map((mark) => (mark.shape === 'text' ? Number(mark.lines[0]?.text) : Number.NaN));

const THREE = ['interoperation', 'infrastructure', 'security'] as const;

describe.each(THREE)('%s of the sample', (viewpoint) => {
  it.each([
    ['1.0', approved],
    ['2.0', target],
    ['1.0 → 2.0', both],
  ] as const)('keeps the hard zeros for %s on both papers, legibly', (_, source) => {
    for (const page of [LANDSCAPE, PORTRAIT]) {
      const figure = draw(viewpoint, source, { page });
      expect(hardZeros(figure)).toEqual(FAULTLESS);
      expect(figure.findings.filter(({ kind }) => kind === 'type-too-small')).toEqual([]);
      expect(figure.width).toBeLessThanOrEqual(page.width + 0.01);
      expect(figure.height).toBeLessThanOrEqual(page.height + 0.01);
    }
  });

  it('draws or lists every element and relation of the model', () => {
    const figure = draw(viewpoint, target);
    const listed = figure.unshown.flatMap(({ source }) =>
      source.kind === 'element' ? [source.id] : [],
    );
    const drawn = new Set([
      ...figure.occurrences.map(({ element }) => element),
      // A lane or a panel speaks of its unit.
      ...figure.marks.flatMap(({ source }) => (source?.kind === 'element' ? [source.id] : [])),
    ]);
    expect(new Set([...drawn, ...listed])).toEqual(new Set(target.elements.keys()));
    expect(listed.filter((id) => drawn.has(id))).toEqual([]);
  });

  it('is the same figure each time', () => {
    expect(draw(viewpoint, both)).toEqual(draw(viewpoint, both));
  });
});

describe.each(THREE)('%s of any model', (viewpoint) => {
  it('keeps boxes apart and their words inside', () => {
    fc.assert(
      fc.property(sketches(14), (sketch) => {
        for (const source of [modelOf(sketch), comparisonOf(sketch)]) {
          const { boxesOverlapping, textOutside } = hardZeros(draw(viewpoint, source));
          expect({ boxesOverlapping, textOutside }).toEqual({
            boxesOverlapping: [],
            textOutside: [],
          });
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('interoperation', () => {
  it('numbers flows from 1 on, each once', () => {
    const numbers = numbersIn(draw('interoperation', target));
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('centred on a process draws its steps in the lanes of those who take them', () => {
    const figure = draw('interoperation', target, { settings: { centre: 'qt-mot-cua' } });
    const drawn = figure.occurrences.map(({ element }) => String(element));
    expect(drawn).toEqual(expect.arrayContaining(['bc-nop', 'bc-tiep-nhan', 'bc-tham-dinh']));
    expect(drawn).not.toContain('nv-cang-bien');
    const lane = figure.occurrences.find(({ element }) => element === 'bc-tham-dinh')?.parent;
    expect(lane).toBe('frame:lane-vu-van-tai');
  });

  it('lists the words of flows where the view wants a list', () => {
    const list = draw('interoperation', target, { settings: { words: 'list' } });
    expect(list.edges.every(({ label }) => label === undefined)).toBe(true);
    expect(wordsOf(list)).toContain('hồ sơ trực tuyến');
  });

  it('goes on over pages rather than under 7 pt, with every flow on one of them', () => {
    const page = { width: 160, height: 90 };
    const pages = viewpointOf('interoperation')?.figures(target, { page }) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    for (const figure of pages) {
      expect(figure.findings).toEqual([]);
      expect(hardZeros(figure)).toEqual(FAULTLESS);
    }
    const whole = draw('interoperation', target, { page, split: false });
    expect(whole.findings).toMatchObject([{ kind: 'type-too-small' }]);
    const flows = pages.flatMap(({ edges }) => edges.map(({ id }) => id));
    expect(flows.toSorted()).toEqual(whole.edges.map(({ id }) => id).toSorted());
    const numbers = pages.flatMap((figure) => numbersIn(figure));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(flows.map((_, index) => index + 1));
  });

  it('stands numbers on their lines, off arrow heads and off each other', () => {
    const figure = draw('interoperation', both);
    const discs = figure.marks.flatMap((mark) =>
      mark.look.part === 'number' && mark.shape === 'box' ? [mark] : [],
    );
    for (const [at, { x, y, width, height }] of discs.entries()) {
      for (const other of discs.slice(at + 1)) {
        const apart =
          Math.abs(x + width / 2 - other.x - other.width / 2) >= (width + other.width) / 2 ||
          Math.abs(y + height / 2 - other.y - other.height / 2) >= (height + other.height) / 2;
        expect(apart).toBe(true);
      }
      for (const { points } of figure.edges) {
        const [px, py] = points.at(-1) ?? [0, 0];
        const off = Math.max(x - px, px - x - width, y - py, py - y - height);
        expect(off).toBeGreaterThan(1);
      }
    }
  });

  it('has lanes alike where the page holds them so', () => {
    const page = { width: 380, height: 242 };
    const lanes = draw('interoperation', target, { page }).items.filter(({ id }) =>
      id.startsWith('frame:lane-'),
    );
    expect(lanes.length).toBeGreaterThan(2);
    expect(new Set(lanes.map(({ box }) => box.height.toFixed(3))).size).toBe(1);
  });

  it('opens rings, so that a step comes after those that lead to it', () => {
    const ranks = ranksOf(
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
        ['c', 'd'],
      ],
    );
    expect([...ranks]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['d', 3],
    ]);
  });
});

describe('infrastructure', () => {
  it('lists what is deployed in the node that carries it, and not where that is switched off', () => {
    const listed = draw('infrastructure', target).occurrences;
    const lgsp = listed.filter(({ element }) => element === 'lgsp');
    expect(lgsp.map(({ parent }) => String(parent)).sort()).toEqual(['mc-du-phong', 'mc-ung-dung']);
    const bare = draw('infrastructure', target, { settings: { deployed: false } }).occurrences;
    expect(bare.some(({ element }) => element === 'lgsp')).toBe(false);
  });

  it('counts what is too much to list', () => {
    const figure = draw('infrastructure', target, { settings: { most: 2 } });
    expect(wordsOf(figure)).toContain('+3 thành phần khác');
  });

  it('draws networks as wide as each other, and links to them with their words', () => {
    const figure = draw('infrastructure', target);
    const bars = figure.occurrences.filter(({ shape }) => shape === 'bus');
    expect(new Set(bars.map(({ box }) => box.width.toFixed(3))).size).toBe(1);
    expect(figure.edges.map(({ label }) => label)).toContain('2 × 1 Gbit/s');
  });
});

describe('security', () => {
  const uncovered = (figure: Figure) =>
    wordsOf(figure).filter((words) => words === 'chưa có').length;

  it('marks what no control protects, and says how many', () => {
    const figure = draw('security', target);
    expect(uncovered(figure)).toBeGreaterThan(0);
    expect(wordsOf(figure)).toContain(`Chưa có biện pháp (${uncovered(figure)})`);
  });

  it('draws only those where the view wants that', () => {
    const all = draw('security', target);
    const only = draw('security', target, { settings: { uncovered: true } });
    expect(only.occurrences.map(({ element }) => element)).not.toContain('lgsp');
    expect(uncovered(only)).toBe(uncovered(all));
  });

  it('keeps a rung for each of the four layers, whether or not anybody fills it', () => {
    const words = wordsOf(draw('security', approved));
    expect(words).toEqual(expect.arrayContaining(['Lớp 1', 'Lớp 2', 'Lớp 3', 'Lớp 4']));
  });
});

describe.each([
  ['interoperation', 'nv-van-tai', 'frame:lane-vu-van-tai'],
  ['infrastructure', 'luu-tru', 'ttdl'],
  ['security', 'luu-tru', 'ttdl'],
] as const)('a box placed by hand in %s', (viewpoint, id, holder) => {
  it('stands where it was put, in what holds it, and nothing covers it', () => {
    const page = { width: 300, height: 240 };
    const before = draw(viewpoint, target, { page });
    const own = before.occurrences.find((one) => one.element === id)?.box;
    const frame = [...before.occurrences, ...before.items].find((one) => one.id === holder)?.box;
    if (own === undefined || frame === undefined) throw new Error('not drawn');
    const wanted = { x: own.x - frame.x + 3, y: own.y - frame.y + 4 };
    const placements = { [id]: wanted };
    const figure = draw(viewpoint, target, { page, placements });
    const now = figure.occurrences.find((one) => one.element === id)?.box;
    const held = [...figure.occurrences, ...figure.items].find((one) => one.id === holder)?.box;
    expect((now?.x ?? 0) - (held?.x ?? 0)).toBeCloseTo(wanted.x, 6);
    expect((now?.y ?? 0) - (held?.y ?? 0)).toBeCloseTo(wanted.y, 6);
    const { boxesOverlapping, textOutside } = hardZeros(figure);
    expect({ boxesOverlapping, textOutside }).toEqual({ boxesOverlapping: [], textOutside: [] });
  });
});
