/** `@font-face` rules that carry the letters a figure uses, for a file that needs no installed font. */
import type { Figure } from '@khung/diagram';
import { legible } from '../svg/text.ts';
import { type FigureFonts, fontOf } from './fonts.ts';
import { subsetFont } from './subset.ts';

export function embeddedFaces(figure: Pick<Figure, 'marks' | 'font'>, fonts: FigureFonts): string {
  const files = fontOf(figure, fonts);
  return (['regular', 'bold'] as const)
    .flatMap((weight) => {
      const text = lettersOf(figure, weight);
      if (!text) return [];
      const data = base64(subsetFont(files[weight], text));
      return `@font-face{font-family:${figure.font.name};font-weight:${weight === 'bold' ? 700 : 400};src:url(data:font/ttf;base64,${data})}`;
    })
    .join('');
}

/** Every letter drawn in a weight, each once. */
export function lettersOf(figure: Pick<Figure, 'marks'>, weight: 'regular' | 'bold'): string {
  const letters = new Set<string>();
  for (const mark of figure.marks)
    if (mark.shape === 'text' && mark.weight === weight)
      for (const { text } of mark.lines) for (const letter of legible(text)) letters.add(letter);
  return [...letters].sort().join('');
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
