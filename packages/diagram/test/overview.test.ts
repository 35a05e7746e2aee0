import type { Comparison, Model, RelationFate } from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Figure,
  figureQuality,
  grey,
  type OverviewFigureOptions,
  overviewFigure,
  overviewPages,
} from '../src/index.ts';
import { comparisonOf, modelOf, sketches } from './models.ts';

const pages = fc.record({
  width: fc.double({ min: 60, max: 420, noNaN: true }),
  height: fc.double({ min: 60, max: 420, noNaN: true }),
});

const LANDSCAPE = { width: 247, height: 155 };

function expectSound(figure: Figure): void {
  const quality = figureQuality(figure);
  expect(quality.overlaps).toEqual([]);
  expect(quality.outside).toEqual([]);
  expect(quality.textOutside).toEqual([]);
  expect(quality.labelCollisions).toEqual([]);
  expect(new Set(figure.marks.map((mark) => mark.id)).size).toBe(figure.marks.length);
}

/** Elements and relations drawn, by boxes, arrows and nesting, against the model. */
function expectComplete(figure: Figure, source: Model | Comparison): void {
  const drawn = new Set(figure.occurrences.map((some) => some.element as string));
  expect(drawn.size).toBe(figure.occurrences.length);
  const listed = figure.unshown.map((some) => some.source);
  const listedElements = listed.filter((some) => some.kind === 'element').map(({ id }) => id);
  expect([...drawn, ...listedElements].sort()).toEqual([...elementsOf(source)].sort());

  const parents = new Map<string, string | undefined>(
    figure.occurrences.map((some) => [some.element, some.parent]),
  );
  const carried = new Set<string>();
  for (const mark of figure.marks) {
    if (mark.source?.kind === 'relations') for (const id of mark.source.ids) carried.add(id);
  }
  const listedRelations = new Set(
    listed.filter((some) => some.kind === 'relation').map(({ id }) => id as string),
  );
  for (const relation of relationsOf(source)) {
    const nested = parents.get(relation.target) === relation.source;
    const former = figure.marks.some((mark) =>
      mark.id.startsWith(`${relation.target}@${relation.source}`),
    );
    // A box inside a box tells of what nests, not of what else relates the two.
    const byNesting = (nested || former) && NESTING.has(relation.type);
    const shown = byNesting || carried.has(relation.id);
    expect(shown, `${relation.id} is shown or listed, not both`).toBe(
      !listedRelations.has(relation.id),
    );
  }
}

/** As both profiles say. */
const NESTING = new Set<string>(['Composition', 'Aggregation']);

const isModel = (source: Model | Comparison): source is Model => !('before' in source);
const elementsOf = (source: Model | Comparison): string[] => [...source.elements.keys()];
const relationsOf = (source: Model | Comparison) =>
  isModel(source)
    ? [...source.relations.values()]
    : [...source.relations.values()].flatMap((row) => row.after ?? row.before ?? []);

