import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../workspace/applyEdit.ts';
import { formatWorkspace } from '../workspace/file/format.ts';
import { emptyHistory, record, redo, undo } from '../workspace/history.ts';
import { withRecords } from '../workspace/tables.ts';
import { anyWorkspace, element, V1, V2, workspaceWith } from '../workspace/workspace.fixture.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { planRestore } from './restore.ts';

const label = { key: 'restore' };

function locked(ws: Workspace, why: string): Workspace {
  const architectures = [...ws.architectures.values()];
  return withRecords(
    ws,
    architectures.map((one) => ({ ...one, locked: { reason: { vi: why } } })),
  );
}

const anyState = fc
  .tuple(anyWorkspace, fc.constantFrom('open', 'locked', 'locked anew'))
  .map(([ws, lock]) => (lock === 'open' ? ws : locked(ws, lock)));

describe('restoring', () => {
  test('gives the very state, and one step back gives the one before it, through any locks', () => {
    fc.assert(
      fc.property(anyState, anyState, (now, then) => {
        const edit = planRestore(now, then, label);
        const restored = applyEdit(now, edit);
        expect(formatWorkspace(restored)).toBe(formatWorkspace(then));
        const back = undo(restored, record(emptyHistory(), edit));
        if (edit.fields.length === 0) return;
        if (back === undefined) throw new Error('was not taken back');
        expect(formatWorkspace(back.workspace)).toBe(formatWorkspace(now));
        expect(formatWorkspace(redo(back.workspace, back.history)?.workspace ?? now)).toBe(
          formatWorkspace(then),
        );
      }),
    );
  });

  test('plans nothing where nothing differs', () => {
    fc.assert(
      fc.property(anyState, (ws) => {
        expect(planRestore(ws, ws, label).fields).toEqual([]);
      }),
    );
  });

  test('brings an architecture back with all that it changed', () => {
    const then = workspaceWith(
      { record: 'add-element', architecture: V1, element: element('a') },
      { record: 'remove', architecture: V2, of: element('a').id },
    );
    const now: Workspace = {
      ...then,
      architectures: new Map([...then.architectures].filter(([id]) => id !== V2)),
      changes: new Map([...then.changes].filter(([id]) => id !== V2)),
    };
    const restored = applyEdit(now, planRestore(now, then, label));
    expect(formatWorkspace(restored)).toBe(formatWorkspace(then));
  });
});
