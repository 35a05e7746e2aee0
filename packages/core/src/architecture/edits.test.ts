import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nestingOf } from '../query/nesting.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import type { Edit } from '../workspace/edit.ts';
import { fieldAt, isObject } from '../workspace/field.ts';
import { formatWorkspace } from '../workspace/file/format.ts';
import { invertEdit } from '../workspace/history.ts';
import {
  architectureId,
  type ConceptId,
  elementId,
  folderId,
  relationId,
  successionId,
  viewId,
} from '../workspace/ids.ts';
import { changeKey, recordKey } from '../workspace/key.ts';
import type { Relation, StoredRecord } from '../workspace/records.ts';
import { EditRefused } from '../workspace/refusal.ts';
import { isStorableJson } from '../workspace/soundness.ts';
import {
  anyElement,
  anyRelation,
  anyText,
  anyWorkspace,
  element,
  NOW,
  relation,
  V1,
  V2,
  workspaceWith,
} from '../workspace/workspace.fixture.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { addElement, addRelation } from './addConcept.ts';
import { derive } from './derive.ts';
import { fieldPath } from './fields.ts';
import { moveInto } from './moveInto.ts';
import { addSuccession, deleteRecord, putRecord } from './putRecord.ts';
import { removeConcepts } from './removeConcepts.ts';
import { resolve } from './resolve.ts';
import { changeOf, revertChange, setField, setReason } from './setField.ts';

const a = elementId('a');
const b = elementId('b');
const c = elementId('c');

const add = (id: string, architecture = V1, more = {}): StoredRecord => ({
  record: 'add-element',
  architecture,
  element: element(id, more),
});
const relate = (
  id: string,
  source: string,
  target: string,
  architecture = V1,
  type: Relation['type'] = 'Flow',
): StoredRecord => ({
  record: 'add-relation',
  architecture,
  relation: { ...relation(id, source, target), type },
});

/** `a` and `b` in the base with a relation, `c` added in the target with one. */
const ws = workspaceWith(
  add('a'),
  add('b'),
  relate('ab', 'a', 'b'),
  add('c', V2),
  relate('bc', 'b', 'c', V2),
);

function refusal(plan: () => unknown): EditRefused['refusal'] {
  try {
    plan();
  } catch (error) {
    if (error instanceof EditRefused) return error.refusal;
    throw error;
  }
  throw new Error('was not refused');
}

/** The workspace after the edit, or undefined where it is refused. */
function attempted(before: Workspace, plan: () => Edit): Workspace | undefined {
  try {
    return applyEdit(before, plan());
  } catch (error) {
    if (error instanceof EditRefused) return undefined;
    throw error;
  }
}

const jsonOf = (value: unknown) => (isStorableJson(value) ? value : undefined);

const after = (edit: Edit, before = ws) => applyEdit(before, edit);
const nameOf = (w: Workspace, id: ConceptId, architecture = V2) =>
  resolve(w, architecture).elements.get(elementId(id))?.name.vi;

