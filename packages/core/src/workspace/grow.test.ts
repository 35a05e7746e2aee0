/** What is put together piece by piece is what is put together at once, in whatever order the pieces come. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resolve, resolveInSteps } from '../architecture/resolve.ts';
import { formatWorkspace } from './file/format.ts';
import { growWorkspace } from './grow.ts';
import type { StoredRecord } from './records.ts';
import { allRecords, withRecord } from './tables.ts';
import { anyWorkspace, element, V1, V2 } from './workspace.fixture.ts';

function grown(records: readonly StoredRecord[], piece: number) {
  const growing = growWorkspace(records.length);
  for (let at = 0; at < records.length; at += piece) growing.add(records.slice(at, at + piece));
  const made = growing.done();
  if (made === undefined) throw new Error('no workspace record');
  return made;
}

it('is the same workspace, and changes like it', () => {
  fc.assert(
    fc.property(anyWorkspace, fc.nat(20), fc.boolean(), (ws, piece, turned) => {
      const records = [...allRecords(ws)];
      const made = grown(turned ? records.toReversed() : records, piece + 1);
      expect(formatWorkspace(made)).toBe(formatWorkspace({ ...ws, foreign: [], unknown: {} }));
      expect([...allRecords(made)]).toEqual(records);
      const more = { record: 'add-element', architecture: V1, element: element('zz') } as const;
      expect([...allRecords(withRecord(made, more))]).toEqual([
        ...allRecords(withRecord({ ...ws, foreign: [], unknown: {} }, more)),
      ]);
    }),
  );
});

it('is nothing without the record of the workspace itself', () => {
  const growing = growWorkspace(1);
  growing.add([{ record: 'architecture', id: V1, name: {}, order: 'a' }]);
  expect(growing.done()).toBeUndefined();
});

it('resolves step by step to the same model', () => {
  fc.assert(
    fc.property(anyWorkspace, (ws) => {
      const steps = resolveInSteps(ws, V2);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      const whole = resolve(ws, V2);
      expect([...step.value.elements]).toEqual([...whole.elements]);
      expect([...step.value.relations]).toEqual([...whole.relations]);
      expect(step.value.problems).toEqual(whole.problems);
    }),
  );
});
