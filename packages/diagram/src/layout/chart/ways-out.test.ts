import { expect, it } from 'vitest';
import { FOLDED_OUT, paperWays } from './ways-out.ts';

const PORTRAIT = { width: 160, height: 225 };
const LANDSCAPE = { width: 247, height: 155 };

it('names the nearest paper that helps', () => {
  expect(paperWays(PORTRAIT, () => true)).toEqual(['landscape']);
  expect(paperWays(PORTRAIT, ({ width }) => width > 300)).toEqual(['a3']);
  expect(paperWays(LANDSCAPE, () => true)).toEqual(['a3']);
});

it('names none where none helps, and not the paper it is drawn for', () => {
  expect(paperWays(LANDSCAPE, () => false)).toEqual([]);
  expect(paperWays(FOLDED_OUT, () => true)).toEqual([]);
});
