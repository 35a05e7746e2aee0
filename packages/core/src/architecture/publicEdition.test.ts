import { expect, test } from 'vitest';
import { compareModels } from '../comparison/compareModels.ts';
import { element, model, relation } from '../language/model.fixture.ts';
import { elementId, propertyDefinitionId } from '../workspace/ids.ts';
import { withRecords } from '../workspace/tables.ts';
import { emptyWorkspace } from '../workspace/workspace.ts';
import type { Model } from './model.ts';
import { publicEdition } from './publicEdition.ts';

const app = (id: string, more = {}) => element(id, 'ApplicationComponent', more);
const ids = (some: Model | undefined) => [...(some?.elements.keys() ?? [])];

const workspace = withRecords(
  emptyWorkspace({
    record: 'workspace',
    id: 'w',
    name: { vi: 'Thử' },
    profile: 'khung-2.0',
    language: 'archimate-3.2',
  }),
  [
    {
      record: 'property',
      id: propertyDefinitionId('ghi-chu-noi-bo'),
      name: { vi: 'Ghi chú nội bộ' },
      type: 'string',
      internal: true,
    },
  ],
);

test('leaves out internal elements, and relations that touch them, also through a relation', () => {
  const given = model(
    [app('a'), app('b', { internal: true }), app('c')],
    ['Flow a b', 'Flow a c', relation('Association c Flow-a-b')],
  );
  const [shown] = publicEdition(workspace, [given]);
  expect(ids(shown)).toEqual(['a', 'c']);
  expect([...(shown?.relations.keys() ?? [])]).toEqual(['Flow-a-c']);
});

test('leaves out an internal relation alone', () => {
  const given = model([app('a'), app('b')], [relation('Flow a b', { internal: true })]);
  const [shown] = publicEdition(workspace, [given]);
  expect(ids(shown)).toEqual(['a', 'b']);
  expect(shown?.relations.size).toBe(0);
});

test('leaves out fields that the framework or the workspace marks internal, and no others', () => {
  const properties = { 'phien-ban': '11.2', 'ghi-chu-noi-bo': 'yếu', 'cap-do': 3 };
  const [shown] = publicEdition(workspace, [model([app('a', { properties })])]);
  expect(shown?.elements.get(elementId('a'))?.properties).toEqual({ 'cap-do': 3 });
});

test('names no internal unit as owner, operator or user', () => {
  const unit = (id: string, more = {}) => element(id, 'BusinessActor', more);
  const given = model([
    unit('u', { internal: true }),
    unit('v'),
    app('a', { owner: 'u', operator: 'v', users: { u: true, v: true } }),
  ]);
  const [shown] = publicEdition(workspace, [given]);
  const found = shown?.elements.get(elementId('a'));
  expect(found?.owner).toBeUndefined();
  expect(found?.operator).toBe('v');
  expect(found?.users).toEqual({ v: true });
});

test('of two models, what either keeps internal comes as new or retired in neither', () => {
  const before = model([app('a'), app('b', { internal: true })]);
  const after = model([app('a'), app('b')]);
  const [one, other] = publicEdition(workspace, [before, after]);
  if (one === undefined || other === undefined) throw new Error('two models were given');
  expect([...compareModels(one, other).elements.keys()]).toEqual(['a']);
});
