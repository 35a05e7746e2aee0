import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayRelate } from '../language/rules.ts';
import { elementAt } from '../query/links.ts';
import { nestingOf } from '../query/nesting.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import { formatWorkspace } from '../workspace/file/format.ts';
import { invertEdit } from '../workspace/history.ts';
import { elementId, propertyDefinitionId } from '../workspace/ids.ts';
import type { Relation, StoredRecord } from '../workspace/records.ts';
import { withRecords } from '../workspace/tables.ts';
import {
  anyWorkspace,
  CHAIN,
  element,
  INFO,
  relation,
  V1,
  V2,
  workspaceWith,
} from '../workspace/workspace.fixture.ts';
import { emptyWorkspace, type Workspace } from '../workspace/workspace.ts';
import { type Fragment, fragmentOf, readFragment } from './fragment.ts';
import type { Model } from './model.ts';
import { planPaste } from './planPaste.ts';
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
  add('unit', { type: 'BusinessActor', order: 'a' }),
  add('group', { type: 'Grouping', order: 'b' }),
  add('one', { order: 'c', owner: 'unit', properties: { cost: 3 }, source: { id: 'x7' } }),
  add('two', { order: 'd' }),
  add('out', { order: 'e' }),
  relate('g1', 'group', 'one', 'Aggregation'),
  relate('g2', 'group', 'two', 'Composition'),
  relate('inner', 'one', 'two'),
  relate('outer', 'two', 'out'),
  {
    record: 'property',
    id: propertyDefinitionId('cost'),
    name: { vi: 'Kinh phí' },
    type: 'currency',
  },
);
/** Another ministry's, with nothing in it. */
const elsewhere = withRecords(emptyWorkspace({ ...INFO, id: 'other' }), CHAIN);

const ids = (...names: string[]) => names.map(elementId);
const taken = (from: Workspace, ...names: string[]): Fragment =>
  fragmentOf(from, resolve(from, V2), ids(...names));

function pasted(fragment: Fragment, into: Workspace = ws, parent?: string) {
  const place = parent === undefined ? {} : { parent: elementId(parent) };
  const plan = planPaste(into, V2, fragment, place);
  const after = applyEdit(into, plan.edit);
  return { ...plan, after, model: resolve(after, V2) };
}

const sentences = (model: Model) =>
  [...model.relations.values()].map(
    ({ type, source, target }) =>
      `${elementAt(model, source)?.name.vi} ${type} ${elementAt(model, target)?.name.vi}`,
  );

