import { describe, expect, test } from 'vitest';
import { compareModels } from './compareModels.ts';
import { model, relation, succession } from './comparison.fixture.ts';

type Side = [elements: string, ...relations: string[]];

/** Two sides and successions, to `id: fate cause [< from] [> to]`. */
function fates(before: Side, after: Side, ...successions: string[]): string[] {
  const [left, ...leftLines] = before;
  const [right, ...rightLines] = after;
  const { relations } = compareModels(
    model('1', left.split(' '), leftLines),
    model('2', right.split(' '), rightLines),
    successions.map((line) => succession(line)),
  );
  return [...relations.values()].map((row) =>
    [
      `${row.id}: ${row.fate} ${row.cause}`,
      row.predecessors ? `< ${row.predecessors.join(' ')}` : '',
      row.successors ? `> ${row.successors.join(' ')}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('a relation between ends that stay', () => {
  test('is kept', () =>
    expect(fates(['a b', 'r: a Serving b'], ['a b', 'r: a Serving b'])).toEqual(['r: kept own']));

  test('changes by itself', () =>
    expect(fates(['a b', 'r: a Serving b'], ['a b', 'r: a Flow b'])).toEqual(['r: changed own']));

  test('goes by itself', () =>
    expect(fates(['a b', 'r: a Serving b'], ['a b'])).toEqual(['r: retired own']));

  test('comes by itself', () =>
    expect(fates(['a b'], ['a b', 'r: a Serving b'])).toEqual(['r: new own']));

  test('put to another end changes by itself', () =>
    expect(fates(['a b c', 'r: a Serving b'], ['a b c', 'r: a Serving c'])).toEqual([
      'r: changed own',
    ]));
});

describe('a relation whose end comes or goes', () => {
  test('goes because of it', () =>
    expect(fates(['a b', 'r: a Serving b'], ['a'])).toEqual(['r: retired end']));

  test('comes because of it', () =>
    expect(fates(['a'], ['a b', 'r: a Serving b'])).toEqual(['r: new end']));

  test('led to the follower of its end keeps its id and says so', () =>
    expect(fates(['a b', 'r: a Serving b'], ['a c', 'r: a Serving c'], 'b > c')).toEqual([
      'r: changed end',
    ]));

  test('drawn anew to the follower of its end is the same line led on', () =>
    expect(fates(['a b', 'r: a Serving b'], ['a c', 's: a Serving c'], 'b > c')).toEqual([
      's: new end < r',
      'r: retired end > s',
    ]));

  test('drawn anew as another type is not the same line', () =>
    expect(fates(['a b', 'r: a Serving b'], ['a c', 's: a Flow c'], 'b > c')).toEqual([
      's: new end',
      'r: retired end',
    ]));
});

describe('a relation whose end gives something away and stays', () => {
  test('led to the one that took over changes because of it', () =>
    expect(fates(['a b x', 'r: a Serving x'], ['a b x', 's: b Serving x'], 'a > b')).toEqual([
      's: new end < r',
      'r: retired end > s',
    ]));

  test('drawn anew between the same ends changes by itself', () =>
    expect(fates(['a b x', 'r: a Serving x'], ['a b x', 's: a Serving x'], 'a > b')).toEqual([
      's: new own',
      'r: retired own',
    ]));
});

test('a relation on a relation goes with it', () => {
  const before = ['a b c', 'r: a Serving b', 'on: c Association r'] as const;
  expect(fates([...before], ['a b c'])).toEqual(['r: retired own', 'on: retired end']);
});

test('a changed relation says which field', () => {
  const was = { ...relation('r: a Access b'), access: 'read' as const };
  const is = { ...was, access: 'write' as const };
  const { relations } = compareModels(model('1', ['a', 'b'], [was]), model('2', ['a', 'b'], [is]));
  expect([...relations.values()][0]?.changes).toEqual([
    { field: 'access', was: 'read', to: 'write' },
  ]);
});
