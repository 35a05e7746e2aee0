/** A small sound workspace of two architectures, and what is found when records are added to it. */
import { element, relation } from '../language/model.fixture.ts';
import type { ElementType } from '../language/vocabulary.ts';
import { architectureId, elementId, successionId } from '../workspace/ids.ts';
import type { Architecture, Change, Element, StoredRecord, Text } from '../workspace/records.ts';
import { withRecords } from '../workspace/tables.ts';
import { emptyWorkspace, type Workspace } from '../workspace/workspace.ts';
import type { Finding } from './finding.ts';
import { type ValidateOptions, validate } from './validate.ts';

export const one = architectureId('1.0');
export const two = architectureId('2.0');

/** Both say what is, so that nothing is asked of them that is asked of plans. */
const ARCHITECTURES: readonly Architecture[] = [
  { record: 'architecture', id: one, name: { vi: 'Phiên bản 1.0' }, order: 'a', role: 'current' },
  {
    record: 'architecture',
    id: two,
    name: { vi: 'Phiên bản 2.0' },
    order: 'b',
    base: one,
    role: 'current',
  },
];

/** 2.0 as what is to be. */
export const planned: Architecture = {
  record: 'architecture',
  id: two,
  name: { vi: 'Phiên bản 2.0' },
  order: 'b',
  base: one,
  role: 'target',
};

export const add = (
  id: string,
  type: ElementType,
  more: Partial<Element> = {},
  to = one,
): Change => ({
  record: 'add-element',
  architecture: to,
  element: element(id, type, more),
});
const unit = (id: string) => add(id, 'BusinessActor', { specialisation: 'unit' });
export const owned = (
  id: string,
  type: ElementType,
  more: Partial<Element> = {},
  to = one,
): Change => add(id, type, { owner: elementId('cuc'), ...more }, to);
export const link = (text: string, to = one): Change => ({
  record: 'add-relation',
  architecture: to,
  relation: relation(text),
});
export const reason: Text = { vi: 'Theo kế hoạch', en: 'As planned' };
export const removed = (id: string, architecture = two): Change => ({
  record: 'remove',
  architecture,
  of: elementId(id),
  reason,
});
export const followed = (from: string, ...to: string[]): StoredRecord => ({
  record: 'succession',
  id: successionId(`s-${from}`),
  architecture: two,
  from: { [from]: true },
  to: Object.fromEntries(to.map((id) => [id, true])),
  reason,
});

export function workspace(records: readonly StoredRecord[], info = {}): Workspace {
  return withRecords(
    emptyWorkspace({
      record: 'workspace',
      id: 'w',
      name: { vi: 'Thử' },
      profile: 'khung-2.0',
      language: 'archimate-3.2',
      ...info,
    }),
    [...ARCHITECTURES, ...records],
  );
}

export const sound: readonly StoredRecord[] = [
  unit('cuc'),
  owned('gplx', 'ApplicationComponent', { specialisation: 'line-application' }),
  owned('csdl', 'DataObject', { specialisation: 'sector-database', properties: { 'cap-do': 3 } }),
  link('Access gplx csdl'),
];
export const found = (...records: StoredRecord[]): Finding[] =>
  validate(workspace([...sound, ...records]));

/** Findings as `rule architecture concept`. */
export const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, architecture, concept, record }) =>
    [rule, architecture, concept ?? record].filter(Boolean).join(' '),
  );
/** What was found, so told. */
export const said = (...records: StoredRecord[]): string[] => told(found(...records));
/** The same, by what views show. */
export const saidBy = (shownIn: ValidateOptions['shownIn'], ...records: StoredRecord[]): string[] =>
  told(validate(workspace([...sound, ...records]), shownIn ? { shownIn } : {}));
