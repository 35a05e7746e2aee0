/** One of the two models to be matched, numbered: names, kinds, texts and neighbours by element. */
import type { Model } from '../architecture/model.ts';
import { appendTo } from '../collections/multimap.ts';
import { fold } from '../language/fold.ts';
import type { ElementId } from '../workspace/ids.ts';
import type { Element, Text } from '../workspace/records.ts';
import type { Name, Words } from './names.ts';

export interface Side {
  readonly elements: readonly Element[];
  readonly numberOf: ReadonlyMap<ElementId, number>;
  readonly names: readonly (readonly Name[])[];
  /** The documentation folded; empty where there is none to speak of. */
  readonly texts: readonly string[];
  /** From each element, the kinds of link and who is at their other end. */
  readonly links: readonly Links[];
  /** By `linkKey`: which elements have that link. */
  readonly linked: ReadonlyMap<number, readonly number[]>;
}

export interface Links {
  readonly list: readonly Link[];
  /** `of(kind, other)` of every link. */
  readonly has: ReadonlySet<number>;
}

export interface Link {
  /** A relation's type with its direction, or a field that names a unit. */
  readonly kind: number;
  readonly other: number;
}

/** Kinds of link for one pair of models: the same words give the same number on both sides. */
export class LinkKinds {
  private readonly numbers = new Map<string, number>();

  numberOf(words: string): number {
    const known = this.numbers.get(words);
    if (known !== undefined) return known;
    const next = this.numbers.size * 2;
    this.numbers.set(words, next);
    return next;
  }
}

/** The same kind of link seen from its other end. */
export const turned = (kind: number): number => kind ^ 1;

/** A link as one number. */
export const linkKey = (kind: number, other: number): number => other * 4096 + kind;

/** Texts shorter than this say nothing about what they describe. */
const SHORTEST_TEXT = 12;

export function sideOf(model: Model, words: Words, kinds: LinkKinds): Side {
  const elements = [...model.elements.values()];
  const numberOf = new Map(elements.map((element, at) => [element.id, at]));
  const lists: Link[][] = elements.map(() => []);
  const link = (from: number, to: number, what: string) => {
    const kind = kinds.numberOf(what);
    lists[from]?.push({ kind, other: to });
    lists[to]?.push({ kind: turned(kind), other: from });
  };
  for (const relation of model.relations.values()) {
    const [from, to] = [relation.source, relation.target].map((end) =>
      numberOf.get(end as ElementId),
    );
    if (from !== undefined && to !== undefined && from !== to) link(from, to, relation.type);
  }
  elements.forEach((element, at) => {
    for (const field of ['owner', 'operator'] as const) {
      const unit = element[field] && numberOf.get(element[field]);
      if (unit !== undefined && unit !== at) link(at, unit, field);
    }
  });
  const links = lists.map(linksOf);
  const linked = new Map<number, number[]>();
  links.forEach(({ has }, at) => {
    for (const key of has) appendTo(linked, key, at);
  });
  return {
    elements,
    numberOf,
    names: elements.map((element) => words.read(element.name)),
    texts: elements.map((element) => textOf(element.documentation)),
    links,
    linked,
  };
}

/** Each link once. */
function linksOf(list: readonly Link[]): Links {
  const has = new Set<number>();
  const once = list.filter(({ kind, other }) => {
    const key = linkKey(kind, other);
    if (has.has(key)) return false;
    has.add(key);
    return true;
  });
  return { list: once, has };
}

function textOf(text: Text | undefined): string {
  const all = Object.values(text ?? {}).join(' ');
  return all.length < SHORTEST_TEXT ? '' : fold(all);
}
