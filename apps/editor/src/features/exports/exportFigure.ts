/** Writes the figure on screen to a file. The writers are loaded when the first one is wanted. */
import { type Figure, THEMES } from '@khung/diagram';
import { explain } from '../../i18n/explain.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { usePreferences } from '../../session/preferences.ts';
import { say, useSession } from '../../session/session.ts';
import { figureOf } from '../canvas/figureOf.ts';
import { fileNameOf } from '../files/fileName.ts';
import { download } from './download.ts';

export type ExportFormat = 'svg' | 'png' | 'pdf' | 'docx';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export async function exportFigure(format: ExportFormat): Promise<void> {
  if (useSession.getState().busy !== undefined) return;
  useSession.setState({ busy: format });
  try {
    const figure = figureToExport();
    const name = `${fileNameOf(figure.title, figure.language)}.${format}`;
    download(await write(figure, format), TYPES[format], name);
    const unshown = figure.unshown.filter(({ source }) => source.kind === 'element').length;
    say({
      tone: 'good',
      title: wordsFor('files.exported', { name }),
      ...(unshown === 0 ? {} : { text: wordsFor('files.exportedUnshown', { count: unshown }) }),
    });
  } catch (error) {
    say({ tone: 'bad', ...explain(error) });
  } finally {
    useSession.setState({ busy: undefined });
  }
}

/** The figure on screen, with or without what units say. */
export function figureToExport(): Figure {
  const { workspace, shown, pins, heat, marksInExports } = useSession.getState();
  const { language, page, levels, frame } = usePreferences.getState();
  return figureOf({
    workspace,
    shown,
    language,
    page,
    levels,
    frame,
    pins: pins && marksInExports,
    heat: marksInExports ? heat : 'none',
  });
}

async function write(figure: Figure, format: ExportFormat): Promise<string | Uint8Array> {
  const theme = usePreferences.getState().tone === 'grey' ? THEMES.grey : THEMES.print;
  const publish = await import('@khung/publish');
  const { figureFonts, pictureEngine } = await import('./assets.ts');
  const fonts = figureFonts();
  switch (format) {
    case 'svg':
      return publish.figureToSvg(figure, { theme, embedFont: fonts });
    case 'png':
      return publish.figureToPng(figure, { theme, fonts, wasm: pictureEngine() });
    case 'pdf':
      return publish.figureToPdf(figure, { theme, fonts });
    case 'docx':
      return publish.figureToDocx(figure, {
        theme,
        fonts,
        wasm: pictureEngine(),
        paper: usePreferences.getState().page === 'a3-landscape' ? 'A3' : 'A4',
      });
  }
}