describe('setting a field', () => {
  test('of what was added here changes the addition', () => {
    const w = after(setField(ws, V2, c, 'name.vi', 'Kho'));
    expect(changeOf(w, V2, c)).toEqual({
      record: 'add-element',
      architecture: V2,
      element: element('c', { name: { vi: 'Kho' } }),
    });
  });

  test('of what is inherited writes a patch with the base’s word, and the base stays', () => {
    const w = after(setField(ws, V2, a, 'name.vi', 'Mới'));
    expect(changeOf(w, V2, a)).toEqual({
      record: 'patch',
      architecture: V2,
      of: a,
      fields: { 'name.vi': { was: 'a', to: 'Mới' } },
    });
    expect(nameOf(w, a)).toBe('Mới');
    expect(nameOf(w, a, V1)).toBe('a');
  });

  test('takes each property and language for itself, dots in keys and all', () => {
    const one = after(setField(ws, V2, a, 'properties.v1\\.0', true));
    const w = after(setField(one, V2, a, 'name', { vi: 'a', en: 'A' }), one);
    expect(changeOf(w, V2, a)).toMatchObject({
      fields: { 'name.en': { to: 'A' }, 'properties.v1\\.0': { to: true } },
    });
    expect(resolve(w, V2).elements.get(a)).toMatchObject({ properties: { 'v1.0': true } });
  });

  test('back to what the base says drops the patch, unless it gives a reason', () => {
    const changed = after(setField(ws, V2, a, 'name.vi', 'Mới'));
    const back = after(setField(changed, V2, a, 'name.vi', 'a'), changed);
    expect(changeOf(back, V2, a)).toBeUndefined();
    expect(formatWorkspace(back)).toBe(formatWorkspace(ws));

    const why = after(setReason(changed, V2, a, { vi: 'Vì sao' }), changed);
    const kept = after(setField(why, V2, a, 'name.vi', 'a'), why);
    expect(changeOf(kept, V2, a)).toMatchObject({ fields: {}, reason: { vi: 'Vì sao' } });
    expect(changeOf(after(setReason(kept, V2, a, undefined), kept), V2, a)).toBeUndefined();
  });

  test('back leaves no trace, whatever was set', () => {
    const path = fc.constantFrom(
      ['name', 'vi'],
      ['name'],
      ['documentation', 'en'],
      ['owner'],
      ['properties', 'a.b'],
      ['properties'],
      ['users', 'e1'],
      ['layer'],
      ['x-new'],
      ['x-new', 'y'],
    );
    const value = fc.oneof(fc.constantFrom('data', 'e1', true), anyText, fc.constant(undefined));
    fc.assert(
      fc.property(anyWorkspace, path, value, (w, keys, to) => {
        for (const [id, before] of resolve(w, V2).elements) {
          const was = fieldAt(before, keys);
          // A map that was there although empty can't be told from one that came with its first key.
          const around = fieldAt(before, keys.slice(0, -1));
          if (was === undefined && isObject(around) && Object.keys(around).length === 0) continue;
          const field = fieldPath(keys);
          const there = attempted(w, () => setField(w, V2, id, field, to));
          const back = there && attempted(there, () => setField(there, V2, id, field, jsonOf(was)));
          if (back) expect(resolve(back, V2).elements.get(id)).toEqual(before);
          if (back && !changeOf(w, V2, id)) expect(formatWorkspace(back)).toBe(formatWorkspace(w));
        }
      }),
    );
  });

  test('refuses what a field can’t hold', () => {
    for (const [path, to] of [
      ['type', 'Nonsense'],
      ['id', 'z'],
      ['name', 'no text'],
      ['name.vi', 7],
      ['name', undefined],
      ['properties.x', Number.NaN],
      ['__proto__.x', 'y'],
      ['properties.x', '\ud83d'],
    ] as const)
      expect(refusal(() => setField(ws, V2, a, path, to)).code, path).toBe('bad-field');
    expect(refusal(() => setField(ws, V2, relationId('bc'), 'target', 'nobody')).code).toBe(
      'end-not-there',
    );
    expect(refusal(() => setField(ws, V1, c, 'name.vi', 'x')).code).toBe('not-there');
  });
});

