import { describe, expect, test } from 'vitest';
import { relation } from '../language/model.fixture.ts';
import {
  architectureId,
  elementId,
  folderId,
  markId,
  relationId,
  successionId,
  viewId,
} from '../workspace/ids.ts';
import type { Architecture, Change, StoredRecord } from '../workspace/records.ts';
import { findingText } from './finding.ts';
import { RULES } from './rules.ts';
import { validate } from './validate.ts';
import {
  add,
  found,
  link,
  one,
  owned,
  reason,
  said,
  two,
  workspace,
} from './validation.fixture.ts';

test('a sound workspace has no findings, in any of its architectures', () => {
  expect(found()).toEqual([]);
});

describe('relations', () => {
  test('an illegal one is an error that names the legal ones', () => {
    const [finding] = found(link('Composition gplx cuc'));
    expect(finding).toMatchObject({ rule: 'relation-illegal', severity: 'error' });
    expect(finding && findingText(finding, 'vi')).toBe(
      'Quan hệ “Bao gồm” không được phép từ “gplx” (Ứng dụng) đến “cuc” (Tổ chức, cá nhân); được phép: Phục vụ, Trao đổi, Khởi phát, Liên quan',
    );
  });

  test('one whose end never was is an error', () => {
    expect(said(link('Access gplx nothing'))).toEqual([
      'relation-dangling 1.0 Access-gplx-nothing',
    ]);
  });

  test('one whose end was removed above is only hidden', () => {
    expect(said({ record: 'remove', architecture: two, of: elementId('gplx'), reason })).toEqual(
      [],
    );
  });

  test('one added to an end that is not in this architecture, nor was below, is an error', () => {
    expect(
      said(add('new', 'DataObject', { owner: elementId('cuc') }, two), link('Access gplx new')),
    ).toEqual(['relation-dangling 1.0 Access-gplx-new']);
  });

  test('a relation between a relation and an element follows its own row of the rules', () => {
    const onRelation = (type: string): Change => ({
      record: 'add-relation',
      architecture: one,
      relation: {
        ...relation(`${type} cuc x`),
        target: relationId('Access-gplx-csdl'),
      },
    });
    expect(said(onRelation('Association'))).toEqual([]);
    expect(said(onRelation('Serving'))).toEqual(['relation-illegal 1.0 Serving-cuc-x']);
  });

  test('two that say the same are a note', () => {
    const twin: Change = {
      record: 'add-relation',
      architecture: one,
      relation: { ...relation('Access gplx csdl'), id: relationId('twin') },
    };
    expect(said(twin)).toEqual(['relation-twice 1.0 twin']);
  });

  test('a ring of nesting is an error at the relation that figures leave out', () => {
    expect(
      said(
        owned('a', 'ApplicationComponent'),
        owned('b', 'ApplicationComponent'),
        link('Composition a b'),
        link('Aggregation b a'),
      ),
    ).toEqual(['nesting-ring 1.0 Aggregation-b-a']);
  });

  test('a junction joins one type of relation, and only what that may join', () => {
    const parts = [
      add('p', 'BusinessProcess'),
      add('q', 'BusinessProcess'),
      add('j', 'AndJunction'),
      link('Triggering p j'),
    ];
    expect(said(...parts, link('Triggering j q'))).toEqual([]);
    expect(said(...parts, link('Flow j q'))).toEqual(['junction-mixed 1.0 j']);
    const through = [
      add('j', 'AndJunction'),
      link('Realization gplx j'),
      link('Realization j csdl'),
    ];
    expect(said(...through)).toEqual(['junction-path 1.0 j']);
  });
});

describe('names', () => {
  test('one name twice in one place is a warning; in two places it is not', () => {
    const twin = { name: { vi: 'Báo cáo' } };
    const pair = [
      owned('a', 'ApplicationComponent', twin),
      owned('b', 'ApplicationComponent', twin),
    ];
    expect(said(...pair)).toEqual(['name-twice 1.0 b']);
    expect(said(...pair, link('Composition gplx b'))).toEqual([]);
  });

  test('no name at all is a warning, but not on a junction', () => {
    expect(said(add('x', 'BusinessProcess', { name: {} }))).toEqual(['name-missing 1.0 x']);
    expect(said(add('j', 'OrJunction', { name: {} }))).toEqual([]);
  });

  test('names that differ only by a number are a note that lists them', () => {
    const [finding, ...others] = found(
      owned('a', 'Device', { name: { vi: 'Máy chủ 01' } }),
      owned('b', 'Device', { name: { vi: 'Máy chủ 2' } }),
      owned('c', 'Device', { name: { vi: 'Máy chủ ứng dụng' } }),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'name-numbered', severity: 'info' });
    expect(finding && findingText(finding, 'en')).toBe(
      'Names that differ only by a number: Máy chủ 01, Máy chủ 2',
    );
    expect(
      said(
        owned('a', 'Device', { name: { vi: 'Máy chủ' } }),
        owned('b', 'Device', { name: { vi: 'Máy chủ 2' } }),
      ),
    ).toEqual(['name-numbered 1.0 b']);
  });
});

