/** How wide a text is: the sum of its letters' advance widths, without kerning (never too narrow). */
import { type FontName, metricsOf, type Weight } from './metrics.ts';

/**
 * Width of one line of text in the unit of `size`.
 * @param size type size, usually mm
 * @example textWidth('Kho dữ liệu', 2.8, 'bold') // mm
 */
export function textWidth(
  text: string,
  size: number,
  weight: Weight = 'regular',
  font: FontName = 'Arimo',
): number {
  return emWidth(text.normalize('NFC'), weight, font) * size;
}

/** Width in em of text that is already in NFC. */
export function emWidth(text: string, weight: Weight, font: FontName): number {
  const { widths } = metricsOf(font, weight);
  let sum = 0;
  for (const letter of text) {
    const codePoint = letter.codePointAt(0) ?? 0;
    sum += widths.get(codePoint) ?? fallbackWidth(codePoint);
  }
  return sum;
}

/** Letters of a text that the measured font lacks, each once. */
export function missingLetters(text: string, weight: Weight, font: FontName): string {
  const { widths } = metricsOf(font, weight);
  const missing = new Set<string>();
  for (const letter of text.normalize('NFC')) {
    const codePoint = letter.codePointAt(0) ?? 0;
    if (!widths.has(codePoint) && fallbackWidth(codePoint) > 0) missing.add(letter);
  }
  return [...missing].join('');
}

/** One line of clean text as it is drawn: composed letters, no control characters, single spaces. */
export function drawnText(text: string): string {
  return text.normalize('NFC').replace(UNDRAWABLE, ' ').replace(/\s+/gu, ' ').trim();
}

/** The same for several lines: those that a person made stay, none of them empty. */
export function drawnLines(text: string): string {
  return text.includes('\n')
    ? text.split('\n').map(drawnText).filter(Boolean).join('\n')
    : drawnText(text);
}

/** Control characters, and halves of surrogate pairs, which no writer may put into XML. */
const UNDRAWABLE = /[\p{Cc}\p{Cs}\u{fffe}\u{ffff}]/gu;

/** In em, for a letter the font lacks: marks that sit on others take no room; the rest is given plenty. */
function fallbackWidth(codePoint: number): number {
  const takesNoRoom =
    (codePoint >= 0x0300 && codePoint <= 0x036f) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff;
  if (takesNoRoom) return 0;
  return codePoint >= 0x1f000 ? 1.4 : codePoint >= 0x1100 ? 1.05 : 0.8;
}
