import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyWorkspace } from '../workspace/workspace.fixture.ts';
import { changesIn, withChanges } from './changesIn.ts';
import { compare } from './compare.ts';
import { compareModels } from './compareModels.ts';
import { element, model } from './comparison.fixture.ts';
import { rowsNotKept } from './unionRows.ts';

test('are what the later architecture would store', () => {
  const before = model('1', ['a', 'b'], ['r: a Serving b']);
  const after = model('2', ['a', element('b', { name: { vi: 'X' } }), 'c']);
  expect(changesIn(compareModels(before, after))).toEqual([
    { record: 'patch', architecture: '2', of: 'b', fields: { 'name.vi': { was: 'B', to: 'X' } } },
    { record: 'add-element', architecture: '2', element: element('c') },
    { record: 'remove', architecture: '2', of: 'r' },
  ]);
});

test('carried out on the before they give the after, for any two architectures', () => {
  fc.assert(
    fc.property(anyWorkspace, fc.nat(2), fc.nat(2), (ws, one, other) => {
      const ids = [...ws.architectures.keys()];
      const [before, after] = [ids[one], ids[other]];
      if (before === undefined || after === undefined) return;
      const comparison = compare(ws, before, after);
      const made = withChanges(comparison.before, changesIn(comparison));
      const again = compareModels({ ...comparison.before, ...made }, comparison.after);
      expect(rowsNotKept(again.elements)).toEqual([]);
      expect(rowsNotKept(again.relations)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
