import type { Figure } from '@khung/diagram';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { fixture, fixtureNamed, fonts, theme } from '../../test/fixture.ts';
import { loadAssets } from '../node.ts';
import { figureToPdf, type PdfOptions } from './pdf.ts';

const options = { theme, fonts };

async function read(figures: Figure | readonly Figure[], more: Partial<PdfOptions> = {}) {
  const bytes = await figureToPdf(figures, { ...options, ...more });
  const source = new TextDecoder('latin1').decode(bytes);
  // The reader takes the buffer away, so it gets its own.
  const pdf = await getDocumentProxy(bytes.slice());
  const { text } = await extractText(pdf);
  const sizes = await Promise.all(
    text.map(async (_, i) => (await pdf.getPage(i + 1)).getViewport({ scale: 25.4 / 72 })),
  );
  return {
    bytes,
    source,
    text: text.map((page) => page.replace(/\s+/g, ' ')),
    meta: await getMeta(pdf),
    pages: sizes.map(({ width, height }) => [Math.round(width), Math.round(height)]),
  };
}

describe('a figure as PDF', () => {
  it('is a page exactly as large as the figure, its Vietnamese text searchable', async () => {
    const { text, pages } = await read(fixture);
    expect(pages).toEqual([[160, 80]]);
    for (const line of [
      'Cổng dịch vụ công',
      'Bộ Giao thông vận tải',
      '“GPLX” <cũ> & mới',
      'An toàn thông tin',
      'DỪNG',
    ])
      expect(text[0]).toContain(line);
  });

  it('says its title and language, and leaves the caption to the document around', async () => {
    const { text, meta, source } = await read(fixture);
    expect(meta.info).toMatchObject({ Title: fixture.title, Subject: fixture.caption });
    expect(source).toContain('/Lang (vi)');
    expect(text[0]).not.toContain(fixture.caption);
  });

  it('prints the caption when asked', async () => {
    const { text } = await read(fixture, { caption: true });
    expect(text[0]).toContain(fixture.caption);
  });

  it('holds the letters of each typeface that its figures are set in', async () => {
    const serif: Figure = { ...fixture, font: { name: 'Tinos', fallbacks: [] } };
    const { fonts: tinos } = await loadAssets('Tinos');
    const { source, text } = await read([fixture, serif], { fonts: { ...fonts, ...tinos } });
    const named = [...source.matchAll(/\/BaseFont \/[A-Z]+\+([\w-]+)/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(
      new Set(['Arimo-Regular', 'Arimo-Bold', 'Tinos-Regular', 'Tinos-Bold']),
    );
    expect(text[1]).toContain('Giấy phép lái xe');
  });

  it('is refused where the font of a figure is not at hand', async () => {
    const serif: Figure = { ...fixture, font: { name: 'Tinos', fallbacks: [] } };
    await expect(read(serif)).rejects.toMatchObject({ code: 'asset-missing' });
  });

  it('puts several figures on several pages', async () => {
    const { text, pages } = await read([fixture, { ...fixture, width: 200 }]);
    expect(pages).toEqual([
      [160, 80],
      [200, 80],
    ]);
    expect(text[1]).toContain('Giấy phép lái xe');
  });

  it('turns a sheet for a figure wider than the text, and keeps it upright for others', async () => {
    const { pages } = await read([fixture, { ...fixture, width: 247 }], { page: 'A4' });
    expect(pages).toEqual([
      [210, 297],
      [297, 210],
    ]);
  });

  it('embeds the letters used of both weights, in far less than the fonts', async () => {
    const { bytes, source } = await read(fixture);
    expect(source).toMatch(/\+Arimo-Regular/);
    expect(source).toMatch(/\+Arimo-Bold/);
    expect(bytes.length).toBeLessThan(30_000);
  });

  it('shows decomposed names composed', async () => {
    const { text } = await read(fixtureNamed('Cục Đường thủy'.normalize('NFD')));
    expect(text[0]).toContain('Cục Đường thủy');
  });

  it('survives names that no font can draw', async () => {
    const { pages } = await read(fixtureNamed('漢字 \u0000 \ud800 )( \\ <x>'));
    expect(pages).toHaveLength(1);
  });

  it('gives the same bytes for the same figure, and a date only when told one', async () => {
    const [first, second] = [await read(fixture), await read(fixture)];
    expect(second.source === first.source).toBe(true);
    expect(first.meta.info).not.toHaveProperty('CreationDate');
    const dated = await read(fixture, { date: new Date('2020-11-06T00:00:00Z') });
    expect(dated.meta.info).toMatchObject({ CreationDate: 'D:20201106000000Z' });
  });

  it('refuses a document without a figure', async () => {
    await expect(figureToPdf([], options)).rejects.toMatchObject({ code: 'no-figure' });
  });
});
