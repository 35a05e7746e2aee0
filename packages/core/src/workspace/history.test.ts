import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addElement } from '../architecture/addConcept.ts';
import { putRecord } from '../architecture/putRecord.ts';
import { removeConcepts } from '../architecture/removeConcepts.ts';
import { resolve } from '../architecture/resolve.ts';
import { setField, setReason } from '../architecture/setField.ts';
import { applyEdit } from './applyEdit.ts';
import type { Edit } from './edit.ts';
import { formatWorkspace } from './file/format.ts';
import { emptyHistory, type History, joinEdits, record, redo, undo } from './history.ts';
import { type ElementId, elementId } from './ids.ts';
import { changeKey } from './key.ts';
import type { Json } from './records.ts';
import { EditRefused } from './refusal.ts';
import { anyWorkspace, element, V1, V2, workspaceWith } from './workspace.fixture.ts';
import type { Workspace } from './workspace.ts';

const a = elementId('a');
const start = workspaceWith({ record: 'add-element', architecture: V1, element: element('a') });
const change = (ws: Workspace) => ws.changes.get(V2)?.get(a);

/** A person at work: what they did, on a workspace that others may change between. */
class Person {
  history: History = emptyHistory();
  does(ws: Workspace, edit: Edit): Workspace {
    this.history = record(this.history, edit);
    return applyEdit(ws, edit);
  }
  steps(ws: Workspace, way: typeof undo): Workspace {
    const step = way(ws, this.history);
    if (!step) return ws;
    this.history = step.history;
    expect(formatWorkspace(applyEdit(ws, step.edit))).toBe(formatWorkspace(step.workspace));
    return step.workspace;
  }
}

type Plan = (ws: Workspace, id: ElementId) => Edit;
const plan: fc.Arbitrary<Plan> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('name.vi', 'name.en', 'owner', 'properties.x'),
      fc.constantFrom('p', 'q', 'r'),
    )
    .map(
      ([path, to]): Plan =>
        (ws, id) =>
          setField(ws, V2, id, path, to),
    ),
  fc.constantFrom<Plan>(
    (ws, id) => setReason(ws, V2, id, { vi: 'vì' }),
    (ws, id) => removeConcepts(ws, V2, [id]),
    (ws) => addElement(ws, V2, element(`new-${ws.changes.get(V2)?.size ?? 0}`)),
    (ws, id) =>
      joinEdits({ key: 'both' }, [
        setField(ws, V2, id, 'name.vi', 'x'),
        setField(ws, V2, id, 'owner', 'u'),
      ]),
  ),
);

function planned(ws: Workspace, make: Plan, pick: number): Edit | undefined {
  const ids = [...resolve(ws, V2).elements.keys()];
  const id = ids[pick % ids.length];
  if (id === undefined) return undefined;
  try {
    return make(ws, id);
  } catch (error) {
    if (error instanceof EditRefused) return undefined;
    throw error;
  }
}

