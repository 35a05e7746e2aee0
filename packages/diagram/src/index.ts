/** What a figure shows, where, and how it looks. */
export type * from './figure/figure.ts';
export type * from './figure/theme.ts';
export { missingLetters, textWidth } from './text/measure.ts';
export { type FontMetrics, type FontName, metricsOf, POINT, type Weight } from './text/metrics.ts';
export { type Line, lineCount, wrapText } from './text/wrap.ts';
