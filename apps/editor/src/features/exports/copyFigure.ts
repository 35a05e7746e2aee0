/** Puts the figure on screen on the clipboard: as a picture for documents, or as SVG for drawing programs. */
import { Explained } from '../../i18n/explain.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { say, useSession } from '../../session/session.ts';
import { viewNow } from '../../session/views.ts';
import { tellUnlessBrokenOff } from '../beside/jobs/runJob.ts';
import { isExporting, useWork } from '../progress/work.ts';
import { figuresBeside, wishFor } from './exportFigure.ts';

export async function copyFigure(format: 'png' | 'svg'): Promise<void> {
  if (isExporting(useWork.getState())) return;
  try {
    if (typeof ClipboardItem === 'undefined' || navigator.clipboard === undefined) {
      throw new Explained({
        title: wordsFor('files.noClipboard'),
        text: wordsFor('files.noClipboardText'),
      });
    }
    const { page } = useSession.getState();
    const views = [wishFor(viewNow())];
    const making = figuresBeside('copy', { views, page, withoutEmpty: false, format });
    const file = making.then(({ files: [first = ''] }) => first);
    // Browsers want the item at once, while the click still counts; its content may come later.
    const item = format === 'png' ? pictureItem(file) : svgItem(file);
    await navigator.clipboard.write([item]).catch(async (error: unknown) => {
      // The browser says only that there was no content; why, the making says.
      await making;
      throw error;
    });
    say({
      tone: 'good',
      title: wordsFor(format === 'png' ? 'files.copiedPicture' : 'files.copiedSvg'),
      text: (await making).caption,
    });
  } catch (error) {
    tellUnlessBrokenOff(error);
  }
}

type Content = Promise<string | Uint8Array>;

const pictureItem = (file: Content) => new ClipboardItem({ 'image/png': blob(file, 'image/png') });

function svgItem(file: Content): ClipboardItem {
  const type = 'image/svg+xml';
  const text = { 'text/plain': blob(file, 'text/plain') };
  const known = ClipboardItem.supports?.(type) === true;
  return new ClipboardItem(known ? { ...text, [type]: blob(file, type) } : text);
}

async function blob(file: Content, type: string): Promise<Blob> {
  const content = await file;
  return new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type });
}
