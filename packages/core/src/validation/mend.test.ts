/** Mending: what was found is gone, nothing worse has come, and undo brings it back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relation } from '../language/model.fixture.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import { sameValue } from '../workspace/field.ts';
import { formatWorkspace } from '../workspace/file/format.ts';
import { invertEdit } from '../workspace/history.ts';
import { elementId, folderId, relationId, viewId } from '../workspace/ids.ts';
import type { Change, Relation, StoredRecord } from '../workspace/records.ts';
import { anyWorkspace } from '../workspace/workspace.fixture.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Finding, findingKey } from './finding.ts';
import { mendLabel, planMend, planMends } from './mend.ts';
import { RULES } from './rules.ts';
import { validate } from './validate.ts';
import {
  add,
  followed,
  link,
  one,
  owned,
  reason,
  removed,
  sound,
  told,
  two,
  workspace,
} from './validation.fixture.ts';

const keyOf = (finding: Finding) => `${finding.architecture} ${findingKey(finding)}`;
/** Wherever: what is inherited is said once, so that mending it below may move the word to those above. */
const errorsIn = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity === 'error').map(findingKey);

/** The workspace mended at its first finding of a rule, and what is found then. */
function mended(rule: string, ...records: StoredRecord[]): { ws: Workspace; told: string[] } {
  const ws = workspace([...sound, ...records]);
  const finding = validate(ws).find((found) => found.rule === rule);
  const edit = finding && planMend(ws, finding);
  if (!edit) throw new Error(`nothing of ${rule} to mend`);
  const after = applyEdit(ws, edit);
  return { ws: after, told: told(validate(after)) };
}

/** Whether the first finding of a rule is left to a person. */
function isLeft(rule: string, ...records: StoredRecord[]): boolean {
  const ws = workspace([...sound, ...records]);
  const finding = validate(ws).find((found) => found.rule === rule);
  if (!finding) throw new Error(`nothing of ${rule} is found`);
  return planMend(ws, finding) === undefined;
}

const twin = (more: Partial<Relation> = {}, architecture = one): Change => ({
  record: 'add-relation',
  architecture,
  relation: { ...relation('Access gplx csdl'), id: relationId('twin'), ...more },
});
const patch = (of: string, field: string, was: string | undefined, to: string): Change => ({
  record: 'patch',
  architecture: two,
  of: elementId(of),
  fields: { [field]: { ...(was === undefined ? {} : { was }), to } },
});

test('whatever is mended is gone, no error has come, and undo brings it back as it was', () => {
  let tried = 0;
  fc.assert(
    fc.property(anyWorkspace, (ws) => {
      const before = validate(ws);
      const errors = new Set(errorsIn(before));
      for (const finding of before) {
        const edit = planMend(ws, finding);
        if (!edit) continue;
        tried += 1;
        const after = applyEdit(ws, edit);
        const found = validate(after);
        expect(found.map(keyOf)).not.toContain(keyOf(finding));
        expect(errorsIn(found).filter((key) => !errors.has(key))).toEqual([]);
        expect(formatWorkspace(applyEdit(after, invertEdit(edit)))).toBe(formatWorkspace(ws));
      }
    }),
    { numRuns: 150 },
  );
  expect(tried).toBeGreaterThan(100);
});

test('all alike are mended in one gesture', () => {
  const ws = workspace([...sound, twin(), twin({ id: relationId('triplet') })]);
  const found = validate(ws);
  expect(told(found)).toEqual(['relation-twice 1.0 triplet', 'relation-twice 1.0 twin']);
  const plan = planMends(ws, found);
  expect(plan?.mended).toBe(2);
  const after = plan && applyEdit(ws, plan.edit);
  expect(after && validate(after)).toEqual([]);
  expect(after && plan && sameValue(applyEdit(after, invertEdit(plan.edit)), ws)).toBe(true);
});

describe('relations', () => {
  test('of two alike the later goes; where one says more a person decides', () => {
    expect(mended('relation-twice', twin()).told).toEqual([]);
    expect(mended('relation-twice', twin({}, two)).ws.changes.get(two)?.size ?? 0).toBe(0);
    expect(isLeft('relation-twice', twin({ documentation: { vi: 'Ghi chú' } }))).toBe(true);
  });

  test('one that others hang on, or that a view draws, is not dropped', () => {
    const onTwin: Change = {
      record: 'add-relation',
      architecture: one,
      relation: { ...relation('Association cuc x'), target: relationId('twin') },
    };
    expect(isLeft('relation-twice', twin(), onTwin)).toBe(true);
    const view: StoredRecord = {
      record: 'view',
      id: viewId('v'),
      name: {},
      viewpoint: 'free',
      order: 'a',
      wires: { w: { relation: relationId('twin') } },
    };
    expect(isLeft('relation-twice', twin(), view)).toBe(true);
  });

  test('one that dangles is dropped; what closes a ring too', () => {
    expect(mended('relation-dangling', link('Access gplx nothing')).told).toEqual([]);
    const ring = [
      owned('a', 'ApplicationComponent'),
      owned('b', 'ApplicationComponent'),
      link('Composition a b'),
      link('Aggregation b a'),
    ];
    const { ws, told: left } = mended('nesting-ring', ...ring);
    expect(left).toEqual([]);
    expect(ws.changes.get(one)?.has(relationId('Composition-a-b'))).toBe(true);
  });

  test('one that is allowed only the other way is turned round, but nesting never', () => {
    const { ws, told: left } = mended('relation-illegal', link('Access csdl gplx'));
    // It says then what another says already.
    expect(left).toEqual(['relation-twice 1.0 Access-gplx-csdl']);
    const change = ws.changes.get(one)?.get(relationId('Access-csdl-gplx'));
    expect(change).toMatchObject({ relation: { source: 'gplx', target: 'csdl' } });
    expect(isLeft('relation-illegal', link('Composition gplx cuc'))).toBe(true);
  });
});

