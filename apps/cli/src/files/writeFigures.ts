/**
 * Writes figures in the format that the file's name asks for. Several pages are one PDF, Word or
 * PowerPoint document; as pictures the first has the name asked for and the others are numbered beside it.
 */
import { extname } from 'node:path';
import type { Figure, Theme } from '@khung/diagram';
import { figureToDocx, figureToPdf, figureToPng, figureToPptx, figureToSvg } from '@khung/publish';
import { loadAssets } from '@khung/publish/node';
import { Failure } from '../failure.ts';
import { writeWhole } from './writeFile.ts';

const FORMATS = ['svg', 'png', 'pdf', 'docx', 'pptx'] as const;
export type Format = (typeof FORMATS)[number];

export interface WriteOptions {
  /** Of PNG pictures only. */
  readonly dpi?: number;
  /** Of Word documents only. */
  readonly shapes?: 'native' | 'picture';
}

/** @throws Failure for a name that tells no format */
export function formatOf(file: string): Format {
  const ending = extname(file).slice(1).toLowerCase();
  const found = FORMATS.find((format) => format === ending);
  if (!found) throw new Failure('figure.format', { file });
  return found;
}

/** What has no effect is refused, not passed over. @throws Failure */
function checkOptions(format: Format, { dpi, shapes }: WriteOptions): void {
  const wrong = (option: string, formats: string) =>
    new Failure('figure.option-format', { option, formats, format: `.${format}` });
  if (dpi !== undefined && format !== 'png') throw wrong('--dpi', '.png');
  // Slides have shapes always.
  const takes = format === 'docx' || (format === 'pptx' && shapes === 'native');
  if (shapes !== undefined && !takes) throw wrong('--shapes', '.docx');
}

/**
 * @returns the files written, in the pages' order
 * @throws Failure for an option that the format does not know
 */
export async function writeFigures(
  file: string,
  figures: readonly Figure[],
  theme: Theme,
  options: WriteOptions = {},
): Promise<readonly string[]> {
  checkOptions(formatOf(file), options);
  const files: (readonly [string, string | Uint8Array])[] = [];
  // All are made before the first is written: a page that fails leaves no other behind.
  for (const one of await contents(formatOf(file), figures, theme, options)) {
    files.push([pageName(file, files.length + 1), one]);
  }
  for (const [name, content] of files) await writeWhole(name, content);
  return files.map(([name]) => name);
}

async function contents(
  format: Format,
  figures: readonly Figure[],
  theme: Theme,
  { dpi, shapes }: WriteOptions,
): Promise<readonly (string | Uint8Array)[]> {
  // All pages of a view are set in one typeface.
  const font = figures[0]?.font.name;
  switch (format) {
    case 'svg':
      return figures.map((figure) => figureToSvg(figure, { theme }));
    case 'png': {
      const drawn = { theme, ...(await loadAssets(font)), ...(dpi === undefined ? {} : { dpi }) };
      const pictures: Uint8Array[] = [];
      for (const figure of figures) pictures.push(await figureToPng(figure, drawn));
      return pictures;
    }
    case 'pdf':
      return [await figureToPdf(figures, { theme, ...(await loadAssets(font)) })];
    case 'docx': {
      const drawn = shapes === undefined ? {} : { shapes };
      return [await figureToDocx(figures, { theme, ...drawn, ...(await loadAssets(font)) })];
    }
    case 'pptx':
      return [await figureToPptx(figures, { theme, ...(await loadAssets(font)) })];
  }
}

/** `so-do.svg`, `so-do-2.svg`, `so-do-3.svg` */
function pageName(file: string, page: number): string {
  if (page === 1) return file;
  const ending = extname(file);
  return `${file.slice(0, -ending.length)}-${page}${ending}`;
}
