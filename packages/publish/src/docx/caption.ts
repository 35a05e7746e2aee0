/** A figure's caption in Word: a number that Word counts (a SEQ field), so that it can list the figures. */
import type { Figure } from '@khung/diagram';
import type { Paragraph } from 'docx';
import { captionOf, goesOn, titleOf } from '../caption.ts';

type Docx = typeof import('docx');

/**
 * "Hình 1: …" in the document's language, one sequence through it, with a bookmark round "Hình 1"
 * that cross-references can point at. A further page of a figure repeats its number.
 */
export function captionParagraph(
  docx: Docx,
  figure: Figure,
  number: number,
  language: string,
): Paragraph {
  const label = numberedLabel(docx, figureWord(language), number, goesOn(figure));
  return new docx.Paragraph({
    style: CAPTION_STYLE,
    children: [
      ...(goesOn(figure)
        ? label
        : [new docx.Bookmark({ id: `_Ref_Figure_${number}`, children: label })]),
      new docx.TextRun(`: ${captionOf(figure) || titleOf(figure)}`),
    ],
  });
}

/** The shown number stands in the field already: nothing has to be updated on opening. */
function numberedLabel(docx: Docx, word: string, number: number, repeated: boolean) {
  const field = `SEQ ${word} ${repeated ? '\\c ' : ''}\\* ARABIC`;
  return [new docx.TextRun(`${word} `), new docx.SimpleField(field, String(number))];
}

/** Word's own style for captions; its lists of figures look for it. */
export const CAPTION_STYLE = 'Caption';

/** The label of the sequence, which Word's "Insert table of figures" offers by this name. */
export function figureWord(language: string): string {
  return language.startsWith('en') ? 'Figure' : 'Hình';
}
