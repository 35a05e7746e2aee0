import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addElement } from '../architecture/addConcept.ts';
import { removeConcepts } from '../architecture/removeConcepts.ts';
import { setField, setReason } from '../architecture/setField.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import { elementId, viewId } from '../workspace/ids.ts';
import { withRecords } from '../workspace/tables.ts';
import { anyWorkspace, element, V1, V2, workspaceWith } from '../workspace/workspace.fixture.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { compareStates, isLayoutAlone } from './states.ts';

const a = elementId('a');
const start = workspaceWith(
  { record: 'add-element', architecture: V1, element: element('a') },
  { record: 'add-element', architecture: V1, element: element('b') },
);
const told = (before: Workspace, after: Workspace) =>
  compareStates(before, after).map((one) => ({
    kind: one.kind,
    in: 'architecture' in one ? one.architecture : undefined,
    presence: one.before ? (one.after ? 'changed' : 'gone') : 'came',
    fields: one.changes.map(({ field }) => field),
  }));

describe('what changed between two moments', () => {
  test('is nothing between a state and itself', () => {
    fc.assert(
      fc.property(anyWorkspace, (ws) => {
        expect(compareStates(ws, ws)).toEqual([]);
      }),
    );
  });

  test('is told once, in the architecture where it was made', () => {
    const after = applyEdit(start, setField(start, V1, a, 'name.vi', 'mới'));
    expect(told(start, after)).toEqual([
      { kind: 'element', in: V1, presence: 'changed', fields: ['name.vi'] },
    ]);
  });

  test('names a field that an architecture changes over its base, and why', () => {
    const renamed = applyEdit(start, setField(start, V2, a, 'name.vi', 'mới'));
    const after = applyEdit(renamed, setReason(renamed, V2, a, { vi: 'vì' }));
    expect(told(start, after)).toEqual([
      { kind: 'element', in: V2, presence: 'changed', fields: ['name.vi', 'reason.vi'] },
    ]);
  });

  test('tells what came and what went', () => {
    const came = applyEdit(start, addElement(start, V2, element('neu')));
    const after = applyEdit(came, removeConcepts(came, V2, [a]));
    expect(told(start, after)).toEqual([
      { kind: 'element', in: V2, presence: 'gone', fields: [] },
      { kind: 'element', in: V2, presence: 'came', fields: [] },
    ]);
    expect(told(after, start).map(({ presence }) => presence)).toEqual(['came', 'gone']);
  });

  test('is the other way round from the other side', () => {
    fc.assert(
      fc.property(anyWorkspace, anyWorkspace, (one, other) => {
        const there = compareStates(one, other);
        const back = compareStates(other, one);
        expect(back).toHaveLength(there.length);
        const count = (list: typeof there, side: 'before' | 'after') =>
          list.filter((difference) => difference[side] !== undefined).length;
        expect(count(back, 'before')).toBe(count(there, 'after'));
      }),
    );
  });
});

describe('a change of layout alone', () => {
  const view = (placement: object) =>
    withRecords(start, [
      {
        record: 'view',
        id: viewId('v'),
        name: { vi: 'Sơ đồ' },
        viewpoint: 'free',
        order: 'a',
        placements: { o: { x: 1, y: 1, element: a, ...placement } },
      },
    ]);
  const layoutAlone = (placement: object) =>
    compareStates(view({}), view(placement)).map(isLayoutAlone);

  test('is a box put elsewhere or made larger', () => {
    expect(layoutAlone({ x: 9 })).toEqual([true]);
    expect(layoutAlone({ width: 30, order: 'b' })).toEqual([true]);
  });

  test('is not a box put into another, or that shows another element', () => {
    expect(layoutAlone({ x: 9, parent: 'p' })).toEqual([false]);
    expect(layoutAlone({ element: elementId('b') })).toEqual([false]);
  });

  test('is not a change of an element', () => {
    const after = applyEdit(start, setField(start, V1, a, 'name.vi', 'mới'));
    expect(compareStates(start, after).map(isLayoutAlone)).toEqual([false]);
  });
});
