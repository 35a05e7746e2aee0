/** Which pairs are worth a closer look: few for each element, so that large models take seconds. */
import { appendTo } from '../collections/multimap.ts';
import { initialsOf, type Words } from './names.ts';
import { linkKey, type Side } from './side.ts';

/** At most so many for an element, and of words and names that more than this many have, none. */
const FOR_ONE = 12;
const TOO_COMMON = 300;
const ALIKE_AT_MOST = 40;

/** Pairs by name: the same words, telling words in common or beginning alike, or the initials of the other. */
export function pairsByName(before: Side, after: Side, words: Words): ReadonlySet<number>[] {
  const byKey = new Map<string, number[]>();
  const byWord = new Map<number, number[]>();
  const byInitials = new Map<string, number[]>();
  const byBeginning = new Map<string, number[]>();
  after.names.forEach((names, at) => {
    for (const key of new Set(names.map((name) => name.key))) appendTo(byKey, key, at);
    const own = new Set(names.flatMap((name) => name.words));
    for (const word of own) appendTo(byWord, word, at);
    for (const start of new Set([...own].map((word) => beginning(words, word))))
      appendTo(byBeginning, start, at);
    for (const name of names) appendTo(byInitials, initialsOf(words, name), at);
  });
  return before.names.map((names, at) => {
    const found = new Map<number, number>();
    const add = (list: readonly number[] | undefined, worth: number) => {
      if (list !== undefined && list.length <= TOO_COMMON)
        for (const one of list) found.set(one, (found.get(one) ?? 0) + worth);
    };
    for (const name of names) {
      for (const word of new Set(name.words)) {
        const worth = words.telling(word);
        add(byWord.get(word), worth);
        add(byInitials.get(words.text(word)), worth);
        add(byBeginning.get(beginning(words, word)), worth / 2);
      }
      const short = words.find(initialsOf(words, name));
      if (short !== undefined) add(byWord.get(short), words.telling(short));
    }
    const best = new Set(likeliest(found, FOR_ONE));
    for (const name of names) {
      const alike = byKey.get(name.key) ?? [];
      const kind = before.elements[at]?.type;
      const near =
        alike.length <= ALIKE_AT_MOST
          ? alike
          : alike.filter((one) => after.elements[one]?.type === kind).slice(0, ALIKE_AT_MOST);
      for (const one of near) best.add(one);
    }
    return best;
  });
}

/** Enough of a word for its shortened form to begin alike. */
const beginning = (words: Words, word: number) => words.text(word).slice(0, 3);

/**
 * Pairs by neighbours: those of one type that partners of an element's neighbours lead to in the
 * same way.
 *
 * @param partner The number of an element's partner in the after, if it has one.
 */
export function pairsByNeighbours(
  before: Side,
  after: Side,
  partner: (a: number) => number | undefined,
  wanted: (a: number) => boolean,
  free: (b: number) => boolean,
): Map<number, readonly number[]> {
  const pairs = new Map<number, readonly number[]>();
  before.elements.forEach((element, at) => {
    if (!wanted(at)) return;
    const found = new Map<number, number>();
    for (const { kind, other } of before.links[at]?.list ?? []) {
      const there = partner(other);
      const list = there === undefined ? [] : (after.linked.get(linkKey(kind, there)) ?? []);
      if (list.length > TOO_COMMON) continue;
      for (const one of list)
        if (free(one) && after.elements[one]?.type === element.type)
          found.set(one, (found.get(one) ?? 0) + 1 / list.length);
    }
    if (found.size > 0) pairs.set(at, likeliest(found, FOR_ONE));
  });
  return pairs;
}

function likeliest(found: ReadonlyMap<number, number>, count: number): number[] {
  return [...found]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, count)
    .map(([one]) => one);
}
