import {
  type Comparison,
  compareModels,
  type Element,
  elementId,
  type Model,
  type Relation,
  relationId,
} from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, grey, hardZeros, type ViewWish, viewpointOf } from '../src/index.ts';
import { FAULTLESS } from './faultless.ts';
import { comparisonOf, modelOf, sketches } from './models.ts';
import { target as after, approved as before, both } from './sample.ts';

const TABLES = [
  'application-data',
  'system-unit',
  'application-application',
  'application-infrastructure',
  'requirement-control',
  'asset-control',
];
const LANDSCAPE = { width: 247, height: 155 };
const pages = fc.record({
  width: fc.double({ min: 60, max: 420, noNaN: true }),
  height: fc.double({ min: 60, max: 420, noNaN: true }),
});
const settings = fc.record({
  table: fc.constantFrom(...TABLES),
  letters: fc.constantFrom('read-write', 'crud', 'cross'),
  groupRows: fc.constantFrom('preset', 'none', 'layer', 'type'),
  groupColumns: fc.constantFrom('preset', 'none', 'parent', 'type'),
  transpose: fc.boolean(),
  hideEmpty: fc.boolean(),
  parts: fc.boolean(),
  derived: fc.boolean(),
  totals: fc.boolean(),
  rowLayer: fc.constantFrom('preset', 'preset', 'any', 'business', 'security'),
  rows: fc.constantFrom({}, {}, { portal: true }, { BusinessService: true, unit: true }),
  columnLayer: fc.constantFrom('preset', 'preset', 'any', 'application'),
  relations: fc.constantFrom({}, {}, { Serving: true, Flow: true, Access: true }),
});

const draw = (source: Model | Comparison, wish: Partial<ViewWish> = {}): readonly Figure[] =>
  viewpointOf('matrix')?.figures(source, { page: LANDSCAPE, ...wish }) ?? [];

function one(source: Model | Comparison, wish: Partial<ViewWish> = {}): Figure {
  const [figure, ...others] = draw(source, wish);
  if (figure === undefined || others.length > 0) throw new Error('not one figure');
  return figure;
}

const cellsOf = (figure: Figure) => figure.items.filter(({ kind }) => kind === 'cell');

/** What stands in the cell of a row and a column, signs and brackets included. */
function cell(figure: Figure, row: string, column: string): string {
  const id = `cell:${row}|${column}@column`;
  return figure.marks
    .flatMap((mark) =>
      mark.shape === 'text' && (mark.occurrence as string) === id
        ? mark.lines.map((line) => line.text)
        : [],
    )
    .join(' ');
}