describe('undo', () => {
  test('undoes, gesture by gesture, and redo makes all of it again', () => {
    fc.assert(
      fc.property(
        anyWorkspace,
        fc.array(fc.tuple(plan, fc.nat()), { maxLength: 8 }),
        (ws, gestures) => {
          const me = new Person();
          const states = [formatWorkspace(ws)];
          let now = ws;
          for (const [make, pick] of gestures) {
            const edit = planned(now, make, pick);
            if (!edit || edit.fields.length === 0) continue;
            now = me.does(now, edit);
            states.push(formatWorkspace(now));
          }
          for (const state of states.toReversed().slice(1)) {
            now = me.steps(now, undo);
            expect(formatWorkspace(now)).toBe(state);
          }
          expect(undo(now, me.history)).toBeUndefined();
          for (const state of states.slice(1)) {
            now = me.steps(now, redo);
            expect(formatWorkspace(now)).toBe(state);
          }
          expect(redo(now, me.history)).toBeUndefined();
        },
      ),
    );
  });

  test('of all that one did leaves all that others wrote, and nothing of one’s own', () => {
    const names = fc.tuple(
      fc.constantFrom('name.vi', 'name.en', 'owner', 'properties.x'),
      fc.constantFrom('p', 'q', 'r'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(names, { maxLength: 10 }), (gestures) => {
        const [me, other] = [new Person(), new Person()];
        let now = start;
        // What each field should be in the end: the other's last word, if mine wasn't after it.
        const lastBy = new Map<string, { mine: boolean; to: string }>();
        gestures.forEach(([path, letter, mine], at) => {
          // Each word is said once, so that it can be told whose it is.
          const to = `${letter}${at}`;
          now = (mine ? me : other).does(now, setField(now, V2, a, path, to));
          lastBy.set(path, { mine, to });
        });
        for (let step = 0; step < gestures.length; step++) now = me.steps(now, undo);
        for (const [path, { mine, to }] of lastBy) {
          const written = change(now);
          const field = written?.record === 'patch' ? written.fields[path] : undefined;
          if (!mine) expect(field?.to).toBe(to);
          else expect(field?.to).not.toBe(to);
        }
      }),
    );
  });

  test('takes one’s own field out of a patch that another has written into', () => {
    const [me, other] = [new Person(), new Person()];
    let ws = me.does(start, setField(start, V2, a, 'name.vi', 'tôi'));
    ws = other.does(ws, setField(ws, V2, a, 'owner', 'u'));
    ws = me.steps(ws, undo);
    expect(change(ws)).toMatchObject({ fields: { owner: { to: 'u' } } });
    ws = other.steps(ws, undo);
    expect(formatWorkspace(ws)).toBe(formatWorkspace(start));
  });

  test('leaves a field that another has changed since, and goes on to what is left to undo', () => {
    const [me, other] = [new Person(), new Person()];
    let ws = me.does(start, setField(start, V2, a, 'owner', 'u'));
    ws = me.does(ws, setField(ws, V2, a, 'name.vi', 'tôi'));
    ws = other.does(ws, setField(ws, V2, a, 'name.vi', 'bạn'));
    ws = me.steps(ws, undo);
    expect(change(ws)).toMatchObject({ fields: { 'name.vi': { to: 'bạn' } } });
    expect(change(ws)).not.toHaveProperty('fields.owner');
    expect(undo(ws, me.history)).toBeUndefined();
  });

  test('does not bring back into a removed element what one had written there', () => {
    const [me, other] = [new Person(), new Person()];
    let ws = me.does(start, setField(start, V2, a, 'name.vi', 'tôi'));
    ws = other.does(ws, removeConcepts(ws, V2, [a]));
    expect(undo(ws, me.history)).toBeUndefined();
    expect(change(ws)?.record).toBe('remove');
  });

  test('is forgotten by a new gesture', () => {
    const me = new Person();
    let ws = me.does(start, setField(start, V2, a, 'owner', 'u'));
    ws = me.steps(ws, undo);
    me.does(ws, setField(ws, V2, a, 'owner', 'v'));
    expect(me.history.undone).toEqual([]);
  });

  test('refuses to touch an architecture that has been locked since', () => {
    const me = new Person();
    const ws = me.does(start, setField(start, V2, a, 'owner', 'u'));
    const architecture = ws.architectures.get(V2);
    if (!architecture) throw new Error('no 2.0');
    const locked = applyEdit(
      ws,
      putRecord(ws, { ...architecture, locked: { reason: { vi: 'Đã duyệt' } } }),
    );
    expect(() => undo(locked, me.history)).toThrow(EditRefused);
  });
});

describe('an edit', () => {
  const key = changeKey(V1, a);
  const edit = (path: string[], to: Json | undefined): Edit => ({
    label: { key: 'x' },
    fields: [{ key, path, was: undefined, to }],
  });

  test('that would leave a record that can’t be saved is refused whole', () => {
    for (const bad of [
      edit(['element', 'type'], 'Nonsense'),
      edit(['element', 'name'], undefined),
      edit(['element', 'id'], 'b'),
      edit(['element', 'properties', 'x'], Number.NaN),
      edit(['element', 'properties', '__proto__'], 'x'),
      edit(['fields', 'name.vi'], { to: 'x' }),
      edit([], { record: 'remove', architecture: V2, of: a }),
    ])
      expect(() => applyEdit(start, bad), JSON.stringify(bad.fields[0])).toThrow(EditRefused);
  });

  test('that changes nothing gives the same workspace', () => {
    expect(applyEdit(start, edit(['element', 'name', 'vi'], 'a'))).toBe(start);
  });
});
