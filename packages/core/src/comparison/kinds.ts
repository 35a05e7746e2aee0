/** What kind of thing each change of a row is about, so that a reader can look past some kinds. */
import type { Text } from '../workspace/records.ts';
import type { ElementRow, FieldDifference, RelationRow } from './comparison.ts';

/**
 * `wording` names · `description` documentation · `nature` type, specialisation, layer · `owner` the units
 * that answer for it, run it, use it · `parent` the box it stands in · `properties` · `relations` what a
 * relation joins and how · `lineage` what it takes over or gives away · `layout` where views put it.
 */
export const CHANGE_KINDS = [
  'wording',
  'description',
  'nature',
  'owner',
  'parent',
  'properties',
  'relations',
  'lineage',
  'layout',
  'other',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The kind of a changed field of an element or a relation; its path begins with the field's name. */
export function kindOfChange({ field }: Pick<FieldDifference, 'field'>): ChangeKind {
  const [head = ''] = field.split('.', 1);
  return KINDS.get(head) ?? 'other';
}

/** The kinds of all changes of a row, in the kinds' order; none where it came or went. */
export function kindsOfRow(row: Pick<ElementRow | RelationRow, 'changes'>): readonly ChangeKind[] {
  const found = new Set(row.changes.map(kindOfChange));
  return CHANGE_KINDS.filter((kind) => found.has(kind));
}

/** What a kind is called in a list of what to look past. */
export function changeKindName(kind: ChangeKind): Text {
  return NAMES[kind];
}

/** What moving is called: to another box, to another unit. */
export const MOVED_WORDS: Readonly<Record<'parent' | 'owner', Text>> = {
  parent: { vi: 'chuyển nhóm', en: 'moved to another group' },
  owner: { vi: 'chuyển đơn vị', en: 'moved to another unit' },
};

const KINDS: ReadonlyMap<string, ChangeKind> = new Map([
  ['name', 'wording'],
  ['documentation', 'description'],
  ['type', 'nature'],
  ['specialisation', 'nature'],
  ['layer', 'nature'],
  ['owner', 'owner'],
  ['operator', 'owner'],
  ['users', 'owner'],
  ['parent', 'parent'],
  ['properties', 'properties'],
  ['source', 'relations'],
  ['target', 'relations'],
  ['access', 'relations'],
  ['strength', 'relations'],
  ['directed', 'relations'],
  ['predecessors', 'lineage'],
  ['successors', 'lineage'],
]);

const NAMES: Readonly<Record<ChangeKind, Text>> = {
  wording: { vi: 'tên gọi', en: 'wording' },
  description: { vi: 'mô tả', en: 'description' },
  nature: { vi: 'loại, lớp', en: 'type and layer' },
  owner: { vi: 'đơn vị chủ quản, vận hành, khai thác', en: 'owner, operator, users' },
  parent: { vi: 'nhóm chứa', en: 'group it stands in' },
  properties: { vi: 'thuộc tính', en: 'properties' },
  relations: { vi: 'đầu và cách nối', en: 'ends and manner of relations' },
  lineage: { vi: 'tiếp nhận, chuyển giao', en: 'what it takes over or gives away' },
  layout: { vi: 'cách bày trên sơ đồ', en: 'layout' },
  other: { vi: 'khác', en: 'other' },
};
