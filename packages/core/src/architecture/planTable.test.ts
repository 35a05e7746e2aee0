/** Blocks pasted into a table: all of it or nothing, and undone as one step. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../workspace/applyEdit.ts';
import { formatWorkspace } from '../workspace/file/format.ts';
import { emptyHistory, record, undo } from '../workspace/history.ts';
import { elementId } from '../workspace/ids.ts';
import type { StoredRecord } from '../workspace/records.ts';
import { EditRefused } from '../workspace/refusal.ts';
import {
  anyElement,
  anyWorkspace,
  element,
  relation,
  V1,
  V2,
  workspaceWith,
} from '../workspace/workspace.fixture.ts';
import { planTable } from './planTable.ts';
import { resolve } from './resolve.ts';

const added = (id: string, more = {}): StoredRecord => ({
  record: 'add-element',
  architecture: V1,
  element: element(id, { type: 'Grouping', order: id, ...more }),
});
const ws = workspaceWith(added('a'), added('b'), added('c'), {
  record: 'add-relation',
  architecture: V1,
  relation: { ...relation('r', 'a', 'b'), type: 'Composition' },
});
const id = elementId;

describe('planTable', () => {
  it('sets fields, moves rows and adds new ones in one edit', () => {
    const edit = planTable(ws, V2, {
      adds: [{ element: element('new1'), parent: id('c') }, { element: element('new2') }],
      sets: [
        { concept: id('a'), path: 'name.vi', to: 'Một' },
        { concept: id('a'), path: 'documentation.vi', to: 'Mô tả' },
        { concept: id('b'), path: 'properties.cap-do', to: 3 },
      ],
      moves: [{ element: id('b'), parent: id('c') }],
    });
    const model = resolve(applyEdit(ws, edit), V2);
    expect(model.elements.get(id('a'))).toMatchObject({ name: { vi: 'Một' } });
    expect(model.elements.get(id('b'))?.properties).toEqual({ 'cap-do': 3 });
    const holders = [...model.relations.values()].map(
      ({ source, target }) => `${source} ${target}`,
    );
    expect(holders.toSorted()).toEqual(['c b', 'c new1']);
    expect([...model.elements.keys()].slice(-2)).toEqual(['new1', 'new2']);
    expect(edit.label.values).toEqual({ rows: '4', added: '2' });
  });

  it('is refused as a whole when one row is', () => {
    expect(() =>
      planTable(ws, V2, {
        sets: [
          { concept: id('a'), path: 'name.vi', to: 'Một' },
          { concept: id('gone'), path: 'name.vi', to: 'Hai' },
        ],
      }),
    ).toThrow(EditRefused);
  });

  it('writes nothing where the base says the same', () => {
    const edit = planTable(ws, V2, { sets: [{ concept: id('a'), path: 'name.vi', to: 'a' }] });
    expect(edit.fields).toEqual([]);
  });

  it('is undone in one step, whatever the workspace holds', () => {
    const cells = fc.array(
      fc.record({
        at: fc.nat(),
        path: fc.constantFrom('name.vi', 'documentation.vi', 'properties.cap-do', 'layer'),
        to: fc.constantFrom('data', 'security'),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        anyWorkspace,
        cells,
        fc.array(anyElement, { maxLength: 2 }),
        (before, some, more) => {
          const known = [...resolve(before, V2).elements.values()];
          const sets = some.flatMap(({ at, path, to }) => {
            const one = known[at % Math.max(1, known.length)];
            return one === undefined ? [] : [{ concept: one.id, path, to }];
          });
          const adds = more.map((one, at) => ({ element: { ...one, id: id(`new-${at}`) } }));
          const edit = planTable(before, V2, { adds, sets });
          const after = applyEdit(before, edit);
          const model = resolve(after, V2);
          for (const { element: one } of adds) expect(model.elements.has(one.id)).toBe(true);
          const back = undo(after, record(emptyHistory(), edit))?.workspace ?? after;
          expect(formatWorkspace(back)).toBe(formatWorkspace(before));
        },
      ),
    );
  });
});