describe('pasting a part of a model', () => {
  test('copies what stands inside and the relations among the copies, none that leads out', () => {
    const { model, copies } = pasted(taken(ws, 'group'));
    expect(copies.size).toBe(3);
    expect(
      sentences(model)
        .filter((sentence) => sentence.startsWith('group (2)'))
        .sort(),
    ).toEqual(['group (2) Aggregation one', 'group (2) Composition two']);
    expect(sentences(model).filter((sentence) => sentence === 'one Flow two')).toHaveLength(2);
    expect(sentences(model).filter((sentence) => sentence === 'two Flow out')).toHaveLength(1);
  });

  test('puts it into the element it is pasted into', () => {
    const { model, copies } = pasted(taken(ws, 'out'), ws, 'group');
    const [copy = elementId('none')] = copies.values();
    expect(nestingOf(model).parentOf.get(copy)).toBe('group');
  });

  test('elsewhere names stay, properties come with their definition, units only if they come too', () => {
    const alone = pasted(taken(ws, 'one'), elsewhere);
    expect([...alone.model.elements.values()]).toMatchObject([
      { name: { vi: 'one' }, properties: { cost: 3 } },
    ]);
    expect([...alone.model.elements.values()][0]).not.toHaveProperty('owner');
    expect(alone.after.properties.get(propertyDefinitionId('cost'))?.type).toBe('currency');
    const both = pasted(taken(ws, 'one', 'unit'), elsewhere);
    const one = both.model.elements.get(both.copies.get(elementId('one')) ?? elementId('none'));
    expect(one?.owner).toBe(both.copies.get(elementId('unit')));
    // In the workspace itself there is one such unit.
    const home = pasted(taken(ws, 'one', 'unit'));
    const copy = home.model.elements.get(home.copies.get(elementId('one')) ?? elementId('none'));
    expect(copy?.owner).toBe('unit');
  });

  test('leaves out relations that the language does not allow, and counts them', () => {
    const crooked = workspaceWith(
      add('unit', { type: 'BusinessActor' }),
      add('node', { type: 'Node' }),
      relate('bad', 'node', 'unit', 'Composition'),
      relate('good', 'node', 'unit', 'Serving'),
    );
    const { illegal, model } = pasted(taken(crooked, 'unit', 'node'), elsewhere);
    expect(illegal).toBe(1);
    expect(sentences(model)).toEqual(['node Serving unit']);
  });

  test('keeps names, types and legal relations in another workspace, and undoing leaves no trace', () => {
    fc.assert(
      fc.property(anyWorkspace, fc.infiniteStream(fc.boolean()), (from, coin) => {
        const model = resolve(from, V2);
        const chosen = [...model.elements.keys()].filter(() => coin.next().value === true);
        const fragment = fragmentOf(from, model, chosen);
        // As it travels.
        const read = readFragment(JSON.stringify(fragment));
        if (read === undefined) throw new Error('What is copied can be pasted.');
        const there = pasted(read, elsewhere);
        expect([...there.model.elements.values()].map(({ name, type }) => [name, type])).toEqual(
          fragment.elements.map(({ name, type }) => [name, type]),
        );
        expect(there.model.relations.size + there.illegal).toBe(fragment.relations.length);
        for (const { type, source, target } of there.model.relations.values()) {
          const from = elementAt(there.model, source)?.type ?? 'Relationship';
          const to = elementAt(there.model, target)?.type ?? 'Relationship';
          expect(mayRelate(type, from, to)).toBe(true);
        }
        for (const into of [elsewhere, from]) {
          const { edit, after } = pasted(read, into);
          expect(formatWorkspace(applyEdit(after, invertEdit(edit)))).toBe(formatWorkspace(into));
        }
      }),
    );
  });
});

describe('reading what was copied', () => {
  const good = taken(ws, 'group');
  const broken: Readonly<Record<string, unknown>> = {
    'another text': 'LGSP',
    'another document': { ...good, khung: 'fragment-9' },
    'an element of no type': { ...good, elements: [{ ...element('x'), type: 'Spell' }], outer: [] },
    'an id twice': { ...good, elements: [...good.elements, ...good.elements] },
    'a loose end': { ...good, relations: [relation('r', 'one', 'nowhere')] },
    'an outermost one that is not there': { ...good, outer: ['nowhere'] },
    'a box in a box that is not there': { ...good, placements: { a: { parent: 'b' } } },
    'a ring of boxes': { ...good, placements: { a: { parent: 'b' }, b: { parent: 'a' } } },
    'a line from nowhere': { ...good, placements: { a: {} }, wires: { w: { from: 'a', to: 'b' } } },
    'half a letter': { ...good, workspace: '\ud800' },
    nothing: null,
  };
  test.each(Object.entries(broken))('refuses %s', (_what, value) => {
    expect(readFragment(JSON.stringify(value))).toBeUndefined();
  });

  test('refuses keys that programs treat specially, and what is no JSON', () => {
    const text = JSON.stringify(good);
    expect(readFragment(text)).toEqual(good);
    expect(readFragment(text.replace('"khung"', '"__proto__":{"a":1},"khung"'))).toBeUndefined();
    expect(readFragment(text.slice(1))).toBeUndefined();
  });

  test('throws at no text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readFragment(text)).toBeUndefined();
      }),
    );
  });
});
