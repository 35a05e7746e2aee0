/** Blocks of cells go to a spreadsheet and back unchanged. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockHtml, formatBlock, parseBlock } from './block.ts';

const cell = fc.oneof(
  fc.constantFrom('', '"', '""', '"x"', 'a"b', '\t', '\n', 'một\nhai', 'Cổng DVC', '3" màn'),
  fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replaceAll('\r', '')),
);
const block = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
  );

describe('a block of cells', () => {
  it('is the same after writing and reading', () => {
    fc.assert(
      fc.property(block, (cells) => {
        expect(parseBlock(formatBlock(cells))).toEqual(cells);
      }),
    );
  });

  it('reads what Excel puts on the clipboard', () => {
    expect(parseBlock('Tên\tGhi chú\r\nCổng DVC\t"dòng một\r\nnói ""có"""\r\n')).toEqual([
      ['Tên', 'Ghi chú'],
      ['Cổng DVC', 'dòng một\nnói "có"'],
    ]);
    // Excel copies a cell that only stands in quotation marks as it is.
    expect(parseBlock('"Một cửa"\tx\r\n')).toEqual([['"Một cửa"', 'x']]);
  });

  it('reads a list of names from a text, with or without a line break at the end', () => {
    expect(parseBlock('Một\nHai')).toEqual([['Một'], ['Hai']]);
    expect(parseBlock('Một\nHai\n')).toEqual([['Một'], ['Hai']]);
    expect(parseBlock('')).toEqual([]);
  });

  it('makes rows of one length, and takes a mark that is never closed as a letter', () => {
    expect(parseBlock('a\tb\t\nc')).toEqual([
      ['a', 'b', ''],
      ['c', '', ''],
    ]);
    expect(parseBlock('"a\tb')).toEqual([['"a', 'b']]);
    expect(parseBlock('a\t')).toEqual([['a', '']]);
  });

  it('shows as HTML what it says, and nothing of it is markup', () => {
    expect(blockHtml([['a<b>&\nc']])).toBe('<table><tr><td>a&lt;b&gt;&amp;<br>c</td></tr></table>');
  });
});
