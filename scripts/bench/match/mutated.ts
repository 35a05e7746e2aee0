/**
 * A copy of a model as somebody else might have it: no ids in common, a tenth of the names edited, a
 * tenth of the elements gone, a tenth that look like others but are not. Who is who is known.
 */
import {
  type Element,
  type ElementId,
  elementId,
  type Model,
  type Relation,
  type RelationId,
  relationId,
  type Text,
} from '@khung/core';
import { randomFrom } from '../random.ts';

export interface Mutated {
  readonly model: Model;
  /** The true pairs: an element of the original and what it is in the copy. */
  readonly truth: ReadonlyMap<ElementId, ElementId>;
}

export interface MutationOptions {
  readonly seed: number;
  /** Shares of all elements, 0 to 1. */
  readonly edited?: number;
  readonly deleted?: number;
  readonly decoys?: number;
  /** Without: names, types and relations must do. */
  readonly documentation?: boolean;
}

export function mutated(model: Model, options: MutationOptions): Mutated {
  const { seed, edited = 0.1, deleted = 0.1, decoys = 0.1, documentation = true } = options;
  const random = randomFrom(seed);
  const originals = shuffled([...model.elements.values()], random);
  const gone = new Set(originals.slice(0, Math.round(originals.length * deleted)).map(idOf));
  const staying = originals.filter(({ id }) => !gone.has(id));
  const toEdit = new Set(staying.slice(0, Math.round(originals.length * edited)).map(idOf));
  const truth = new Map<ElementId, ElementId>();
  let count = 0;
  const newId = () => elementId(`other-${(count++).toString(36)}${Math.floor(random() * 1e6)}`);
  for (const { id } of shuffled(staying, random)) truth.set(id, newId());
  const moved = (id: ElementId | undefined) => (id === undefined ? undefined : truth.get(id));
  const copies: Element[] = staying.map((element) => {
    const owner = moved(element.owner);
    const operator = moved(element.operator);
    return {
      id: truth.get(element.id) ?? element.id,
      type: element.type,
      ...(element.specialisation !== undefined && { specialisation: element.specialisation }),
      name: toEdit.has(element.id) ? editedName(element.name, random) : element.name,
      ...(documentation && element.documentation && { documentation: element.documentation }),
      ...(owner && { owner }),
      ...(operator && { operator }),
    };
  });
  const relations: Relation[] = [];
  for (const relation of model.relations.values()) {
    const [source, target] = [relation.source, relation.target].map((end) =>
      truth.get(end as ElementId),
    );
    if (source && target)
      relations.push({
        id: relationId(`line-${relations.length}`),
        type: relation.type,
        source,
        target,
      });
  }
  // Lookalikes of those that went and of those that stay, alike or nearly so by name, tied in elsewhere.
  const lookalikes = shuffled(originals, random).slice(0, Math.round(originals.length * decoys));
  lookalikes.forEach((like, nth) => {
    const id = newId();
    const name = nth % 3 === 0 ? like.name : wordsExchanged(like.name, originals, random);
    copies.push({ id, type: like.type, name });
    for (let line = 0; line < 2; line++) {
      const other = copies[Math.floor(random() * copies.length)];
      const relation = relations[Math.floor(random() * relations.length)];
      if (other && other.id !== id && relation)
        relations.push({
          id: relationId(`line-${relations.length}`),
          type: relation.type,
          source: id,
          target: other.id,
        });
    }
  });
  return {
    truth,
    model: {
      ...model,
      elements: new Map(shuffled(copies, random).map((one) => [one.id, one])),
      relations: new Map<RelationId, Relation>(
        shuffled(relations, random).map((one) => [one.id, one]),
      ),
      problems: [],
    },
  };
}

const idOf = ({ id }: Element) => id;

/** Abbreviated, without diacritics, or with words swapped, in every language alike. */
function editedName(name: Text, random: () => number): Text {
  const way = Math.floor(random() * 4);
  return Object.fromEntries(
    Object.entries(name).map(([language, text]) => {
      const words = text.split(/\s+/);
      const [first = '', ...rest] = words;
      switch (way) {
        case 0:
          return [language, bare(text)];
        case 1:
          return [language, words.length > 1 ? [...rest, first].join(' ') : text.toUpperCase()];
        case 2:
          return [language, initialsOfTwo(words, random)];
        default:
          return [
            language,
            words.map((word) => (word.length > 6 ? `${word.slice(0, 4)}.` : word)).join(' '),
          ];
      }
    }),
  );
}

const bare = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

/** Two or three words that follow each other as their initials. */
function initialsOfTwo(words: readonly string[], random: () => number): string {
  if (words.length < 3) return words.map((word) => word.slice(0, 4)).join(' ');
  const count = words.length > 4 ? 3 : 2;
  const from = Math.floor(random() * (words.length - count));
  const short = words
    .slice(from, from + count)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
  return [...words.slice(0, from), short, ...words.slice(from + count)].join(' ');
}

/** One word replaced by a word of somebody else's name. */
function wordsExchanged(name: Text, all: readonly Element[], random: () => number): Text {
  const donor = all[Math.floor(random() * all.length)]?.name ?? {};
  return Object.fromEntries(
    Object.entries(name).map(([language, text]) => {
      const words = text.split(/\s+/);
      const others = (donor[language] ?? 'X').split(/\s+/);
      words[Math.floor(random() * words.length)] = others[0] ?? 'X';
      return [language, words.join(' ')];
    }),
  );
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const to = Math.floor(random() * (at + 1));
    const [one, other] = [copy[at], copy[to]];
    if (one !== undefined && other !== undefined) [copy[at], copy[to]] = [other, one];
  }
  return copy;
}