describe('a locked architecture', () => {
  const locked = after(
    putRecord(ws, {
      record: 'architecture',
      id: V1,
      name: { vi: 'Phiên bản 1.0' },
      order: 'a',
      locked: { decision: 'QĐ 1', date: '2016-01-01', reason: { vi: 'Đã ban hành' } },
    }),
  );

  test('refuses every edit with the words of its lock', () => {
    const plans: (() => Edit)[] = [
      () => setField(locked, V1, a, 'name.vi', 'x'),
      () => setReason(locked, V1, a, { vi: 'x' }),
      () => revertChange(locked, V1, a),
      () => addElement(locked, V1, element('z')),
      () => addRelation(locked, V1, relation('z', 'a', 'b')),
      () => removeConcepts(locked, V1, [a]),
      () => moveInto(locked, V1, a, b),
      () => derive(locked, V1, resolve(locked, V2)),
      () => addSuccession(locked, { architecture: V1, from: [a], to: [b] }),
      () => putRecord(locked, add('z')),
      () => deleteRecord(locked, changeKey(V1, a)),
      () =>
        deleteRecord(locked, recordKey({ record: 'architecture', id: V1, name: {}, order: 'a' })),
    ];
    for (const plan of plans)
      expect(refusal(plan)).toEqual({
        code: 'locked',
        data: {
          architecture: V1,
          reason: { vi: 'Đã ban hành' },
          decision: 'QĐ 1',
          date: '2016-01-01',
        },
      });
  });

  test('can be built on', () => {
    expect(nameOf(after(setField(locked, V2, a, 'name.vi', 'x'), locked), a)).toBe('x');
  });

  test('can be unlocked', () => {
    const open = after(
      putRecord(locked, {
        record: 'architecture',
        id: V1,
        name: { vi: 'Phiên bản 1.0' },
        order: 'a',
      }),
      locked,
    );
    expect(formatWorkspace(open)).toBe(formatWorkspace(ws));
  });
});

describe('adding', () => {
  test('puts an element last', () => {
    const one = after(addElement(ws, V2, element('z1')));
    const two = after(addElement(one, V2, element('y1')), one);
    expect([...resolve(two, V2).elements.keys()].slice(-2)).toEqual(['z1', 'y1']);
  });

  test('refuses an id that is there, and a relation without its ends', () => {
    expect(refusal(() => addElement(ws, V2, element('a'))).code).toBe('id-taken');
    expect(refusal(() => addRelation(ws, V2, relation('r', 'a', 'nobody')))).toEqual({
      code: 'end-not-there',
      data: { relation: 'r', end: 'nobody' },
    });
  });

  test('brings back what was removed here, with nothing but its differences', () => {
    const gone = after(removeConcepts(ws, V2, [a]));
    const back = after(addElement(gone, V2, element('a', { owner: b, order: 'k' })), gone);
    expect(changeOf(back, V2, a)).toEqual({
      record: 'patch',
      architecture: V2,
      of: a,
      fields: { order: { to: 'k' }, owner: { to: 'b' } },
    });
  });
});

describe('removing', () => {
  test('what is inherited writes a removal; its inherited relations go of themselves', () => {
    const w = after(removeConcepts(ws, V2, [a]));
    expect([...(w.changes.get(V2)?.keys() ?? [])]).toEqual(['a', 'bc', 'c']);
    expect([...resolve(w, V2).relations.keys()]).toEqual(['bc']);
    expect(resolve(w, V1).elements.size).toBe(2);
  });

  test('takes relations added here along in the same gesture', () => {
    const w = after(removeConcepts(ws, V2, [b]));
    expect([...(w.changes.get(V2)?.keys() ?? [])]).toEqual(['b', 'c']);
    expect(resolve(w, V2).problems).toEqual([{ kind: 'end-gone', relation: 'ab', end: 'b' }]);
  });

  test('what was added here leaves nothing', () => {
    const filed = after(
      putRecord(ws, {
        record: 'folder',
        id: folderId('f'),
        name: {},
        order: 'a',
        members: { c: 'a', b: 'b' },
      }),
    );
    const told = after(
      addSuccession(filed, { architecture: V2, from: [a], to: [b, c], id: successionId('s') }),
      filed,
    );
    const w = after(removeConcepts(told, V2, [c]), told);
    expect(w.changes.get(V2)).toBeUndefined();
    expect(w.folders.get(folderId('f'))?.members).toEqual({ b: 'b' });
    expect(w.successions.get(successionId('s'))).toMatchObject({
      from: { a: true },
      to: { b: true },
    });
    const none = after(removeConcepts(w, V2, [b]), w);
    expect(none.successions.size).toBe(0);
  });

  test('takes relations added here along that hang on it over an inherited one', () => {
    const linked = workspaceWith(
      add('a'),
      add('b'),
      relate('r1', 'a', 'b'),
      relate('r2', 'r1', 'b', V2),
      relate('r3', 'r2', 'b', V2),
      relate('r4', 'r4', 'b', V2),
    );
    const w = after(removeConcepts(linked, V2, [a]), linked);
    expect([...(w.changes.get(V2)?.keys() ?? [])]).toEqual(['a', 'r4']);
  });

  test('can be reverted, whole or by the field', () => {
    const gone = after(removeConcepts(ws, V2, [a]));
    expect(formatWorkspace(after(revertChange(gone, V2, a), gone))).toBe(formatWorkspace(ws));
    const named = after(setField(ws, V2, a, 'name.vi', 'x'));
    const both = after(setField(named, V2, a, 'owner', 'b'), named);
    expect(changeOf(after(revertChange(both, V2, a, 'name.vi'), both), V2, a)).toMatchObject({
      fields: { owner: { to: 'b' } },
    });
  });
});

