import { describe, expect, test } from 'vitest';
import type { Element } from '../workspace/records.ts';
import { compareModels } from './compareModels.ts';
import { element, model, succession } from './comparison.fixture.ts';
import type { ElementRow } from './comparison.ts';

/** Before, after and who follows whom, to `id: fate [lineage] [< predecessors] [> successors]`. */
function fates(
  before: readonly (string | Element)[],
  after: readonly (string | Element)[],
  ...successions: readonly (string | [line: string, step: number])[]
): string[] {
  const comparison = compareModels(
    model('1.0', before),
    model('2.0', after),
    successions.map((one) => (typeof one === 'string' ? succession(one) : succession(...one))),
  );
  return [...comparison.elements.values()].map(told);
}

function told(row: ElementRow): string {
  return [
    `${row.id}: ${row.fate}`,
    row.lineage ?? '',
    row.predecessors.length > 0 ? `< ${row.predecessors.join(' ')}` : '',
    row.successors.length > 0 ? `> ${row.successors.join(' ')}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

describe('what ids alone say', () => {
  test('the same element in both is kept', () => expect(fates(['a'], ['a'])).toEqual(['a: kept']));

  test('one that differs in a field is changed', () =>
    expect(fates(['a'], [element('a', { name: { vi: 'B' } })])).toEqual(['a: changed']));

  test('one that comes and follows nobody is new', () =>
    expect(fates([], ['a'])).toEqual(['a: new']));

  test('one that goes and that nobody follows is retired', () =>
    expect(fates(['a'], [])).toEqual(['a: retired']));

  test('its place among its siblings and where it was imported from are no change', () =>
    expect(fates(['a'], [element('a', { order: 'b1', source: { id: 'x', model: 'y' } })])).toEqual([
      'a: kept',
    ]));
});

describe('who follows whom', () => {
  test('one for one: replaced, and its successor names it', () =>
    expect(fates(['esb'], ['lgsp'], 'esb > lgsp')).toEqual([
      'lgsp: successor 1:1 < esb',
      'esb: replaced 1:1 > lgsp',
    ]));

  test('one into several: split', () =>
    expect(fates(['a'], ['b', 'c'], 'a > b c')).toEqual([
      'b: successor 1:n < a',
      'c: successor 1:n < a',
      'a: split 1:n > b c',
    ]));

  test('several into one: merged', () =>
    expect(fates(['a', 'b'], ['c'], 'a b > c')).toEqual([
      'c: successor n:1 < a b',
      'a: merged n:1 > c',
      'b: merged n:1 > c',
    ]));

  test('several mergers told one by one are one merger', () =>
    expect(fates(['a', 'b'], ['c'], 'a > c', 'b > c')).toEqual(
      fates(['a', 'b'], ['c'], 'a b > c'),
    ));

  test('several into several: each is split over its heirs', () =>
    expect(fates(['a', 'b'], ['c', 'd'], 'a b > c d')).toEqual([
      'c: successor n:m < a b',
      'd: successor n:m < a b',
      'a: split n:m > c d',
      'b: split n:m > c d',
    ]));

  test('into an element that stays: merged, and the one that stays is changed', () =>
    expect(fates(['a', 'b'], ['b'], 'a > b')).toEqual(['a: merged n:1 > b', 'b: changed n:1 < a']));

  test('naming the one that stays on both sides says the same', () =>
    expect(fates(['a', 'b'], ['b'], 'a b > b')).toEqual(fates(['a', 'b'], ['b'], 'a > b')));

  test('out of an element that stays: it is changed, and what comes follows it', () =>
    expect(fates(['a'], ['a', 'b'], 'a > b')).toEqual([
      'a: changed 1:n > b',
      'b: successor 1:n < a',
    ]));

  test('a split between one that stays and one that comes', () =>
    expect(fates(['a', 'b'], ['b', 'c'], 'a > b c')).toEqual([
      'a: split n:m > b c',
      'b: changed n:m < a',
      'c: successor 1:n < a',
    ]));

  test('an heir that is not in the after is no heir', () =>
    expect(fates(['a'], [], 'a > b')).toEqual(['a: retired']));

  test('a predecessor that is not in the before is no predecessor', () =>
    expect(fates([], ['b'], 'a > b')).toEqual(['b: new']));

  test('a succession to nobody retires', () =>
    expect(fates(['a'], [], 'a >')).toEqual(['a: retired']));
});

describe('chains of successions', () => {
  test('an element between that is in neither is bridged', () =>
    expect(fates(['a'], ['c'], ['a > b', 0], ['b > c', 1])).toEqual([
      'c: successor 1:1 < a',
      'a: replaced 1:1 > c',
    ]));

  test('a merger and then a replacement is a merger', () =>
    expect(fates(['a', 'b'], ['d'], ['a b > c', 0], ['c > d', 1])).toEqual([
      'd: successor n:1 < a b',
      'a: merged n:1 > d',
      'b: merged n:1 > d',
    ]));

  test('merged into one that is itself replaced later', () =>
    expect(fates(['a', 'b'], ['c'], ['a > b', 0], ['b > c', 1])).toEqual([
      'c: successor n:1 < a b',
      'a: merged n:1 > c',
      'b: merged n:1 > c',
    ]));

  test('what stays ends the chain: later gifts of it are its own', () =>
    expect(fates(['a', 'b'], ['b', 'c'], ['a > b', 0], ['b > c', 1])).toEqual([
      'a: merged n:1 > b',
      'b: changed n:m < a > c',
      'c: successor 1:n < b',
    ]));

  test('a chain does not run backwards in time', () =>
    expect(fates(['a', 'b'], ['c'], ['b > c', 0], ['a > b', 1])).toEqual([
      'c: successor 1:1 < b',
      'a: retired',
      'b: replaced 1:1 > c',
    ]));

  test('going round in a circle ends', () =>
    expect(fates(['a'], ['b'], 'a > x', 'x > y', 'y > x', 'y > b')).toEqual([
      'b: successor 1:1 < a',
      'a: replaced 1:1 > b',
    ]));
});

describe('what the rows say besides', () => {
  test('one that stays says what it takes over and gives away', () => {
    const { elements } = compareModels(model('1', ['a', 'b']), model('2', ['b', 'c']), [
      succession('a > b'),
      succession('b > c'),
    ]);
    expect([...elements.values()].find((row) => row.id === 'b')?.changes).toEqual([
      { field: 'predecessors', was: undefined, to: ['a'] },
      { field: 'successors', was: undefined, to: ['c'] },
    ]);
  });

  test('the succession gives the reason to all it touches, but what is kept needs none', () => {
    const { elements } = compareModels(model('1', ['a', 'k']), model('2', ['b', 'k']), [
      succession('a > b', 0, 'Hết hỗ trợ'),
      succession('k >', 0, 'Không đúng'),
    ]);
    expect([...elements.values()].map((row) => [row.id, row.reason?.vi])).toEqual([
      ['b', 'Hết hỗ trợ'],
      ['a', 'Hết hỗ trợ'],
      ['k', undefined],
    ]);
  });

  test('the later of two reasons wins', () => {
    const { elements } = compareModels(model('1', ['a']), model('2', ['c']), [
      succession('a > b', 0, 'Trước'),
      succession('a b > c', 1, 'Sau'),
    ]);
    expect([...elements.values()].map((row) => row.reason?.vi)).toEqual(['Sau', 'Sau']);
  });
});
