import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ElementId } from '../workspace/ids.ts';
import { elementId, relationId } from '../workspace/ids.ts';
import type { Relation } from '../workspace/records.ts';
import { compareModels } from './compareModels.ts';
import { element, model } from './comparison.fixture.ts';
import type { DirectedSuccession } from './lineage.ts';

const IDS = [...'abcdefgh'];
const anyId = fc.constantFrom(...IDS);
const anyElements = fc
  .uniqueArray(fc.record({ id: anyId, name: fc.constantFrom('x', 'y') }), { selector: (e) => e.id })
  .map((list) => list.map(({ id, name }) => element(id, { name: { vi: name } })));
const anySuccession: fc.Arbitrary<DirectedSuccession> = fc.record({
  from: fc.uniqueArray(anyId.map(elementId), { maxLength: 3 }),
  to: fc.uniqueArray(anyId.map(elementId), { maxLength: 3 }),
  step: fc.nat(2),
});
const anyRelations = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('r1', 'r2', 'r3', 'r4').map(relationId),
    type: fc.constantFrom('Serving' as const, 'Flow' as const),
    source: anyId.map(elementId),
    target: anyId.map(elementId),
  }),
  { selector: (relation) => relation.id },
);
const anyModel = fc.tuple(anyElements, anyRelations).map(([elements, relations]) => {
  const ids = new Set<string>(elements.map(({ id }) => id));
  const whole = relations.filter((one: Relation) => ids.has(one.source) && ids.has(one.target));
  return model('m', elements, whole);
});
const anyPair = fc.tuple(anyModel, anyModel, fc.array(anySuccession, { maxLength: 5 }));

const reversed = (successions: readonly DirectedSuccession[]): DirectedSuccession[] =>
  successions
    .map(({ from, to, step }) => ({ from: to, to: from, step: 2 - step }))
    .sort((a, b) => a.step - b.step);

const sorted = (ids: readonly ElementId[]) => [...ids].sort();

describe('for any two models', () => {
  test('compared with itself everything is kept', () => {
    fc.assert(
      fc.property(anyModel, (one) => {
        const { summary } = compareModels(one, one);
        expect(summary.elements).toMatchObject({ kept: one.elements.size, changed: 0, new: 0 });
        expect(summary.relations).toEqual({
          kept: one.relations.size,
          changed: 0,
          new: 0,
          retired: 0,
        });
      }),
    );
  });

  test('the rows are the union, and all counts add up to it', () => {
    fc.assert(
      fc.property(anyPair, ([before, after, successions]) => {
        const { elements, summary, byLayer, byUnit } = compareModels(before, after, successions);
        const union = new Set([...before.elements.keys(), ...after.elements.keys()]);
        expect(new Set(elements.keys())).toEqual(union);
        const sum = (counts: object) => Object.values(counts).reduce((a, b) => a + b, 0);
        expect(sum(summary.elements)).toBe(union.size);
        for (const table of [byLayer, byUnit])
          expect([...table.values()].map(sum).reduce((a, b) => a + b, 0)).toBe(union.size);
      }),
    );
  });

  test('what was there keeps the order of before', () => {
    fc.assert(
      fc.property(anyPair, ([before, after, successions]) => {
        const { elements } = compareModels(before, after, successions);
        expect([...elements.keys()].filter((id) => before.elements.has(id))).toEqual([
          ...before.elements.keys(),
        ]);
      }),
    );
  });

  test('seen the other way round, what came went, and who followed was followed', () => {
    const opposite = { kept: 'kept', changed: 'changed', added: 'removed', removed: 'added' };
    const turned = { '1:1': '1:1', '1:n': 'n:1', 'n:1': '1:n', 'n:m': 'n:m' };
    fc.assert(
      fc.property(anyPair, ([before, after, successions]) => {
        const there = compareModels(before, after, successions);
        const back = compareModels(after, before, reversed(successions));
        for (const [id, row] of there.elements) {
          const other = back.elements.get(id);
          expect(other?.presence).toBe(opposite[row.presence]);
          expect(other?.lineage).toBe(row.lineage && turned[row.lineage]);
          expect(sorted(other?.successors ?? [])).toEqual(sorted(row.predecessors));
          expect(sorted(other?.predecessors ?? [])).toEqual(sorted(row.successors));
        }
        for (const [id, row] of there.relations)
          expect(back.relations.get(id)?.cause).toBe(row.cause);
      }),
    );
  });

  test('only what nobody follows is retired, and only what follows nobody is new', () => {
    fc.assert(
      fc.property(anyPair, ([before, after, successions]) => {
        for (const row of compareModels(before, after, successions).elements.values()) {
          if (row.presence === 'removed')
            expect(row.fate === 'retired').toBe(row.successors.length === 0);
          if (row.presence === 'added')
            expect(row.fate === 'new').toBe(row.predecessors.length === 0);
          for (const id of row.successors) expect(after.elements.has(id)).toBe(true);
          for (const id of row.predecessors) expect(before.elements.has(id)).toBe(true);
          expect([...row.successors, ...row.predecessors]).not.toContain(row.id);
        }
      }),
    );
  });

  test('a succession straight from what goes to what comes is never retired', () => {
    fc.assert(
      fc.property(anyPair, ([before, after, successions]) => {
        const { elements } = compareModels(before, after, successions);
        for (const { from, to } of successions)
          for (const id of from)
            if (
              before.elements.has(id) &&
              !after.elements.has(id) &&
              to.some((x) => after.elements.has(x))
            )
              expect(elements.get(id)?.fate).not.toBe('retired');
      }),
    );
  });
});
