/** Puts the figure on screen on the clipboard: as a picture for documents, or as SVG for drawing programs. */
import type { Figure } from '@khung/diagram';
import { Explained } from '../../i18n/explain.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { say, useSession } from '../../session/session.ts';
import { busyWith, figuresToExport, noFigure, writers } from './exportFigure.ts';

export async function copyFigure(as: 'png' | 'svg'): Promise<void> {
  await busyWith('copy', async () => {
    const figure = pageOnScreen() ?? (await noFigure());
    if (typeof ClipboardItem === 'undefined' || navigator.clipboard === undefined) {
      throw new Explained({
        title: wordsFor('files.noClipboard'),
        text: wordsFor('files.noClipboardText'),
      });
    }
    // Browsers want the item at once, while the click still counts; its content may come later.
    const item = as === 'png' ? pictureItem(figure) : await svgItem(figure);
    await navigator.clipboard.write([item]);
    say({
      tone: 'good',
      title: wordsFor(as === 'png' ? 'files.copiedPicture' : 'files.copiedSvg'),
      text: figure.caption,
    });
  });
}

function pageOnScreen(): Figure | undefined {
  const figures = figuresToExport();
  return figures[useSession.getState().page] ?? figures[0];
}

function pictureItem(figure: Figure): ClipboardItem {
  const type = 'image/png';
  const made = writers([figure]).then(async ({ publish, ...options }) => {
    const bytes = await publish.figureToPng(figure, options);
    return new Blob([new Uint8Array(bytes)], { type });
  });
  return new ClipboardItem({ [type]: made });
}

async function svgItem(figure: Figure): Promise<ClipboardItem> {
  const { publish, theme, fonts } = await writers([figure]);
  const svg = publish.figureToSvg(figure, { theme, embedFont: fonts });
  const type = 'image/svg+xml';
  const text = { 'text/plain': new Blob([svg], { type: 'text/plain' }) };
  const known = ClipboardItem.supports?.(type) === true;
  return new ClipboardItem(known ? { ...text, [type]: new Blob([svg], { type }) } : text);
}