describe('changes', () => {
  const heir = owned('lgsp', 'ApplicationComponent', {}, two);
  const replaced = [
    owned('esb', 'ApplicationComponent'),
    removed('esb'),
    heir,
    followed('esb', 'lgsp'),
  ];

  test('what lost its base goes; what is stale is kept against the base of now', () => {
    expect(mended('change-lost', patch('ghost', 'owner', undefined, 'cuc')).told).toEqual([]);
    const { ws, told: left } = mended('change-stale', patch('gplx', 'name.vi', 'Cũ', 'Mới'));
    expect(left).toEqual([]);
    expect(ws.changes.get(two)?.get(elementId('gplx'))).toMatchObject({
      fields: { 'name.vi': { was: 'gplx', to: 'Mới' } },
    });
  });

  test('what is added although it is there becomes a change of it', () => {
    const again = owned('gplx', 'ApplicationComponent', { name: { vi: 'GPLX' } }, two);
    const { ws, told: left } = mended('added-twice', again);
    expect(left).toEqual([]);
    expect(ws.changes.get(two)?.get(elementId('gplx'))).toMatchObject({
      record: 'patch',
      fields: { 'name.vi': { was: 'gplx', to: 'GPLX' } },
    });
  });

  test('what depended on what is replaced is joined to the one that follows, not to one of several', () => {
    const served = [...replaced, link('Serving esb gplx')];
    const { ws, told: left } = mended('dependence-lost', ...served);
    expect(left).toEqual([]);
    const joined = [...(ws.changes.get(two)?.values() ?? [])].find(
      ({ record }) => record === 'add-relation',
    );
    expect(joined).toMatchObject({
      relation: { type: 'Serving', source: 'lgsp', target: 'gplx' },
    });
    const split = [owned('api', 'ApplicationComponent', {}, two), followed('esb', 'lgsp', 'api')];
    expect(isLeft('dependence-lost', ...served, ...split)).toBe(true);
  });

  test('a relation made to what is retired is led to what follows', () => {
    const made = link('Serving esb gplx', two);
    const { ws, told: left } = mended('relation-to-removed', ...replaced, made);
    expect(left).toEqual([]);
    expect(ws.changes.get(two)?.get(relationId('Serving-esb-gplx'))).toMatchObject({
      relation: { source: 'lgsp' },
    });
  });

  test('what a unit owned is handed over to the unit that follows', () => {
    const merger = [
      add('moi', 'BusinessActor', { specialisation: 'unit' }, two),
      removed('cuc'),
      followed('cuc', 'moi'),
    ];
    const ws = workspace([...sound, ...merger]);
    const plan = planMends(
      ws,
      validate(ws).filter(({ rule }) => rule === 'unit-unknown'),
    );
    expect(plan?.mended).toBe(2);
    expect(told(plan ? validate(applyEdit(ws, plan.edit)) : [])).toEqual([]);
    expect(
      isLeft('unit-unknown', { record: 'remove', architecture: two, of: elementId('cuc'), reason }),
    ).toBe(true);
  });

  test('a succession forgets what is not there, and goes with its last', () => {
    const half = { ...followed('gplx', 'csdl', 'nobody'), id: 's' } as StoredRecord;
    expect(mended('succession-unknown', half).told).toEqual([]);
    expect(mended('succession-unknown', followed('gplx', 'nobody')).ws.successions.size).toBe(0);
  });

  test('a locked architecture is left as it is', () => {
    const locked: StoredRecord = {
      record: 'architecture',
      id: one,
      name: {},
      order: 'a',
      role: 'current',
      locked: { reason },
    };
    expect(isLeft('relation-twice', twin(), locked)).toBe(true);
  });
});

describe('what stands beside the model', () => {
  test('a box and its lines come off a view, unless the box holds others', () => {
    const view = (more: Record<string, { parent: string }> = {}): StoredRecord => ({
      record: 'view',
      id: viewId('v'),
      name: {},
      viewpoint: 'free',
      order: 'a',
      placements: {
        a: { element: elementId('ghost') },
        b: { element: elementId('gplx') },
        ...more,
      },
      wires: { w: { from: 'a', to: 'b' } },
    });
    const { ws, told: left } = mended('view-unknown', view());
    expect(left).toEqual([]);
    expect(Object.keys(ws.views.get(viewId('v'))?.placements ?? {})).toEqual(['b']);
    expect(isLeft('view-unknown', view({ c: { parent: 'a' } }))).toBe(true);
  });

  test('a folder out of place goes to the top', () => {
    const folder: StoredRecord = {
      record: 'folder',
      id: folderId('a'),
      name: {},
      order: 'a',
      members: {},
      parent: folderId('nothing'),
    };
    expect(mended('folder-ring', folder).told).toEqual([]);
  });
});

test('every mend says in both languages what it does; rules without one have no words for it', () => {
  for (const { id, mend } of RULES) {
    expect(mendLabel(id)).toBe(mend?.label);
    if (!mend) continue;
    expect(mend.label.vi).toBeTruthy();
    expect(mend.label.en).toBeTruthy();
  }
});
