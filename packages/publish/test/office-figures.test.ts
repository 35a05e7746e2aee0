/** Every kind of figure of the sample as Office shapes: all that is drawn is there, and what is joined is attached. */
import { readFileSync } from 'node:fs';
import { architectureId, compare, parseWorkspace } from '@khung/core';
import { type Figure, print, viewpointOf, wishOf } from '@khung/diagram';
import { describe, expect, it } from 'vitest';
import { figureToDocx, figureToPptx } from '../src/index.ts';
import { loadAssets } from '../src/node.ts';
import { all, first, parsed, partsOf, taking, wordsIn, type XmlElement } from './office-file.ts';

const sample = new URL('../../../samples/bo-gtvt.khung.json', import.meta.url);
const ws = parseWorkspace(readFileSync(sample, 'utf8'));
const comparison = compare(ws, architectureId('1.0'), architectureId('2.0'));
const assets = await loadAssets();

const figures = [...ws.views.values()].map((view): [string, Figure] => {
  const [figure] = viewpointOf(view.viewpoint)?.figures(comparison, wishOf(view)) ?? [];
  if (!figure) throw new Error(`${view.id} is not drawn`);
  return [view.viewpoint, figure];
});

const NAMES = ['p:cNvPr', 'wps:cNvPr', 'wpg:cNvPr', 'pic:cNvPr'];

async function slideOf(figure: Figure): Promise<XmlElement> {
  const file = await figureToPptx(figure, { theme: print, ...assets });
  return taking('mc:Choice', parsed(partsOf(file).get('ppt/slides/slide1.xml') ?? ''));
}

describe.each(figures)('%s as Office shapes', (_, figure) => {
  it('has the words of each box, and a connector for each line, attached at both ends', async () => {
    const slide = await slideOf(figure);
    const words = all(slide, 'p:sp').map(wordsIn).join(' ');
    for (const { label } of figure.occurrences) expect(words).toContain(label);
    const lines = all(slide, 'p:cxnSp');
    expect(lines).toHaveLength(figure.edges.length);
    const shapes = new Set(all(slide, 'p:sp').map((shape) => idOf(shape)));
    for (const line of lines) {
      const ends = all(line, 'a:stCxn', 'a:endCxn');
      expect(ends, first(line, 'p:cNvPr')?.attributes['name']).toHaveLength(2);
      for (const { attributes } of ends) expect(shapes).toContain(attributes['id']);
    }
    const ids = all(slide, ...NAMES).map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('the overview, the largest of them, is a Word file under 200 kB', async () => {
  const [, figure] = figures.find(([viewpoint]) => viewpoint === 'overview') ?? [];
  if (!figure) throw new Error('the sample has no overview');
  const file = await figureToDocx(figure, { theme: print, shapes: 'native', ...assets });
  expect(file.length).toBeLessThan(200_000);
});

const idOf = (shape: XmlElement) => first(shape, 'p:cNvPr')?.attributes['id'];
