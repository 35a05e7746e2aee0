/**
 * Finds elements by what people type: blind to diacritics and case, and to the spellings and
 * abbreviations of the trade ("csdl" finds "Cơ sở dữ liệu"; "ki thuat" finds "kỹ thuật").
 */
import type { Model } from '../architecture/model.ts';
import { fold, spellingOf } from '../language/fold.ts';
import { textIn } from '../language/text.ts';
import { elementTypeInfo } from '../language/types.ts';
import type { ElementId } from '../workspace/ids.ts';
import type { Element } from '../workspace/records.ts';

/**
 * Elements that hold every word asked for, the best match first: the whole name, its beginning, the
 * words in order, the words anywhere, then type, documentation and properties. Within one kind of
 * match the model's order. A name in `lang` counts before names in other languages.
 * An empty query finds nothing. Words may be unfinished ("kien tr").
 */
export function searchElements(model: Model, query: string, lang: string): ElementId[] {
  return rankElements(model, query, lang).map(({ item }) => item.id);
}

/** As `searchElements`, with how good each match is, as `searchTexts` counts; 6 is found beside the name. */
export function rankElements(model: Model, query: string, lang: string): Ranked<Element>[] {
  const asked = askedFor(query);
  if (asked.words.length === 0) return [];
  const found: Ranked<Element>[] = [];
  for (const element of model.elements.values()) {
    const rank = rankOf(element, asked, lang);
    if (rank !== undefined) found.push({ item: element, rank });
  }
  return found.sort((one, other) => one.rank - other.rank);
}

export interface Ranked<Item> {
  readonly item: Item;
  readonly rank: number;
}

/**
 * Items whose text holds every word asked for, the best match first, with how good it is: 0 the whole
 * text, 1 its beginning, 2 the words in order, 3 the same in another spelling, 4 whole words anywhere, 5
 * parts of words; less than half a rank is lost where marks were typed that the text does not have.
 * An empty query finds nothing.
 */
export function searchTexts<Item>(
  items: Iterable<Item>,
  query: string,
  textOf: (item: Item) => string,
): Ranked<Item>[] {
  const asked = askedFor(query);
  if (asked.words.length === 0) return [];
  const found: Ranked<Item>[] = [];
  for (const item of items) {
    const name = foldedName(textOf(item));
    const rank = rankIn(name, asked);
    if (rank === undefined) continue;
    found.push({ item, rank: rank + (name.exact.includes(asked.exact) ? 0 : 0.25) });
  }
  return found.sort((one, other) => one.rank - other.rank);
}

interface Asked {
  /** As typed, composed, lower case: to prefer a match with the same marks. */
  readonly exact: string;
  readonly folded: string;
  readonly spelled: string;
  readonly words: readonly string[];
  readonly spelledWords: readonly string[];
}

function askedFor(query: string): Asked {
  const folded = fold(query);
  const spelled = spellingOf(folded);
  return {
    exact: query.normalize('NFC').toLowerCase().trim(),
    folded,
    spelled,
    words: folded.split(' ').filter(Boolean),
    spelledWords: spelled.split(' ').filter(Boolean),
  };
}

/** Half a rank is lost by a match in another language, a quarter by one without the marks typed. */
function rankOf(element: Element, asked: Asked, lang: string): number | undefined {
  let best: number | undefined;
  const shown = textIn(element.name, lang);
  for (const name of namesOf(element)) {
    const rank = rankIn(name, asked);
    if (rank === undefined) continue;
    const other = name.text === shown ? 0 : 0.5;
    const unmarked = name.exact.includes(asked.exact) ? 0 : 0.25;
    const full = rank + other + unmarked;
    if (best === undefined || full < best) best = full;
  }
  if (best !== undefined) return best;
  const rest = restOf(element);
  return holdsAll(rest, asked) ? 6 : undefined;
}

function rankIn(name: FoldedName, asked: Asked): number | undefined {
  const { folded, spelled } = name;
  if (folded === asked.folded || (asked.spelled && spelled === asked.spelled)) return 0;
  if (folded.startsWith(asked.folded)) return 1;
  if (` ${folded}`.includes(` ${asked.folded}`)) return 2;
  if (asked.spelled && ` ${spelled}`.includes(` ${asked.spelled}`)) return 3;
  if (asked.words.every((word) => ` ${folded}`.includes(` ${word}`))) return 4;
  return holdsAll(name, asked) ? 5 : undefined;
}

function holdsAll(text: Pick<FoldedName, 'folded' | 'spelled'>, asked: Asked): boolean {
  return (
    asked.words.every((word) => text.folded.includes(word)) ||
    (asked.spelledWords.length > 0 &&
      asked.spelledWords.every((word) => text.spelled.includes(word)))
  );
}

interface FoldedName {
  readonly text: string;
  readonly exact: string;
  readonly folded: string;
  readonly spelled: string;
}

/** Folded once for an element: an edit makes a new element record, and all others keep theirs. */
function namesOf(element: Element): readonly FoldedName[] {
  let names = NAMES.get(element);
  if (!names) {
    names = Object.values(element.name).map(foldedName);
    NAMES.set(element, names);
  }
  return names;
}

function foldedName(text: string): FoldedName {
  const folded = fold(text);
  const exact = text.normalize('NFC').toLowerCase();
  return { text, exact, folded, spelled: spellingOf(folded) };
}

/** The name is in it too, so that "gplx đường bộ" may match partly here and partly there. */
function restOf(element: Element): Pick<FoldedName, 'folded' | 'spelled'> {
  let rest = RESTS.get(element);
  if (!rest) {
    const properties = Object.values(element.properties ?? {}).flatMap((value) =>
      typeof value === 'object' ? Object.values(value) : [String(value)],
    );
    const text = [
      ...Object.values(element.name),
      ...Object.values(elementTypeInfo(element.type).name),
      ...Object.values(element.documentation ?? {}),
      ...properties,
      element.id,
      element.source?.id ?? '',
    ].join(' ');
    const folded = fold(text);
    rest = { folded, spelled: spellingOf(folded) };
    RESTS.set(element, rest);
  }
  return rest;
}

const NAMES = new WeakMap<Element, readonly FoldedName[]>();
const RESTS = new WeakMap<Element, Pick<FoldedName, 'folded' | 'spelled'>>();
