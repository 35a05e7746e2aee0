import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementId } from '../workspace/ids.ts';
import { anyWorkspace } from '../workspace/workspace.fixture.ts';
import { compare } from './compare.ts';
import { compareModels } from './compareModels.ts';
import { element, model, relation, succession } from './comparison.fixture.ts';
import type { Comparison } from './comparison.ts';
import { filterComparison, type IgnorableKind } from './filter.ts';
import { CHANGE_KINDS, changeKindName, kindOfChange, kindsOfRow } from './kinds.ts';

const before = model(
  '1',
  [
    'name',
    'text',
    'both',
    'gone',
    'unit',
    'box',
    'k',
    element('level', { properties: { level: 2 } }),
  ],
  ['r: name Serving text', 's: box Composition k'],
);
const after = model(
  '2',
  [
    element('name', { name: { vi: 'Khác' } }),
    element('text', { documentation: { vi: 'Mới' } }),
    element('both', { name: { vi: 'Khác' }, owner: elementId('unit') }),
    'unit',
    'box',
    'k',
    element('level', { properties: { level: 3 } }),
    'heir',
  ],
  [{ ...relation('r: name Serving text'), name: { vi: 'tên' } }],
);
const comparison = compareModels(before, after, [succession('gone > heir')]);
const changed = (one: Comparison) =>
  [...one.elements.values()].filter(({ fate }) => fate === 'changed').map(({ id }) => id);
const ignoring = (...ignore: IgnorableKind[]) => filterComparison(comparison, { ignore });

describe('each change is of one kind', () => {
  test('said by its field', () => {
    const kinds = Object.fromEntries(
      [...comparison.elements.values()].map((row) => [row.id, kindsOfRow(row).join(' ')]),
    );
    expect(kinds).toMatchObject({
      name: 'wording',
      text: 'description',
      both: 'wording owner',
      k: 'parent',
      level: 'properties',
      gone: '',
      unit: '',
    });
  });

  test('a property whose name has a dot is a property', () =>
    expect(kindOfChange({ field: 'properties.a\\.b' })).toBe('properties'));

  test('every kind has a name in both languages', () => {
    for (const kind of CHANGE_KINDS)
      expect(Object.keys(changeKindName(kind)).sort()).toEqual(['en', 'vi']);
  });
});

describe('looking past some kinds', () => {
  test('what changed in them alone reads kept', () => {
    expect(changed(comparison)).toEqual(['name', 'text', 'both', 'k', 'level']);
    expect(changed(ignoring('wording'))).toEqual(['text', 'both', 'k', 'level']);
    expect(changed(ignoring('description'))).toEqual(['name', 'both', 'k', 'level']);
    expect(changed(ignoring('wording', 'owner'))).toEqual(['text', 'k', 'level']);
    expect(changed(ignoring('parent', 'properties'))).toEqual(['name', 'text', 'both']);
  });

  test('what changed in others too keeps all it says', () =>
    expect(
      ignoring('wording')
        .elements.get(elementId('both'))
        ?.changes.map(({ field }) => field),
    ).toEqual(['name.vi', 'owner']));

  test('relations too, and the counts follow', () => {
    const { summary, relations } = ignoring('wording');
    expect([...relations.values()].map(({ fate }) => fate)).toEqual(['kept', 'retired']);
    expect(summary.relations).toEqual({ kept: 1, changed: 0, new: 0, retired: 1 });
    expect(summary.elements).toMatchObject({ changed: 4, kept: 3, replaced: 1, successor: 1 });
  });

  test('nothing ignored is the comparison itself', () =>
    expect(filterComparison(comparison, { ignore: [] })).toBe(comparison));
});

test('a filter never invents: each row is as it was told, or a changed one reads kept', () => {
  const kinds = fc.subarray<IgnorableKind>([
    'wording',
    'description',
    'nature',
    'owner',
    'parent',
    'properties',
    'relations',
  ]);
  fc.assert(
    fc.property(anyWorkspace, kinds, (ws, ignore) => {
      const [first, , last] = [...ws.architectures.keys()];
      if (first === undefined || last === undefined) return;
      const whole = compare(ws, first, last);
      const some = filterComparison(whole, { ignore });
      expect([...some.elements.keys()]).toEqual([...whole.elements.keys()]);
      for (const [id, row] of some.elements) {
        const told = whole.elements.get(id);
        if (row === told) continue;
        expect([told?.fate, row.fate, row.changes]).toEqual(['changed', 'kept', []]);
      }
      for (const [id, row] of some.relations) {
        const told = whole.relations.get(id);
        if (row !== told) expect([told?.fate, row.fate]).toEqual(['changed', 'kept']);
      }
      const sum = (counts: object) => Object.values(counts).reduce((a, b) => a + b, 0);
      expect(sum(some.summary.elements)).toBe(whole.elements.size);
      for (const table of [some.byLayer, some.byUnit])
        expect([...table.values()].map(sum).reduce((a, b) => a + b, 0)).toBe(whole.elements.size);
    }),
  );
});
