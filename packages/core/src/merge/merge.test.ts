import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatWorkspace } from '../workspace/file/format.ts';
import { elementId, markId, viewId } from '../workspace/ids.ts';
import type { Placement, StoredRecord } from '../workspace/records.ts';
import {
  anyRecords,
  element,
  relation,
  V1,
  V2,
  workspaceWith,
} from '../workspace/workspace.fixture.ts';
import { mergeWorkspaces } from './mergeWorkspaces.ts';

const add = (...args: Parameters<typeof element>): StoredRecord => ({
  record: 'add-element',
  architecture: V1,
  element: element(...args),
});
const text = formatWorkspace;

describe('what two people changed', () => {
  const base = workspaceWith(
    add('lgsp', { name: { vi: 'Trục' }, owner: elementId('a'), properties: { x: '1', y: '2' } }),
  );

  test('in different fields of one element is all there', () => {
    const mine = workspaceWith(
      add('lgsp', {
        name: { vi: 'Trục LGSP' },
        owner: elementId('a'),
        properties: { x: '1', y: '2' },
      }),
    );
    const theirs = workspaceWith(
      add('lgsp', {
        name: { vi: 'Trục', en: 'Bus' },
        owner: elementId('b'),
        properties: { y: '2' },
      }),
    );
    const { workspace, conflicts } = mergeWorkspaces(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(text(workspace)).toBe(
      text(
        workspaceWith(
          add('lgsp', {
            name: { vi: 'Trục LGSP', en: 'Bus' },
            owner: elementId('b'),
            properties: { y: '2' },
          }),
        ),
      ),
    );
  });

  test('in one field is a conflict with both values, until somebody says which', () => {
    const named = (vi: string) =>
      workspaceWith(
        add('lgsp', { name: { vi }, owner: elementId('a'), properties: { x: '1', y: '2' } }),
      );
    const { conflicts, open } = mergeWorkspaces(base, named('A'), named('B'));
    expect(conflicts).toEqual(open);
    expect(conflicts).toMatchObject([
      { field: 'element.name.vi', base: 'Trục', mine: 'A', theirs: 'B' },
    ]);
    const id = conflicts[0]?.id ?? '';
    const decided = (choice: 'mine' | 'theirs' | { value: string }) =>
      mergeWorkspaces(base, named('A'), named('B'), new Map([[id, choice]]));
    expect(decided('theirs').open).toEqual([]);
    expect(text(decided('theirs').workspace)).toBe(text(named('B')));
    expect(text(decided({ value: 'A và B' }).workspace)).toBe(text(named('A và B')));
  });

  test('taken away by one and changed by the other is a conflict of the whole', () => {
    const mine = workspaceWith();
    const theirs = workspaceWith(add('lgsp', { name: { vi: 'Khác' } }));
    const { conflicts } = mergeWorkspaces(base, mine, theirs);
    expect(conflicts).toMatchObject([{ field: '', mine: undefined }]);
    const id = conflicts[0]?.id ?? '';
    const merged = (choice: 'mine' | 'theirs') =>
      text(mergeWorkspaces(base, mine, theirs, new Map([[id, choice]])).workspace);
    expect(merged('mine')).toBe(text(mine));
    expect(merged('theirs')).toBe(text(theirs));
  });
});

describe('patches', () => {
  const patch = (fields: Record<string, { was?: string; to?: string }>): StoredRecord => ({
    record: 'patch',
    architecture: V2,
    of: elementId('lgsp'),
    fields,
  });
  const base = (...more: StoredRecord[]) =>
    workspaceWith(add('lgsp', { name: { vi: 'Trục' } }), ...more);

  test('of two people who change 2.0 in other fields meet in one', () => {
    const name = { 'name.vi': { was: 'Trục', to: 'Nền tảng' } };
    const owner = { owner: { to: 'b' } };
    const { workspace, conflicts } = mergeWorkspaces(base(), base(patch(name)), base(patch(owner)));
    expect(conflicts).toEqual([]);
    expect(text(workspace)).toBe(text(base(patch({ ...name, ...owner }))));
  });

  test('set back by one goes, and what the other adds stays', () => {
    const name = { 'name.vi': { was: 'Trục', to: 'Nền tảng' } };
    const owner = { owner: { to: 'b' } };
    const before = base(patch(name));
    const { workspace } = mergeWorkspaces(before, base(), base(patch({ ...name, ...owner })));
    expect(text(workspace)).toBe(text(base(patch(owner))));
  });

  test('against retiring the element is a conflict', () => {
    const remove: StoredRecord = { record: 'remove', architecture: V2, of: elementId('lgsp') };
    const name = { 'name.vi': { was: 'Trục', to: 'Nền tảng' } };
    const { conflicts } = mergeWorkspaces(base(), base(patch(name)), base(remove));
    expect(conflicts).toMatchObject([
      { field: '', mine: { record: 'patch' }, theirs: { record: 'remove' } },
    ]);
  });
});

test('a box is put where one of the two wanted it, never in between', () => {
  const view = ({ order = 'a', ...placement }: Placement): StoredRecord => ({
    record: 'view',
    id: viewId('v'),
    name: { vi: 'Sơ đồ' },
    viewpoint: 'free',
    order,
    placements: { a: placement },
  });
  const { conflicts, workspace } = mergeWorkspaces(
    workspaceWith(view({ x: 0, y: 0 })),
    workspaceWith(view({ x: 10, y: 0 })),
    workspaceWith(view({ x: 0, y: 20, order: 'b' })),
  );
  expect(conflicts).toMatchObject([{ mine: { x: 10, y: 0 }, theirs: { x: 0, y: 20 } }]);
  expect(text(workspace)).toBe(text(workspaceWith(view({ x: 10, y: 0, order: 'b' }))));
});

test('a mark edited by two has the higher revision, and its words are the conflict', () => {
  const mark = (words: string, revision: number): StoredRecord => ({
    record: 'mark',
    id: markId('m'),
    unit: elementId('u'),
    element: elementId('e'),
    architecture: V1,
    kind: 'difficulty',
    text: words,
    revision,
  });
  const { conflicts } = mergeWorkspaces(
    workspaceWith(mark('a', 1)),
    workspaceWith(mark('b', 2)),
    workspaceWith(mark('c', 3)),
  );
  expect(conflicts.map(({ field }) => field)).toEqual(['text']);
});

test('a relation drawn by one to what the other took away is told', () => {
  const line: StoredRecord = {
    record: 'add-relation',
    architecture: V1,
    relation: relation('r', 'a', 'b'),
  };
  const { conflicts, problems } = mergeWorkspaces(
    workspaceWith(add('a'), add('b')),
    workspaceWith(add('a'), add('b'), line),
    workspaceWith(add('a')),
  );
  expect(conflicts).toEqual([]);
  expect(problems).toContainEqual({ kind: 'end-gone', relation: 'r', end: 'b' });
});

const anyWorkspace = anyRecords.map((records) => workspaceWith(...records));

describe('for any workspaces', () => {
  test('merged with itself, or with the base, a workspace stays as it is', () => {
    fc.assert(
      fc.property(anyWorkspace, anyWorkspace, (base, one) => {
        for (const [mine, theirs] of [
          [one, one],
          [one, base],
          [base, one],
        ] as const) {
          const { workspace, conflicts } = mergeWorkspaces(base, mine, theirs);
          expect(conflicts).toEqual([]);
          expect(text(workspace)).toBe(text(one));
        }
      }),
    );
  });

  test('either order finds the same conflicts, and without any the same workspace', () => {
    fc.assert(
      fc.property(anyWorkspace, anyWorkspace, anyWorkspace, (base, one, other) => {
        const there = mergeWorkspaces(base, one, other);
        const back = mergeWorkspaces(base, other, one);
        expect(back.conflicts).toEqual(
          there.conflicts.map(({ mine, theirs, ...rest }) => ({
            ...rest,
            mine: theirs,
            theirs: mine,
          })),
        );
        const all = (choice: 'mine' | 'theirs') =>
          new Map(there.conflicts.map(({ id }) => [id, choice]));
        expect(text(mergeWorkspaces(base, one, other, all('mine')).workspace)).toBe(
          text(mergeWorkspaces(base, other, one, all('theirs')).workspace),
        );
      }),
    );
  });
});
