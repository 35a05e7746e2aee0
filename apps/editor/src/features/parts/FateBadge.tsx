/** What became of an element, as the same few capitals that the figure wears. */
import { type Fate, fateWords } from '@khung/core';
import { useWords } from '../../i18n/useWords.ts';

export function FateBadge({ fate }: { fate: Fate }) {
  const { textOf } = useWords();
  const { badge, word } = fateWords(fate);
  if (badge === undefined) return null;
  return (
    <span className="k-fate" data-fate={fate} title={textOf(word)}>
      {textOf(badge)}
    </span>
  );
}
