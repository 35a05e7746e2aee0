/** Made-up models for tests: names with long Vietnamese words, nesting, every band, bar and shape. */
import {
  architectureId,
  type Comparison,
  compareModels,
  type Element,
  type ElementType,
  elementId,
  emptyWorkspace,
  type Model,
  type Relation,
  type RelationType,
  relationId,
} from '@khung/core';
import fc from 'fast-check';

/** What an element of the overview can be: specialisation and type, by where it stands. */
const KINDS: readonly (readonly [string | undefined, ElementType])[] = [
  ['user-group', 'BusinessRole'],
  ['channel', 'BusinessInterface'],
  ['portal', 'ApplicationComponent'],
  ['public-service', 'BusinessService'],
  ['procedure', 'BusinessProcess'],
  ['line-application', 'ApplicationComponent'],
  ['shared-application', 'ApplicationComponent'],
  ['integration-platform', 'ApplicationComponent'],
  ['shared-service', 'ApplicationService'],
  ['sector-database', 'DataObject'],
  ['open-data', 'DataObject'],
  ['data-centre', 'Facility'],
  ['server', 'Device'],
  ['security-control', 'SystemSoftware'],
  ['policy', 'Principle'],
  ['external-system', 'ApplicationComponent'],
  ['national-database', 'DataObject'],
  ['unit', 'BusinessActor'],
  [undefined, 'Grouping'],
  [undefined, 'Goal'],
  [undefined, 'WorkPackage'],
];

const WORDS =
  'cơ sở dữ liệu kết cấu hạ tầng giao thông đường thủy nội địa quản lý phương tiện người điều khiển giấy phép lái xe nghiệp vụ dịch vụ công trực tuyến đăng kiểm GPLX LGSP (SSO) – 2.0 trung/địa ApplicationCollaborationService'.split(
    ' ',
  );

const name = fc
  .array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 9 })
  .map((words) => words.join(' '));

export interface Sketch {
  readonly kinds: readonly number[];
  readonly names: readonly string[];
  /** Parent of each element by index, or -1; only earlier ones. */
  readonly parents: readonly number[];
  readonly links: readonly (readonly [number, number, RelationType])[];
}

const LINKS: readonly RelationType[] = ['Serving', 'Flow', 'Access', 'Association', 'Realization'];

/** A sketch of a model with at most so many elements. */
export const sketches = (most: number): fc.Arbitrary<Sketch> =>
  fc.integer({ min: 0, max: most }).chain((count) =>
    fc.record({
      kinds: fc.array(fc.nat(KINDS.length - 1), { minLength: count, maxLength: count }),
      names: fc.array(name, { minLength: count, maxLength: count }),
      parents: fc.array(fc.integer({ min: -1, max: 12 }), { minLength: count, maxLength: count }),
      links: fc.array(fc.tuple(fc.nat(most), fc.nat(most), fc.constantFrom(...LINKS)), {
        maxLength: count,
      }),
    }),
  );

const WORKSPACE = emptyWorkspace({
  record: 'workspace',
  id: 'test',
  name: { vi: 'Thử' },
  profile: 'khung-2.0',
  language: 'archimate-3.2',
}).info;

/** The model of a sketch; `keep` says which elements it has, so that two models share ids. */
export function modelOf(
  sketch: Sketch,
  architecture = '1.0',
  keep: (index: number) => boolean = () => true,
  parentOf: (index: number) => number = (index) => sketch.parents[index] ?? -1,
): Model {
  const elements = new Map<Element['id'], Element>();
  const relations = new Map<Relation['id'], Relation>();
  const idOf = (index: number) => elementId(`e${index}`);
  for (const [index, kind] of sketch.kinds.entries()) {
    if (!keep(index)) continue;
    const [specialisation, type] = KINDS[kind] ?? [undefined, 'Grouping' as const];
    const id = idOf(index);
    elements.set(id, {
      id,
      type,
      ...(specialisation === undefined ? {} : { specialisation }),
      name: { vi: sketch.names[index] ?? '' },
    });
  }
  const relate = (id: string, type: RelationType, source: number, target: number) => {
    if (!elements.has(idOf(source)) || !elements.has(idOf(target))) return;
    const relation = { id: relationId(id), type, source: idOf(source), target: idOf(target) };
    relations.set(relation.id, relation);
  };
  for (const index of sketch.kinds.keys()) {
    const parent = parentOf(index);
    if (parent >= 0 && parent < index) relate(`c${parent}-${index}`, 'Composition', parent, index);
  }
  for (const [index, [source, target, type]] of sketch.links.entries()) {
    relate(`r${index}`, type, source, target);
  }
  return {
    architecture: architectureId(architecture),
    workspace: WORKSPACE,
    elements,
    relations,
    problems: [],
  };
}

/** Two models of one sketch: some elements only before, some only after, some under another parent. */
export function comparisonOf(sketch: Sketch): Comparison {
  const before = modelOf(sketch, '1.0', (index) => index % 5 !== 1);
  const after = modelOf(
    sketch,
    '2.0',
    (index) => index % 5 !== 3,
    (index) => (index % 7 === 2 ? -1 : (sketch.parents[index] ?? -1)),
  );
  return compareModels(before, after);
}
