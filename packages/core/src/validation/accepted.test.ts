import { describe, expect, test } from 'vitest';
import { setField } from '../architecture/setField.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import { formatWorkspace } from '../workspace/file/format.ts';
import { parseWorkspace } from '../workspace/file/parse.ts';
import { invertEdit } from '../workspace/history.ts';
import { elementId } from '../workspace/ids.ts';
import { element, V1, V2, workspaceWith } from '../workspace/workspace.fixture.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { acceptanceKey, acceptanceOf, acceptFindings, revokeAcceptances } from './accepted.ts';
import { validate } from './validate.ts';

const REASON = { vi: 'Đơn vị chủ quản do Bộ chỉ định sau' };
const ws = workspaceWith(
  { record: 'add-element', architecture: V1, element: element('one', { name: {} }) },
  { record: 'add-element', architecture: V2, element: element('two', { name: {} }) },
);
const nameless = (of: Workspace) => validate(of).filter(({ rule }) => rule === 'name-missing');
const accepted = (of: Workspace) => nameless(of).filter((one) => acceptanceOf(of, one));

describe('accepting what was found', () => {
  const [first] = nameless(ws);
  if (first === undefined) throw new Error('An element without a name is found.');
  const edit = acceptFindings(ws, [first], REASON);
  const after = applyEdit(ws, edit);

  test('keeps the reason in the file, for this finding alone', () => {
    const read = parseWorkspace(formatWorkspace(after));
    expect(nameless(read)).toHaveLength(2);
    expect(accepted(read).map(({ concept }) => concept)).toEqual(['one']);
    expect(acceptanceOf(read, first)?.reason).toEqual(REASON);
  });

  test('is undone in one step, and revoked without a trace', () => {
    expect(formatWorkspace(applyEdit(after, invertEdit(edit)))).toBe(formatWorkspace(ws));
    const revoked = applyEdit(after, revokeAcceptances(after, [acceptanceKey(first)]));
    expect(formatWorkspace(revoked)).toBe(formatWorkspace(ws));
  });

  test('stays where other words change, and is said again where what was found changes', () => {
    const renamed = applyEdit(after, setField(after, V2, elementId('two'), 'name.vi', 'Hai'));
    expect(accepted(renamed)).toHaveLength(1);
    const elsewhere = nameless(ws).map((one) => ({ ...one, architecture: V2 }));
    expect(elsewhere.filter((one) => acceptanceOf(after, one))).toEqual([]);
  });

  test('a second reason takes the place of the first; revoking one leaves the other', () => {
    const both = applyEdit(after, acceptFindings(after, nameless(ws), { vi: 'Khác' }));
    expect(accepted(both)).toHaveLength(2);
    expect(acceptanceOf(both, first)?.reason).toEqual({ vi: 'Khác' });
    const one = applyEdit(both, revokeAcceptances(both, [acceptanceKey(first)]));
    expect(accepted(one)).toHaveLength(1);
  });
});
