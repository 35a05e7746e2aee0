import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, model, relation } from '../comparison/comparison.fixture.ts';
import { elementId } from '../workspace/ids.ts';
import type { Element } from '../workspace/records.ts';
import { CERTAIN, type MatchDecision } from './matching.ts';
import { matchModels } from './matchModels.ts';
import { likeness, Words } from './names.ts';

const named = (id: string, vi: string, more: Partial<Element> = {}) =>
  element(id, { name: { vi }, ...more });

const NAMES = [
  'Cổng dịch vụ công',
  'Trục tích hợp LGSP',
  'Cơ sở dữ liệu giấy phép lái xe',
  'Hệ thống quản lý văn bản',
  'Phần mềm kế toán',
];
const one = model(
  'one',
  NAMES.map((name, at) => named(`a${at}`, name)),
  ['r1: a1 Serving a0', 'r2: a2 Flow a1', 'r3: a3 Flow a1'],
);
const pairsOf = (others: readonly string[]) =>
  matchModels(
    one,
    model(
      'two',
      others.map((name, at) => named(`b${at}`, name)),
      ['r1: b1 Serving b0', 'r2: b2 Flow b1', 'r3: b3 Flow b1'],
    ),
  );

describe('models that share no ids', () => {
  test('are matched by name, whatever its marks, case, abbreviations and order', () => {
    const { pairs } = pairsOf([
      'CONG DICH VU CONG',
      'LGSP, trục tích hợp',
      'CSDL giấy phép lái xe',
      'Hệ thống QLVB',
      'Phần mềm kế toan',
    ]);
    expect(new Map(pairs.map(({ before, after }) => [before, after]))).toEqual(
      new Map(NAMES.map((_, at) => [`a${at}`, `b${at}`])),
    );
  });

  test('a name in another language is found by its neighbours, and the reasons say so', () => {
    const { pairs } = matchModels(
      one,
      model(
        'two',
        NAMES.map((name, at) =>
          at === 1 ? element('b1', { name: { en: 'Integration bus' } }) : named(`b${at}`, name),
        ),
        ['r1: b1 Serving b0', 'r2: b2 Flow b1', 'r3: b3 Flow b1'],
      ),
    );
    const bus = pairs.find(({ before }) => before === 'a1');
    expect(bus?.after).toBe('b1');
    expect(bus?.reasons.find(({ kind }) => kind === 'neighbours')).toMatchObject({
      agree: 3,
      of: 3,
    });
  });

  test('of two that are called alike, the neighbours tell which is which', () => {
    const lines = (p: string) => [
      relation(`r1: ${p}m1 Assignment ${p}h1`),
      relation(`r2: ${p}m2 Assignment ${p}h2`),
    ];
    const sites = (p: string, names: readonly string[]) =>
      [`${p}m1`, `${p}m2`, `${p}h1`, `${p}h2`].map((id, at) => named(id, names[at] ?? ''));
    const before = model(
      'x',
      sites('a', ['Trung tâm miền Bắc', 'Trung tâm miền Nam', 'Máy chủ', 'Máy chủ']),
      lines('a'),
    );
    const after = model(
      'y',
      sites('b', ['Trung tâm miền Bắc', 'Trung tâm miền Nam', 'Máy chủ', 'Máy chủ']).reverse(),
      lines('b'),
    );
    const found = new Map(
      matchModels(before, after).pairs.map((pair) => [pair.before, pair.after]),
    );
    expect(found.get(elementId('ah1'))).toBe('bh1');
    expect(found.get(elementId('ah2'))).toBe('bh2');
  });

  test('an id that many tools give does not make a pair of two names', () => {
    const { pairs, onlyBefore } = matchModels(
      model('x', [named('id-1', 'Cổng dịch vụ công')]),
      model('y', [named('id-1', 'Máy chủ kế toán')]),
    );
    expect(pairs).toEqual([]);
    expect(onlyBefore).toEqual(['id-1']);
  });

  test('the id in the file that both came from does', () => {
    const source = { id: 'id-5f0c2a8be9d14c77a2' };
    const { pairs } = matchModels(
      model('x', [named('a', 'Cổng dịch vụ công', { source })]),
      model('y', [named('b', 'Cổng DVC quốc gia', { source })]),
    );
    expect(pairs).toMatchObject([{ before: 'a', after: 'b', by: 'trace', score: 1 }]);
  });
});

describe('what people say', () => {
  const twins = model('x', [named('a', 'Máy chủ'), named('a2', 'Kho')]);
  const other = model('y', [named('b', 'Máy chủ'), named('b2', 'Cổng')]);

  test('counts before everything, and is not asked again', () => {
    const decisions: MatchDecision[] = [
      { before: elementId('a'), after: elementId('b'), decision: 'rejected' },
      { before: elementId('a'), after: elementId('b2'), decision: 'accepted' },
    ];
    const { pairs } = matchModels(twins, other, { decisions });
    expect(pairs).toMatchObject([{ before: 'a', after: 'b2', by: 'decision', score: 1 }]);
  });
});

const word = fc.constantFrom('quản', 'lý', 'hệ', 'thống', 'văn', 'bản', 'xe', 'tàu', 'cảng', 'số');
const anyName = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const anyModel = (side: string) =>
  fc
    .tuple(
      fc.array(anyName, { maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 14 }),
    )
    .map(([names, lines]) =>
      model(
        side,
        names.map((name, at) => named(`${side}${at}`, name)),
        lines
          .filter(([from, to]) => from !== to && from < names.length && to < names.length)
          .map(([from, to], at) => relation(`${side}r${at}: ${side}${from} Flow ${side}${to}`)),
      ),
    );

describe('for any two models', () => {
  test('nobody has two partners, nobody is forgotten, scores are shares', () => {
    fc.assert(
      fc.property(anyModel('p'), anyModel('q'), (before, after) => {
        const { pairs, onlyBefore, onlyAfter } = matchModels(before, after);
        const left = [...pairs.map((pair) => pair.before), ...onlyBefore];
        const right = [...pairs.map((pair) => pair.after), ...onlyAfter];
        expect(left.toSorted()).toEqual([...before.elements.keys()].toSorted());
        expect(right.toSorted()).toEqual([...after.elements.keys()].toSorted());
        for (const { score } of pairs) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('a model is itself, by its ids', () => {
    fc.assert(
      fc.property(anyModel('p'), (one) => {
        const { pairs } = matchModels(one, one);
        expect(pairs).toHaveLength(one.elements.size);
        for (const { before, after, score } of pairs) {
          expect(after).toBe(before);
          expect(score).toBeGreaterThanOrEqual(CERTAIN);
        }
      }),
    );
  });

  test('a name is fully like itself in any order, and likeness is the same from both sides', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        const words = new Words();
        const [a, b, turned] = [one, other, one.split(' ').reverse().join(' ')].map(
          (text) => words.read({ vi: text })[0],
        );
        if (!a || !b || !turned) throw new Error('a name without words');
        expect(likeness(words, a, turned)).toBe(1);
        expect(likeness(words, a, b)).toBeCloseTo(likeness(words, b, a), 1);
      }),
    );
  });
});
