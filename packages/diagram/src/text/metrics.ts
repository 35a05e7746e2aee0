/**
 * What is known of the shipped fonts: advance widths by code point, and the vertical measures.
 * The same numbers in Node, browser and worker, so that text breaks at the same place everywhere.
 */
import { FONT_TABLES } from './font-tables.ts';

export type FontName = keyof typeof FONT_TABLES;
export type Weight = 'regular' | 'bold';

/** All measures in em: a fraction of the type size. */
export interface FontMetrics {
  readonly widths: ReadonlyMap<number, number>;
  /** Above the baseline, accents of capitals included. */
  readonly ascent: number;
  /** Below the baseline, positive. */
  readonly descent: number;
  readonly capHeight: number;
}

/** The font's measures; its table is decoded at first use. */
export function metricsOf(font: FontName, weight: Weight): FontMetrics {
  const key = `${font} ${weight}`;
  const known = decoded.get(key);
  if (known !== undefined) return known;
  const table = FONT_TABLES[font][weight];
  const em = table.unitsPerEm;
  const metrics: FontMetrics = {
    widths: decode(table.widths, em),
    ascent: table.ascent / em,
    descent: -table.descent / em,
    capHeight: table.capHeight / em,
  };
  decoded.set(key, metrics);
  return metrics;
}

const decoded = new Map<string, FontMetrics>();

function decode(text: string, em: number): Map<number, number> {
  const widths = new Map<number, number>();
  for (const run of text.split(';')) {
    const colon = run.indexOf(':');
    let codePoint = Number.parseInt(run.slice(0, colon), 36);
    let width = 0;
    for (const step of run.slice(colon + 1).split(',')) {
      if (step !== '') width = Number.parseInt(step, 36) / em;
      widths.set(codePoint, width);
      codePoint += 1;
    }
  }
  return widths;
}

/** 1 pt in mm. */
export const POINT = 25.4 / 72;
