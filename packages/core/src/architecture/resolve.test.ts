import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../workspace/applyEdit.ts';
import type { Edit } from '../workspace/edit.ts';
import { architectureId, elementId, relationId } from '../workspace/ids.ts';
import { recordKey } from '../workspace/key.ts';
import type { Patch, StoredRecord } from '../workspace/records.ts';
import { getRecord, withRecords } from '../workspace/tables.ts';
import {
  ARCHITECTURES,
  anyRecords,
  anyWorkspace,
  element,
  INFO,
  NOW,
  relation,
  V1,
  V2,
  workspaceWith,
} from '../workspace/workspace.fixture.ts';
import { emptyWorkspace } from '../workspace/workspace.ts';
import type { Model } from './model.ts';
import { resolve } from './resolve.ts';
import { resolveAbove, updateModel } from './updateModel.ts';

const add = (id: string, more = {}, architecture = V1): StoredRecord => ({
  record: 'add-element',
  architecture,
  element: element(id, more),
});
const relate = (id: string, source: string, target: string, architecture = V1): StoredRecord => ({
  record: 'add-relation',
  architecture,
  relation: relation(id, source, target),
});
const remove = (id: string, architecture = V2): StoredRecord => ({
  record: 'remove',
  architecture,
  of: elementId(id),
});
const patch = (id: string, fields: Patch['fields'], architecture = V2): StoredRecord => ({
  record: 'patch',
  architecture,
  of: elementId(id),
  fields,
});
const nameIn = (model: Model, id: string) => model.elements.get(elementId(id))?.name;

describe('an architecture', () => {
  test('has what its base has, and its own changes', () => {
    const ws = workspaceWith(
      add('lgsp'),
      add('esb'),
      remove('esb'),
      add('kho', {}, V2),
      patch('lgsp', { 'name.en': { to: 'LGSP' } }),
    );
    expect([...resolve(ws, V1).elements.keys()]).toEqual(['esb', 'lgsp']);
    expect([...resolve(ws, V2).elements.keys()]).toEqual(['kho', 'lgsp']);
    expect(nameIn(resolve(ws, V2), 'lgsp')).toEqual({ vi: 'lgsp', en: 'LGSP' });
    expect(resolve(ws, V2).problems).toEqual([]);
  });

  test('shows a correction below unless it says otherwise itself', () => {
    const ws = workspaceWith(
      add('a', { owner: elementId('u1') }),
      patch('a', { 'name.vi': { was: 'a', to: 'Mới' } }),
      patch('a', { owner: { was: 'u1', to: 'u2' } }, NOW),
    );
    const { elements, problems } = resolve(ws, V2);
    expect(elements.get(elementId('a'))).toMatchObject({ name: { vi: 'Mới' }, owner: 'u2' });
    expect(problems).toEqual([]);
  });

  test('tells when the base moved under its change, which stays', () => {
    const ws = workspaceWith(
      add('a'),
      patch('a', { 'name.vi': { was: 'a', to: 'x' } }, NOW),
      patch('a', { 'name.vi': { was: 'a', to: 'y' } }),
    );
    expect(nameIn(resolve(ws, V2), 'a')).toEqual({ vi: 'y' });
    expect(resolve(ws, V2).problems).toEqual([
      {
        kind: 'base-moved',
        architecture: V2,
        concept: 'a',
        field: 'name.vi',
        was: 'a',
        now: 'x',
      },
    ]);
  });

  test('keeps and reports changes whose base has gone', () => {
    const ws = workspaceWith(patch('a', { owner: { to: 'u' } }), remove('b'));
    expect(resolve(ws, V2).problems).toEqual([
      { kind: 'base-gone', architecture: V2, concept: 'a' },
      { kind: 'base-gone', architecture: V2, concept: 'b' },
    ]);
  });

  test('hides relations that lost an end, also over another relation', () => {
    const ws = workspaceWith(
      add('a'),
      add('b'),
      relate('r1', 'a', 'b'),
      relate('r2', 'r1', 'b'),
      remove('a'),
    );
    expect([...resolve(ws, V1).relations.keys()]).toEqual(['r1', 'r2']);
    expect([...resolve(ws, V2).relations.keys()]).toEqual([]);
    expect(resolve(ws, V2).problems).toEqual([
      { kind: 'end-gone', relation: 'r1', end: 'a' },
      { kind: 'end-gone', relation: 'r2', end: 'r1' },
    ]);
  });

  test('does not show relations that hang on nothing but each other', () => {
    const ws = workspaceWith(add('a'), relate('r1', 'r2', 'a'), relate('r2', 'r1', 'a'));
    expect(resolve(ws, V1).relations.size).toBe(0);
  });

  test('leaves a field as the base has it where a patch would break it', () => {
    const ws = workspaceWith(
      add('a'),
      patch('a', { type: { to: 'Nonsense' }, id: { to: 'b' }, 'name.__proto__': { to: 'x' } }),
    );
    const { elements, problems } = resolve(ws, V2);
    expect(elements.get(elementId('a'))).toEqual(element('a'));
    expect(problems.filter(({ kind }) => kind === 'bad-patch')).toHaveLength(3);
  });

  test('stands in the order of order keys, then of ids', () => {
    const ws = workspaceWith(
      add('a', { order: 'z' }),
      add('c'),
      add('b', { order: 'b' }),
      add('d'),
    );
    expect([...resolve(ws, V1).elements.keys()]).toEqual(['c', 'd', 'b', 'a']);
  });

  test('breaks a circle of bases at the same place, wherever one enters it', () => {
    const ids = ['m', 'k', 'p', 'x'].map(architectureId);
    const [m, k, p, x] = ids;
    const bases = [k, p, m, m];
    const ws = withRecords(emptyWorkspace(INFO), [
      ...ids.map(
        (id, at): StoredRecord => ({
          record: 'architecture',
          id,
          name: {},
          order: 'a',
          ...(bases[at] ? { base: bases[at] } : {}),
        }),
      ),
      ...ids.map((id) => add(`in-${id}`, {}, id)),
    ]);
    const seen = (id: typeof m) => (id ? [...resolve(ws, id).elements.keys()] : []);
    expect(seen(k)).toEqual(['in-k']);
    expect(seen(m)).toEqual(['in-k', 'in-m']);
    expect(seen(p)).toEqual(['in-k', 'in-m', 'in-p']);
    expect(seen(x)).toEqual(['in-k', 'in-m', 'in-x']);
    if (x)
      expect(resolve(ws, x).problems).toEqual([{ kind: 'base-cycle', architecture: k, base: p }]);
  });

  test('whose base is missing is resolved as if it had none, and says so', () => {
    const gone = architectureId('gone');
    const ws = withRecords(emptyWorkspace(INFO), [
      { record: 'architecture', id: V1, base: gone, name: {}, order: 'a' },
      add('a'),
    ]);
    expect(resolve(ws, V1).elements.size).toBe(1);
    expect(resolve(ws, V1).problems).toEqual([
      { kind: 'base-missing', architecture: V1, base: gone },
    ]);
  });

  test('resolves whatever the records say, the same however they came', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const last = new Map(records.map((record) => [recordKey(record), record]));
        const one = resolve(workspaceWith(...last.values()), V2);
        const other = resolve(workspaceWith(...[...last.values()].reverse()), V2);
        expect([...one.elements]).toEqual([...other.elements]);
        expect([...one.relations]).toEqual([...other.relations]);
        expect(one.problems).toEqual(other.problems);
        for (const { source, target } of one.relations.values())
          for (const end of [source, target])
            expect(one.elements.has(elementId(end)) || one.relations.has(relationId(end))).toBe(
              true,
            );
      }),
    );
  });
});