describe('moving', () => {
  const boxes = workspaceWith(
    add('a', V1, { type: 'Grouping', order: 'b' }),
    add('b', V1, { type: 'ApplicationComponent', order: 'c' }),
    add('c', V1, { order: 'd' }),
    add('d', V1, { order: 'e' }),
    add('x', V1, { type: 'Goal', order: 'f' }),
    relate('ac', 'a', 'c', V1, 'Aggregation'),
  );
  const d = elementId('d');
  const parents = (w: Workspace) =>
    [...resolve(w, V2).relations.values()]
      .filter(({ type }) => type === 'Composition' || type === 'Aggregation')
      .map(({ type, source, target }) => `${source} ${type} ${target}`);

  test('replaces the relation that nests, with the first legal kind', () => {
    expect(parents(after(moveInto(boxes, V2, c, b), boxes))).toEqual(['b Composition c']);
  });

  test('out of everything takes the nesting away', () => {
    expect(parents(after(moveInto(boxes, V2, c, undefined), boxes))).toEqual([]);
  });

  test('away and back leaves no trace', () => {
    for (const parent of [b, undefined]) {
      const away = after(moveInto(boxes, V2, c, parent), boxes);
      const back = after(moveInto(away, V2, c, a), away);
      expect(formatWorkspace(back)).toBe(formatWorkspace(boxes));
    }
  });

  test('to where it is changes nothing', () => {
    expect(moveInto(boxes, V2, c, a).fields).toEqual([]);
    expect(moveInto(boxes, V2, d, undefined).fields).toEqual([]);
  });

  test('several at once is one gesture', () => {
    const w = after(moveInto(boxes, V2, [c, d], b), boxes);
    expect(parents(w).sort()).toEqual(['b Composition c', 'b Composition d']);
  });

  test('into itself or its own content is refused', () => {
    const inside = after(moveInto(boxes, V2, d, c), boxes);
    expect(refusal(() => moveInto(inside, V2, c, d)).code).toBe('cycle');
    expect(refusal(() => moveInto(inside, V2, c, c)).code).toBe('cycle');
    expect(moveInto(inside, V2, b, c).fields.length).toBeGreaterThan(0);
  });

  test('where no nesting is legal is refused', () => {
    expect(refusal(() => moveInto(boxes, V2, elementId('x'), b))).toEqual({
      code: 'no-legal-relation',
      data: { parent: 'b', child: 'x' },
    });
  });

  test('into a junction is refused: nothing stands inside one', () => {
    const joined = workspaceWith(add('j', V1, { type: 'AndJunction' }), add('c'));
    const code = refusal(() => moveInto(joined, V2, c, elementId('j'))).code;
    expect(code).toBe('no-legal-relation');
  });

  test('before a sibling touches nothing but the element', () => {
    const w = after(moveInto(boxes, V2, d, undefined, { before: b }), boxes);
    const order = [...resolve(w, V2).elements.keys()];
    expect(order.indexOf(d)).toBe(order.indexOf(b) - 1);
    expect(w.changes.get(V2)?.size).toBe(1);
    const last = after(moveInto(w, V2, a, undefined, { before: null }), w);
    expect([...resolve(last, V2).elements.keys()].at(-1)).toBe('a');
  });

  test('before what moves itself is before the next that stays', () => {
    const order = (w: Workspace) => [...resolve(w, V2).elements.keys()];
    for (const moved of [[b], [a, b], [b, c]]) {
      const flat = workspaceWith(
        ...['a', 'b', 'c', 'd'].map((id) => add(id, V1, { order: `${id}1` })),
      );
      const w = after(moveInto(flat, V2, moved, undefined, { before: b }), flat);
      expect(order(w)).toEqual(['a', 'b', 'c', 'd']);
    }
  });

  test('into what holds it by two relations already takes neither away', () => {
    const twice = workspaceWith(
      add('a', V1, { type: 'Grouping' }),
      add('b'),
      add('c'),
      relate('bc', 'b', 'c', V1, 'Composition'),
      relate('x1', 'a', 'c', V1, 'Aggregation'),
      relate('x2', 'a', 'c', V1, 'Composition'),
    );
    const w = after(moveInto(twice, V2, c, a), twice);
    expect([...resolve(w, V2).relations.keys()]).toEqual(['x1', 'x2']);
    expect(nestingOf(resolve(w, V2)).parentOf.get(c)).toBe(a);
  });

  test('leaves alone what does not nest: a relation that comes over a junction', () => {
    const joined = workspaceWith(
      add('j', V1, { type: 'AndJunction' }),
      add('b'),
      add('c'),
      relate('bc', 'b', 'c', V1, 'Composition'),
      relate('jc', 'j', 'c', V1, 'Composition'),
    );
    const w = after(moveInto(joined, V2, c, undefined), joined);
    expect([...resolve(w, V2).relations.keys()]).toEqual(['jc']);
  });

  test('before a sibling works among elements that have no order', () => {
    const bare = workspaceWith(add('a'), add('b'), add('c'), add('d'));
    const w = after(moveInto(bare, V2, d, undefined, { before: b }), bare);
    expect([...resolve(w, V2).elements.keys()]).toEqual(['a', 'd', 'b', 'c']);
  });
});

