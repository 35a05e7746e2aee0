/** What a figure shows can be found in its SVG: every drawn element, and every relation an arrow stands for. */
import { readFileSync } from 'node:fs';
import { architectureId, compare, parseWorkspace } from '@khung/core';
import { type Figure, overviewFigure, print } from '@khung/diagram';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { figureToSvg } from '../src/index.ts';

const sample = new URL('../../../samples/bo-gtvt.khung.json', import.meta.url);
const ws = parseWorkspace(readFileSync(sample, 'utf8'));
const comparison = compare(ws, architectureId('1.0'), architectureId('2.0'));
const landscape = { width: 247, height: 155, smallest: 5.75 };

type Attributes = Readonly<Record<string, string>>;
interface Shape {
  readonly attributes: Attributes;
  /** The groups that it stands in, the outermost first. */
  readonly groups: readonly Attributes[];
}

function read(svg: string): { groups: Attributes[]; shapes: Shape[] } {
  const parser = new SaxesParser();
  const groups: Attributes[] = [];
  const shapes: Shape[] = [];
  const open: Attributes[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const own = { ...attributes };
    if (name === 'g') {
      groups.push(own);
      open.push(own);
    } else if ('data-part' in own) shapes.push({ attributes: own, groups: [...open] });
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'g') open.pop();
  });
  parser.write(svg).close();
  return { groups, shapes };
}

describe.each<[string, Figure]>([
  ['the comparison', overviewFigure(comparison, landscape)],
  ['the comparison, two levels', overviewFigure(comparison, { ...landscape, levels: 2 })],
  ['1.0', overviewFigure(comparison.before, landscape)],
  ['2.0, upright', overviewFigure(comparison.after, { width: 160, height: 240 })],
])('the SVG of %s', (_, figure) => {
  const { groups, shapes } = read(figureToSvg(figure, { theme: print }));

  it('has one group for each occurrence, with its element and its fate', () => {
    const found = groups.filter((group) => 'data-element' in group);
    expect(found.map(occurrenceOf).sort()).toEqual(
      figure.occurrences.map(({ element, id, fate }) => [element, id, fate].join(' ')).sort(),
    );
  });

  it('has each relation of an arrow round its shapes, with the fate of the relation', () => {
    const arrows = figure.marks.filter((mark) => mark.source?.kind === 'relations');
    expect(arrows.length).toBeGreaterThan(3);
    for (const { source } of arrows) {
      if (source?.kind !== 'relations') continue;
      for (const [index, id] of source.ids.entries()) {
        const fate = source.fates?.[index];
        const inside = shapes.filter(({ groups: round }) =>
          round.some((group) => group['data-relation'] === id && group['data-fate'] === fate),
        );
        expect(inside.map(({ attributes }) => attributes['data-part'])).toContain('arrow');
      }
    }
  });
});

const occurrenceOf = (group: Attributes): string =>
  [group['data-element'], group['data-occurrence'], group['data-fate']].join(' ');
