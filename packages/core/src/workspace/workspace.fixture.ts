/** Small workspaces for tests, and arbitrary ones for properties. */
import fc from 'fast-check';
import {
  architectureId,
  type ConceptId,
  elementId,
  relationId,
  successionId,
  viewId,
} from './ids.ts';
import type { Change, Element, Json, Relation, StoredRecord, Text } from './records.ts';
import { isSound } from './soundness.ts';
import { withRecords } from './tables.ts';
import { emptyWorkspace, type Workspace } from './workspace.ts';

export const V1 = architectureId('1.0');
export const NOW = architectureId('hien-trang');
export const V2 = architectureId('2.0');
export const ARCHITECTURES = [V1, NOW, V2] as const;

export const INFO = {
  record: 'workspace',
  id: 'ws',
  name: { vi: 'Kiến trúc' },
  profile: 'khung-2.0',
  language: 'archimate-3.2',
} as const;

export const element = (id: string, more: Partial<Element> = {}): Element => ({
  id: elementId(id),
  type: 'ApplicationComponent',
  name: { vi: id },
  ...more,
});

export const relation = (id: string, source: string, target: string): Relation => ({
  id: relationId(id),
  type: 'Flow',
  source: elementId(source),
  target: elementId(target),
});

export const CHAIN: readonly StoredRecord[] = [
  { record: 'architecture', id: V1, name: { vi: 'Phiên bản 1.0' }, order: 'a' },
  { record: 'architecture', id: NOW, base: V1, name: { vi: 'Hiện trạng' }, order: 'b' },
  { record: 'architecture', id: V2, base: NOW, name: { vi: 'Phiên bản 2.0' }, order: 'c' },
];

export function workspaceWith(...records: StoredRecord[]): Workspace {
  return withRecords(emptyWorkspace(INFO), [...CHAIN, ...records]);
}

// --- arbitrary ones: few ids, so that changes meet each other ------------------------------------

const ELEMENT_IDS = ['e1', 'e2', 'e3', 'e4', 'e.5', 'e/6'];
const RELATION_IDS = ['r1', 'r2', 'r3', 'r4'];
const CONCEPT_IDS: readonly ConceptId[] = [
  ...ELEMENT_IDS.map(elementId),
  ...RELATION_IDS.map(relationId),
];

const key = fc.constantFrom('vi', 'en', 'a.b', 'c\\d', '', '1', 'constructor', 'cấp');
const word = fc.oneof(
  fc.constantFrom('', 'Cổng', 'thuỷ', 'thủy', 'thu\u0309y', '"', '\\', '\u2028'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
export const anyText: fc.Arbitrary<Text> = fc.dictionary(key, word, {
  maxKeys: 3,
  noNullPrototype: true,
});
const properties = fc.dictionary(
  key,
  fc.oneof(
    word,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.boolean(),
    anyText,
  ),
  { maxKeys: 3, noNullPrototype: true },
);
const order = fc.constantFrom('a', 'b', 'c', 'd');
/** Arbitrary JSON comes with keys that no workspace takes. */
const foreignFields = fc
  .dictionary(
    fc.constantFrom('x-new', '9', 'x.y'),
    fc.jsonValue({ maxDepth: 2, noUnicodeString: true }),
    {
      maxKeys: 2,
      noNullPrototype: true,
    },
  )
  // As a file holds them: JSON knows no -0.
  .map((fields): Record<string, Json> => JSON.parse(JSON.stringify(fields)))
  .filter(isSound);

const optional = { requiredKeys: [] };

export const anyElement: fc.Arbitrary<Element> = fc
  .tuple(
    fc.record({
      id: fc.constantFrom(...ELEMENT_IDS).map(elementId),
      type: fc.constantFrom('ApplicationComponent', 'DataObject', 'Grouping'),
      name: anyText,
    }),
    fc.record(
      {
        specialisation: word,
        layer: fc.constantFrom('data', 'security'),
        documentation: anyText,
        owner: fc.constantFrom(...ELEMENT_IDS).map(elementId),
        users: fc.dictionary(fc.constantFrom(...ELEMENT_IDS), fc.constant(true as const), {
          noNullPrototype: true,
        }),
        properties,
        order,
      },
      optional,
    ),
    foreignFields,
  )
  .map(([must, may, foreign]) => ({ ...foreign, ...must, ...may }));

export const anyRelation: fc.Arbitrary<Relation> = fc
  .tuple(
    fc.record({
      id: fc.constantFrom(...RELATION_IDS).map(relationId),
      type: fc.constantFrom('Flow', 'Composition', 'Association'),
      source: fc.constantFrom(...CONCEPT_IDS),
      target: fc.constantFrom(...CONCEPT_IDS),
    }),
    fc.record({ name: anyText, properties, directed: fc.boolean(), order }, optional),
  )
  .map(([must, may]) => ({ ...must, ...may }));

const reason = fc.record({ reason: anyText }, optional);
const architecture = fc.constantFrom(...ARCHITECTURES);
const patchField = fc.oneof(
  fc.tuple(
    fc.constantFrom('name.vi', 'name.en', 'documentation.vi', 'specialisation', 'x-new'),
    fc.record({ was: word, to: word }, optional),
  ),
  fc.tuple(
    fc.constantFrom(
      'properties.a\\.b',
      'properties.vi',
      'properties',
      'type',
      'source',
      'id',
      'name',
    ),
    fc.record({ was: fc.oneof(word, properties), to: fc.oneof(word, properties) }, optional),
  ),
);

export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(architecture, anyElement, reason)
    .map(([a, e, r]): Change => ({ record: 'add-element', architecture: a, element: e, ...r })),
  fc
    .tuple(architecture, anyRelation, reason)
    .map(([a, e, r]): Change => ({ record: 'add-relation', architecture: a, relation: e, ...r })),
  fc
    .tuple(
      architecture,
      fc.constantFrom(...CONCEPT_IDS),
      fc.array(patchField, { minLength: 1, maxLength: 3 }),
      reason,
    )
    .map(
      ([a, of, fields, r]): Change => ({
        record: 'patch',
        architecture: a,
        of,
        fields: Object.fromEntries(fields),
        ...r,
      }),
    ),
  fc
    .tuple(architecture, fc.constantFrom(...CONCEPT_IDS), reason)
    .map(([a, of, r]): Change => ({ record: 'remove', architecture: a, of, ...r })),
);

const anyOther: fc.Arbitrary<StoredRecord> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('s1', 's/2'),
      architecture,
      fc.constantFrom(...ELEMENT_IDS),
      fc.constantFrom(...ELEMENT_IDS),
    )
    .map(
      ([id, a, from, to]): StoredRecord => ({
        record: 'succession',
        id: successionId(id),
        architecture: a,
        from: { [from]: true },
        to: { [to]: true },
      }),
    ),
  fc.tuple(fc.constantFrom('v1', 'v2'), anyText, order).map(
    ([id, name, at]): StoredRecord => ({
      record: 'view',
      id: viewId(id),
      name,
      viewpoint: 'overview',
      order: at,
      placements: { 'o/1': { x: 1.5 } },
    }),
  ),
);

export const anyRecords: fc.Arbitrary<StoredRecord[]> = fc
  .tuple(fc.array(anyChange, { maxLength: 25 }), fc.array(anyOther, { maxLength: 4 }))
  .map(([changes, others]) => [...changes, ...others]);

/** Three architectures on each other with any changes, also such as hang on nothing. */
export const anyWorkspace: fc.Arbitrary<Workspace> = anyRecords.map((records) =>
  workspaceWith(...records),
);