describe('deriving', () => {
  test('makes the architecture what is wanted, whatever it and its base say', () => {
    fc.assert(
      fc.property(
        anyWorkspace,
        fc.array(anyElement, { maxLength: 6 }),
        fc.array(anyRelation, { maxLength: 4 }),
        (w, elements, relations) => {
          const wanted = resolve(
            workspaceWith(
              ...elements.map(
                (one): StoredRecord => ({ record: 'add-element', architecture: V1, element: one }),
              ),
              ...relations.map(
                (one): StoredRecord => ({
                  record: 'add-relation',
                  architecture: V1,
                  relation: one,
                }),
              ),
            ),
            V1,
          );
          const made = resolve(applyEdit(w, derive(w, V2, wanted)), V2);
          expect(new Map(made.elements)).toEqual(new Map(wanted.elements));
          expect(new Map(made.relations)).toEqual(new Map(wanted.relations));
        },
      ),
    );
  });

  test('what is so already writes nothing', () => {
    fc.assert(
      fc.property(anyWorkspace, (w) => {
        const { fields } = derive(w, V2, resolve(w, V2));
        // Only additions here that show nowhere (their ends are gone) are cleared away.
        for (const { key, to } of fields) {
          expect(to).toBeUndefined();
          expect(key.startsWith('change/2.0/r')).toBe(true);
        }
      }),
    );
  });

  test('from the base writes only what differs', () => {
    const wanted = resolve(after(setField(ws, V2, a, 'name.vi', 'Mới')), V2);
    const fresh = workspaceWith(add('a'), add('b'), relate('ab', 'a', 'b'));
    const w = applyEdit(fresh, derive(fresh, V2, wanted));
    expect(changeOf(w, V2, a)).toMatchObject({
      record: 'patch',
      fields: { 'name.vi': { was: 'a', to: 'Mới' } },
    });
    expect([...(w.changes.get(V2)?.keys() ?? [])]).toEqual(['a', 'bc', 'c']);
  });
});

