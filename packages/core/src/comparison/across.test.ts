import { describe, expect, test } from 'vitest';
import { architectureId, elementId } from '../workspace/ids.ts';
import { compareAcross } from './across.ts';
import { compare } from './compare.ts';
import { workspaceOf } from './workspace.fixture.ts';

type Ws = ReturnType<typeof workspaceOf>;
type Decisions = Parameters<typeof compareAcross>[4];

const fates = (first: Ws, before: string, second: Ws, after: string, decisions: Decisions = []) =>
  [
    ...compareAcross(
      first,
      architectureId(before),
      second,
      architectureId(after),
      decisions,
    ).elements.values(),
  ]
    .map((row) => [row.id, row.fate, ...row.predecessors, ...row.successors].join(' '))
    .sort();

const target = ['-esb', '+lgsp', 'esb>lgsp — Hết hỗ trợ', 'gplx=GPLX'];
const ws = workspaceOf({ '1.0': ['+esb', '+gplx'], '2.0 on 1.0': target });

describe('two states of one workspace', () => {
  test('the same workspace twice compares as it does alone', () => {
    const alone = compare(ws, architectureId('1.0'), architectureId('2.0'));
    const across = compareAcross(ws, architectureId('1.0'), ws, architectureId('2.0'));
    expect([...across.elements.values()]).toEqual([...alone.elements.values()]);
    expect(across.summary).toEqual(alone.summary);
  });

  test('what both tell is common ground; what only the later tells lies between', () => {
    const later = workspaceOf({
      '1.0': ['+esb', '+gplx'],
      '2.0 on 1.0': ['-esb', '+bus', 'esb>bus'],
    });
    expect(fates(ws, '1.0', later, '2.0')).toEqual([
      'bus successor esb',
      'esb replaced bus',
      'gplx kept',
    ]);
    expect(fates(ws, '2.0', ws, '2.0')).toEqual(['gplx kept', 'lgsp kept']);
  });

  test('succession told only by the earlier is undone', () =>
    expect(fates(ws, '2.0', workspaceOf({ '2.0': ['+esb', '+gplx'] }), '2.0')).toEqual([
      'esb successor lgsp',
      'gplx changed',
      'lgsp replaced esb',
    ]));
});

describe('two drawn apart', () => {
  const other = workspaceOf({ x: ['+licences', '+esb'] });
  const said = (before: string, after: string, decision: 'accepted' | 'rejected') => ({
    before: elementId(before),
    after: elementId(after),
    decision,
  });

  test('what people matched is the same, under the id of the first', () =>
    expect(fates(ws, '1.0', other, 'x', [said('gplx', 'licences', 'accepted')])).toEqual([
      'esb kept',
      'gplx changed',
    ]));

  test('what they told apart is not, though it has the same id', () =>
    expect(fates(ws, '1.0', other, 'x', [said('esb', 'esb', 'rejected')])).toEqual([
      'esb retired',
      'esb-2 new',
      'gplx retired',
      'licences new',
    ]));
});
