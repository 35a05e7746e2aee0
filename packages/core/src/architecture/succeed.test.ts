import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../comparison/compare.ts';
import { nestingOf } from '../query/nesting.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import { formatWorkspace } from '../workspace/file/format.ts';
import { invertEdit } from '../workspace/history.ts';
import { elementId, relationId } from '../workspace/ids.ts';
import type { Relation, StoredRecord } from '../workspace/records.ts';
import { EditRefused } from '../workspace/refusal.ts';
import { anyWorkspace, element, V1, V2, workspaceWith } from '../workspace/workspace.fixture.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { carriableRelations } from './carrying.ts';
import { changeSuccession } from './changeSuccession.ts';
import { resolve } from './resolve.ts';
import { retire } from './retire.ts';
import { newcomerLike, type SuccessionWish, succeed } from './succeed.ts';

const add = (id: string, order: string, more = {}): StoredRecord => ({
  record: 'add-element',
  architecture: V1,
  element: element(id, { order, ...more }),
});
const relate = (
  id: string,
  source: string,
  target: string,
  type: Relation['type'] = 'Flow',
): StoredRecord => ({
  record: 'add-relation',
  architecture: V1,
  relation: { id: relationId(id), type, source: elementId(source), target: elementId(target) },
});

const portal = elementId('cong');
const esb = elementId('esb');
const report = elementId('bao-cao');
const room = elementId('phong-may');
const system = elementId('he-thong');

/** A system with an ESB and a report in it; the portal uses the ESB; a server room apart. */
const before = workspaceWith(
  add('he-thong', 'a1'),
  add('esb', 'a2', { owner: portal, specialisation: 'integration-platform' }),
  add('bao-cao', 'a3'),
  add('cong', 'a4'),
  add('phong-may', 'a5', { type: 'Node' }),
  relate('r-esb', 'he-thong', 'esb', 'Composition'),
  relate('r-bc', 'he-thong', 'bao-cao', 'Composition'),
  relate('r1', 'cong', 'esb'),
  relate('r2', 'bao-cao', 'esb'),
  relate('r3', 'phong-may', 'esb', 'Serving'),
);
const model = resolve(before, V2);
const like = (of: typeof esb, id: string) => {
  const one = model.elements.get(of);
  if (one === undefined) throw new Error(of);
  return newcomerLike(one, elementId(id), { vi: id });
};

/** The workspace after it, with the fates in it: `esb: replaced > lgsp`. */
function told(wish: SuccessionWish, ws = before): { after: Workspace; fates: string[] } {
  const after = applyEdit(ws, succeed(ws, V2, wish));
  return { after, fates: fatesIn(after) };
}

function fatesIn(ws: Workspace): string[] {
  return [...compare(ws, V1, V2).elements.values()]
    .filter(({ fate }) => fate !== 'kept')
    .map(({ id, fate, predecessors, successors }) =>
      [
        `${id}: ${fate}`,
        predecessors.length > 0 ? ` < ${predecessors.join(' ')}` : '',
        successors.length > 0 ? ` > ${successors.join(' ')}` : '',
      ].join(''),
    );
}

const relationsIn = (ws: Workspace) =>
  [...resolve(ws, V2).relations.values()]
    .filter(({ type }) => type !== 'Composition')
    .map(({ source, type, target }) => `${source} ${type} ${target}`)
    .sort();

describe('who comes for whom', () => {
  test('one for one is replaced, and the new one stands in its place for the same owner', () => {
    const { after, fates } = told({ from: [esb], to: [], newcomers: [like(esb, 'lgsp')] });
    expect(fates).toEqual(['lgsp: successor < esb', 'esb: replaced > lgsp']);
    const target = resolve(after, V2);
    expect(nestingOf(target).childrenOf.get(system)).toEqual(['lgsp', 'bao-cao']);
    expect(target.elements.get(elementId('lgsp'))).toMatchObject({
      owner: 'cong',
      specialisation: 'integration-platform',
    });
  });

  test('one that is there already can take its place', () =>
    expect(told({ from: [esb], to: [portal] }).fates).toEqual([
      'esb: merged > cong',
      'cong: changed < esb',
    ]));

  test('one for several is split', () =>
    expect(
      told({ from: [report], to: [], newcomers: [like(report, 'bc'), like(report, 'db')] }).fates,
    ).toEqual(['bc: successor < bao-cao', 'db: successor < bao-cao', 'bao-cao: split > bc db']));

  test('one that stays gives a part away, and what comes stands after it', () => {
    const wish = { from: [esb], to: [], newcomers: [like(esb, 'api')], staying: [esb] };
    const { after, fates } = told(wish);
    expect(fates).toEqual(['esb: changed > api', 'api: successor < esb']);
    expect(nestingOf(resolve(after, V2)).childrenOf.get(system)).toEqual(['esb', 'api', 'bao-cao']);
  });

  test('several for one are merged', () =>
    expect(told({ from: [esb, report], to: [], newcomers: [like(esb, 'nen-tang')] }).fates).toEqual(
      ['nen-tang: successor < esb bao-cao', 'esb: merged > nen-tang', 'bao-cao: merged > nen-tang'],
    ));

  test('several into one of them: it stays and takes the others over', () =>
    expect(told({ from: [esb, report], to: [report] }).fates).toEqual([
      'esb: merged > bao-cao',
      'bao-cao: changed < esb',
    ]));

  test('one that is retired has no successor, also where one had been named', () => {
    const { after } = told({ from: [esb], to: [portal], staying: [esb] });
    const retired = applyEdit(after, retire(after, V2, [esb, room], { vi: 'Hết hỗ trợ' }));
    expect(fatesIn(retired)).toEqual(['esb: retired', 'phong-may: retired']);
    expect(compare(retired, V1, V2).elements.get(esb)?.reason).toEqual({ vi: 'Hết hỗ trợ' });
  });

  test('nobody, or only itself, follows nobody', () => {
    for (const wish of [
      { from: [esb], to: [] },
      { from: [esb], to: [esb] },
    ])
      expect(() => succeed(before, V2, wish)).toThrow(EditRefused);
    expect(() => succeed(before, V2, { from: [elementId('x')], to: [esb] })).toThrow(EditRefused);
  });
});

