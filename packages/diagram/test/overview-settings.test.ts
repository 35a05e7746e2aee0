import type { ElementId } from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Figure,
  hardZeros,
  overviewFigure,
  type ViewWish,
  viewpointOf,
} from '../src/index.ts';
import { FAULTLESS } from './faultless.ts';
import { comparisonOf, modelOf, sketches } from './models.ts';
import { target as after, both } from './sample.ts';

const LANDSCAPE = { width: 247, height: 155 };

function draw(
  source: typeof both | typeof after,
  settings: NonNullable<ViewWish['settings']>,
): Figure {
  const figures = viewpointOf('overview')?.figures(source, { page: LANDSCAPE, settings }) ?? [];
  const [figure, ...others] = figures;
  if (figure === undefined || others.length > 0) throw new Error('not one page');
  return figure;
}

const badges = (figure: Figure): Map<ElementId, string> =>
  new Map(
    figure.marks.flatMap((mark) =>
      mark.shape === 'text' && mark.look.part === 'badge-text' && mark.source?.kind === 'element'
        ? [[mark.source.id, mark.lines.map((line) => line.text).join('')] as const]
        : [],
    ),
  );

describe('numbers in the badges of a compared overview', () => {
  const figure = draw(both, { levels: 2 });

  it('stand on an A4 page with two levels', () => {
    expect(figure.findings).toEqual([]);
    expect(figure.occurrences.some((some) => some.parent !== undefined)).toBe(true);
    expect(hardZeros(figure)).toEqual(FAULTLESS);
  });

  it('are shared by what follows and what it follows, and by nothing else', () => {
    const numbers = new Map(
      [...badges(figure)].flatMap(([id, word]) => {
        const number = /\d+$/.exec(word)?.[0];
        return number === undefined ? [] : [[id, number] as const];
      }),
    );
    expect(numbers.size).toBeGreaterThan(10);
    const drawn = new Set(figure.occurrences.map((some) => some.element));
    for (const [id, row] of both.elements) {
      const tied = [...row.predecessors, ...row.successors].filter((other) => drawn.has(other));
      if (!drawn.has(id)) continue;
      expect(numbers.has(id), id).toBe(tied.length > 0);
      for (const other of tied) expect(numbers.get(other)).toBe(numbers.get(id));
    }
    const families = new Map<string, Set<ElementId>>();
    for (const [id, number] of numbers) {
      families.set(number, (families.get(number) ?? new Set()).add(id));
    }
    for (const members of families.values()) {
      const [first] = members;
      const reached = new Set<ElementId>();
      const open = first === undefined ? [] : [first];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (reached.has(at)) continue;
        reached.add(at);
        const row = both.elements.get(at);
        for (const other of [...(row?.predecessors ?? []), ...(row?.successors ?? [])]) {
          if (drawn.has(other)) open.push(other);
        }
      }
      expect(reached).toEqual(members);
    }
  });

  it('are left out where a view says so', () => {
    const words = [...badges(draw(both, { levels: 2, ties: false })).values()];
    expect(words.some((word) => /\d/.test(word))).toBe(false);
    expect(words).toContain('TỪ');
  });
});

describe('the settings of an overview', () => {
  it('leave a band out and list what it held', () => {
    const figure = draw(after, { 'columns.users': 0 });
    expect(figure.marks.some((mark) => mark.id === 'band/users')).toBe(false);
    expect(figure.marks.some((mark) => mark.id === 'band/channels')).toBe(true);
    const reasons = new Map(figure.unshown.map((some) => [some.source.id as string, some.reason]));
    expect(reasons.get('nguoi-dan')).toBe('filtered');
  });

  it('set the boxes of a band in as many columns as wished', () => {
    const lefts = (columns: number) => {
      const figure = draw(after, { levels: 1, 'columns.integration': columns });
      const boxes = figure.occurrences.filter(
        (some) => some.layer === 'application' && some.shape === 'box',
      );
      const shared = boxes.filter(({ element }) =>
        ['sso', 'danh-muc', 'thanh-toan', 'quan-ly-api', 'danh-ba'].includes(element),
      );
      return new Set(shared.map(({ box }) => box.x.toFixed(3))).size;
    };
    expect(lefts(2)).toBe(2);
    expect(lefts(3)).toBe(3);
  });

  it('let what is chosen stand out with all in it, and the rest step back', () => {
    const figure = draw(after, { emphasis: { 'ud-chuyen-nganh': true } });
    const look = (id: string) => figure.marks.find((mark) => mark.id === id)?.look.emphasis;
    expect(look('ud-chuyen-nganh')).toBe('strong');
    expect(look('gplx')).toBe('strong');
    expect(look('lgsp')).toBe('faint');
    expect(
      draw(after, {}).marks.every((mark) => mark.look.part !== 'block' || !mark.look.emphasis),
    ).toBe(true);
  });
});

describe('an overview of some three hundred elements', () => {
  it('keeps the hard zeros, though only some ways to set its boxes are tried', () => {
    const many = sketches(320).filter((sketch) => sketch.kinds.length > 270);
    fc.assert(
      fc.property(many, fc.boolean(), fc.boolean(), (sketch, compared, large) => {
        const page = large ? { width: 380, height: 247 } : { width: 160, height: 225 };
        const source = compared ? comparisonOf(sketch) : modelOf(sketch);
        const figure = overviewFigure(source, { ...page, levels: 9 });
        expect([figure.width, figure.height]).toEqual([page.width, page.height]);
        expect(hardZeros(figure)).toEqual(FAULTLESS);
      }),
      { numRuns: 6 },
    );
  });
});
