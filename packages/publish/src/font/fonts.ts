/** The font bytes that writers are handed, and how a document names the family. */
import type { Figure, FontFamily, FontName } from '@khung/diagram';
import { PublishError } from '../errors.ts';

/** Whole TrueType files; other formats (woff2, subsets) fail silently in the picture engine. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Of every family that one of the figures is set in. */
export type FigureFonts = Readonly<Partial<Record<FontName, FontFiles>>>;

/** The files of the font that a figure is set in. @throws PublishError `asset-missing`. */
export function fontOf({ font }: Pick<Figure, 'font'>, fonts: FigureFonts): FontFiles {
  const files = fonts[font.name];
  if (files) return files;
  throw new PublishError({ code: 'asset-missing', file: font.name, looked: [] });
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
