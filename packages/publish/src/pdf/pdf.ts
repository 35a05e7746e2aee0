/**
 * Figures as a vector PDF, a page each: embedded letters, searchable text, no browser needed. The
 * page is as large as the figure, or a sheet with the margins of an official document.
 */
import type { Figure, Theme } from '@khung/diagram';
import { captionOf, titleOf } from '../caption.ts';
import { PublishError } from '../errors.ts';
import { lettersOf } from '../font/embed.ts';
import { type FigureFonts, fontOf } from '../font/fonts.ts';
import { joined } from '../font/sfnt.ts';
import { subsetFont } from '../font/subset.ts';
import { type PaperName, POINTS_PER_MM } from '../paper/paper.ts';
import { picturesAsPixels } from '../picture/as-pixels.ts';
import type { EngineSource } from '../png/engine.ts';
import { legible } from '../svg/text.ts';
import { drawMarks, type Pictures } from './marks.ts';
import { CAPTION, placeOf } from './place.ts';

export interface PdfOptions {
  readonly theme: Theme;
  readonly fonts: FigureFonts;
  /** Needed where a person's picture is an SVG. */
  readonly wasm?: EngineSource | Promise<EngineSource>;
  /**
   * `figure`: each page exactly as large as its figure. A paper: the figure within the margins of
   * Decree 30, upright or turned as suits it, made smaller if it must. @default 'figure'
   */
  readonly page?: 'figure' | PaperName;
  /** Prints the caption below each figure; otherwise it is the business of the document around. */
  readonly caption?: boolean;
  /** When the document was made; left out, the same figures give the same bytes. */
  readonly date?: Date;
}

/**
 * @throws PublishError `no-figure`, `bad-number`, `bad-font`, `bad-picture`, `engine-missing`.
 * @example await figureToPdf([figure], { theme: printTheme, fonts: await loadFonts() })
 */
export async function figureToPdf(
  figures: Figure | readonly Figure[],
  options: PdfOptions,
): Promise<Uint8Array> {
  const all: readonly Figure[] = 'marks' in figures ? [figures] : figures;
  const [first] = all;
  if (!first) throw new PublishError({ code: 'no-figure' });
  const fonts = embeddedFonts(all, options.fonts);
  const pictures = await picturesAsPixels(all, options);
  const document = await emptyDocument(first, fonts, options.date);
  const bytes = collected(document);
  for (const figure of all) {
    addPage(document, figure, options, pictures, all.length > 1);
  }
  document.end();
  return bytes;
}

/** Only the letters used, and without kerning, which the figure was measured without. */
function embeddedFonts(
  figures: readonly Figure[],
  fonts: FigureFonts,
): ReadonlyMap<string, Uint8Array> {
  const embedded = new Map<string, Uint8Array>();
  for (const font of new Map(figures.map(({ font }) => [font.name, font])).values()) {
    const { name } = font;
    const set = figures.filter((figure) => figure.font.name === name);
    const letters = (weight: 'regular' | 'bold') =>
      set.map((figure) => lettersOf(figure, weight)).join('');
    const files = fontOf({ font }, fonts);
    const captions = set.map(captionOf).join('');
    embedded.set(`${name} regular`, subsetFont(files.regular, `${letters('regular')}${captions} `));
    embedded.set(`${name} bold`, subsetFont(files.bold, `${letters('bold')} `));
  }
  return embedded;
}

async function emptyDocument(
  figure: Figure,
  fonts: ReadonlyMap<string, Uint8Array>,
  date: Date | undefined,
) {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    autoFirstPage: false,
    // No font to begin with: the standard ones are files beside the library, which a bundle lacks.
    font: '',
    // Later versions carry the title a second time, in XML that the library does not escape.
    pdfVersion: '1.3',
    lang: figure.language,
    displayTitle: true,
    info: {
      Title: legible(figure.title),
      Subject: legible(figure.caption),
      Creator: 'Khung',
      // The file's id is made from the date.
      CreationDate: date ?? new Date(0),
    },
  });
  // The library needs a date, the reader is not told one that is none.
  if (!date)
    Object.defineProperty(document.info, 'CreationDate', { value: new Date(0), enumerable: false });
  for (const [name, bytes] of fonts) document.registerFont(name, bytes);
  return document;
}

function addPage(
  document: PDFKit.PDFDocument,
  figure: Figure,
  options: PdfOptions,
  pictures: Pictures,
  bookmarked: boolean,
): void {
  const place = placeOf(figure, options);
  document.addPage({
    size: [place.page.width * POINTS_PER_MM, place.page.height * POINTS_PER_MM],
    margin: 0,
  });
  if (bookmarked) document.outline.addItem(titleOf(figure));
  document.save();
  document.translate(place.x * POINTS_PER_MM, place.y * POINTS_PER_MM);
  document.scale(POINTS_PER_MM * place.scale);
  drawMarks(document, figure, options.theme, pictures);
  document.restore();
  if (options.caption && figure.caption) {
    const below = place.y + figure.height * place.scale + CAPTION.gap;
    document
      .font(`${figure.font.name} regular`, CAPTION.size)
      .fillColor('#000000')
      .text(captionOf(figure), place.text.x * POINTS_PER_MM, below * POINTS_PER_MM, {
        width: place.text.width * POINTS_PER_MM,
        height: CAPTION.room * POINTS_PER_MM,
        align: 'center',
      });
  }
}

function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(joined(chunks)));
  });
}
