/** Draws views and writes their figures to files: in the worker, or on the page where none runs. */
import type { Workspace } from '@khung/core';
import { type Figure, THEMES } from '@khung/diagram';
import {
  figureToDocx,
  figureToPdf,
  figureToPng,
  figureToPptx,
  figureToSvg,
  PublishError,
} from '@khung/publish';
import type { Tone } from '../../session/preferences.ts';
import { type DrawingWish, figuresOf } from '../canvas/figureOf.ts';
import { type Assets, readAssets } from './readAssets.ts';

export type ExportFormat = 'svg' | 'png' | 'pdf' | 'docx' | 'docx-shapes' | 'pptx';

export interface ExportWish {
  readonly views: readonly DrawingWish[];
  /** Only this page of what they draw, from 0; where there is none, the first. */
  readonly page?: number;
  /** Views that show nothing are left out. */
  readonly withoutEmpty: boolean;
  readonly format: ExportFormat;
  readonly tone: Tone;
  /** Of pictures, dots an inch. */
  readonly dpi: number;
  readonly assets: Assets;
}

export interface Exported {
  /** SVG and PNG: a file a page; the others hold all pages in one. */
  readonly files: readonly (string | Uint8Array)[];
  /** Of the first figure. */
  readonly title: string;
  readonly caption: string;
  readonly language: string;
  /** Elements that the first view does not draw. */
  readonly unshown: number;
}

/** @throws PublishError 'no-figure' where nothing is drawn, and what the writers throw */
export async function writeFigures(workspace: Workspace, wish: ExportWish): Promise<Exported> {
  const drawn = wish.views
    .flatMap((view) => figuresOf({ ...view, workspace }))
    .filter(
      ({ occurrences, items }) => !wish.withoutEmpty || occurrences.length + items.length > 0,
    );
  const only = wish.page === undefined ? undefined : (drawn[wish.page] ?? drawn[0]);
  const figures = only === undefined ? drawn : [only];
  const [first] = figures;
  if (first === undefined) throw new PublishError({ code: 'no-figure' });
  return {
    files: await write(figures, wish),
    title: first.title,
    caption: first.caption,
    language: first.language,
    unshown: first.unshown.filter(({ source }) => source.kind === 'element').length,
  };
}

async function write(
  figures: readonly Figure[],
  { format, tone, dpi, assets }: ExportWish,
): Promise<(string | Uint8Array)[]> {
  const theme = tone === 'grey' ? THEMES.grey : THEMES.print;
  const { fonts, wasm } = readAssets(assets);
  const options = { theme, fonts, wasm, dpi };
  switch (format) {
    case 'svg':
      return figures.map((one) => figureToSvg(one, { theme, embedFont: fonts }));
    case 'png':
      return Promise.all(figures.map((one) => figureToPng(one, options)));
    case 'pdf':
      return [await figureToPdf(figures, options)];
    case 'docx':
      return [await figureToDocx(figures, { ...options, dpi: PRINT })];
    case 'docx-shapes':
      // The picture beside the shapes is seen only where shapes cannot be: as coarse as the writer thinks fit.
      return [await figureToDocx(figures, { theme, fonts, wasm, shapes: 'native' })];
    case 'pptx':
      return [await figureToPptx(figures, options)];
  }
}

/** The picture for programs that don't draw vectors. dpi */
const PRINT = 300;
