import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve } from '../architecture/resolve.ts';
import { compare } from '../comparison/compare.ts';
import { element, model, relation } from '../comparison/comparison.fixture.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import { formatWorkspace } from '../workspace/file/format.ts';
import { ReviewFileError } from '../workspace/file/reviewFile.ts';
import { invertEdit } from '../workspace/history.ts';
import { architectureId, elementId, propertyDefinitionId } from '../workspace/ids.ts';
import { withRecords } from '../workspace/tables.ts';
import { emptyWorkspace, type Workspace } from '../workspace/workspace.ts';
import { decisionsIn, formatMatches, parseMatches } from './file.ts';
import { matchModels } from './matchModels.ts';
import { ontoBase } from './onto.ts';
import { planOnto } from './planOnto.ts';
import { pairRelations } from './relations.ts';

const pair = (before: string, after: string) => ({
  before: elementId(before),
  after: elementId(after),
});
const base = model(
  '1.0',
  [
    element('lgsp', {
      name: { vi: 'Trục LGSP', en: 'LGSP' },
      owner: elementId('unit'),
      order: 'a',
    }),
    element('portal', { name: { vi: 'Cổng' }, documentation: { vi: 'Một cửa' } }),
    element('old', { name: { vi: 'Phần mềm cũ' } }),
    element('unit', { type: 'BusinessActor', name: { vi: 'Trung tâm' } }),
  ],
  ['r1: lgsp Serving portal', 'r2: old Flow lgsp'],
);
const other = model(
  'x',
  [
    element('x1', { name: { und: 'Trục LGSP' } }),
    element('x2', { name: { und: 'Cổng dịch vụ công' } }),
    element('portal', { name: { und: 'Kho dữ liệu' } }),
    element('x4', { type: 'BusinessActor', name: { und: 'Trung tâm' } }),
  ],
  ['q1: x1 Serving x2', 'q2: portal Flow x1'],
);
const PAIRS = [pair('lgsp', 'x1'), pair('portal', 'x2'), pair('unit', 'x4')];

const first = architectureId('1.0');
const workspace = withRecords(emptyWorkspace(base.workspace), [
  { record: 'architecture', id: first, name: {}, order: 'a' },
  ...[...base.elements.values()].map(
    (one) => ({ record: 'add-element', architecture: first, element: one }) as const,
  ),
  ...[...base.relations.values()].map(
    (one) => ({ record: 'add-relation', architecture: first, relation: one }) as const,
  ),
]);

const planned = () =>
  planOnto(workspace, {
    architecture: {
      record: 'architecture',
      id: architectureId('2.0'),
      name: {},
      order: 'b',
      base: first,
    },
    base: resolve(workspace, first),
    other,
    pairs: PAIRS,
    properties: [
      { record: 'property', id: propertyDefinitionId('p'), name: { vi: 'Năm' }, type: 'number' },
    ],
    label: { key: 'edit.test' },
  });

const derived = (): Workspace => applyEdit(workspace, planned());

describe('a model drawn apart, put onto a base', () => {
  test('is the base with what differs: silence is no change, words without a language are the first', () => {
    const { summary, elements } = compare(derived(), architectureId('1.0'), architectureId('2.0'));
    expect(summary.elements).toMatchObject({ kept: 2, changed: 1, new: 1, retired: 1 });
    expect(summary.relations).toMatchObject({ kept: 1, new: 1, retired: 1 });
    expect(elements.get(elementId('portal'))?.changes).toEqual([
      { field: 'name.vi', was: 'Cổng', to: 'Cổng dịch vụ công' },
    ]);
  });

  test('an id that means somebody else in the base is given anew', () => {
    const { elements } = resolve(derived(), architectureId('2.0'));
    expect(elements.get(elementId('portal-2'))?.name).toEqual({ und: 'Kho dữ liệu' });
    expect(elements.get(elementId('portal'))?.documentation).toEqual({ vi: 'Một cửa' });
  });

  test('is one edit, and undone there is no trace of it', () => {
    const edit = planned();
    expect(derived().properties.size).toBe(1);
    const back = applyEdit(applyEdit(workspace, edit), invertEdit(edit));
    expect(formatWorkspace(back)).toBe(formatWorkspace(workspace));
  });

  test('put onto itself nothing changes', () => {
    const all = [...base.elements.keys()].map((id) => ({ before: id, after: id }));
    const { elements, relations } = ontoBase(base, base, all);
    expect(elements).toEqual(base.elements);
    expect(relations).toEqual(base.relations);
  });
});

describe('relations of matched elements', () => {
  test('between the same two, those of one name are one, and each is taken once', () => {
    const lines = (p: string, names: readonly string[]) =>
      names.map((name, at) => ({ ...relation(`${p}${at}: ${p}a Flow ${p}b`), name: { vi: name } }));
    const one = model('1', [element('pa'), element('pb')], lines('p', ['hồ sơ', 'số liệu']));
    const two = model('2', [element('qa'), element('qb')], lines('q', ['số liệu', 'khác', 'nữa']));
    const partners = new Map([
      [elementId('qa'), elementId('pa')],
      [elementId('qb'), elementId('pb')],
    ]);
    expect([...pairRelations(one, two, partners)]).toEqual([
      ['q0', 'p1'],
      ['q1', 'p0'],
    ]);
  });
});

describe('a matches file', () => {
  const sides = [
    { file: 'a.khung.json', model: base },
    { file: 'b.xml', model: other },
  ] as const;

  test('gives back what was decided, one pair a line', () => {
    const decision = fc.constantFrom('accepted' as const, 'rejected' as const);
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 3 }), (wanted) => {
        const decisions = wanted.map((one, at) => ({
          ...(PAIRS[at] ?? pair('', '')),
          decision: one,
        }));
        const matching = matchModels(base, other, { decisions });
        const text = formatMatches(matching, ...sides, decisions);
        expect(decisionsIn(parseMatches(text))).toEqual(expect.arrayContaining(decisions));
        for (const { before, after } of matching.pairs)
          expect(
            text.split('\n').filter((line) => line.includes(`"before":"${before}"`)),
          ).toContainEqual(expect.stringContaining(`"after":"${after}"`));
      }),
    );
  });

  const broken: [string, (text: string) => string, RegExp][] = [
    ['cut off', (text) => text.slice(0, -20), /not-json/],
    ['of something else', () => '{"format":"khung"}', /other-format/],
    ['newer', (text) => text.replace('"version": 1', '"version": 9'), /newer: 9/],
    [
      'with a slip',
      (text) => text.replace('"accepted"', '"acepted"'),
      /bad-field: pairs\.\d+\.decision/,
    ],
    [
      'that gives two partners',
      (text) => text.replaceAll('"after":"x2"', '"after":"x1"'),
      /twice: pairs\.\d+/,
    ],
  ];
  test.each(broken)('%s is refused with its place', (_, breaks, message) => {
    const accepted = PAIRS.map((one) => ({ ...one, decision: 'accepted' as const }));
    const matching = matchModels(base, other, { decisions: accepted });
    const text = breaks(formatMatches(matching, ...sides, accepted));
    expect(() => parseMatches(text)).toThrow(ReviewFileError);
    expect(() => parseMatches(text)).toThrow(message);
  });
});
