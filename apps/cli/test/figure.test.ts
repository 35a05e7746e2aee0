/** `khung figure` on the sample: every format, one architecture and two compared, and what goes wrong. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, khung, SAMPLE } from './khung.ts';

/** A3: one page holds the whole comparison. */
const A3 = ['--width', '387', '--height', '247'];
const COMPARED = ['figure', SAMPLE, 'overview', '--compare', '1.0', '2.0', ...A3];
/** Quick to draw: one small page. */
const SMALL = [
  ...['figure', SAMPLE, 'overview', '--compare', '1.0', '2.0'],
  ...['--width', '120', '--height', '80', '--levels', 'fit'],
];

describe('khung figure', () => {
  it('draws the comparison: every element has its fate in the picture, or is listed', () => {
    const where = folder();
    const { code, out, err } = khung([...COMPARED, '-o', 'so-sanh.svg'], where);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const fates = fatesIn(join(where, 'so-sanh.svg'));
    const told = elementsCompared();
    for (const [id, fate] of fates) expect(told.get(id)).toBe(fate);
    expect(out).toContain(`Vẽ ${fates.size} phần tử`);
    expect(fates.size + unshownIn(out)).toBe(told.size);
  });

  it('sets a figure in the typeface of the document, in every format', () => {
    const where = folder();
    for (const name of ['chu.svg', 'chu.png', 'chu.pdf', 'chu.docx', 'chu.pptx']) {
      const { code, err } = khung([...SMALL, '--typeface', 'serif', '-o', name], where);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    }
    expect(readFileSync(join(where, 'chu.svg'), 'utf8')).toContain('Times New Roman');
    expect(readFileSync(join(where, 'chu.pdf')).toString('latin1')).toMatch(
      /BaseFont \/[A-Z]+\+Tinos/,
    );
  });

  it('colours by a field with its legend, and says which fields there are', () => {
    const where = folder();
    const { code, err } = khung([...SMALL, '--colour-by', 'owner', '-o', 'mau.svg'], where);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const svg = readFileSync(join(where, 'mau.svg'), 'utf8');
    expect(svg).toContain('data-part="code"');
    expect(svg).toContain('Màu và mã: Đơn vị chủ quản.');
    const wrong = khung([...SMALL, '--colour-by', 'chu-quan', '-o', 'mau.svg'], where);
    expect(wrong.code).not.toBe(0);
    expect(wrong.err).toContain('marks.carried-out');
  });

  it('goes on over further pages with --levels all, and leaves nothing out', () => {
    const where = folder();
    const small = ['--width', '150', '--height', '100', '--levels', 'all'];
    const { out } = khung([...COMPARED, ...small, '-o', 'nhieu-trang.svg'], where);
    const pages = readdirSync(where).sort();
    expect(pages.slice(0, 2)).toEqual(['nhieu-trang-2.svg', 'nhieu-trang-3.svg']);
    expect(pages.at(-1)).toBe('nhieu-trang.svg');
    const drawn = new Set(pages.flatMap((page) => [...fatesIn(join(where, page)).keys()]));
    expect(drawn.size + unshownIn(out)).toBe(elementsCompared().size);
    khung([...COMPARED, ...small, '-o', 'nhieu-trang.pdf'], where);
    const pdf = readFileSync(join(where, 'nhieu-trang.pdf')).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(pages.length);
  });

  it('draws on one page unless asked otherwise, and lists what is deeper', () => {
    const where = folder();
    const args = ['--width', '200', '--height', '130', '-o', 'mot-trang.svg'];
    const { out } = khung([...COMPARED, ...args], where);
    expect(readdirSync(where)).toEqual(['mot-trang.svg']);
    expect(out).toContain('sâu hơn số cấp được vẽ');
    const drawn = fatesIn(join(where, 'mot-trang.svg'));
    expect(drawn.size + unshownIn(out)).toBe(elementsCompared().size);
  });

  it('goes on over further pages where not even one level is legible on one', () => {
    const where = folder();
    const tiny = ['--width', '60', '--height', '60'];
    khung([...COMPARED, ...tiny, '-o', 'nho.svg'], where);
    expect(readdirSync(where).length).toBeGreaterThan(1);
    khung([...COMPARED, ...tiny, '--levels', 'fit', '-o', 'mot.svg'], where);
    expect(readdirSync(where).filter((name) => name.startsWith('mot'))).toEqual(['mot.svg']);
  });

  it.each([
    ['svg', '<svg '],
    ['png', '\x89PNG'],
    ['pdf', '%PDF-1.'],
    ['docx', 'PK'],
    ['pptx', 'PK'],
  ])('writes %s', (format, start) => {
    const where = folder();
    const ran = khung([...SMALL, '-o', `so-sanh.${format}`], where);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const bytes = readFileSync(join(where, `so-sanh.${format}`)).toString('latin1');
    expect(bytes.startsWith(start)).toBe(true);
    expect(readdirSync(where)).toEqual([`so-sanh.${format}`]);
  });

  it('writes a view with a drawing that a person put in, in every format', () => {
    const where = folder();
    const view = ['figure', SAMPLE, 'kich-ban', '--architecture', '2.0'];
    for (const format of ['pdf', 'docx', 'pptx', 'svg']) {
      expect(khung([...view, '-o', `a.${format}`], where)).toMatchObject({ code: 0, err: '' });
    }
  });

  it('draws a view by its id: its name in the title, its levels unless others are asked for', () => {
    const where = folder();
    const view = ['figure', SAMPLE, 'tong-the', '--compare', '1.0', '2.0', ...A3];
    khung([...view, '-o', 'theo-so-do.svg'], where);
    khung([...view, '--levels', 'all', '-o', 'moi-cap.svg'], where);
    const stated = fatesIn(join(where, 'theo-so-do.svg'));
    const all = fatesIn(join(where, 'moi-cap.svg'));
    expect(stated.size).toBeGreaterThan(0);
    expect(stated.size).toBeLessThan(all.size);
    const svg = readFileSync(join(where, 'theo-so-do.svg'), 'utf8');
    expect(svg).toContain('<title>Sơ đồ tổng thể 1.0 → 2.0</title>');
  });

  it('takes its size in millimetres', () => {
    const where = folder();
    const size = ['--width', '320', '--height', '330'];
    khung([...COMPARED, ...size, '-o', 'dung.svg'], where);
    const svg = readFileSync(join(where, 'dung.svg'), 'utf8');
    expect(svg).toMatch(/^<svg [^>]*width="320mm" height="330mm"/);
  });

  it('draws one architecture, with no fates', () => {
    const where = folder();
    khung(['figure', SAMPLE, 'overview', '--architecture', '1.0', '-o', 'a.svg'], where);
    expect(readFileSync(join(where, 'a.svg'), 'utf8')).not.toContain('data-fate');
  });

  it('takes --compare before the workspace too', () => {
    const where = folder();
    const args = ['figure', '--compare', '1.0', '2.0', SAMPLE, 'overview', '-o', 'a.svg'];
    expect(khung(args, where).code).toBe(0);
  });

  it('draws in grey without any colour', () => {
    const where = folder();
    khung([...COMPARED, '--theme', 'grey', '-o', 'xam.svg'], where);
    const svg = readFileSync(join(where, 'xam.svg'), 'utf8');
    const colours = [...svg.matchAll(/(?:fill|stroke)="#(..)(..)(..)"/g)];
    expect(colours.length).toBeGreaterThan(0);
    for (const [, red, green, blue] of colours) expect([green, blue]).toEqual([red, red]);
  });

  it('gives the same bytes for the same input', () => {
    const where = folder();
    khung([...SMALL, '-o', 'a.pdf'], where);
    khung([...SMALL, '-o', 'b.pdf'], where);
    expect(readFileSync(join(where, 'a.pdf'))).toEqual(readFileSync(join(where, 'b.pdf')));
  });

  it.each([
    ['a format that it cannot tell', ['-o', 'a.bmp'], 'a.bmp'],
    ['a folder that is not there', ['-o', 'none/a.svg'], 'thư mục không tồn tại'],
    ['a folder in the place of the file', ['-o', 'taken.svg'], 'là thư mục'],
    ['a density for what has none', ['--dpi', '96', '-o', 'a.pdf'], '--dpi không dùng cho .pdf'],
    ['shapes outside Office', ['--shapes', 'native', '-o', 'a.svg'], '--shapes'],
    ['pictures on slides', ['--shapes', 'picture', '-o', 'a.pptx'], '--shapes'],
  ])('refuses %s and leaves nothing behind', (_claim, args, words) => {
    const where = folder();
    mkdirSync(join(where, 'taken.svg'));
    const { code, out, err } = khung([...COMPARED, ...args], where);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(readdirSync(where)).toEqual(['taken.svg']);
  });

  it('lists the views and the architectures there are', () => {
    const where = folder();
    const view = khung(['figure', SAMPLE, 'nope', '--architecture', '1.0', '-o', 'a.svg'], where);
    expect(view).toMatchObject({ code: 2, out: '' });
    expect(view.err).toMatch(/“nope”.*tong-the.*overview/);
    const none = khung(['figure', SAMPLE, 'overview', '--architecture', '9', '-o', 'a.svg'], where);
    expect(none.err).toMatch(/“9”.*1\.0, hien-trang, 2\.0/);
    const both = khung(
      ['figure', SAMPLE, 'overview', '--compare', '1.0', '9', '-o', 'a.svg'],
      where,
    );
    expect(both.err).toMatch(/“9”/);
  });
});

function fatesIn(svg: string): Map<string, string> {
  const groups = readFileSync(svg, 'utf8').matchAll(
    /<g data-element="([^"]+)"[^>]*data-fate="(\w+)"/g,
  );
  return new Map([...groups].map(([, id = '', fate = '']) => [id, fate]));
}

function unshownIn(out: string): number {
  return Number(/Không vẽ (\d+) phần tử/.exec(out)?.[1] ?? 0);
}

function elementsCompared(): Map<string, string> {
  const { out } = khung(['compare', SAMPLE, '1.0', '2.0', '--format', 'json']);
  const { elements }: { elements: { id: string; fate: string }[] } = JSON.parse(out);
  return new Map(elements.map(({ id, fate }) => [id, fate]));
}
