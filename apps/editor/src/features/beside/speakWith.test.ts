/** A worker's copy of a workspace is the same, whatever is edited while it is still being told. */
import {
  applyEdit,
  architectureId,
  elementId,
  emptyWorkspace,
  formatWorkspace,
  type StoredRecord,
  setField,
  type Workspace,
  withRecords,
} from '@khung/core';
import { expect, it } from 'vitest';
import { follow, mirrored, open } from './mirror.ts';
import type { ToWorker } from './protocol.ts';
import { speakWith } from './speakWith.ts';

const AT = architectureId('1.0');
const JOB = { kind: 'check', turn: 1, views: false } as const;

function workspaceWith(elements: number): Workspace {
  const info = { record: 'workspace', id: 'w', name: { vi: 'W' } } as const;
  const empty = emptyWorkspace({ ...info, profile: 'khung-2.0', language: 'archimate-3.2' });
  const records: StoredRecord[] = [
    { record: 'architecture', id: AT, name: { und: '1.0' }, order: 'a' },
    ...Array.from({ length: elements }, (_, at): StoredRecord => {
      const element = { id: elementId(`e${at}`), type: 'Node', name: { vi: `N ${at}` } } as const;
      return { record: 'add-element', architecture: AT, element };
    }),
  ];
  const foreign = [{ record: 'from-the-future', id: 'x', says: [1, 2] }];
  return { ...withRecords(empty, records), foreign, unknown: { later: true } };
}

/** Copies what is told as a real worker gets it, and makes the worker's copy of it. */
function worker() {
  const heard: string[] = [];
  return {
    heard,
    addEventListener: () => {},
    terminate: () => {},
    postMessage: (message: ToWorker) => {
      const copy = structuredClone(message);
      heard.push(copy.kind);
      if (copy.kind === 'open') open(copy);
      else if (copy.kind === 'edit') follow(copy);
    },
  };
}

const nothing = () => {};

it.each([3, 4000, 9001])(
  'is told whole, with what it carries unread: %i elements',
  async (count) => {
    const [one, told] = [workspaceWith(count), worker()];
    const beside = speakWith(told, nothing, nothing);
    beside.ask(one, JOB);
    await expect.poll(() => told.heard.at(-1)).toBe('check');
    expect(formatWorkspace(mirrored() ?? workspaceWith(0))).toBe(formatWorkspace(one));
    // What it knows is not told again.
    beside.ask(one, JOB);
    expect(told.heard.filter((kind) => kind === 'open').length).toBe(Math.floor(count / 4000) + 1);
  },
);

it('follows edits made before it was told whole, and is asked only then', async () => {
  const [one, told] = [workspaceWith(9001), worker()];
  const beside = speakWith(told, nothing, nothing);
  beside.ask(one, JOB);
  const edit = setField(one, AT, elementId('e8999'), 'name.vi', 'Đổi tên');
  const after = applyEdit(one, edit);
  beside.follow(one, after, edit);
  beside.ask(after, JOB);
  expect(told.heard).toEqual(['open']);
  await expect.poll(() => told.heard.at(-1)).toBe('check');
  await expect.poll(() => told.heard).toEqual(['open', 'open', 'open', 'check', 'edit', 'check']);
  expect(formatWorkspace(mirrored() ?? one)).toBe(formatWorkspace(after));
  expect(formatWorkspace(after)).not.toBe(formatWorkspace(one));
});

it('is told whole again after what no edit leads to, such as another file', () => {
  const told = worker();
  const beside = speakWith(told, nothing, nothing);
  const [one, other] = [workspaceWith(2), workspaceWith(3)];
  beside.ask(one, JOB);
  beside.follow(one, other, undefined);
  beside.ask(other, JOB);
  expect(told.heard).toEqual(['open', 'check', 'open', 'check']);
  expect(formatWorkspace(mirrored() ?? workspaceWith(0))).toBe(formatWorkspace(other));
});

it('is not told an edit of another workspace than it has', () => {
  const [one, other, told] = [workspaceWith(2), workspaceWith(3), worker()];
  const beside = speakWith(told, nothing, nothing);
  beside.ask(one, JOB);
  // As where a file has been read beside, and the one before it is still being edited.
  beside.knows(other);
  const edit = setField(one, AT, elementId('e1'), 'name.vi', 'Đổi tên');
  beside.follow(one, applyEdit(one, edit), edit);
  beside.ask(other, JOB);
  expect(told.heard).toEqual(['open', 'check', 'check']);
});
