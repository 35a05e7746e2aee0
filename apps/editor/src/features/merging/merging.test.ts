/** What two copies disagree on, in words; who wrote it; what both were before. */
import {
  applyEdit,
  architectureId,
  elementId,
  emptyWorkspace,
  mergeWorkspaces,
  setField,
  type Workspace,
  withRecords,
} from '@khung/core';
import type { Checkpoint, Gesture } from '@khung/storage';
import { describe, expect, it } from 'vitest';
import { authorsOf } from './authors.ts';
import { baseChoices, surest } from './bases.ts';
import { conflictRows, fieldOf, isText, valueIn, withText } from './conflictRows.ts';
import { mergeCommand } from './mergeKeys.ts';

const [first, second] = [architectureId('1.0'), architectureId('2.0')];
const lgsp = elementId('lgsp');
const base = withRecords(
  emptyWorkspace({
    record: 'workspace',
    id: 'w',
    name: { vi: 'Bộ' },
    profile: 'khung-2.0',
    language: 'archimate-3.2',
  }),
  [
    { record: 'architecture', id: first, name: { und: '1.0' }, order: 'a' },
    { record: 'architecture', id: second, name: { und: '2.0' }, order: 'b', base: first },
    {
      record: 'add-element',
      architecture: first,
      element: { id: lgsp, type: 'ApplicationComponent', name: { vi: 'Trục' } },
    },
  ],
);
const named = (name: string, architecture = second): Workspace =>
  applyEdit(base, setField(base, architecture, lgsp, 'name.vi', name));

describe('a conflict in words', () => {
  it('of a patch says what the field becomes, and what is inherited where there is none', () => {
    const [conflict] = mergeWorkspaces(base, named('A'), named('B')).conflicts;
    if (conflict === undefined) throw new Error('no conflict');
    expect(fieldOf(conflict)).toBe('name.vi');
    const values = (['base', 'mine', 'theirs'] as const).map((side) => valueIn(conflict, side));
    expect(values).toEqual(['Trục', 'A', 'B']);
    const [row] = conflictRows([conflict], [base], 'vi');
    expect(row).toMatchObject({ subject: 'Trục', architecture: '2.0', first: true });
  });

  it.each([first, second])('takes another text, in %s', (architecture) => {
    const [mine, theirs] = [named('A', architecture), named('B', architecture)];
    const [conflict] = mergeWorkspaces(base, mine, theirs).conflicts;
    if (conflict === undefined || !isText(conflict)) throw new Error('no text');
    const value = withText(conflict, 'C') ?? null;
    const { open, workspace } = mergeWorkspaces(
      base,
      mine,
      theirs,
      new Map([[conflict.id, { value }]]),
    );
    expect(open).toEqual([]);
    expect(workspace).toEqual(named('C', architecture));
  });
});

const gesture = (id: string, by: string, touched: readonly string[]): Gesture => ({
  id,
  at: 1,
  by,
  label: { key: 'edit.rename' },
  touched,
});

it('the author is who changed it last in that copy alone, not before the two went apart', () => {
  const [conflict] = mergeWorkspaces(base, named('A'), named('B')).conflicts;
  const common = gesture('1', 'Cả hai', ['lgsp']);
  const { mine, theirs } = authorsOf(
    [common, gesture('2', 'Lan', ['lgsp']), gesture('4', 'Lan', ['x'])],
    [common, gesture('3', 'Minh', ['x'])],
  );
  const key = conflict?.key;
  if (key === undefined) throw new Error('no conflict');
  expect(mine(key)?.by).toBe('Lan');
  expect(theirs(key)).toBeUndefined();
});

it('only what both copies know is taken for their base unasked', () => {
  const at = (id: string, time: number): Checkpoint => ({
    id,
    name: id,
    at: time,
    inFile: true,
    packed: new Uint8Array(),
  });
  const theirs = { checkpoints: [at('a', 1), at('b', 2), at('d', 9)], gestures: [] };
  const choices = baseChoices([at('a', 1), at('b', 2), at('c', 8)], theirs, undefined);
  expect(choices.map(({ key }) => key)).toEqual(['both b', 'both a', 'mine c', 'theirs d']);
  expect(surest(choices)?.key).toBe('both b');
  expect(surest(baseChoices([at('c', 8)], { checkpoints: [], gestures: [] }, undefined))).toBe(
    undefined,
  );
  expect(surest(baseChoices([], theirs, new Uint8Array()))?.kind).toBe('file');
});

it('keys choose for one field, with Shift for all of a record, and leave input methods alone', () => {
  const press = (key: string, shiftKey = false, isComposing = false) =>
    mergeCommand({
      key,
      code: '',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey,
      isComposing,
    });
  expect(press('2')).toEqual({ kind: 'take', side: 'theirs', all: false });
  expect(press('M', true)).toEqual({ kind: 'take', side: 'mine', all: true });
  expect(press('m', false, true)).toBeUndefined();
});
