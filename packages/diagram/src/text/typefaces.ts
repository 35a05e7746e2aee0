/** The two typefaces that figures are set in: both shipped, both as wide as the Office font they stand for. */
import type { FontFamily } from '../figure/figure.ts';

export const TYPEFACES = {
  /** Widths of Arial. */
  sans: { name: 'Arimo', fallbacks: ['Arial', 'Liberation Sans', 'Helvetica'] },
  /** Widths of Times New Roman, which official documents are set in. */
  serif: { name: 'Tinos', fallbacks: ['Times New Roman', 'Liberation Serif', 'Times'] },
} as const satisfies Readonly<Record<string, FontFamily>>;

export type TypefaceId = keyof typeof TYPEFACES;
