import { describe, expect, test } from 'vitest';
import { architectureId } from '../workspace/ids.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { compare, UnknownArchitecture } from './compare.ts';
import { pathBetween } from './path.ts';
import { workspaceOf } from './workspace.fixture.ts';

function fates(ws: Workspace, before: string, after: string): string[] {
  const { elements } = compare(ws, architectureId(before), architectureId(after));
  return [...elements.values()]
    .map((row) => [row.id, row.fate, ...row.predecessors, ...row.successors].join(' '))
    .sort();
}

const line = workspaceOf({
  '1.0': ['+esb', '+gplx', '+old'],
  'hien-trang on 1.0': ['-esb — Hỏng', '+mule', 'esb>mule', 'gplx=GPLX'],
  '2.0 on hien-trang': ['-mule', '+lgsp', 'mule>lgsp — Theo khung 2.0', '-old — Hết nhu cầu'],
});

describe('an architecture and those it came from', () => {
  test('with its base', () =>
    expect(fates(line, 'hien-trang', '2.0')).toEqual([
      'gplx kept',
      'lgsp successor mule',
      'mule replaced lgsp',
      'old retired',
    ]));

  test('over a state between, whose own elements are bridged', () =>
    expect(fates(line, '1.0', '2.0')).toEqual([
      'esb replaced lgsp',
      'gplx changed',
      'lgsp successor esb',
      'old retired',
    ]));

  test('the other way round', () =>
    expect(fates(line, '2.0', '1.0')).toEqual([
      'esb successor lgsp',
      'gplx changed',
      'lgsp replaced esb',
      'old new',
    ]));

  test('with itself', () => expect(fates(line, '2.0', '2.0')).toEqual(['gplx kept', 'lgsp kept']));

  test('the last reason on the way is the one given; where it says nothing, an earlier one', () => {
    const { elements } = compare(line, architectureId('1.0'), architectureId('2.0'));
    expect(
      Object.fromEntries([...elements.values()].map((row) => [row.id, row.reason?.vi])),
    ).toEqual({
      esb: 'Hỏng',
      lgsp: 'Theo khung 2.0',
      old: 'Hết nhu cầu',
      gplx: undefined,
    });
  });
});

describe('architectures that are not above one another', () => {
  test('siblings are compared over their common base', () => {
    const ws = workspaceOf({
      '1.0': ['+esb', '+both'],
      'a on 1.0': ['-esb', '+bus', 'esb>bus'],
      'b on 1.0': ['-esb', '+lgsp', 'esb>lgsp', 'both=Both'],
    });
    expect(fates(ws, 'a', 'b')).toEqual([
      'both changed',
      'bus replaced lgsp',
      'lgsp successor bus',
    ]);
  });

  test('of different roots, by the ids and successions that they have', () => {
    const ws = workspaceOf({ old: ['+a', '+b'], new: ['+b', '+c', 'a>c'] });
    expect(fates(ws, 'old', 'new')).toEqual(['a replaced c', 'b kept', 'c successor a']);
    expect(fates(ws, 'new', 'old')).toEqual(['a successor c', 'b kept', 'c replaced a']);
  });

  test('the successions of a common base are not on the way', () => {
    const ws = workspaceOf({
      '0': ['+a', '+b'],
      '1 on 0': ['a>b'],
      'x on 1': ['-a'],
      'y on 1': [],
    });
    expect(fates(ws, 'y', 'x')).toEqual(['a retired', 'b kept']);
  });
});

test('the way climbs to where the two meet and goes down from there', () => {
  const ws = workspaceOf({ r: [], 'a on r': [], 'a1 on a': [], 'b on r': [], 'b1 on b': [] });
  expect(
    pathBetween(ws, architectureId('a1'), architectureId('b1')).map(
      ({ architecture, direction }) => `${architecture} ${direction}`,
    ),
  ).toEqual(['a1 undone', 'a undone', 'b made', 'b1 made']);
});

test('an architecture that is not there is named, with those that are', () => {
  expect(() => compare(line, architectureId('1.0'), architectureId('9'))).toThrow(
    new UnknownArchitecture(architectureId('9'), [...line.architectures.keys()]),
  );
});