describe('an overview of any model on any page', () => {
  it('lets nothing overlap, nothing stick out and no text leave its box', () => {
    fc.assert(
      fc.property(sketches(45), pages, (sketch, page) => {
        const figure = overviewFigure(modelOf(sketch), { ...page, levels: 9 });
        expect([figure.width, figure.height]).toEqual([page.width, page.height]);
        expectSound(figure);
      }),
      { numRuns: 25 },
    );
  });

  it('does so for comparisons with their badges and legend', () => {
    fc.assert(
      fc.property(sketches(45), pages, (sketch, page) => {
        expectSound(overviewFigure(comparisonOf(sketch), { ...page, levels: 9 }));
      }),
      { numRuns: 25 },
    );
  });

  it('draws or lists every element and every relation, at any number of levels', () => {
    fc.assert(
      fc.property(sketches(40), fc.integer({ min: 1, max: 4 }), (sketch, levels) => {
        const model = modelOf(sketch);
        expectComplete(overviewFigure(model, { ...LANDSCAPE, levels }), model);
        const comparison = comparisonOf(sketch);
        expectComplete(overviewFigure(comparison, { ...LANDSCAPE, levels }), comparison);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same to the last byte each time', () => {
    fc.assert(
      fc.property(sketches(40), pages, (sketch, page) => {
        const draw = () => JSON.stringify(overviewFigure(comparisonOf(sketch), page));
        expect(draw()).toBe(draw());
      }),
      { numRuns: 8 },
    );
  });

  it('draws every element on one page of several and says so on the others', () => {
    fc.assert(
      fc.property(sketches(45), (sketch) => {
        const model = modelOf(sketch);
        const page = { width: 120, height: 80, smallest: 7 };
        const figures = overviewPages(model, page);
        const drawn = new Set<string>();
        for (const figure of figures) {
          expectSound(figure);
          for (const some of figure.occurrences) drawn.add(some.element);
          const elsewhere = figure.unshown.filter((some) => some.reason === 'other-page');
          if (figures.length === 1) expect(elsewhere).toEqual([]);
          else expect(figure.page?.of).toBe(figures.length);
        }
        const noBand = new Set<string>(
          figures[0]?.unshown
            .filter((some) => some.reason === 'no-band')
            .map((some) => some.source.id),
        );
        for (const id of model.elements.keys()) expect(drawn.has(id)).toBe(!noBand.has(id));
      }),
      { numRuns: 10 },
    );
  });
});

describe('figures that share a frame', () => {
  const boxes = (figure: Figure) =>
    new Map(figure.occurrences.map((some) => [some.id as string, JSON.stringify(some.box)]));

  it('keep what stays where it is: 1.0, 2.0 and their comparison', () => {
    fc.assert(
      fc.property(sketches(40), pages, (sketch, page) => {
        const comparison = comparisonOf(sketch);
        const options: OverviewFigureOptions = { ...page, frame: 'shared' };
        const both = boxes(overviewFigure(comparison, options));
        for (const show of ['before', 'after'] as const) {
          const figure = overviewFigure(comparison, { ...options, show });
          expectSound(figure);
          for (const [id, box] of boxes(figure)) {
            // A moved element stands at its former place in the figure of before.
            if (both.has(id)) expect(box).toBe(both.get(id));
            else expect(show).toBe('before');
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('show exactly the elements of their side', () => {
    fc.assert(
      fc.property(sketches(40), (sketch) => {
        const comparison = comparisonOf(sketch);
        for (const show of ['before', 'after'] as const) {
          const figure = overviewFigure(comparison, { ...LANDSCAPE, frame: 'shared', show });
          const listed = figure.unshown.flatMap(({ source }) =>
            source.kind === 'element' ? [source.id as string] : [],
          );
          const drawn = figure.occurrences.map((some) => some.element as string);
          expect([...drawn, ...listed].sort()).toEqual(
            [...comparison[show].elements.keys()].sort(),
          );
          expect(figure.occurrences.every((some) => some.fate === undefined)).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('arrows between bands in a comparison', () => {
  const look = (fate: RelationFate | undefined) =>
    grey.paint({ part: 'arrow', ...(fate === undefined ? {} : { fate }) });

  it('have the fate that their relations share, and none where they share none', () => {
    const seen = new Set<RelationFate | undefined>();
    fc.assert(
      fc.property(sketches(30), (sketch) => {
        const comparison = comparisonOf(sketch);
        const figure = overviewFigure(comparison, { width: 400, height: 277 });
        for (const { source, fate, look } of figure.marks) {
          if (source?.kind !== 'relations') continue;
          const own = source.ids.map((id) => comparison.relations.get(id)?.fate);
          expect(source.fates).toEqual(own);
          const kinds = new Set(own);
          const stay = [...kinds].every((some) => some === 'kept' || some === 'changed');
          expect(fate).toBe(kinds.size === 1 ? own[0] : stay ? 'changed' : undefined);
          expect(look.fate).toBe(fate);
          seen.add(own[0]);
        }
      }),
      { numRuns: 20 },
    );
    expect([...seen].sort()).toEqual(['kept', 'new', 'retired']);
  });

  it('are told apart in grey by their lines, and are plain where nothing is told', () => {
    expect(look('kept')).toEqual(look(undefined));
    const lines = (['new', 'changed', 'retired'] as const).map((fate) => look(fate));
    const shapes = [look(undefined), ...lines].map(({ stroke, width, dash }) =>
      JSON.stringify([stroke === undefined ? 'solid' : 'hollow', width, dash]),
    );
    expect(new Set(shapes).size).toBe(4);
  });
});
