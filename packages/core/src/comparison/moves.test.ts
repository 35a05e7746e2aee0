import { describe, expect, test } from 'vitest';
import { elementId } from '../workspace/ids.ts';
import { compareModels } from './compareModels.ts';
import { element, model, succession } from './comparison.fixture.ts';

type Side = [elements: string, ...relations: string[]];

/** Two sides and successions, to what is said of `k`. */
function ofK(before: Side, after: Side, ...successions: string[]) {
  const [left, ...leftLines] = before;
  const [right, ...rightLines] = after;
  const { elements } = compareModels(
    model('1', left.split(' '), leftLines),
    model('2', right.split(' '), rightLines),
    successions.map((line) => succession(line)),
  );
  const row = elements.get(elementId('k'));
  return [row?.fate, row?.moved?.parent ?? null];
}

describe('an element in another box', () => {
  test('is changed, and says from which to which', () =>
    expect(ofK(['a b k', 'r: a Composition k'], ['a b k', 's: b Composition k'])).toEqual([
      'changed',
      { was: 'a', to: 'b' },
    ]));

  test('whose relation was led to another keeps its relation id and moves all the same', () =>
    expect(ofK(['a b k', 'r: a Aggregation k'], ['a b k', 'r: b Aggregation k'])).toEqual([
      'changed',
      { was: 'a', to: 'b' },
    ]));

  test('taken into one that was there, or out of one that stays', () => {
    expect(ofK(['a k'], ['a k', 'r: a Composition k'])).toEqual(['changed', { to: 'a' }]);
    expect(ofK(['a k', 'r: a Composition k'], ['a k'])).toEqual(['changed', { was: 'a' }]);
  });

  test('in the follower of its box is not moved', () =>
    expect(ofK(['a k', 'r: a Composition k'], ['b k', 's: b Composition k'], 'a > b')).toEqual([
      'kept',
      null,
    ]));

  test('whose box went or came is not moved', () => {
    expect(ofK(['a k', 'r: a Composition k'], ['k'])).toEqual(['kept', null]);
    expect(ofK(['k'], ['a k', 'r: a Composition k'])).toEqual(['kept', null]);
  });

  test('with a second box beside it stands where the stronger relation puts it', () => {
    const both = ['r: a Composition k', 's: b Aggregation k'] as const;
    expect(ofK(['a b k', 'r: a Composition k'], ['a b k', ...both])).toEqual(['kept', null]);
    expect(ofK(['a b k', 's: b Aggregation k'], ['a b k', ...both])).toEqual([
      'changed',
      { was: 'b', to: 'a' },
    ]);
  });

  test('that only serves others is not moved by that', () =>
    expect(ofK(['a b k', 'r: a Serving k'], ['a b k', 'r: b Serving k'])).toEqual(['kept', null]));
});

describe('an element of another unit', () => {
  const owned = (owner: string) => element('k', { owner: elementId(owner) });
  const moved = (lines: string[]) => {
    const { elements } = compareModels(
      model('1', ['a', owned('a')]),
      model('2', ['b', owned('b')]),
      lines.map((line) => succession(line)),
    );
    const row = elements.get(elementId('k'));
    return [row?.fate, row?.moved?.owner ?? null];
  };

  test('has moved', () => expect(moved([])).toEqual(['changed', { was: 'a', to: 'b' }]));
  test('which only follows its old one has changed, but not moved', () =>
    expect(moved(['a > b'])).toEqual(['changed', null]));
});