describe('a matrix of any model on any page', () => {
  it('keeps the hard zeros with every setting, compared or not, over pages or not', () => {
    fc.assert(
      fc.property(
        sketches(40),
        pages,
        settings,
        fc.boolean(),
        fc.boolean(),
        (sketch, page, chosen, compared, split) => {
          const source = compared ? comparisonOf(sketch) : modelOf(sketch);
          for (const figure of draw(source, { page, settings: chosen, split })) {
            expect(hardZeros(figure)).toEqual(FAULTLESS);
            expect(new Set(figure.marks.map((mark) => mark.id)).size).toBe(figure.marks.length);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('draws or lists every element and every relation', () => {
    fc.assert(
      fc.property(sketches(40), settings, (sketch, chosen) => {
        const model = modelOf(sketch);
        const figure = one(model, { settings: chosen, split: false });
        const drawn = new Set<string>(figure.occurrences.map((some) => some.element));
        const told = new Set<string>();
        for (const { source } of figure.marks) {
          if (source?.kind === 'relation') told.add(source.id);
          if (source?.kind === 'relations') for (const id of source.ids) told.add(id);
        }
        const listed = new Set<string>(figure.unshown.map((some) => some.source.id));
        for (const id of model.elements.keys()) expect(drawn.has(id)).toBe(!listed.has(id));
        for (const id of model.relations.keys()) expect(told.has(id)).toBe(!listed.has(id));
      }),
      { numRuns: 30 },
    );
  });

  it('says the same over several pages as on one', () => {
    fc.assert(
      fc.property(sketches(40), fc.constantFrom(...TABLES), (sketch, table) => {
        const model = modelOf(sketch);
        const chosen = { table, hideEmpty: false };
        const whole = one(model, { settings: chosen, split: false });
        const parts = draw(model, {
          settings: chosen,
          split: true,
          page: { width: 90, height: 70 },
        });
        const cells = (figure: Figure) => cellsOf(figure).map((item) => `${item.id} ${item.label}`);
        expect(parts.flatMap(cells).sort()).toEqual(cells(whole).sort());
        const headers = new Set(parts.flatMap((part) => part.occurrences.map(({ id }) => id)));
        expect(headers.size).toBe(whole.occurrences.length);
        for (const [index, part] of parts.entries()) {
          if (parts.length > 1) expect(part.page).toEqual({ number: index + 1, of: parts.length });
        }
      }),
      { numRuns: 20 },
    );
  });

  it('stands on any paper that a view may have, however small', () => {
    for (const [width, height] of [
      [40, 40],
      [40, 300],
      [300, 40],
    ] as const) {
      for (const table of TABLES) {
        const page = { width, height };
        const figure = one(both, { page, settings: { table, totals: true }, split: false });
        expect(figure.width).toBeCloseTo(width, 6);
        expect(figure.height).toBeLessThanOrEqual(height + 1e-6);
        expect(hardZeros(figure)).toEqual(FAULTLESS);
      }
    }
  });

  it('is the same to the last byte each time', () => {
    fc.assert(
      fc.property(sketches(30), pages, (sketch, page) => {
        const draws = () => JSON.stringify(draw(comparisonOf(sketch), { page, split: true }));
        expect(draws()).toBe(draws());
      }),
      { numRuns: 5 },
    );
  });
});

describe('the matrices of the sample', () => {
  it('say who reads and who writes', () => {
    const figure = one(after);
    expect(cell(figure, 'gplx', 'csdl-nguoi-dieu-khien')).toBe('Đ G');
    expect(cell(figure, 'mot-cua', 'dang-ky-dn')).toBe('Đ');
    expect(
      cell(one(after, { settings: { letters: 'crud' } }), 'gplx', 'csdl-nguoi-dieu-khien'),
    ).toBe('C R U');
  });

  it('say which unit owns, runs and uses a system', () => {
    const figure = one(after, { settings: { table: 'system-unit' } });
    expect(cell(figure, 'cong-dvc', 'van-phong-bo')).toBe('QL');
    expect(cell(figure, 'cong-dvc', 'tt-cntt')).toBe('VH');
    expect(cell(figure, 'cong-dvc', 'tcdb')).toBe('KT');
  });

  it('tell in a comparison what came and what went by signs, and by outlines that differ in grey', () => {
    const figure = one(both);
    expect(cell(figure, 'gplx', 'csdl-nguoi-dieu-khien')).toBe('+Đ +G');
    expect(cell(figure, 'hang-khong', 'csdl-tau-bay')).toBe('Đ G');
    const gone = figure.marks.filter(
      (mark) => mark.look.part === 'cell' && mark.fate === 'retired',
    );
    expect(gone.length).toBeGreaterThan(0);
    const lines = (['new', 'changed', 'retired'] as const).map((fate) => {
      const { width, dash } = grey.paint({ part: 'cell', fate });
      return JSON.stringify([width, dash]);
    });
    expect(new Set(lines).size).toBe(3);
  });

  it('tell relations of parts from those of the whole, and leave them out where wished', () => {
    const settings = { table: 'application-infrastructure' };
    expect(cell(one(before, { settings }), 'mot-cua', 'ttdl')).toBe('(x)');
    const direct = one(before, { settings: { ...settings, derived: false } });
    expect(cell(direct, 'mot-cua', 'ttdl')).toBe('');
    const parts = one(before, { settings: { ...settings, parts: true } });
    expect(parts.occurrences.length).toBeGreaterThan(direct.occurrences.length);
  });

  it('count what functions of an application use for the application', () => {
    const element = (id: string, type: Element['type']): Element => ({
      id: elementId(id),
      type,
      name: { vi: id },
    });
    const relation = (id: string, type: Relation['type'], from: string, to: string): Relation => ({
      id: relationId(id),
      type,
      source: elementId(from),
      target: elementId(to),
    });
    const elements = [
      element('app', 'ApplicationComponent'),
      element('function', 'ApplicationFunction'),
      element('data', 'DataObject'),
    ];
    const relations = [
      relation('does', 'Assignment', 'app', 'function'),
      { ...relation('uses', 'Access', 'function', 'data'), access: 'readWrite' } as const,
    ];
    const model: Model = {
      ...after,
      elements: new Map(elements.map((some) => [some.id, some])),
      relations: new Map(relations.map((some) => [some.id, some])),
    };
    expect(cell(one(model), 'app', 'data')).toBe('(Đ G)');
    expect(cell(one(model, { settings: { derived: false } }), 'app', 'data')).toBe('');
  });

  it('tie a requirement and a control by what both are about', () => {
    const settings = { table: 'requirement-control' };
    expect(cell(one(after, { settings }), 'cap-do', 'tuong-lua')).toBe('(x)');
    const told = one(after, { settings }).marks.find(
      (mark) => (mark.occurrence as string) === 'cell:cap-do|tuong-lua@column',
    );
    expect(told?.source?.kind).toBe('relations');
    const direct = one(after, { settings: { ...settings, derived: false } });
    expect(cell(direct, 'cap-do', 'tuong-lua')).toBe('');
  });

  it('change sides', () => {
    const [figure, turned] = [one(after), one(after, { settings: { transpose: true } })];
    const pairs = (some: Figure, turn: boolean) =>
      cellsOf(some)
        .map(({ id, label }) => {
          const [row, column] = id.slice('cell:'.length).split('|');
          return `${turn ? column : row}×${turn ? row : column} ${label}`;
        })
        .sort();
    expect(pairs(turned, true)).toEqual(pairs(figure, false));
  });

  it('show a changed way to use data as changed', () => {
    const was = [...after.relations.values()].find(
      (one) => one.source === 'hang-khong' && one.type === 'Access',
    );
    if (was === undefined) throw new Error('the sample has changed');
    const now: Relation = { ...was, access: 'read' };
    const relations = new Map([...after.relations].filter(([id]) => id !== was.id));
    const other = { ...now, id: relationId(was.id) };
    relations.set(other.id, other);
    const figure = one(compareModels(after, { ...after, relations }));
    expect(cell(figure, 'hang-khong', 'csdl-tau-bay')).toBe('Đ −G');
    const marks = figure.marks.filter(
      (mark) => (mark.occurrence as string) === 'cell:hang-khong|csdl-tau-bay@column',
    );
    expect(new Set(marks.map((mark) => mark.fate))).toEqual(new Set(['changed']));
  });
});
