import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { sheetNames } from '../xlsx/sheet-names.ts';
import { tablesToXlsx } from '../xlsx/xlsx.ts';
import { tablesToHtml } from './html.ts';
import { tablesToMarkdown } from './markdown.ts';
import { cells, heading, type Table } from './table.ts';

const table: Table = {
  name: 'Bảng: khoảng cách',
  title: 'Khoảng cách <1.0 & 2.0>',
  notes: ['Ghi chú'],
  columns: [
    { head: 'STT', width: 6, align: 'centre' },
    { head: 'Thành phần', width: 20 },
  ],
  rows: [heading('Ứng dụng (1)'), cells(1, '=HYPERLINK("x")|một\nhai')],
};

function parsed(xml: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe('as a workbook', () => {
  test('every part is sound XML; text that looks like a formula stays text; heads repeat on paper', async () => {
    const parts = unzipSync(await tablesToXlsx([table, table]));
    const xml = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name));
    for (const [, bytes] of xml) parsed(strFromU8(bytes));
    const all = xml.map(([, bytes]) => strFromU8(bytes)).join('\n');
    expect(all).toContain('=HYPERLINK(');
    expect(all).not.toContain('<f>');
    expect(all).toContain('_xlnm.Print_Titles');
    expect(all).toContain('fitToPage="1"');
  });

  test('of nothing there is none', () =>
    expect(tablesToXlsx([])).rejects.toMatchObject({ code: 'no-figure' }));

  test('names of sheets are what Excel takes, and no two are alike', () => {
    const names = sheetNames([
      'A/B: [x]',
      'a b   x',
      `${'Ứng dụng '.repeat(9)}`,
      `${'Ứng dụng '.repeat(9)}`,
      '',
    ]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
});

test('as a page: what could be markup is shown, lines stay, headings span', () => {
  const html = tablesToHtml([table], { lang: 'vi' });
  expect(html).toContain('<h1>Khoảng cách &lt;1.0 &amp; 2.0&gt;</h1>');
  expect(html).toContain('<th colspan="2" scope="rowgroup">Ứng dụng (1)</th>');
  expect(html).toContain('|một<br>hai</td>');
  expect(html).not.toMatch(/<script|https?:/);
});

test('as Markdown: a cell stays one line, and its bars are no borders', () =>
  expect(tablesToMarkdown([table])).toContain('| 1 | =HYPERLINK("x")\\|một<br>hai |'));
