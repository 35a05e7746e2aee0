/** Where elements of the sample are used, from its records alone. */
import {
  architectureId,
  elementId,
  neighbours,
  resolve,
  textIn,
  type View,
  viewId,
} from '@khung/core';
import { describe, expect, it } from 'vitest';
import { sample as workspace } from '../../../test/sample.ts';
import { usesOf } from './uses.ts';

const model = resolve(workspace, architectureId('2.0'));
const views = [...workspace.views.values()];

function used(id: string, more: readonly View[] = []) {
  const element = model.elements.get(elementId(id));
  if (element === undefined) throw new Error(`no ${id}`);
  return usesOf({ workspace, model, views: [...views, ...more], findings: [] }, element);
}

describe('where an element is used', () => {
  it('counts every relation at either end, and lists marks and successions', () => {
    const lgsp = used('lgsp');
    expect(new Set(lgsp.relations)).toEqual(
      new Set(neighbours(model, elementId('lgsp')).map(({ relation }) => relation.id)),
    );
    expect(lgsp.relations.length).toBeGreaterThan(5);
    expect(lgsp.successions.some(({ from }) => from['esb'] === true)).toBe(true);
    expect(lgsp.marks.every(({ element }) => element === 'lgsp')).toBe(true);
  });

  it('of a unit lists what it owns, operates or uses', () => {
    const unit = [...model.elements.values()].find((one) => one.owner !== undefined)?.owner ?? '';
    const { owned } = used(unit);
    expect(owned.length).toBeGreaterThan(0);
    for (const id of owned) {
      const one = model.elements.get(id);
      const names = [one?.owner, one?.operator, ...Object.keys(one?.users ?? {})];
      expect(names).toContain(unit);
    }
  });

  it('finds remarks that name it without marks or case, as a whole word only', () => {
    const name = textIn(model.elements.get(elementId('gplx'))?.name, 'vi');
    const view: View = {
      record: 'view',
      id: viewId('ghi-chu'),
      name: { vi: 'Ghi chú' },
      viewpoint: 'free',
      order: 'z',
      placements: {
        'note:1': { kind: 'note', text: { vi: `Xem ${name.toUpperCase()} trước` } },
        'note:2': { kind: 'note', text: { vi: `Xem ${name}x` } },
      },
    };
    expect(used('gplx', [view]).notes.map(({ id }) => id)).toEqual(['note:1']);
  });
});
