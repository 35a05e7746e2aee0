/** Type and paragraphs of an official document: Decree 30/2020/NĐ-CP, Appendix I. */
import type { IStylesOptions } from 'docx';
import { CAPTION_STYLE } from './caption.ts';

/** Times New Roman 13 pt, black; sizes are half points, spacing is twentieths of a point. */
export function documentStyles(language: string): IStylesOptions {
  const tag = language.startsWith('en') ? 'en-GB' : 'vi-VN';
  return {
    default: {
      document: {
        run: { font: 'Times New Roman', size: 26, color: '000000', language: { value: tag } },
        paragraph: { spacing: { before: 120, line: 264, lineRule: 'auto' } },
      },
    },
    paragraphStyles: [
      {
        id: CAPTION_STYLE,
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 26, italics: true },
        paragraph: { alignment: 'center', spacing: { before: 120, after: 240 } },
      },
    ],
  };
}