describe('a model by that of one below', () => {
  test('equals a full resolve, whatever the records say', () => {
    fc.assert(
      fc.property(anyWorkspace, (ws) => {
        for (const [depth, id] of ARCHITECTURES.entries())
          for (const below of ARCHITECTURES.slice(0, depth + 1)) {
            const above = resolveAbove(ws, resolve(ws, below), id);
            const full = resolve(ws, id);
            expect(above.architecture).toBe(id);
            expect([...above.elements]).toEqual([...full.elements]);
            expect([...above.relations]).toEqual([...full.relations]);
            expect(above.problems).toEqual(full.problems);
          }
      }),
    );
  });

  test('of one that is not below is a full resolve', () => {
    const ws = workspaceWith(add('a'), add('b', {}, V2));
    expect([...resolveAbove(ws, resolve(ws, V2), V1).elements.keys()]).toEqual(['a']);
  });
});

describe('what hangs on what', () => {
  test('over 20,000 relations on each other is no obstacle, in any order', () => {
    const count = 20_000;
    const name = (nth: number) => `r${String(nth).padStart(5, '0')}`;
    const chain = Array.from({ length: count }, (_, nth) =>
      relate(name(nth), nth + 1 < count ? name(nth + 1) : 'b', 'a'),
    );
    expect(resolve(workspaceWith(add('a'), add('b'), ...chain), V1).relations.size).toBe(count);
    expect(resolve(workspaceWith(add('a'), ...chain), V1).relations.size).toBe(0);
  });
});

describe('a model kept up with edits', () => {
  test('equals a full resolve after every edit', () => {
    fc.assert(
      fc.property(
        anyWorkspace,
        fc.array(fc.tuple(anyRecords, fc.boolean()), { minLength: 1, maxLength: 6 }),
        (start, steps) => {
          let ws = start;
          const models = ARCHITECTURES.map((id) => resolve(ws, id));
          for (const [records, deletes] of steps) {
            const edit: Edit = {
              label: { key: 'any' },
              fields: records.map((record) => {
                const key = recordKey(record);
                return { key, path: [], was: getRecord(ws, key), to: deletes ? undefined : record };
              }),
            };
            const after = applyEdit(ws, edit);
            for (const [at, model] of models.entries()) {
              const updated = updateModel(model, ws, after, edit);
              const full = resolve(after, model.architecture);
              expect([...updated.elements]).toEqual([...full.elements]);
              expect([...updated.relations]).toEqual([...full.relations]);
              expect(updated.problems).toEqual(full.problems);
              models[at] = updated;
            }
            ws = after;
          }
        },
      ),
    );
  });

  test('is the very same where the edit lies elsewhere', () => {
    const ws = workspaceWith(add('a'));
    const record = patch('a', { 'name.vi': { was: 'a', to: 'b' } });
    const edit = {
      label: { key: 'x' },
      fields: [{ key: recordKey(record), path: [], was: undefined, to: record }],
    };
    const model = resolve(ws, V1);
    expect(updateModel(model, ws, applyEdit(ws, edit), edit)).toBe(model);
    const upper = resolve(ws, V2);
    expect(nameIn(updateModel(upper, ws, applyEdit(ws, edit), edit), 'a')).toEqual({ vi: 'b' });
  });

  test('follows a change of base', () => {
    const ws = workspaceWith(add('a'), add('b', {}, NOW));
    const key = recordKey({ record: 'architecture', id: V2, name: {}, order: 'c' });
    const edit = { label: { key: 'x' }, fields: [{ key, path: ['base'], was: NOW, to: V1 }] };
    const after = applyEdit(ws, edit);
    expect([...updateModel(resolve(ws, V2), ws, after, edit).elements.keys()]).toEqual(['a']);
  });
});
