/**
 * Draws the gallery anew: every view of the sample for 1.0, for 2.0 and for both compared, in colour, and
 * the comparison in grey; with two pages to look at. Twice gives the same files. Look before committing.
 * `pnpm gallery kich-ban mang` writes the figures of these views only, and the pages.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWorkspace } from '@khung/core';
import { pageOf } from './gallery/page.ts';
import { readmeOf } from './gallery/readme.ts';
import { sectionOf, viewsOf } from './gallery/sections.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs/gallery');
const only = new Set(process.argv.slice(2));

const workspace = parseWorkspace(readFileSync(join(ROOT, 'samples/bo-gtvt.khung.json'), 'utf8'));
const sections = viewsOf(workspace).map((view) => sectionOf(workspace, view));
mkdirSync(FOLDER, { recursive: true });
if (only.size === 0) for (const file of readdirSync(FOLDER)) rmSync(join(FOLDER, file));
for (const { view, files } of sections) {
  if (only.size > 0 && !only.has(view.id)) continue;
  for (const [name, svg] of files) writeFileSync(join(FOLDER, name), svg);
}
writeFileSync(join(FOLDER, 'README.md'), readmeOf(sections));
writeFileSync(join(FOLDER, 'index.html'), pageOf(workspace, sections));
process.stdout.write(`${sections.length} views in docs/gallery\n`);
