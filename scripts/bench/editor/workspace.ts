/** A workspace of two versions with as many elements as wanted, and an overview that draws all of them. */
import {
  architectureId,
  type ElementId,
  emptyWorkspace,
  formatWorkspace,
  newId,
  type StoredRecord,
  viewId,
  withRecords,
} from '@khung/core';
import { generated } from '../graph/generated.ts';

const FIRST = architectureId('1.0');
const SECOND = architectureId('2.0');
/** Of the elements, every so many-th is renamed in 2.0, the one after it retired. */
const EVERY = 25;

export interface Made {
  /** Of a workspace file. */
  readonly text: string;
  /** Boxes that hold nothing and are unchanged, in the order of the model. */
  readonly boxes: readonly ElementId[];
}

export function workspaceOf(count: number): Made {
  const { elements, relations, workspace } = generated(count);
  const nested = [...relations.values()].filter(({ type }) => type === 'Composition');
  const inGroups = new Set<string>(nested.map(({ target }) => target));
  const held = [...elements.keys()].filter((id) => inGroups.has(id));
  const records: StoredRecord[] = [
    { record: 'architecture', id: FIRST, name: { und: '1.0' }, order: 'a' },
    { record: 'architecture', id: SECOND, name: { und: '2.0' }, order: 'b', base: FIRST },
    {
      record: 'view',
      id: viewId(newId('view')),
      name: { vi: 'Tất cả' },
      viewpoint: 'overview',
      order: 'a',
    },
    ...[...elements.values()].map((element, nth): StoredRecord => {
      const order = nth.toString(36).padStart(4, '0');
      return {
        record: 'add-element',
        architecture: FIRST,
        element: { ...element, order: `a${order}z` },
      };
    }),
    ...nested.map((relation, nth): StoredRecord => {
      const order = nth.toString(36).padStart(4, '0');
      return {
        record: 'add-relation',
        architecture: FIRST,
        relation: { ...relation, order: `a${order}z` },
      };
    }),
    ...held.flatMap((of, nth) => changeOf(of, nth)),
  ];
  return {
    text: formatWorkspace(withRecords(emptyWorkspace(workspace), records)),
    boxes: held.filter((_, nth) => nth % EVERY > 1),
  };
}

function changeOf(of: ElementId, nth: number): StoredRecord[] {
  const reason = { vi: 'Theo khung kiến trúc 2.0' };
  if (nth % EVERY === 1) return [{ record: 'remove', architecture: SECOND, of, reason }];
  if (nth % EVERY !== 0) return [];
  const fields = { owner: { was: undefined, to: of } };
  return [{ record: 'patch', architecture: SECOND, of, reason, fields }];
}
