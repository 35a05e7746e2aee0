/** Writes the figure on screen to a file, all its pages, or those of every view. The writers are loaded when the first one is wanted. */
import { textIn, type View } from '@khung/core';
import { type Figure, THEMES, viewpointOf } from '@khung/diagram';
import { explain } from '../../i18n/explain.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { usePreferences } from '../../session/preferences.ts';
import { say, useSession } from '../../session/session.ts';
import { viewNow, viewsIn } from '../../session/views.ts';
import { figuresOf } from '../canvas/figureOf.ts';
import { fileNameOf } from '../files/fileName.ts';
import { beginWork, isExporting, useWork } from '../progress/work.ts';
import { download } from './download.ts';

export type ExportFormat = 'svg' | 'png' | 'pdf' | 'docx' | 'docx-shapes' | 'pptx';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  pptx: `${OFFICE}.presentationml.presentation`,
};

export async function exportFigure(format: ExportFormat): Promise<void> {
  await busyWith(format, async () => {
    const { scope } = usePreferences.getState();
    const figures = scope === 'view' ? figuresToExport() : figuresOfDocument();
    const [first] = figures;
    if (first === undefined) return noFigure();
    const [extension = format] = format.split('-');
    const { workspace } = useSession.getState();
    const title = scope === 'view' ? first.title : textIn(workspace.info.name, first.language);
    const stem = fileNameOf(title, first.language);
    const files = await write(figures, format);
    files.forEach((bytes, at) => {
      const name = `${stem}${at === 0 ? '' : `-${at + 1}`}.${extension}`;
      download(bytes, TYPES[extension] ?? '', name);
    });
    const unshown =
      scope === 'view' ? first.unshown.filter(({ source }) => source.kind === 'element').length : 0;
    say({
      tone: 'good',
      title: wordsFor('files.exported', { name: `${stem}.${extension}` }),
      ...(unshown === 0 ? {} : { text: wordsFor('files.exportedUnshown', { count: unshown }) }),
    });
  });
}

/** @throws what says so to the person */
export async function noFigure(): Promise<never> {
  const { PublishError } = await import('@khung/publish');
  throw new PublishError({ code: 'no-figure' });
}

/** One longer piece of work at a time; what goes wrong is told. */
export async function busyWith(what: ExportFormat | 'copy', work: () => Promise<void>) {
  if (isExporting(useWork.getState())) return;
  const end = beginWork(what);
  try {
    // What is begun is said before the page is busy with it; the clipboard wants its item at once.
    if (what !== 'copy')
      await new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
    await work();
  } catch (error) {
    say({ tone: 'bad', ...explain(error) });
  } finally {
    end();
  }
}

/** Of every view that can be drawn and shows something, in the order of the document. */
function figuresOfDocument(): readonly Figure[] {
  const { workspace } = useSession.getState();
  return viewsIn(workspace)
    .filter(({ viewpoint }) => viewpointOf(viewpoint) !== undefined)
    .flatMap((view) => figuresToExport(view))
    .filter(({ occurrences, items }) => occurrences.length + items.length > 0);
}

/** The pages of the figure on screen, with or without what units say. */
export function figuresToExport(view: View = viewNow()): readonly Figure[] {
  const { workspace, shown, pins, heat, marksInExports } = useSession.getState();
  const { language, levels, frame } = usePreferences.getState();
  return figuresOf({
    workspace,
    shown,
    view,
    language,
    levels,
    frame,
    pins: pins && marksInExports,
    heat: marksInExports ? heat : 'none',
    sheet: false,
  });
}

/** What every writer is given: the theme for paper, whole fonts, the picture engine. */
export async function writers(figures: readonly Figure[]) {
  const publish = await import('@khung/publish');
  const { figureFonts, pictureEngine } = await import('./assets.ts');
  const { tone, dpi } = usePreferences.getState();
  const theme = tone === 'grey' ? THEMES.grey : THEMES.print;
  const fonts = await figureFonts(new Set(figures.map(({ font }) => font.name)));
  return { publish, theme, fonts, wasm: pictureEngine(), dpi };
}

/** SVG and PNG: a file a page; the others hold all pages. */
async function write(
  figures: readonly Figure[],
  format: ExportFormat,
): Promise<(string | Uint8Array)[]> {
  const { publish, ...options } = await writers(figures);
  const { theme, fonts, wasm } = options;
  switch (format) {
    case 'svg':
      return figures.map((one) => publish.figureToSvg(one, { theme, embedFont: fonts }));
    case 'png':
      return Promise.all(figures.map((one) => publish.figureToPng(one, options)));
    case 'pdf':
      return [await publish.figureToPdf(figures, options)];
    case 'docx':
      return [await publish.figureToDocx(figures, { ...options, dpi: PRINT })];
    case 'docx-shapes':
      // The picture beside the shapes is seen only where shapes cannot be: as coarse as the writer thinks fit.
      return [await publish.figureToDocx(figures, { theme, fonts, wasm, shapes: 'native' })];
    case 'pptx':
      return [await publish.figureToPptx(figures, options)];
  }
}

/** The picture for programs that don't draw vectors. dpi */
const PRINT = 300;
