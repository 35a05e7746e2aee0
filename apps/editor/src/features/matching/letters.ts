/** Two names cut where they differ, letter by letter, so that the eye finds what is not the same. */

export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/**
 * @returns both names in pieces; joined, the pieces are the name. Names without much in common differ
 * as a whole: a patchwork of single letters says nothing.
 */
export function differingLetters(one: string, other: string): readonly [Piece[], Piece[]] {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  if (a.length > MOST || b.length > MOST)
    return [whole(one, one !== other), whole(other, one !== other)];
  const [inOne, inOther] = common(a, b);
  const kept = inOne.filter(Boolean).length;
  if (kept < LEAST_COMMON * Math.max(a.length, b.length))
    return [whole(one, true), whole(other, true)];
  return [pieces(a, inOne), pieces(b, inOther)];
}

const MOST = 400;
const LEAST_COMMON = 0.4;

const whole = (text: string, differs: boolean): Piece[] => (text === '' ? [] : [{ text, differs }]);

/** As people see them: a letter with its marks is one. */
const SEGMENTS = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const lettersOf = (text: string): string[] =>
  [...SEGMENTS.segment(text)].map(({ segment }) => segment);

/** Which letters of each belong to the longest common run of letters; case and composition don't count. */
function common(a: readonly string[], b: readonly string[]): readonly [boolean[], boolean[]] {
  const [x, y] = [a, b].map((list) => list.map((letter) => letter.normalize('NFC').toLowerCase()));
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        x?.[i] === y?.[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const inA = a.map(() => false);
  const inB = b.map(() => false);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (x?.[i] === y?.[j]) {
      inA[i++] = true;
      inB[j++] = true;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return [inA, inB];
}

function pieces(letters: readonly string[], same: readonly boolean[]): Piece[] {
  const found: { text: string; differs: boolean }[] = [];
  letters.forEach((letter, nth) => {
    const differs = !same[nth];
    const last = found.at(-1);
    if (last?.differs === differs) last.text += letter;
    else found.push({ text: letter, differs });
  });
  return found;
}
