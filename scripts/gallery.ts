/**
 * Draws the gallery anew: every view of the sample for 1.0, for 2.0 and for both compared, in colour, and
 * the comparison in grey; with a page to look at. Twice gives the same files. Look before committing.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ArchitectureId,
  architectureId,
  type Comparison,
  compare,
  type Model,
  parseWorkspace,
  resolve,
  textIn,
  type View,
} from '@khung/core';
import {
  type Figure,
  figureQuality,
  grey,
  PAPERS,
  print,
  sheetOf,
  viewpointOf,
  wishOf,
} from '@khung/diagram';
import { figureToSvg } from '@khung/publish';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs/gallery');
const BEFORE = architectureId('1.0');
const AFTER = architectureId('2.0');

const workspace = parseWorkspace(readFileSync(join(ROOT, 'samples/bo-gtvt.khung.json'), 'utf8'));
mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER)) rmSync(join(FOLDER, file));

const views = [...workspace.views.values()].sort((a, b) => (a.order < b.order ? -1 : 1));
const sections = views.map(section);
writeFileSync(join(FOLDER, 'README.md'), page(sections));
process.stdout.write(`${sections.length} views in docs/gallery\n`);

interface Drawn {
  readonly file: string;
  readonly figure: Figure;
  readonly pages: number;
}

interface Section {
  readonly view: View;
  readonly drawn: readonly Drawn[];
}

function section(view: View): Section {
  const one = (id: ArchitectureId) => drawn(view, resolve(workspace, id), id);
  return {
    view,
    drawn: [
      one(BEFORE),
      one(AFTER),
      drawn(view, compare(workspace, BEFORE, AFTER), `${BEFORE}-${AFTER}`),
    ],
  };
}

/** The first page, in colour; of a comparison in grey too. A comparison that its paper cannot hold folds out to A3. */
function drawn(view: View, source: Model | Comparison, name: string): Drawn {
  const viewpoint = viewpointOf(view.viewpoint);
  if (viewpoint === undefined) throw new Error(`${view.id}: no viewpoint ${view.viewpoint}`);
  const wish = wishOf(view);
  const title = `${textIn(view.name, 'vi')} ${name.replace('-', ' → ')}`;
  const at = (page: typeof wish.page) => viewpoint.figures(source, { ...wish, title, page });
  let figures = at(wish.page);
  const small = figures.some(({ findings }) =>
    findings.some((finding) => finding.kind === 'type-too-small'),
  );
  if (small && sheetOf(view.settings).paper !== 'a3-landscape') {
    figures = at(PAPERS['a3-landscape']);
  }
  const [figure] = figures;
  if (figure === undefined) throw new Error(`${view.id}: nothing drawn`);
  const file = `${view.id}-${name}.svg`;
  writeFileSync(join(FOLDER, file), figureToSvg(figure, { theme: print }));
  if ('before' in source) {
    const plain = `${view.id}-${name}-grey.svg`;
    writeFileSync(join(FOLDER, plain), figureToSvg(figure, { theme: grey }));
  }
  return { file, figure, pages: figures.length };
}

function page(all: readonly Section[]): string {
  const lines = [
    '# Gallery',
    '',
    'Every view of the sample, for architecture 1.0, for 2.0 and for both compared, as `pnpm gallery` draws',
    'them from `samples/bo-gtvt.khung.json`. Nothing was moved by hand. The content is illustrative.',
    '',
  ];
  for (const { view, drawn: figures } of all) {
    const viewpoint = viewpointOf(view.viewpoint);
    lines.push(`## ${textIn(view.name, 'en')}`, '');
    lines.push(`*${textIn(view.name, 'vi')}.* ${textIn(viewpoint?.purpose, 'en')}`, '');
    for (const { file, figure } of figures) {
      lines.push(`![${figure.title}](${file})`, '', `${figure.caption}`, '');
    }
    const compared = figures.at(-1);
    if (compared !== undefined) {
      lines.push(`[The comparison in grey](${compared.file.replace('.svg', '-grey.svg')})`, '');
    }
    lines.push(
      '| figure | size, mm | smallest type, pt | boxes | lines | crossings | bends | blank share |',
      '|---|---|---|---|---|---|---|---|',
      ...figures.map(({ file, figure }) => row(file, figure)),
      '',
    );
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function row(file: string, figure: Figure): string {
  const quality = figureQuality(figure);
  const cells = [
    file.replace('.svg', ''),
    `${figure.width.toFixed(0)} × ${figure.height.toFixed(0)}`,
    quality.smallestType.toFixed(2),
    figure.occurrences.length,
    figure.edges.length,
    count(quality.crossings),
    count(quality.bends),
    quality.blankShare.toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}

function count(value: number | readonly unknown[]): number {
  return typeof value === 'number' ? value : value.length;
}
