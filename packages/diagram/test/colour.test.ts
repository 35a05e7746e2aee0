/** Colour by any field, in every viewpoint: the zeros stay, the legend counts what is drawn, words stay readable. */
import { architectureId, type Comparison, heatOf, heatSteps, type Model } from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Figure,
  hardZeros,
  paint,
  THEMES,
  VIEWPOINTS,
  type ViewWish,
  wishOf,
} from '../src/index.ts';
import { FAULTLESS } from './faultless.ts';
import { comparisonOf, modelOf, sketches } from './models.ts';
import { contrast, textOnFills } from './painted.ts';
import { both, sample, target } from './sample.ts';

const PAGE = { width: 247, height: 155 };
const BY_ID = VIEWPOINTS.map((viewpoint) => [viewpoint.id, viewpoint] as const);
const views = [...sample.views.values()].map((view) => [view.id, view] as const);

const marks: NonNullable<ViewWish['marks']> = (kind) => ({
  steps: heatSteps(sample, kind),
  values: heatOf(sample, architectureId('1.0'), kind),
});

describe.each(BY_ID)('%s coloured by a field', (_, viewpoint) => {
  it('keeps the zeros, of one architecture and of a comparison, with pins beside the codes', () => {
    fc.assert(
      fc.property(
        sketches(12),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('type', 'layer', 'owner'),
        (sketch, compared, pinned, colour) => {
          const source = compared ? comparisonOf(sketch) : modelOf(sketch);
          const pins = new Map([...source.elements.keys()].map((id) => [id, 12]));
          const wish = { page: PAGE, settings: { colour }, ...(pinned ? { pins } : {}) };
          for (const figure of viewpoint.figures(source, wish)) {
            expect(hardZeros(figure)).toEqual(FAULTLESS);
            expect(figure.height).toBeLessThanOrEqual(PAGE.height + 0.01);
          }
        },
      ),
      { numRuns: 6 },
    );
  });
});

describe.each(views)('the sample’s view %s', (_, view) => {
  const drawn = (source: Model | Comparison, colour: string): readonly Figure[] => {
    const wish = { ...wishOf({ ...view, settings: { ...view.settings, colour } }), marks };
    return VIEWPOINTS.find(({ id }) => id === view.viewpoint)?.figures(source, wish) ?? [];
  };

  it.each(['owner', 'marks.carried-out'])(
    'keeps the zeros by %s, and its words readable in every theme',
    (field) => {
      for (const figure of drawn(both, field)) {
        expect(hardZeros(figure)).toEqual(FAULTLESS);
        for (const theme of Object.values(THEMES)) {
          for (const { id, fill, ground } of textOnFills(paint(figure, theme))) {
            const words = `${id}, ${fill} on ${ground}, ${theme.name}`;
            expect(contrast(fill, ground), words).toBeGreaterThanOrEqual(4.5);
          }
        }
      }
    },
  );

  it('counts in its legend what wears each code', () => {
    for (const figure of view.viewpoint === 'applications' ? [] : drawn(target, 'layer')) {
      const counted = new Map(legendIn(figure).map(({ code, count }) => [code, count]));
      expect(counted).toEqual(worn(figure));
      expect(counted.size).toBeGreaterThan(0);
    }
  });

  it('is the same to the byte where no field colours it', () => {
    const plain = VIEWPOINTS.find(({ id }) => id === view.viewpoint)?.figures(target, wishOf(view));
    const { colour: _, ...settings } = view.settings ?? {};
    const fallback = view.viewpoint === 'applications' ? 'auto' : 'none';
    const again = VIEWPOINTS.find(({ id }) => id === view.viewpoint)?.figures(
      target,
      wishOf({ ...view, settings: { ...settings, colour: fallback } }),
    );
    expect(JSON.stringify(again)).toBe(JSON.stringify(plain));
  });
});

describe('the overview by owner', () => {
  const figure = (settings: Record<string, string>, wish: Partial<ViewWish> = {}) => {
    const [first] =
      VIEWPOINTS.find(({ id }) => id === 'overview')?.figures(target, {
        page: PAGE,
        settings,
        ...wish,
      }) ?? [];
    if (first === undefined) throw new Error('no figure');
    return first;
  };

  it('gives what belongs to one unit one colour and one code, told apart on a grey copy by the code', () => {
    const one = figure({ colour: 'owner' });
    const codes = new Map<string, Set<string>>();
    for (const mark of one.marks) {
      if (mark.look.part !== 'code-text' || mark.shape !== 'text') continue;
      const owner =
        mark.source?.kind === 'element' ? target.elements.get(mark.source.id)?.owner : undefined;
      const code = mark.lines[0]?.text ?? '';
      if (owner !== undefined) codes.set(code, (codes.get(code) ?? new Set()).add(owner));
    }
    expect(codes.size).toBeGreaterThan(4);
    for (const owners of codes.values()) expect(owners.size).toBe(1);
  });

  it('gives way to a heat map, whose colours mean something else', () => {
    const heat = marks('carried-out');
    const parts = new Set(figure({ colour: 'owner' }, { heat }).marks.map(({ look }) => look.part));
    expect(parts.has('heat')).toBe(true);
    expect(parts.has('code')).toBe(false);
  });

  it('puts years into ranges that each hold some', () => {
    const ranges = legendIn(figure({ colour: 'properties.nam-dua-vao-dung', levels: 'x' }));
    expect(ranges.length).toBeGreaterThan(1);
    for (const { word } of ranges) expect(word).toMatch(/Năm đưa vào dùng: \d{4}/);
  });
});

/** By code, how many boxes or headers wear it; an element that heads a row and a column once. */
function worn(figure: Figure): Map<string, number> {
  const elements = new Map<string, Set<string>>();
  for (const mark of figure.marks) {
    if (mark.shape !== 'text' || mark.occurrence === undefined) continue;
    const [first] = mark.lines;
    const code =
      mark.look.part === 'code-text'
        ? first?.text
        : mark.look.part === 'header-text'
          ? /^\[(\w+)\]/.exec(first?.text ?? '')?.[1]
          : undefined;
    if (code === undefined) continue;
    const of = mark.look.part === 'header-text' ? mark.source : undefined;
    const key = of?.kind === 'element' ? of.id : mark.id;
    elements.set(code, (elements.get(code) ?? new Set()).add(key));
  }
  return new Map([...elements].map(([code, some]) => [code, some.size]));
}

function legendIn(figure: Figure) {
  const words = figure.marks.flatMap((mark) =>
    mark.shape === 'text' && mark.look.part === 'legend-text'
      ? [{ id: mark.id, text: mark.lines.map(({ text }) => text).join(' '), mark }]
      : [],
  );
  return figure.marks.flatMap((mark) => {
    if (mark.shape !== 'text' || mark.look.part !== 'code-text') return [];
    if (mark.occurrence !== undefined) return [];
    const [line] = mark.lines;
    const beside = words
      .filter(({ mark: other }) => {
        const [first] = other.lines;
        if (first === undefined || line === undefined) return false;
        return Math.abs(first.y - line.y) < 2 && first.x > line.x;
      })
      .sort((a, b) => (a.mark.lines[0]?.x ?? 0) - (b.mark.lines[0]?.x ?? 0))[0];
    const count = Number(/\((\d+)\)$/.exec(beside?.text ?? '')?.[1]);
    return [{ code: line?.text ?? '', word: beside?.text ?? '', count }];
  });
}
