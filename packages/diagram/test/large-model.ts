/** A model as large as wanted, for tests and for measuring: groups of seven in groups of seven, in every band. */
import {
  architectureId,
  type Element,
  type ElementType,
  elementId,
  emptyWorkspace,
  type Model,
  type Relation,
  relationId,
} from '@khung/core';

const KINDS: readonly (readonly [string, ElementType])[] = [
  ['user-group', 'BusinessRole'],
  ['channel', 'BusinessInterface'],
  ['public-service', 'BusinessService'],
  ['line-application', 'ApplicationComponent'],
  ['shared-service', 'ApplicationService'],
  ['sector-database', 'DataObject'],
  ['server', 'Device'],
];
const WORDS = 'cơ sở dữ liệu kết cấu hạ tầng giao thông đường thủy nội địa quản lý'.split(' ');

/** The same for the same count of elements. */
export function largeModel(count: number): Model {
  const elements = new Map<Element['id'], Element>();
  const relations = new Map<Relation['id'], Relation>();
  for (let index = 0; index < count; index += 1) {
    const [specialisation, type] = KINDS[index % KINDS.length] ?? ['server', 'Device'];
    const words = Array.from(
      { length: 2 + (index % 5) },
      (_, at) => WORDS[(index * 7 + at * 5) % WORDS.length],
    );
    const id = elementId(`e${index}`);
    elements.set(id, { id, type, specialisation, name: { vi: words.join(' ') } });
    const number = Math.floor(index / KINDS.length);
    if (number % 8 === 0) continue;
    const source = elementId(`e${Math.floor(number / 8) * KINDS.length + (index % KINDS.length)}`);
    const nests = relationId(`c${index}`);
    relations.set(nests, { id: nests, type: 'Composition', source, target: id });
  }
  const { info } = emptyWorkspace({
    record: 'workspace',
    id: 't',
    name: { vi: 'T' },
    profile: 'khung-2.0',
    language: 'archimate-3.2',
  });
  return {
    architecture: architectureId('1.0'),
    workspace: info,
    elements,
    relations,
    problems: [],
  };
}
