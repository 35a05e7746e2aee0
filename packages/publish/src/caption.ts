/** A figure's title and caption as words to write: on one line, and saying which page of several it is. */
import type { Figure } from '@khung/diagram';
import { legible } from './svg/text.ts';

type Named = Pick<Figure, 'title' | 'caption' | 'page'>;

export function titleOf(figure: Named): string {
  return numbered(figure.title, figure);
}

/** Empty where the figure has none. */
export function captionOf(figure: Named): string {
  return figure.caption ? numbered(figure.caption, figure) : '';
}

/** A page after the first goes on with a figure, and so keeps its number in the document. */
export function goesOn({ page }: Pick<Figure, 'page'>): boolean {
  return page !== undefined && page.number > 1;
}

function numbered(text: string, { page }: Named): string {
  return page && page.of > 1 ? `${legible(text)} (${page.number}/${page.of})` : legible(text);
}
