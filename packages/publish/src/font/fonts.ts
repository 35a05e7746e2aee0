/** The font bytes that writers are handed, and how a document names the family. */
import type { FontFamily } from '@khung/diagram';

/** Whole TrueType files; other formats (woff2, subsets) fail silently in the picture engine. */
export interface FigureFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

const GENERIC: Record<FontFamily['name'], string> = { Arimo: 'sans-serif', Tinos: 'serif' };

/**
 * The family as a CSS list, the measured font first: `Arimo, Arial, …, sans-serif`.
 * `first` puts a family that the reader's program surely has before it (Word looks at the first only).
 */
export function fontStack(font: FontFamily, first?: string): string {
  const names = [...(first ? [first] : []), font.name, ...font.fallbacks, GENERIC[font.name]];
  return [...new Set(names)].join(', ');
}

/** The family with the same widths that Office has: documents are read where nobody installs fonts. */
export function officeFont(name: FontFamily['name']): string {
  return name === 'Arimo' ? 'Arial' : 'Times New Roman';
}

/** As Office writes languages: with their country. */
export function languageTag(language: string): string {
  return language.startsWith('en') ? 'en-GB' : 'vi-VN';
}
