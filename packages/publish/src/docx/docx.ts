/**
 * Figures as a Word document laid out as an official one: each as wide as the text, as a vector
 * picture or as native shapes, with a print-quality picture for programs that draw neither, and a
 * numbered caption below.
 */
import type { Figure, Theme } from '@khung/diagram';
import type { ISectionOptions, Paragraph } from 'docx';
import { captionOf, goesOn, titleOf } from '../caption.ts';
import { PublishError } from '../errors.ts';
import { officeFont } from '../font/fonts.ts';
import {
  MARGINS,
  type Orientation,
  orientationFor,
  type PaperName,
  paperFor,
  type Sheet,
  sheet,
  textArea,
} from '../paper/paper.ts';
import { picturesAsPixels } from '../picture/as-pixels.ts';
import { pictureIn } from '../picture/picture.ts';
import { figureToPng, type PngOptions } from '../png/png.ts';
import { figureToSvg } from '../svg/svg.ts';
import { legible } from '../svg/text.ts';
import { captionParagraph } from './caption.ts';
import { hasTurnedText } from './native.ts';
import { repacked, withNativeShapes } from './repack.ts';
import { documentStyles } from './styles.ts';

/**
 * As for a PNG; `dpi` is that of the fallback picture at the size it is printed: by default 300, beside
 * native shapes, which nearly every reader draws, 150, or 200 where LibreOffice shows the picture.
 */
export interface DocxOptions extends PngOptions {
  /** @default 'auto': A4, and an A3 sheet that folds out for each figure wider than its turned text. */
  readonly paper?: 'auto' | PaperName;
  /** @default 'auto': a figure wider than the upright text stands on a turned page of its own. */
  readonly orientation?: 'auto' | Orientation;
  /**
   * `picture`: one vector picture, the same everywhere. `native`: Word's own shapes, to be edited,
   * with connectors that stay attached. @default 'picture'
   */
  readonly shapes?: 'native' | 'picture';
  /** The number of the first caption. @default 1 */
  readonly firstNumber?: number;
}

type Docx = typeof import('docx');

/**
 * @throws PublishError `no-figure`, `bad-number`, `picture-too-large`, `bad-picture`.
 * @example await figureToDocx([figure], { theme: printTheme, ...(await loadAssets()) })
 */
export async function figureToDocx(
  figures: Figure | readonly Figure[],
  options: DocxOptions,
): Promise<Uint8Array> {
  const all: readonly Figure[] = 'marks' in figures ? [figures] : figures;
  const [first] = all;
  if (!first) throw new PublishError({ code: 'no-figure' });
  const docx = await import('docx');
  const sections: { sheet: Sheet; children: Paragraph[] }[] = [];
  let number = (options.firstNumber ?? 1) - 1;
  for (const [index, figure] of all.entries()) {
    if (!goesOn(figure)) number++;
    const page = sheetOf(figure, options);
    const children = [
      await pictureParagraph(docx, figure, index + 1, page, options),
      captionParagraph(docx, figure, number, first.language),
    ];
    const last = sections.at(-1);
    if (last?.sheet.width === page.width && last.sheet.height === page.height)
      last.children.push(...children);
    else sections.push({ sheet: page, children });
  }
  const document = new docx.Document({
    title: legible(first.title),
    creator: 'Khung',
    lastModifiedBy: 'Khung',
    styles: documentStyles(first.language),
    sections: sections.map(({ sheet, children }, index) => ({
      ...pageOf(docx, sheet, index === 0),
      children,
    })),
  });
  const packed = new Uint8Array(await docx.Packer.toArrayBuffer(document));
  if (options.shapes !== 'native') return repacked(packed, (parts) => parts);
  const pictures = await picturesAsPixels(all, options);
  const { theme } = options;
  const natives = all.map((figure) => {
    return { figure, scale: scaleTo(figure, textArea(sheetOf(figure, options))) };
  });
  return repacked(packed, (parts) => withNativeShapes(parts, natives, { theme, pictures }));
}

function sheetOf(figure: Figure, { paper = 'auto', orientation = 'auto' }: DocxOptions): Sheet {
  const name = paper === 'auto' ? paperFor(figure) : paper;
  return sheet(name, orientation === 'auto' ? orientationFor(figure, name) : orientation);
}

/** Size and margins, and the page number centred at the top of every page but the first. */
function pageOf(
  docx: Docx,
  { orientation, ...size }: Sheet,
  first: boolean,
): Omit<ISectionOptions, 'children'> {
  // The library wants the upright size and turns it itself.
  const width = Math.min(size.width, size.height);
  const height = Math.max(size.width, size.height);
  const number = new docx.Header({
    children: [
      new docx.Paragraph({
        alignment: 'center',
        children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT] })],
      }),
    ],
  });
  const empty = new docx.Header({ children: [new docx.Paragraph({})] });
  return {
    properties: {
      titlePage: first,
      page: {
        size: { width: `${width}mm`, height: `${height}mm`, orientation },
        margin: {
          top: `${MARGINS.top}mm`,
          bottom: `${MARGINS.bottom}mm`,
          left: `${MARGINS.left}mm`,
          right: `${MARGINS.right}mm`,
          header: '10mm',
        },
      },
    },
    headers: first ? { default: number, first: empty } : { default: number },
  };
}

async function pictureParagraph(
  docx: Docx,
  figure: Figure,
  id: number,
  page: Sheet,
  options: DocxOptions,
): Promise<Paragraph> {
  const { theme, dpi = fallbackDpi(figure, options) } = options;
  const scale = scaleTo(figure, textArea(page));
  const colors = hasPhotograph(figure) ? 'all' : 'few';
  const png = await figureToPng(figure, { colors, ...options, dpi: dpi * scale });
  return new docx.Paragraph({
    alignment: 'center',
    keepNext: true,
    spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
    children: [
      new docx.ImageRun({
        ...(options.shapes === 'native'
          ? { type: 'png', data: png }
          : { type: 'svg', data: vector(figure, theme), fallback: { type: 'png', data: png } }),
        transformation: {
          width: figure.width * scale * PIXELS_PER_MM,
          height: figure.height * scale * PIXELS_PER_MM,
        },
        altText: {
          // The library's own count goes on from document to document.
          id: String(id),
          name: titleOf(figure),
          title: titleOf(figure),
          description: captionOf(figure) || titleOf(figure),
        },
      }),
    ],
  });
}

function fallbackDpi(figure: Figure, { shapes = 'picture' }: DocxOptions): number {
  if (shapes === 'picture') return 300;
  return hasTurnedText(figure) ? 200 : 150;
}

/** A picture that a person put in and that is no drawing. */
const hasPhotograph = ({ marks }: Figure): boolean =>
  marks.some((mark) => mark.shape === 'image' && pictureIn(mark).type !== 'svg');

/** Word looks at the first family only: Arial, which it has, is as wide as the measured font. */
function vector(figure: Figure, theme: Theme): Uint8Array {
  const svg = figureToSvg(figure, { theme, firstFont: officeFont(figure.font.name) });
  return new TextEncoder().encode(svg);
}

/** As wide as the text, as long as the caption keeps its room; a small figure grows by a quarter at most. */
function scaleTo(
  figure: Figure,
  area: { readonly width: number; readonly height: number },
): number {
  return Math.min(
    MOST_GROWTH,
    area.width / figure.width,
    (area.height - CAPTION_ROOM) / figure.height,
  );
}

const MOST_GROWTH = 1.25;
/** Two lines of caption and their spacing, mm. */
const CAPTION_ROOM = 14;
/** The library counts in pixels of 1/96 inch. */
const PIXELS_PER_MM = 96 / 25.4;
