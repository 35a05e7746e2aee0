/** `khung figure` on the sample: every format, one architecture and two compared, and what goes wrong. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, khung, SAMPLE } from './khung.ts';

const COMPARED = ['figure', SAMPLE, 'overview', '--compare', '1.0', '2.0'];

describe('khung figure', () => {
  it('draws the comparison as SVG: every element drawn has its fate, the rest is listed', () => {
    const where = folder();
    const { code, out, err } = khung([...COMPARED, '-o', 'so-sanh.svg'], where);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const svg = readFileSync(join(where, 'so-sanh.svg'), 'utf8');
    const drawn = new Set(
      [...svg.matchAll(/data-element="([^"]+)"[^>]*data-fate=/g)].map((m) => m[1]),
    );
    const json = khung(['compare', SAMPLE, '1.0', '2.0', '--format', 'json']).out;
    const all: { id: string }[] = JSON.parse(json).elements;
    expect(out).toContain(`Vẽ ${drawn.size} phần tử`);
    const unshown = Number(/Không vẽ (\d+) phần tử/.exec(out)?.[1] ?? 0);
    expect(drawn.size + unshown).toBe(all.length);
  });

  it.each([
    ['svg', '<svg '],
    ['png', '\x89PNG'],
    ['pdf', '%PDF-1.'],
    ['docx', 'PK'],
  ])('writes %s', (format, start) => {
    const where = folder();
    const ran = khung([...COMPARED, '-o', `so-sanh.${format}`], where);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const bytes = readFileSync(join(where, `so-sanh.${format}`)).toString('latin1');
    expect(bytes.startsWith(start)).toBe(true);
    expect(readdirSync(where)).toEqual([`so-sanh.${format}`]);
  });

  it('takes its size in millimetres', () => {
    const where = folder();
    const size = ['--width', '160', '--height', '240'];
    khung([...COMPARED, ...size, '-o', 'dung.svg'], where);
    const svg = readFileSync(join(where, 'dung.svg'), 'utf8');
    expect(svg).toMatch(/^<svg [^>]*width="160mm" height="240mm"/);
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
    khung([...COMPARED, '-o', 'a.pdf'], where);
    khung([...COMPARED, '-o', 'b.pdf'], where);
    expect(readFileSync(join(where, 'a.pdf'))).toEqual(readFileSync(join(where, 'b.pdf')));
  });

  it.each([
    ['a format that it cannot tell', ['-o', 'a.bmp'], 'a.bmp'],
    ['a folder that is not there', ['-o', 'none/a.svg'], 'thư mục không tồn tại'],
    ['a folder in the place of the file', ['-o', 'taken.svg'], 'là thư mục'],
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
    expect(view.err).toMatch(/“nope”.*overview/);
    const none = khung(['figure', SAMPLE, 'overview', '--architecture', '9', '-o', 'a.svg'], where);
    expect(none.err).toMatch(/“9”.*1\.0, hien-trang, 2\.0/);
    const both = khung(
      ['figure', SAMPLE, 'overview', '--compare', '1.0', '9', '-o', 'a.svg'],
      where,
    );
    expect(both.err).toMatch(/“9”/);
  });
});