describe('units', () => {
  test('a system without an owner is a warning', () => {
    expect(said(add('x', 'ApplicationComponent'))).toEqual(['owner-missing 1.0 x']);
  });

  test('a part answers to the owner of the whole; what is outside needs none', () => {
    expect(
      said(
        add('part', 'ApplicationComponent'),
        link('Composition gplx part'),
        add('out', 'ApplicationComponent', { specialisation: 'external-system' }),
        add('users', 'BusinessRole'),
      ),
    ).toEqual([]);
  });

  test('an owner that is not there is an error; one that is no unit a warning', () => {
    expect(said(add('x', 'DataObject', { owner: elementId('nobody') }))).toEqual([
      'unit-unknown 1.0 x',
    ]);
    expect(said(add('x', 'DataObject', { owner: elementId('gplx') }))).toEqual([
      'unit-not-one 1.0 x',
    ]);
    expect(said(owned('x', 'DataObject', { users: { nobody: true } }))).toEqual([
      'unit-unknown 1.0 x',
    ]);
  });

  test('removing a unit that still owns says so in the architecture that removes it', () => {
    const findings = found({
      record: 'remove',
      architecture: two,
      of: elementId('cuc'),
      reason,
    });
    expect(new Set(findings.map(({ rule, architecture }) => `${rule} ${architecture}`))).toEqual(
      new Set(['unit-unknown 2.0']),
    );
  });
});

describe('the profile', () => {
  test('an unknown specialisation, or one on the wrong type, is a warning', () => {
    expect(said(owned('x', 'DataObject', { specialisation: 'fancy' }))).toEqual([
      'specialisation-unknown 1.0 x',
    ]);
    expect(said(owned('x', 'DataObject', { specialisation: 'portal' }))).toEqual([
      'specialisation-type 1.0 x',
    ]);
  });

  test.each([
    ['cap-do', 6, false],
    ['cap-do', '3', true],
    ['cap-do', { vi: '3' }, false],
    ['nam-dua-vao-dung', 2015, true],
    ['nam-dua-vao-dung', '2015', true],
    ['nam-dua-vao-dung', 2015.5, false],
    ['nam-dua-vao-dung', 15, false],
    ['nam-dua-vao-dung', '', false],
    ['hinh-thuc', 'thue', true],
    ['hinh-thuc', 'mua', false],
    ['cong-nghe', 'Java', true],
    ['cong-nghe', 8, false],
    ['khac', 'gì cũng được', true],
  ] as const)('property %s may be %j: %s', (id, value, fine) => {
    expect(said(owned('x', 'ApplicationComponent', { properties: { [id]: value } }))).toEqual(
      fine ? [] : ['property-value 1.0 x'],
    );
  });

  test('one that this version lacks is an error, and the model is still looked at', () => {
    const findings = validate(
      workspace([add('x', 'BusinessProcess', { name: {} })], { profile: 'khung-9', language: 'z' }),
    );
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error profile-unknown',
      'error language-unknown',
      'warning name-missing',
    ]);
  });
});

describe('changes', () => {
  test('of what the base no longer has, or that the base has moved under, are warnings', () => {
    expect(
      said(
        {
          record: 'patch',
          architecture: two,
          of: elementId('ghost'),
          fields: { owner: { to: 'cuc' } },
        },
        {
          record: 'patch',
          architecture: two,
          of: elementId('gplx'),
          fields: { 'name.vi': { was: 'GPLX cũ', to: 'GPLX mới' } },
        },
      ),
    ).toEqual(['change-lost 2.0 ghost', 'change-stale 2.0 gplx']);
  });

  test('a removal needs a reason or a successor', () => {
    const removal: StoredRecord = { record: 'remove', architecture: two, of: elementId('gplx') };
    const succession: StoredRecord = {
      record: 'succession',
      id: successionId('s'),
      architecture: two,
      from: { gplx: true },
      to: { csdl: true },
      reason,
    };
    expect(said(removal)).toEqual(['removed-without-reason 2.0 gplx']);
    expect(said({ ...removal, reason })).toEqual([]);
    expect(said(removal, succession)).toEqual([]);
  });

  test('a succession names elements that are there, and has a reason', () => {
    expect(
      said({
        record: 'succession',
        id: successionId('s'),
        architecture: two,
        from: { ghost: true },
        to: { nobody: true },
      }),
    ).toEqual([
      'succession-unknown 2.0 succession/s',
      'succession-unknown 2.0 succession/s',
      'succession-without-reason 2.0 succession/s',
    ]);
  });

  test('architectures that build on each other, or on nothing, are an error', () => {
    const base = architectureId('2.0');
    const loop: Architecture = { record: 'architecture', id: one, name: {}, order: 'a', base };
    expect(validate(workspace([loop])).map(({ rule }) => rule)).toEqual(['base-broken']);
    const lost: Architecture = { ...loop, base: architectureId('0.5') };
    expect(validate(workspace([lost])).map(({ rule }) => rule)).toEqual(['base-broken']);
  });
});

