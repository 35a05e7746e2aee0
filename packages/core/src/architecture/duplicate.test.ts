import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nestingOf } from '../query/nesting.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import { formatWorkspace } from '../workspace/file/format.ts';
import { invertEdit } from '../workspace/history.ts';
import { elementId } from '../workspace/ids.ts';
import type { Relation, StoredRecord } from '../workspace/records.ts';
import {
  anyWorkspace,
  element,
  relation,
  V1,
  V2,
  workspaceWith,
} from '../workspace/workspace.fixture.ts';
import { planDuplicate } from './duplicate.ts';
import { resolve } from './resolve.ts';

const add = (id: string, more = {}): StoredRecord => ({
  record: 'add-element',
  architecture: V1,
  element: element(id, more),
});
const relate = (
  id: string,
  source: string,
  target: string,
  type: Relation['type'] = 'Flow',
): StoredRecord => ({
  record: 'add-relation',
  architecture: V1,
  relation: { ...relation(id, source, target), type },
});

/** A group with two applications that exchange something, one of which exchanges with an outsider. */
const ws = workspaceWith(
  add('group', { type: 'Grouping', order: 'a' }),
  add('one', { order: 'b', owner: 'unit', source: { id: 'x7' } }),
  add('two', { order: 'c' }),
  add('out', { order: 'd' }),
  relate('g1', 'group', 'one', 'Aggregation'),
  relate('g2', 'group', 'two', 'Composition'),
  relate('inner', 'one', 'two'),
  relate('outer', 'two', 'out'),
);
const ids = (...names: string[]) => names.map(elementId);

function duplicated(names: readonly string[], before = ws) {
  const { edit, copies } = planDuplicate(before, V2, ids(...names));
  const model = resolve(applyEdit(before, edit), V2);
  const copyOf = (id: string) => copies.get(elementId(id));
  const named = (id: string) => model.elements.get(copyOf(id) ?? elementId('none'))?.name.vi;
  return { edit, copies, model, copyOf, named };
}

describe('duplicating', () => {
  test('copies what stands inside and the relations among the copies, none that leads out', () => {
    const { model, copies, copyOf, named } = duplicated(['group']);
    expect(copies.size).toBe(3);
    expect(named('group')).toBe('group (2)');
    expect(named('one')).toBe('one');
    const fresh = [...model.relations.values()].filter(
      ({ id }) => !/^(g1|g2|inner|outer)$/.test(id),
    );
    expect(fresh.map(({ type, source, target }) => [type, source, target]).sort()).toEqual(
      [
        ['Aggregation', copyOf('group'), copyOf('one')],
        ['Composition', copyOf('group'), copyOf('two')],
        ['Flow', copyOf('one'), copyOf('two')],
      ].sort(),
    );
  });

  test('puts a copy into the same container by the same relation, right after its original', () => {
    const { model, copyOf } = duplicated(['one']);
    const nesting = nestingOf(model);
    expect(nesting.childrenOf.get(elementId('group'))).toEqual(['one', copyOf('one'), 'two']);
    const copy = copyOf('one');
    expect(copy && nesting.relationOf.get(copy)?.type).toBe('Aggregation');
  });

  test('copies every field but the id and where it was imported from', () => {
    const { model, copyOf } = duplicated(['one']);
    const copy = model.elements.get(copyOf('one') ?? elementId('none'));
    expect(copy).toMatchObject({ owner: 'unit', type: 'ApplicationComponent' });
    expect(copy?.source).toBeUndefined();
  });

  test('what stands in a chosen container is copied once, with it', () => {
    expect(duplicated(['group', 'one']).copies.size).toBe(3);
  });

  test('numbers copies on', () => {
    const first = planDuplicate(ws, V2, ids('out'));
    const after = applyEdit(ws, first.edit);
    const [copy = elementId('none')] = first.copies.values();
    expect(duplicated([copy], after).named(copy)).toBe('out (3)');
    expect(duplicated(['out'], after).named('out')).toBe('out (3)');
  });

  test('leaves no loose end and no trace after undoing, whatever is copied', () => {
    fc.assert(
      fc.property(anyWorkspace, fc.infiniteStream(fc.boolean()), (before, coin) => {
        const was = resolve(before, V2);
        const chosen = [...was.elements.keys()].filter(() => coin.next().value === true);
        const { edit, copies } = planDuplicate(before, V2, chosen);
        const after = applyEdit(before, edit);
        const model = resolve(after, V2);
        expect(model.elements.size).toBe(was.elements.size + copies.size);
        expect(model.problems.length).toBe(was.problems.length);
        for (const [original, copy] of copies) {
          const [from, to] = [model.elements.get(original), model.elements.get(copy)];
          expect(to?.type).toBe(from?.type);
          expect(to?.properties).toEqual(from?.properties);
        }
        expect(formatWorkspace(applyEdit(after, invertEdit(edit)))).toBe(formatWorkspace(before));
      }),
    );
  });
});
