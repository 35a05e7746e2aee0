import { describe, expect, test } from 'vitest';
import { architectureId } from '../workspace/ids.ts';
import { compare } from './compare.ts';
import { compareModels } from './compareModels.ts';
import { model, succession } from './comparison.fixture.ts';
import type { Comparison } from './comparison.ts';
import { workspaceOf } from './workspace.fixture.ts';

type Side = [elements: string, ...relations: string[]];

const told = ({ relations }: Comparison) =>
  [...relations.values()].map((row) =>
    [
      `${row.id}: ${row.fate} ${row.cause}`,
      row.predecessors ? `< ${row.predecessors.join(' ')}` : '',
      row.successors ? `> ${row.successors.join(' ')}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );

function fates(before: Side, after: Side, ...successions: string[]): string[] {
  const [left, ...leftLines] = before;
  const [right, ...rightLines] = after;
  return told(
    compareModels(
      model('1', left.split(' '), leftLines),
      model('2', right.split(' '), rightLines),
      successions.map((line) => succession(line)),
    ),
  );
}

describe('a line led on because an end was taken over', () => {
  test('to each of several that follow', () =>
    expect(
      fates(['a x', 'r: a Flow x'], ['b c x', 's: b Flow x', 't: c Flow x'], 'a > b c'),
    ).toEqual(['s: new end < r', 't: new end < r', 'r: retired end > s t']));

  test('several into one', () =>
    expect(
      fates(['a b x', 'r: a Flow x', 's: b Flow x'], ['c x', 't: c Flow x'], 'a b > c'),
    ).toEqual(['t: new end < r s', 'r: retired end > t', 's: retired end > t']));

  test('several into several', () =>
    expect(
      fates(
        ['a b x', 'r: a Flow x', 's: b Flow x'],
        ['c d x', 't: c Flow x', 'u: d Flow x'],
        'a b > c d',
      ),
    ).toEqual([
      't: new end < r s',
      'u: new end < r s',
      'r: retired end > t u',
      's: retired end > t u',
    ]));

  test('at both ends at once', () =>
    expect(fates(['a x', 'r: a Flow x'], ['b y', 's: b Flow y'], 'a > b', 'x > y')).toEqual([
      's: new end < r',
      'r: retired end > s',
    ]));

  test('is told apart from one really added and one really dropped beside it', () =>
    expect(
      fates(
        ['a x y', 'r: a Flow x', 'own: x Flow y'],
        ['b x y', 's: b Flow x', 'more: y Flow x'],
        'a > b',
      ).sort(),
    ).toEqual(['more: new own', 'own: retired own', 'r: retired end > s', 's: new end < r']));

  test('over a transition state, by its successions', () => {
    const ws = workspaceOf({
      '1.0': ['+a', '+x'],
      'giai-doan on 1.0': ['-a', '+b', 'a>b'],
      '2.0 on giai-doan': ['-b', '+c', 'b>c'],
    });
    const models = {
      before: model('1.0', ['a', 'x'], ['r: a Flow x']),
      after: model('2.0', ['c', 'x'], ['t: c Flow x']),
    };
    expect(told(compare(ws, architectureId('1.0'), architectureId('2.0'), models))).toEqual([
      't: new end < r',
      'r: retired end > t',
    ]);
  });
});
