/** Writers from a figure to SVG, PNG, PDF, Word and PowerPoint, and of a comparison to a page. Fonts and the picture engine are handed in. */

export { type DocxOptions, figureToDocx } from './docx/docx.ts';
export { PUBLISH_FAULTS, PublishError, type PublishFault } from './errors.ts';
export type { FigureFonts, FontFiles } from './font/fonts.ts';
export {
  type ComparisonPage,
  type ComparisonPageOptions,
  comparisonPage,
} from './html/comparison-page.ts';
export { figureToPdf, type PdfOptions } from './pdf/pdf.ts';
export type { EngineSource } from './png/engine.ts';
export { figureToPng, type PngOptions } from './png/png.ts';
export { figureToPptx, type PptxOptions } from './pptx/pptx.ts';
export type { SlideFormat } from './pptx/slide-size.ts';
export { figureToSvg, type SvgOptions } from './svg/svg.ts';
export { comparisonTables } from './tables/comparison-tables.ts';
export { betweenSaid, type GapTableOptions, gapTables } from './tables/gap-tables.ts';
export { type PageOptions, tablesToHtml } from './tables/html.ts';
export { impactTables } from './tables/impact-tables.ts';
export { tablesToMarkdown } from './tables/markdown.ts';
export type * from './tables/table.ts';
export { tablesToXlsx } from './xlsx/xlsx.ts';