describe('records beside the model', () => {
  test('change by the field', () => {
    const view = {
      record: 'view',
      id: viewId('v'),
      name: { vi: 'Sơ đồ' },
      viewpoint: 'overview',
      order: 'a',
    } as const;
    const one = after(putRecord(ws, view));
    const edit = putRecord(one, { ...view, name: { vi: 'Tổng thể' } });
    expect(edit.fields).toMatchObject([{ path: ['name', 'vi'], was: 'Sơ đồ', to: 'Tổng thể' }]);
    const gone = after(deleteRecord(one, edit.fields[0]?.key ?? changeKey(V1, a)), one);
    expect(formatWorkspace(gone)).toBe(formatWorkspace(ws));
  });

  test('an architecture goes with its changes, unless others build on it', () => {
    const key = (id: typeof V1) => recordKey({ record: 'architecture', id, name: {}, order: 'a' });
    expect(refusal(() => deleteRecord(ws, key(V1)))).toEqual({
      code: 'in-use',
      data: { architecture: V1, by: [NOW] },
    });
    const w = after(deleteRecord(ws, key(V2)));
    expect(w.changes.get(V2)).toBeUndefined();
    expect(w.architectures.has(V2)).toBe(false);
  });

  test('an architecture is never its own base', () => {
    expect(
      refusal(() =>
        putRecord(ws, { record: 'architecture', id: V1, name: {}, order: 'a', base: V2 }),
      ).code,
    ).toBe('cycle');
  });

  test('a succession names what is there', () => {
    const nobody = elementId('nobody');
    expect(refusal(() => addSuccession(ws, { architecture: V2, from: [a], to: [] })).code).toBe(
      'empty-succession',
    );
    expect(
      refusal(() => addSuccession(ws, { architecture: V2, from: [a], to: [nobody] })).code,
    ).toBe('not-there');
    const gone = after(removeConcepts(ws, V2, [a]));
    expect(addSuccession(gone, { architecture: V2, from: [a], to: [c] }).fields).toHaveLength(1);
    expect(refusal(() => addSuccession(gone, { architecture: V2, from: [c], to: [a] })).code).toBe(
      'not-there',
    );
    expect(
      refusal(() => addSuccession(ws, { architecture: architectureId('x'), from: [a], to: [b] }))
        .code,
    ).toBe('no-such-architecture');
  });
});

describe('every planned edit', () => {
  test('is undone by its inverse, to the byte', () => {
    const plans: ((w: Workspace, id: ConceptId) => Edit)[] = [
      (w, id) => setField(w, V2, id, 'name.vi', 'mới'),
      (w, id) => setField(w, V2, id, 'properties', { x: { vi: 'y' } }),
      (w, id) => setField(w, V2, id, 'properties', undefined),
      (w, id) => setReason(w, V2, id, { vi: 'vì', en: 'as' }),
      (w, id) => setReason(w, V2, id, undefined),
      (w, id) => revertChange(w, V2, id),
      (w, id) => removeConcepts(w, V2, [id]),
      (w, id) => moveInto(w, V2, elementId(id), elementId('e1'), { before: null }),
      (w) => derive(w, V2, resolve(w, V1)),
    ];
    fc.assert(
      fc.property(anyWorkspace, fc.constantFrom(...plans), fc.nat(), (w, plan, pick) => {
        const model = resolve(w, V2);
        const ids = [...model.elements.keys(), ...model.relations.keys()];
        const id = ids[pick % ids.length];
        if (id === undefined) return;
        let edit: Edit;
        try {
          edit = plan(w, id);
        } catch (error) {
          if (error instanceof EditRefused) return;
          throw error;
        }
        const done = applyEdit(w, edit);
        expect(formatWorkspace(applyEdit(done, invertEdit(edit)))).toBe(formatWorkspace(w));
        if (edit.fields.length > 0) expect(formatWorkspace(done)).not.toBe(formatWorkspace(w));
      }),
      { numRuns: 300 },
    );
  });
});