test('changes and successions belong to an architecture that is there', () => {
  const three = architectureId('3.0');
  expect(
    said(add('x', 'BusinessProcess', {}, three), add('y', 'BusinessProcess', {}, three), {
      record: 'succession',
      id: successionId('s'),
      architecture: three,
      from: { gplx: true },
      to: { x: true },
      reason,
    }),
  ).toEqual(['architecture-unknown 3.0', 'architecture-unknown 3.0 succession/s']);
});

test('folders stand in folders that are there, and in no ring', () => {
  const folder = (id: string, parent?: string): StoredRecord => ({
    record: 'folder',
    id: folderId(id),
    name: { vi: id },
    order: id,
    members: {},
    ...(parent === undefined ? {} : { parent: folderId(parent) }),
  });
  expect(said(folder('a'), folder('b', 'a'))).toEqual([]);
  expect(said(folder('a', 'nothing'))).toEqual(['folder-ring folder/a']);
  expect(said(folder('a', 'b'), folder('b', 'a'), folder('c', 'b'))).toEqual([
    'folder-ring folder/a',
    'folder-ring folder/b',
  ]);
});

test('marks name elements, units and steps that there are', () => {
  const mark = {
    record: 'mark',
    id: markId('m'),
    unit: elementId('cuc'),
    element: elementId('gplx'),
    architecture: one,
    kind: 'carried-out',
    step: 'done',
    revision: 1,
  } as const;
  expect(said(mark)).toEqual([]);
  expect(said({ ...mark, step: 'half' })).toEqual(['mark-step 1.0 mark/m']);
  expect(said({ ...mark, element: elementId('ghost') })).toEqual(['mark-unknown 1.0 mark/m']);
  expect(said({ ...mark, unit: elementId('ghost') })).toEqual(['mark-unknown 1.0 mark/m']);
  expect(said({ ...mark, architecture: architectureId('9') })).toEqual(['mark-unknown 9 mark/m']);
});

test('views show by hand what some architecture has', () => {
  const view = (element: string, relation: string) =>
    ({
      record: 'view',
      id: viewId('v'),
      name: { vi: 'Tự vẽ' },
      viewpoint: 'free',
      order: 'a',
      placements: { a: { element: elementId(element) }, note: { kind: 'note' } },
      wires: { w: { relation: relationId(relation) }, x: {} },
    }) as const;
  const { id } = relation('Access gplx csdl');
  expect(said(view('gplx', id))).toEqual([]);
  expect(said(view('ghost', 'gone'))).toEqual(['view-unknown view/v', 'view-unknown view/v']);
});

describe('what is inherited', () => {
  test('is said once, in the lowest architecture, also where the name was changed above', () => {
    const renamed: Change = {
      record: 'patch',
      architecture: two,
      of: elementId('x'),
      fields: { 'name.vi': { was: 'x', to: 'y' } },
    };
    expect(said(add('x', 'ApplicationComponent'), renamed)).toEqual(['owner-missing 1.0 x']);
  });

  test('is said again where it was put right and broken anew', () => {
    const three = architectureId('3.0');
    const patch = (architecture: typeof one, was: string, to: string): Change => ({
      record: 'patch',
      architecture,
      of: elementId('x'),
      fields: { specialisation: { was, to } },
    });
    expect(
      said(
        {
          record: 'architecture',
          id: three,
          name: { vi: '3.0' },
          order: 'c',
          base: two,
          role: 'current',
        },
        owned('x', 'DataObject', { specialisation: 'portal' }),
        patch(two, 'portal', 'open-data'),
        patch(three, 'open-data', 'portal'),
      ),
    ).toEqual(['specialisation-type 1.0 x', 'specialisation-type 3.0 x']);
  });
});

describe('the rules', () => {
  test('have distinct ids and words in both languages with the same values', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    const places = (text: string | undefined) => (text?.match(/\{\w+\}/g) ?? []).sort();
    for (const { message, title, advice } of RULES) {
      for (const text of [message, title, advice]) {
        expect(text.vi).toBeTruthy();
        expect(text.en).toBeTruthy();
      }
      expect(new Set(places(message.en))).toEqual(new Set(places(message.vi)));
    }
  });

  test('fill every place of their words', () => {
    const findings = found(
      link('Composition gplx cuc'),
      link('Access gplx nothing'),
      add('x', 'DataObject', { owner: elementId('ghost'), specialisation: 'portal', name: {} }),
      add('y', 'DataObject', { owner: elementId('gplx'), properties: { 'cap-do': 9 } }),
      { record: 'remove', architecture: two, of: elementId('csdl') },
      {
        record: 'patch',
        architecture: two,
        of: elementId('ghost'),
        fields: { owner: { to: 'a' } },
      },
      {
        record: 'patch',
        architecture: two,
        of: elementId('y'),
        fields: { owner: { was: 'cuc', to: 'cuc' } },
      },
    );
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(7);
    for (const finding of findings) {
      for (const lang of ['vi', 'en'])
        expect(findingText(finding, lang)).not.toMatch(/\{|undefined/);
    }
  });
});