describe('what becomes of relations', () => {
  test('those with the outside are offered, with the legal heirs; what nests is not', () => {
    const lgsp = like(esb, 'lgsp');
    const offered = carriableRelations(model, new Set([esb]), [lgsp, ...model.elements.values()]);
    expect(offered.map(({ relation, end }) => `${relation.id} ${end}`)).toEqual([
      'r1 target',
      'r2 target',
      'r3 target',
    ]);
    expect(offered[0]?.heirs).toContain(lgsp.id);
    // The portal already is at its other end; the ESB has it already.
    expect(offered[0]?.heirs).not.toContain(portal);
    expect(offered[0]?.heirs).not.toContain(esb);
  });

  test('those carried lead to the follower, the others go', () => {
    const lgsp = like(esb, 'lgsp');
    const carried = ['r1', 'r3'].map((id) => ({ relation: relationId(id), to: lgsp.id }));
    const { after } = told({ from: [esb], to: [], newcomers: [lgsp], carried });
    expect(relationsIn(after)).toEqual(['cong Flow lgsp', 'phong-may Serving lgsp']);
    const row = compare(after, V1, V2).relations.get(relationId('r1'));
    expect(row?.successors).toHaveLength(1);
  });

  test('the same of two that are merged is there once', () => {
    const ws = workspaceWith(
      add('a', 'a1'),
      add('b', 'a2'),
      add('c', 'a3'),
      relate('ra', 'c', 'a'),
      relate('rb', 'c', 'b'),
    );
    const [a, b] = [elementId('a'), elementId('b')];
    const one = element('n');
    const carried = ['ra', 'rb'].map((id) => ({ relation: relationId(id), to: one.id }));
    const { after } = told({ from: [a, b], to: [], newcomers: [one], carried }, ws);
    expect(relationsIn(after)).toEqual(['c Flow n']);
  });

  test('an illegal one is never made', () => {
    const node = { ...like(room, 'n'), type: 'BusinessObject' as const };
    const carried = [{ relation: relationId('r3'), to: node.id }];
    const { after } = told({ from: [esb], to: [], newcomers: [node], carried });
    expect(relationsIn(after)).toEqual([]);
  });
});

describe('correcting what was told', () => {
  const { after } = told({
    from: [esb],
    to: [],
    newcomers: [like(esb, 'x')],
    reason: { vi: 'Cũ' },
  });
  const [id] = after.successions.keys();

  test('others may follow, for other reasons; an empty side takes the whole away', () => {
    if (id === undefined) throw new Error('No succession.');
    const other = applyEdit(
      after,
      changeSuccession(after, id, { to: [portal], reason: undefined }),
    );
    expect(fatesIn(other)).toEqual(['x: new', 'esb: merged > cong', 'cong: changed < esb']);
    const none = applyEdit(after, changeSuccession(after, id, { to: [] }));
    expect(fatesIn(none)).toEqual(['x: new', 'esb: retired']);
  });
});

describe('always', () => {
  test('undoing gives back the same bytes', () => {
    fc.assert(
      fc.property(
        anyWorkspace,
        fc.subarray(['e1', 'e2', 'e3', 'e4'], { minLength: 1, maxLength: 3 }),
        fc.subarray(['e1', 'e2', 'e3', 'e4'], { maxLength: 2 }),
        fc.boolean(),
        (ws, from, to, comes) => {
          const wish = {
            from: from.map(elementId),
            to: to.map(elementId),
            newcomers: comes ? [element('fresh')] : [],
          };
          let edit: ReturnType<typeof succeed>;
          try {
            edit = succeed(ws, V2, wish);
          } catch (error) {
            if (error instanceof EditRefused) return;
            throw error;
          }
          const back = applyEdit(applyEdit(ws, edit), invertEdit(edit));
          expect(formatWorkspace(back)).toBe(formatWorkspace(ws));
        },
      ),
    );
  });
});
