/** Writers from a figure to SVG, PNG, PDF and Word. Fonts and the picture engine are handed in. */

export { type DocxOptions, figureToDocx } from './docx/docx.ts';
export { PublishError, type PublishFault } from './errors.ts';
export type { FigureFonts } from './font/fonts.ts';
export { figureToPdf, type PdfOptions } from './pdf/pdf.ts';
export type { EngineSource } from './png/engine.ts';
export { figureToPng, type PngOptions } from './png/png.ts';
export { figureToSvg, type SvgOptions } from './svg/svg.ts';
