/** The README as a newcomer takes it: its code runs as it is written, and what it points to is there. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('begins with the two commands', () => {
    expect(readme).toMatch(
      /^# Khung\n\n```sh\nnpx -y pnpm start[^\n]*\nnpx -y pnpm test[^\n]*\n```\n/,
    );
  });

  it.each(['README.md', 'CONTRIBUTING.md'])('%s links only to what is there', (file) => {
    const text = readFileSync(file, 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((found) => found[1] ?? '');
    const paths = [...text.matchAll(/`((?:packages|apps|samples|docs)\/[^`*{}]+)`/g)]
      .map((found) => found[1] ?? '')
      .filter((path) => !/\/dist(-single)?\//.test(path));
    expect(links.length + paths.length).toBeGreaterThan(0);
    for (const path of [...links, ...paths]) expect(existsSync(path), path).toBe(true);
  });

  it('shows a screenshot and a figure that are pictures', () => {
    expect(readFileSync('docs/images/editor.png').subarray(1, 4).toString()).toBe('PNG');
    expect(readFileSync('docs/images/overview.svg', 'utf8')).toMatch(/^<svg .*data-element=/s);
  });

  describe('its library example, run as written', () => {
    let folder: string;
    let printed: string;
    beforeAll(() => {
      const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1];
      if (code === undefined) throw new Error('The README has no code.');
      // Inside the project, so that its packages are found; the sample stands where the reader has it.
      mkdirSync('.cache', { recursive: true });
      folder = mkdtempSync(resolve('.cache/readme-'));
      writeFileSync(join(folder, 'example.ts'), code);
      symlinkSync(resolve('samples'), join(folder, 'samples'));
      const tsx = pathToFileURL(
        join(dirname(resolve('node_modules/tsx/package.json')), 'dist/loader.mjs'),
      );
      printed = execFileSync(process.execPath, ['--import', tsx.href, 'example.ts'], {
        cwd: folder,
        encoding: 'utf8',
      });
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('prints the counts of every fate', () => {
      for (const fate of [
        'kept',
        'changed',
        'new',
        'successor',
        'replaced',
        'split',
        'merged',
        'retired',
      ]) {
        expect(printed).toMatch(new RegExp(`${fate}: \\d+`));
      }
    });

    it('writes a PDF', () => {
      expect(readFileSync(join(folder, 'overview.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    });
  });
});
