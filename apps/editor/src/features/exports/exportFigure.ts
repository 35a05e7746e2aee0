/** Exports the figure on screen, all its pages, or those of every view. It is drawn and written beside the page. */
import { textIn, type View } from '@khung/core';
import { sheetOf, TYPEFACES, viewpointOf } from '@khung/diagram';
import { wordsFor } from '../../i18n/i18n.ts';
import { usePreferences } from '../../session/preferences.ts';
import { say, useSession } from '../../session/session.ts';
import { viewNow, viewsIn } from '../../session/views.ts';
import { runSaid, tellUnlessBrokenOff } from '../beside/jobs/runJob.ts';
import type { DrawingWish } from '../canvas/figureOf.ts';
import { fileNameOf } from '../files/fileName.ts';
import { isExporting, useWork, type WorkKind } from '../progress/work.ts';
import { download } from './download.ts';
import type { Exported, ExportFormat, ExportWish } from './writeFigures.ts';

export type { ExportFormat } from './writeFigures.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  pptx: `${OFFICE}.presentationml.presentation`,
};

export async function exportFigure(format: ExportFormat): Promise<void> {
  if (isExporting(useWork.getState())) return;
  const { scope } = usePreferences.getState();
  const { workspace } = useSession.getState();
  try {
    const made = await figuresBeside(format, {
      views: (scope === 'view' ? [viewNow()] : drawableViews()).map(wishFor),
      withoutEmpty: scope === 'document',
      format,
    });
    const [extension = format] = format.split('-');
    const { language } = made;
    const title = scope === 'view' ? made.title : textIn(workspace.info.name, language);
    const stem = fileNameOf(title, language);
    made.files.forEach((bytes, at) => {
      const name = `${stem}${at === 0 ? '' : `-${at + 1}`}.${extension}`;
      download(bytes, TYPES[extension] ?? '', name);
    });
    const unshown = scope === 'view' ? made.unshown : 0;
    say({
      tone: 'good',
      title: wordsFor('files.exported', { name: `${stem}.${extension}` }),
      ...(unshown === 0 ? {} : { text: wordsFor('files.exportedUnshown', { count: unshown }) }),
    });
  } catch (error) {
    tellUnlessBrokenOff(error);
  }
}

/** What exporting asks, as the person prefers it. @throws PublishError, BrokenOff */
export function figuresBeside(
  what: WorkKind,
  wish: Omit<ExportWish, 'tone' | 'dpi' | 'assets'>,
): Promise<Exported> {
  const { workspace } = useSession.getState();
  const { tone, dpi } = usePreferences.getState();
  const families = new Set(
    wish.views.map(({ view }) => TYPEFACES[sheetOf(view.settings).typeface].name),
  );
  const asking = import('./assets.ts')
    .then(({ assetsFor }) => assetsFor(families))
    .then((assets) => ({ job: 'export', asked: { ...wish, tone, dpi, assets } }) as const);
  return runSaid(what, asking, { workspace });
}

/** Of the document, in its order. */
function drawableViews(): readonly View[] {
  const { workspace } = useSession.getState();
  return viewsIn(workspace).filter(({ viewpoint }) => viewpointOf(viewpoint) !== undefined);
}

/** The view as it is exported, with or without what units say. */
export function wishFor(view: View): DrawingWish {
  const { shown, way, pins, heat, marksInExports } = useSession.getState();
  const { language, levels, frame } = usePreferences.getState();
  return {
    shown,
    view,
    language,
    levels,
    frame,
    pins: pins && marksInExports,
    heat: marksInExports ? heat : 'none',
    sheet: false,
    ...(way === 'changes' ? { way } : {}),
  };
}
