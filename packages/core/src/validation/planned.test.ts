/** What is asked of planned architectures, and what changes from one architecture to the next may break. */
import { describe, expect, test } from 'vitest';
import { relation } from '../language/model.fixture.ts';
import { elementId, relationId, viewId } from '../workspace/ids.ts';
import type { Architecture, Change, Element, StoredRecord } from '../workspace/records.ts';
import { findingText } from './finding.ts';
import type { ShownIn } from './rule.ts';
import {
  add,
  followed,
  found,
  link,
  one,
  owned,
  planned,
  reason,
  removed,
  said,
  saidBy,
  two,
} from './validation.fixture.ts';

const system = (id: string, more: Partial<Element> = {}, to = one): Change =>
  owned(id, 'ApplicationComponent', more, to);
const access = (kind: 'read' | 'write', to = one): Change => ({
  record: 'add-relation',
  architecture: to,
  relation: { ...relation('Access gplx kho'), access: kind, id: relationId(`a-${kind}`) },
});
/** What the sound workspace lacks once it is planned. */
const unclassified = ['property-missing 2.0 gplx', 'property-missing 2.0 csdl'];

describe('a kept element that depended on what is taken away', () => {
  const served = [system('esb'), link('Serving esb gplx')];
  const heir = system('lgsp', {}, two);

  test('is told to be joined to what follows', () => {
    const [finding, ...others] = found(...served, removed('esb'), heir, followed('esb', 'lgsp'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'dependence-lost', architecture: two, concept: 'gplx' });
    expect(finding && findingText(finding, 'vi')).toBe(
      '“gplx” dựa vào “esb” (Phục vụ), nay được thay bằng lgsp, nhưng chưa nối sang đó',
    );
  });

  test('is fine once joined to it, by whatever relation, or to its whole or a part', () => {
    const replaced = [...served, removed('esb'), heir, followed('esb', 'lgsp')];
    expect(said(...replaced, link('Flow gplx lgsp', two))).toEqual([]);
    const part = [system('api', {}, two), link('Composition lgsp api', two)];
    expect(said(...replaced, ...part, link('Serving api gplx', two))).toEqual([]);
  });

  test('is fine where it was given something else of the kind', () => {
    const other = [system('khac', {}, two), link('Serving khac gplx', two)];
    expect(said(...served, removed('esb'), heir, followed('esb', 'lgsp'), ...other)).toEqual([]);
  });

  test('loses its exchange with a bus from either side', () => {
    const bus = [system('esb'), removed('esb'), heir, followed('esb', 'lgsp')];
    expect(said(...bus, link('Flow gplx esb'))).toEqual(['dependence-lost 2.0 gplx']);
    expect(said(...bus, link('Flow esb gplx'))).toEqual(['dependence-lost 2.0 gplx']);
  });

  test('is named by what is retired without a successor, unless others of the kind are left', () => {
    expect(said(...served, removed('esb'))).toEqual(['retired-needed 2.0 esb']);
    const other = [system('khac'), link('Serving khac gplx')];
    expect(said(...served, removed('esb'), ...other)).toEqual([]);
  });

  test('does not mind what it only serves, or is only associated with', () => {
    expect(said(system('esb'), link('Serving gplx esb'), removed('esb'))).toEqual([]);
    expect(said(system('esb'), link('Association gplx esb'), removed('esb'))).toEqual([]);
  });
});

test('a relation made here to what is retired here is a warning', () => {
  const records = [system('esb'), removed('esb'), link('Serving esb gplx', two)];
  expect(said(...records)).toEqual(['relation-to-removed 2.0 Serving-esb-gplx']);
});

test('what is in use only after the time that is described is a warning; in an approved plan it is not', () => {
  const dated = (role: Architecture['role']): Architecture => ({
    ...planned,
    role,
    asOf: '2025-12-31',
  });
  const later = system('x', { properties: { 'nam-dua-vao-dung': '2027' } }, two);
  expect(said(dated('current'), later)).toEqual(['year-ahead 2.0 x']);
  expect(said(dated('approved'), later)).toEqual([]);
  const inTime = system('x', { properties: { 'nam-dua-vao-dung': 2025 } }, two);
  expect(said(dated('current'), inTime)).toEqual([]);
});

describe('of a planned architecture it is asked', () => {
  test('what the framework wants to be said, of the whole or of its part, not of what is outside', () => {
    expect(said()).toEqual([]);
    expect(said(planned)).toEqual(unclassified);
    const inside = { specialisation: 'line-application' };
    const outside = { specialisation: 'external-system' };
    const more = [system('m', inside), link('Composition gplx m'), system('out', outside)];
    expect(said(planned, ...more)).toEqual(unclassified);
    const levelled: Change = {
      record: 'patch',
      architecture: two,
      of: elementId('gplx'),
      fields: { 'properties.cap-do': { to: 3 } },
    };
    expect(said(planned, ...more, levelled)).toEqual(['property-missing 2.0 csdl']);
  });

  test('through what an application exchanges, where there is a platform', () => {
    const flow = [system('a'), system('b'), link('Flow a b')];
    expect(said(planned, ...flow)).toEqual(unclassified);
    const lgsp = system('lgsp', {
      specialisation: 'integration-platform',
      properties: { 'cap-do': 3 },
    });
    const past = (id: string) => `exchange-outside 2.0 ${id}`;
    expect(said(planned, ...flow, lgsp)).toEqual([past('a'), past('b'), ...unclassified]);
    expect(said(planned, ...flow, lgsp, link('Flow a lgsp'))).toEqual([past('b'), ...unclassified]);
    const settled = system('b', { properties: { 'ket-noi-lgsp': 'khong' } });
    expect(said(planned, ...flow, lgsp, settled)).toEqual([past('a'), ...unclassified]);
    expect(said(...flow, lgsp)).toEqual([]);
  });

  test('who writes the data that is read', () => {
    const data = owned('kho', 'DataObject');
    expect(said(planned, data, access('read'))).toEqual([
      'data-without-source 2.0 kho',
      ...unclassified,
    ]);
    expect(said(planned, data, access('read'), access('write'))).toEqual(unclassified);
    expect(said(planned, data)).toEqual(unclassified);
    expect(said(data, access('read'))).toEqual([]);
  });

  test('where it is shown, if anybody can tell', () => {
    const view: StoredRecord = {
      record: 'view',
      id: viewId('v'),
      name: { vi: 'Sơ đồ' },
      viewpoint: 'overview',
      order: 'a',
    };
    const shows =
      (...ids: string[]): ShownIn =>
      () => ({ elements: new Set(ids.map(elementId)), empty: ids.length === 0 });
    const ofViews = (told: string[]) => told.filter((line) => /unshown|empty/.test(line));
    expect(ofViews(said(planned, view))).toEqual([]);
    expect(ofViews(saidBy(shows('cuc', 'gplx'), planned, view))).toEqual([
      'element-unshown 2.0 csdl',
    ]);
    expect(ofViews(saidBy(shows('cuc', 'gplx'), view))).toEqual([]);
    expect(ofViews(saidBy(() => undefined, planned, view))).toEqual([]);
    expect(ofViews(saidBy(shows(), planned, view))).toContain('view-empty view/v');
    expect(ofViews(saidBy(shows(), planned))).toEqual([]);
  });
});

test('a removal that has its reason says nothing where nobody depended on it', () => {
  expect(said(add('x', 'BusinessProcess'), { ...removed('x'), reason })).toEqual([]);
});
