import { expect, test } from 'vitest';
import { unionOrder } from './order.ts';

const order = (before: string, after: string) => {
  const side = (text: string) => new Map([...text].map((id) => [id, true]));
  return unionOrder(side(before), side(after)).join('');
};

test('what stays keeps the order of before', () => expect(order('abc', 'cab')).toBe('abc'));
test('what goes keeps its place', () => expect(order('abc', 'ac')).toBe('abc'));
test('a newcomer stands behind what it comes behind', () =>
  expect(order('abc', 'anc')).toBe('anbc'));
test('newcomers in a row stay in their row', () => expect(order('ab', 'amnb')).toBe('amnb'));
test('a newcomer that comes first stands first', () => expect(order('ab', 'nab')).toBe('nab'));
