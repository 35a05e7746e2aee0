import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differingLetters, type Piece } from './letters.ts';

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const both = (one: string, other: string) => differingLetters(one, other).map(shown);

it('marks the letters that are not the same, with their diacritics', () => {
  expect(both('Cơ sở dữ liệu thủy nội địa', 'Cơ sở dữ liệu thuỷ nội địa')).toEqual([
    'Cơ sở dữ liệu th[ủy] nội địa',
    'Cơ sở dữ liệu th[uỷ] nội địa',
  ]);
  expect(both('Cổng dịch vụ công', 'Cổng dịch vụ công quốc gia')[1]).toBe(
    'Cổng dịch vụ công[ quốc gia]',
  );
});

it('marks nothing where only case or composition differ', () => {
  expect(both('LGSP', 'lgsp')).toEqual(['LGSP', 'lgsp']);
  expect(both('Đường', 'Đường'.normalize('NFD'))[0]).toBe('Đường');
});

it('marks names without much in common as a whole', () => {
  expect(both('Kho', 'Trục LGSP')).toEqual(['[Kho]', '[Trục LGSP]']);
});

it('loses no letter, and marks none of a name that is the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const [first, second] = differingLetters(one, other);
      expect(first.map(({ text }) => text).join('')).toBe(one);
      expect(second.map(({ text }) => text).join('')).toBe(other);
      expect(differingLetters(one, one)[0].some(({ differs }) => differs)).toBe(false);
    }),
  );
});
