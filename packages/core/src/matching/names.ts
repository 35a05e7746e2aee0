/** How alike two names are: folded, words in any order, abbreviations and slips of the pen forgiven. */
import { fold, spellingOf } from '../language/fold.ts';
import type { Text } from '../workspace/records.ts';

/** A name in one language, ready to be compared. */
export interface Name {
  readonly language: string;
  /** Its words in alphabetical order: equal for names that differ in order, case, marks or spelling. */
  readonly key: string;
  readonly words: readonly number[];
}

/** The words of both models, with how telling each is (natural log of the names to a name that has it). */
export class Words {
  private readonly numbers = new Map<string, number>();
  private readonly spelt: string[] = [];
  private readonly counts: number[] = [];
  private names = 0;

  /** The names of an element; they count. */
  read(name: Text): readonly Name[] {
    const read: Name[] = [];
    for (const [language, text] of Object.entries(name)) {
      const words = wordsOf(text);
      if (words.length === 0) continue;
      read.push({
        language,
        key: words.toSorted().join(' '),
        words: words.map((word) => this.numberOf(word)),
      });
    }
    this.names += 1;
    for (const word of new Set(read.flatMap((one) => one.words)))
      this.counts[word] = (this.counts[word] ?? 0) + 1;
    return read;
  }

  /** 0 for a word that every name has. */
  telling(word: number): number {
    return Math.log((this.names + 1) / (this.counts[word] ?? 1));
  }

  countOf(word: number): number {
    return this.counts[word] ?? 0;
  }

  text(word: number): string {
    return this.spelt[word] ?? '';
  }

  find(text: string): number | undefined {
    return this.numbers.get(text);
  }

  private numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const next = this.spelt.length;
    this.numbers.set(text, next);
    this.spelt.push(text);
    this.counts.push(0);
    return next;
  }
}

/** Folded words; `CustomerData` are two. */
export function wordsOf(text: string): string[] {
  return spellingOf(fold(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')))
    .split(' ')
    .filter(Boolean);
}

/** The initials of names of at least two words, as people abbreviate them. */
export function initialsOf(words: Words, { words: own }: Name): string {
  return own.length < 2 ? '' : own.map((word) => words.text(word)[0] ?? '').join('');
}

/**
 * The share of what two names tell that they have in common, 0 to 1; 1 where they have the same words.
 * Words count by how telling they are.
 */
export function likeness(words: Words, a: Name, b: Name): number {
  if (a.key === b.key) return 1;
  const left = [...a.words];
  const right = [...b.words];
  const tells = (list: readonly number[]) => list.reduce((sum, one) => sum + words.telling(one), 0);
  const all = tells(left) + tells(right);
  if (all === 0) return 0;
  let common = 0;
  for (const way of [same, initials, near])
    for (let at = 0; at < left.length; at++) {
      const found = way(words, left, at, right) ?? 0;
      if (found > 0) at -= 1;
      common += found;
    }
  return Math.min(1, common / all);
}

/** A way of finding words in common takes them out of both lists and says how much they tell. */
type Way = (words: Words, left: number[], at: number, right: number[]) => number | undefined;

const same: Way = (words, left, at, right) => {
  const word = left[at];
  const there = word === undefined ? -1 : right.indexOf(word);
  if (word === undefined || there < 0) return undefined;
  left.splice(at, 1);
  right.splice(there, 1);
  return 2 * words.telling(word);
};

const INITIALS = 0.85;
/** A word of one is the initials of words that follow each other in the other. */
const initials: Way = (words, left, at, right) => {
  const word = left[at];
  if (word === undefined) return undefined;
  const run = runOf(words, words.text(word), right);
  if (run !== undefined) {
    left.splice(at, 1);
    return INITIALS * (words.telling(word) + takenOut(words, right, run));
  }
  for (const [there, short] of right.entries()) {
    const within = runOf(words, words.text(short), left);
    if (within === undefined || within[0] !== at) continue;
    right.splice(there, 1);
    return INITIALS * (words.telling(short) + takenOut(words, left, within));
  }
  return undefined;
};

/** Where in the list stand words whose initials a short word is: the first and how many. */
function runOf(
  words: Words,
  short: string,
  list: readonly number[],
): readonly [number, number] | undefined {
  const count = short.length;
  if (count < 2 || count > list.length) return undefined;
  for (let from = 0; from + count <= list.length; from++) {
    let at = 0;
    while (at < count && words.text(list[from + at] ?? -1)[0] === short[at]) at++;
    if (at === count) return [from, count];
  }
  return undefined;
}

function takenOut(words: Words, list: number[], [from, count]: readonly [number, number]): number {
  return list.splice(from, count).reduce((sum, one) => sum + words.telling(one), 0);
}

/** The beginning of a word, its bones (`mgmt`), or a slip of one letter. */
const near: Way = (words, left, at, right) => {
  const word = left[at];
  if (word === undefined) return undefined;
  let best = -1;
  let most = 0;
  right.forEach((other, there) => {
    const value = nearness(words.text(word), words.text(other));
    if (value > most) [most, best] = [value, there];
  });
  const [other] = best < 0 ? [] : right.splice(best, 1);
  if (other === undefined) return undefined;
  left.splice(at, 1);
  return most * (words.telling(word) + words.telling(other));
};

/** How likely one word stands for another, 0 to 1. */
export function nearness(a: string, b: string): number {
  if (/\d/.test(a) || /\d/.test(b)) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 5 && long.length - short.length <= 1 && differsByOne(short, long))
    return 0.85;
  if (short.length >= 3 && long.startsWith(short)) return 0.7;
  if (short.length >= 3 && short[0] === long[0] && isWithin(short, long)) return 0.6;
  return 0;
}

/** One letter more, less, other, or two neighbours swapped. */
function differsByOne(short: string, long: string): boolean {
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let end = 0;
  while (end < short.length - from && short.at(-1 - end) === long.at(-1 - end)) end++;
  const rest = short.length - from - end;
  if (long.length > short.length) return rest === 0;
  if (rest <= 1) return true;
  return rest === 2 && short[from] === long[from + 1] && short[from + 1] === long[from];
}

/** The letters of one, in their order, among those of the other. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
