/** What is carried over an edit is what would be made anew. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyEdit,
  architectureId,
  type Edit,
  type Element,
  elementId,
  layerOf,
  moveInto,
  nestingOf,
  parseWorkspace,
  profileOf,
  removeConcepts,
  resolve,
  revertChange,
  setField,
  type Workspace,
} from '@khung/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { elementRows } from '../features/tables/elementRows.ts';
import { followEdit, modelIn, nestingIn } from './models.ts';

const sample = parseWorkspace(
  readFileSync(join(import.meta.dirname, '../../../../samples/bo-gtvt.khung.json'), 'utf8'),
);
const BELOW = architectureId('hien-trang');
const TARGET = architectureId('2.0');
const TYPES: Element['type'][] = [
  'AndJunction',
  'Grouping',
  'Node',
  'ApplicationComponent',
  'BusinessActor',
];

const step = fc.record({
  of: fc.nat(),
  other: fc.nat(),
  below: fc.boolean(),
  what: fc.constantFrom('name', 'order', 'type', 'layer', 'into', 'out', 'remove', 'revert'),
});
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;

function planned(ws: Workspace, { of, other, below, what }: Step): Edit {
  const architecture = below ? BELOW : TARGET;
  const ids = [...modelIn(ws, architecture).elements.keys()];
  const id = ids[of % ids.length] ?? elementId('');
  switch (what) {
    case 'name':
      return setField(ws, architecture, id, 'name.vi', `Tên ${other}`);
    case 'order':
      return setField(ws, architecture, id, 'order', `a${other % 10}z`);
    case 'type':
      return setField(ws, architecture, id, 'type', TYPES[other % TYPES.length]);
    case 'layer':
      return setField(ws, architecture, id, 'layer', other % 2 ? 'data' : undefined);
    case 'into':
      return moveInto(ws, architecture, id, ids[other % ids.length]);
    case 'out':
      return moveInto(ws, architecture, id, undefined);
    case 'remove':
      return removeConcepts(ws, architecture, [id]);
    case 'revert':
      return revertChange(ws, architecture, id);
  }
}

it('nests and lists after any edits as a workspace that is read anew', () => {
  const profile = profileOf(sample.info.profile);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let now = sample;
      for (const one of steps) {
        for (const id of [BELOW, TARGET]) {
          nestingIn(modelIn(now, id));
          elementRows(modelIn(now, id), profile);
        }
        let edit: Edit;
        try {
          edit = planned(now, one);
        } catch {
          continue; // refused: nothing is done
        }
        const after = applyEdit(now, edit);
        followEdit(now, after, edit);
        now = after;
      }
      for (const id of [BELOW, TARGET]) {
        const model = modelIn(now, id);
        const anew = resolve(now, id);
        expect(nestingIn(model)).toEqual(nestingOf(anew));
        const rows = elementRows(model, profile);
        expect(rows.map(({ element, layer, gone }) => ({ element, layer, gone }))).toEqual(
          [...anew.elements.values()].map((element) => ({
            element,
            layer: layerOf(element, profile, anew),
            gone: false,
          })),
        );
      }
    }),
    { numRuns: 60 },
  );
});
