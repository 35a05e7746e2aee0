import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { fixture, fixtureNamed, theme } from '../../test/fixture.ts';
import { loadAssets } from '../node.ts';
import { type DocxOptions, figureToDocx } from './docx.ts';

describe('figures as a Word document', async () => {
  // A low density is enough to see that the parts are there.
  const options: DocxOptions = { theme, dpi: 60, ...(await loadAssets()) };
  const landscape = { ...fixture, width: 247, height: 155 };
  const parts = unzipSync(await figureToDocx([fixture, landscape, fixture], options));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const document = part('word/document.xml');

  it('holds the figure as SVG with a PNG for programs that draw none', () => {
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(media.filter((name) => name.endsWith('.svg'))).not.toHaveLength(0);
    expect(media.filter((name) => name.endsWith('.png'))).not.toHaveLength(0);
    expect(document).toContain('asvg:svgBlip');
    expect(part(media.find((name) => name.endsWith('.svg')) ?? '')).toContain(
      'font-family="Arial, Arimo',
    );
  });

  it('numbers the captions with a field that Word counts, shown already', () => {
    const numbers = [...document.matchAll(/w:instr="SEQ Hình \\\* ARABIC".*?<w:t[^>]*>(\d+)</g)];
    expect(numbers.map(([, number]) => number)).toEqual(['1', '2', '3']);
    expect(document).toContain(`: ${fixture.caption}`);
    expect(document).toContain('<w:pStyle w:val="Caption"/>');
    expect(part('word/styles.xml')).toContain('w:name w:val="caption"');
  });

  it('makes an upright figure as wide as the text: 160 mm', () => {
    expect(document).toContain(`<wp:extent cx="${160 * 36_000}" cy="${80 * 36_000}"/>`);
  });

  it('gives a landscape figure a turned page between upright ones', () => {
    const turned = [...document.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) =>
      size.includes('landscape'),
    );
    expect(turned).toEqual([false, true, false]);
    expect(document).toContain(`cx="${247 * 36_000}"`);
  });

  it('folds out a sheet of A3 for a figure wider than A4, and for that one only', async () => {
    const wide = { ...fixture, width: 380, height: 240 };
    const some = await figureToDocx([landscape, wide, fixture], options);
    const text = strFromU8(unzipSync(some)['word/document.xml'] ?? new Uint8Array());
    const sizes = [...text.matchAll(/<w:pgSz [^>]*w:w="([\d.]+)mm"[^>]*>/g)].map(
      ([, wide]) => wide,
    );
    expect(sizes).toEqual(['297', '420', '210']);
  });

  it('has the margins, the type and the page numbers of an official document', () => {
    const twips = (mm: number) => Math.round((mm / 25.4) * 1440);
    const margins = document.match(/<w:pgMar [^>]*>/)?.[0] ?? '';
    const inMm = Object.fromEntries(
      [...margins.matchAll(/w:(\w+)="([\d.]+)(mm)?"/g)].map(([, side, value, unit]) => [
        side,
        unit ? twips(Number(value)) : Number(value),
      ]),
    );
    expect(inMm).toMatchObject({
      top: twips(20),
      bottom: twips(20),
      left: twips(30),
      right: twips(20),
    });
    expect(part('word/styles.xml')).toMatch(/Times New Roman.*<w:sz w:val="26"\/>/);
    expect(document.match(/<w:titlePg\/>/g)).toHaveLength(1);
    expect(part('word/header1.xml')).toContain('PAGE');
    expect(part('word/header2.xml')).not.toContain('PAGE');
  });

  it('describes the picture to those who cannot see it', () => {
    expect(document).toContain(`descr="${fixture.caption}"`);
  });

  it('keeps the number of a figure over several pages, and counts on after it', async () => {
    const page = (number: number) => ({ ...fixture, page: { number, of: 2 } });
    const bytes = await figureToDocx([page(1), page(2), fixture], { ...options, firstNumber: 4 });
    const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const numbers = [...text.matchAll(/w:instr="SEQ Hình ([^"]*)".*?<w:t[^>]*>(\d+)</g)];
    expect(numbers.map(([, how, number]) => [how, number])).toEqual([
      ['\\* ARABIC', '4'],
      ['\\c \\* ARABIC', '4'],
      ['\\* ARABIC', '5'],
    ]);
    expect(text).toContain(`${fixture.caption} (2/2)`);
  });

  it('is well-formed whatever the names are', async () => {
    const bytes = await figureToDocx(fixtureNamed('"<&>\u0000\u0008\ud800 ]]>'), options);
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      if (!/\.(xml|rels|svg)$/.test(name)) continue;
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(strFromU8(content)).close();
    }
  });

  it('refuses a document without a figure', async () => {
    await expect(figureToDocx([], options)).rejects.toMatchObject({ code: 'no-figure' });
  });
});
