import { describe, expect, test } from 'vitest';
import { compare } from '../comparison/compare.ts';
import { workspaceOf } from '../comparison/workspace.fixture.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import { architectureId, elementId } from '../workspace/ids.ts';
import { approvalOf, approve, defaultBaseline } from './approve.ts';
import { setField } from './setField.ts';

const [V1, NOW, V2] = ['1.0', 'hien-trang', '2.0'].map(architectureId) as [
  ReturnType<typeof architectureId>,
  ReturnType<typeof architectureId>,
  ReturnType<typeof architectureId>,
];
const start = workspaceOf({
  '1.0 approved': ['+a'],
  'hien-trang current on 1.0': ['+b'],
  '2.0 target on hien-trang': ['+c'],
});
const approval = { decision: '2097/QĐ-BGTVT', date: '2020-11-06', by: 'Bộ trưởng' };
const after = applyEdit(start, approve(start, V2, approval));

describe('approving', () => {
  test('locks and names the decision, and says who', () => {
    expect(after.architectures.get(V2)).toMatchObject({ role: 'approved', locked: approval });
    expect(approvalOf(after, V2)).toEqual(approval);
    expect(after.architectures.get(V2)?.locked?.reason.vi).toContain('06/11/2020');
  });

  test('freezes: what is corrected below later cannot show through', () => {
    const correct = () => setField(after, NOW, elementId('b'), 'name.vi', 'Khác');
    expect(correct).toThrowError(expect.objectContaining({ code: 'locked' }));
    expect(() => setField(after, V1, elementId('a'), 'name.vi', 'Khác')).toThrowError();
  });

  test('a base that is frozen for another was not approved itself', () => {
    expect(approvalOf(after, NOW)).toBeUndefined();
    expect(after.architectures.get(NOW)?.role).toBe('current');
  });

  test('is refused where it is locked already, or the date is none', () => {
    expect(() => approve(after, V2, approval)).toThrowError(
      expect.objectContaining({ code: 'locked' }),
    );
    expect(() => approve(start, V2, { ...approval, date: '06/11/2020' })).toThrowError(
      expect.objectContaining({ code: 'bad-record' }),
    );
  });

  test('compares as before', () =>
    expect(compare(after, NOW, V2).summary).toEqual(compare(start, NOW, V2).summary));
});

describe('the baseline of a target, unless another is chosen', () => {
  test('is the current state below it', () => expect(defaultBaseline(start, V2)).toBe(NOW));

  test('is a current state beside it, the latest one', () => {
    const ws = workspaceOf({
      '1.0 approved': [],
      'ht-1 current on 1.0': [],
      'ht-2 current on ht-1': [],
      '2.0 target on 1.0': [],
      'after current on 2.0': [],
    });
    expect(defaultBaseline(ws, V2)).toBe('ht-2');
  });

  test('is the approved one where nobody drew the current state', () => {
    expect(defaultBaseline(workspaceOf({ '1.0 approved': [], '2.0 target on 1.0': [] }), V2)).toBe(
      V1,
    );
    expect(defaultBaseline(workspaceOf({ '2.0 target': [] }), V2)).toBeUndefined();
  });
});
