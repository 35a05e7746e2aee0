/** The gallery that is checked in is the one that `pnpm gallery` makes of the sample: all of it, and nothing besides. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseWorkspace } from '@khung/core';
import { VIEWPOINTS } from '@khung/diagram';
import { describe, expect, it } from 'vitest';
import { fileOf, STATES, viewsOf } from './sections.ts';

const at = (name: string) => new URL(`../../docs/gallery/${name}`, import.meta.url);
const sample = new URL('../../samples/bo-gtvt.khung.json', import.meta.url);
const views = viewsOf(parseWorkspace(readFileSync(sample, 'utf8')));
const figures = views.flatMap((view) => STATES.map((state) => fileOf(view, state)));

describe('the gallery', () => {
  it('shows a figure of each viewpoint, for 1.0, for 2.0, compared, and compared in grey', () => {
    expect(views.map(({ viewpoint }) => viewpoint).sort()).toEqual(
      VIEWPOINTS.map(({ id }) => id).sort(),
    );
    expect(readdirSync(at('.')).sort()).toEqual(['README.md', 'index.html', ...figures].sort());
  });

  it.each(['README.md', 'index.html'])('names in %s each of them', (page) => {
    const text = readFileSync(at(page), 'utf8');
    const named = [...text.matchAll(/(?:\(|")([^"()\s/]+\.svg)(?:\)|")/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual([...figures].sort());
  });

  it('is a page that fetches nothing, runs nothing, and tells what its pictures show', () => {
    const page = readFileSync(at('index.html'), 'utf8');
    expect(page).not.toMatch(/<script|https?:|@import|url\(/);
    const pictures = [...page.matchAll(/<img\b[^>]*>/g)].map(([tag]) => tag);
    expect(pictures).toHaveLength(figures.length);
    for (const picture of pictures) expect(picture).toMatch(/ alt="[^"]{10,}"/);
  });

  it.each(figures)('%s is a whole figure', (name) => {
    const svg = readFileSync(at(name), 'utf8');
    const open: string[] = [];
    const seen = new Set<string>();
    for (const [, closes, tag = '', own] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi)) {
      if (closes) expect(open.pop()).toBe(tag);
      else {
        expect(open.length > 0 || seen.size === 0).toBe(true);
        seen.add(tag);
        if (!own) open.push(tag);
      }
    }
    expect(open).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['svg', 'title', 'rect', 'text']));
  });
});
