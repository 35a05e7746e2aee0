/** Only what changed: with what holds it and what it is related to, and nothing else. */
import { expect, it } from 'vitest';
import { changesOf } from './changes.ts';
import { compareModels } from './compareModels.ts';
import { element, model } from './comparison.fixture.ts';

const LINES = [
  'r1: group Composition a',
  'r2: b Serving a',
  'r3: c Serving b',
  'r4: a Composition part',
];

const compared = (changed: Parameters<typeof element>[1], more: readonly string[] = []) =>
  compareModels(
    model('1', ['group', 'a', 'b', 'c', 'part'], LINES),
    model('2', ['group', element('a', changed), 'b', 'c', 'part'], [...LINES, ...more]),
    [],
  );

const idsIn = (ids: Iterable<string>) => [...ids].sort();

it('takes what changed, its container and its neighbours, one step', () => {
  const { changed, context, comparison } = changesOf(compared({ name: { vi: 'Khác' } }));
  expect(idsIn(changed)).toEqual(['a']);
  // What it holds says nothing of it; what serves its neighbour is two steps away.
  expect(idsIn(context)).toEqual(['b', 'group']);
  expect(idsIn(comparison.elements.keys())).toEqual(['a', 'b', 'group']);
  expect(idsIn(comparison.relations.keys())).toEqual(['r1', 'r2']);
});

it('takes the ends of a relation that came', () => {
  const { changed, context } = changesOf(compared({}, ['r5: part Serving c']));
  expect(changed.size).toBe(0);
  expect(idsIn(context)).toEqual(['a', 'c', 'group', 'part']);
});

it('without neighbours takes containers alone', () => {
  const all = compared({ name: { vi: 'Khác' } }, ['r5: part Serving c']);
  expect(idsIn(changesOf(all, { neighbours: false }).context)).toEqual(['group']);
});

it('is empty where nothing changed', () => {
  const { comparison } = changesOf(compared({}));
  expect(comparison.elements.size + comparison.relations.size).toBe(0);
});
