import { expect, test } from 'vitest';
import { pairUp } from './pairs.ts';

const order = (before: string, after: string) => {
  const side = (text: string) => new Map([...text].map((id) => [id, true]));
  return pairUp(side(before), side(after))
    .map(({ id }) => id)
    .join('');
};

test('what stays keeps the order of before', () => expect(order('abc', 'cab')).toBe('abc'));
test('what goes keeps its place', () => expect(order('abc', 'ac')).toBe('abc'));
test('a newcomer stands behind what it comes behind', () =>
  expect(order('abc', 'anc')).toBe('anbc'));
test('newcomers in a row stay in their row', () => expect(order('ab', 'amnb')).toBe('amnb'));
test('a newcomer that comes first stands first', () => expect(order('ab', 'nab')).toBe('nab'));
test('whether they keep their order or not, newcomers stand the same way', () => {
  expect(order('abc', 'nambc')).toBe('nambc');
  expect(order('abc', 'namcb')).toBe('nambc');
});
