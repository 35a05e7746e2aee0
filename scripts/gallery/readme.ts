/** The gallery as a Markdown page: each view with its figures, and what was measured of them. */
import { textIn } from '@khung/core';
import { viewpointOf } from '@khung/diagram';
import { type Drawn, fileOf, type Section } from './sections.ts';

export function readmeOf(sections: readonly Section[]): string {
  const lines = [
    '# Gallery',
    '',
    'Every view of the sample, for architecture 1.0, for 2.0 and for both compared, as `pnpm gallery` draws',
    'them from `samples/bo-gtvt.khung.json`. Nothing was moved by hand but in the free view, which is drawn by',
    'hand. The content is illustrative. [index.html](index.html) is a page to look at, on your own machine.',
    '',
    ...sections.flatMap(sectionLines),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function sectionLines({ view, drawn }: Section): string[] {
  const purpose = textIn(viewpointOf(view.viewpoint)?.purpose, 'en');
  const coloured = drawn.filter(({ state }) => state !== '1.0-2.0-grey');
  return [
    `## ${textIn(view.name, 'en')}`,
    '',
    `*${textIn(view.name, 'vi')}.* ${purpose}`,
    '',
    ...coloured.flatMap(({ state, figure }) => [
      `![${figure.title}](${fileOf(view, state)})`,
      '',
      figure.caption,
      '',
    ]),
    `[The comparison in grey](${fileOf(view, '1.0-2.0-grey')})`,
    '',
    '| figure | size, mm | smallest type, pt | boxes | lines | crossings | bends | blank share |',
    '|---|---|---|---|---|---|---|---|',
    ...coloured.map((one) => row(fileOf(view, one.state).replace('.svg', ''), one)),
    '',
  ];
}

function row(name: string, { figure, quality }: Drawn): string {
  const cells = [
    name,
    `${figure.width.toFixed(0)} × ${figure.height.toFixed(0)}`,
    quality.smallestType?.toFixed(2) ?? '–',
    figure.occurrences.length,
    figure.edges.length,
    quality.crossings,
    quality.bends,
    quality.blankShare.toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}
