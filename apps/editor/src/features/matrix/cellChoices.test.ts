/** A cell of a matrix offers what is legal between its row and its column, and what is there to take away. */
import {
  applyEdit,
  architectureId,
  elementId,
  emptyWorkspace,
  mayRelate,
  planTable,
  type RelationType,
  relationId,
  resolve,
  withRecords,
} from '@khung/core';
import { matrixRelating } from '@khung/diagram';
import { describe, expect, it } from 'vitest';
import { cellChoices, onlyChoice } from './cellChoices.ts';

const V1 = architectureId('1.0');
const app = { id: elementId('app'), type: 'ApplicationComponent', name: { vi: 'Cổng' } } as const;
const data = { id: elementId('data'), type: 'DataObject', name: { vi: 'Hồ sơ' } } as const;
const empty = withRecords(
  emptyWorkspace({
    record: 'workspace',
    id: 'ws',
    name: {},
    profile: 'khung-2.0',
    language: 'archimate-3.2',
  }),
  [{ record: 'architecture', id: V1, name: {}, order: 'a' }],
);
const base = applyEdit(
  empty,
  planTable(empty, V1, { adds: [{ element: app }, { element: data }] }),
);
const related = (access: 'read' | 'write') =>
  withRecords(base, [
    {
      record: 'add-relation',
      architecture: V1,
      relation: {
        id: relationId('r'),
        type: 'Access',
        source: app.id,
        target: data.id,
        access,
      },
    },
  ]);
const at = (workspace: typeof base, settings: Parameters<typeof matrixRelating>[0]) => {
  const model = resolve(workspace, V1);
  return cellChoices(model, matrixRelating(settings), app, data, 'vi');
};

describe('a cell of a matrix', () => {
  it('offers reading and writing where the matrix tells them apart', () => {
    const choices = at(base, {});
    expect(choices.map((one) => (one.kind === 'add' ? one.access : one.kind))).toEqual([
      'read',
      'write',
      'readWrite',
    ]);
    expect(onlyChoice(choices)).toBeUndefined();
  });

  it('changes how data is used, or takes the relation away', () => {
    const choices = at(related('read'), {});
    expect(choices.map(({ kind }) => kind)).toEqual(['remove', 'access', 'access']);
  });

  it('makes the one thing meant with one click where a cross says all, and takes it away with one', () => {
    const settings = { letters: 'cross' };
    expect(onlyChoice(at(base, settings))).toMatchObject({ kind: 'add', type: 'Access' });
    expect(onlyChoice(at(related('read'), settings))).toMatchObject({
      kind: 'remove',
      relation: 'r',
    });
  });

  it('offers legal relations only, either way unless the matrix is read one way', () => {
    const any = at(base, { relations: { Flow: true, Association: true, Realization: true } });
    for (const choice of any) {
      if (choice.kind !== 'add') continue;
      const [from, to] = choice.source === app.id ? [app, data] : [data, app];
      expect(mayRelate(choice.type, from.type, to.type)).toBe(true);
    }
    const types: RelationType[] = any.flatMap((one) => (one.kind === 'add' ? [one.type] : []));
    expect(types).toContain('Association');
    const one = at(base, { relations: { Association: true }, direction: 'forward' });
    expect(onlyChoice(one)).toMatchObject({ source: app.id, target: data.id });
  });

  it('names, moves and takes away who owns, runs and uses', () => {
    const choices = at(base, { table: 'system-unit' });
    expect(choices.map((one) => (one.kind === 'role' ? one.path : ''))).toEqual([
      'owner',
      'operator',
      'users.data',
    ]);
  });
});
