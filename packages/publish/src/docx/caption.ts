/** A figure's caption in Word: a number that Word counts (a SEQ field), so that it can list the figures. */
import type { Figure } from '@khung/diagram';
import type { Paragraph } from 'docx';
import { legible } from '../svg/text.ts';

type Docx = typeof import('docx');

/** "Hình 1: …" in the document's language, one sequence through it, with a bookmark round "Hình 1" that cross-references can point at. */
export function captionParagraph(
  docx: Docx,
  figure: Figure,
  number: number,
  language: string,
): Paragraph {
  const word = figureWord(language);
  return new docx.Paragraph({
    style: CAPTION_STYLE,
    children: [
      new docx.Bookmark({
        id: `_Ref_Figure_${number}`,
        children: [
          new docx.TextRun(`${word} `),
          // The shown number stands in the field already: nothing has to be updated on opening.
          new docx.SimpleField(`SEQ ${word} \\* ARABIC`, String(number)),
        ],
      }),
      new docx.TextRun(`: ${legible(figure.caption || figure.title)}`),
    ],
  });
}

/** Word's own style for captions; its lists of figures look for it. */
export const CAPTION_STYLE = 'Caption';

/** The label of the sequence, which Word's "Insert table of figures" offers by this name. */
export function figureWord(language: string): string {
  return language.startsWith('en') ? 'Figure' : 'Hình';
}
