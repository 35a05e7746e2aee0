/**
 * What two elements' own fields say for and against their being the same: natural logs of how much
 * likelier each observation is of one element seen twice than of two that have nothing to do with each
 * other (Fellegi and Sunter, A Theory for Record Linkage, 1969). What few have speaks louder.
 */
import { elementTypeInfo } from '../language/types.ts';
import type { Element } from '../workspace/records.ts';
import type { MatchReason } from './matching.ts';
import { likeness, type Name, type Words } from './names.ts';
import type { Side } from './side.ts';

export interface Likelihood {
  /** How alike the names are, 0 to 1. */
  likeness(a: number, b: number): number;
  /** What speaks for and against `a` of the before being `b` of the after. */
  of(a: number, b: number): readonly MatchReason[];
}

/** How much less often two elements of one model share a name by chance than a name is one's own. */
const CHANCE_NAME = 2;
const SURE_TYPE = 0.97;

export function likelihoodOf(before: Side, after: Side, words: Words): Likelihood {
  const names = new Tally();
  const texts = new Tally();
  const types = new Tally();
  for (const side of [before, after])
    side.elements.forEach((element, at) => {
      for (const key of new Set(side.names[at]?.map((name) => name.key))) {
        names.add(side, key);
        names.add(side, ofType(key, element));
      }
      texts.add(side, side.texts[at] ?? '');
      types.add(side, typeOf(element));
    });
  const size = Math.max(before.elements.length, after.elements.length, 1);

  const nearestNames = (a: number, b: number) => nearest(words, before.names[a], after.names[b]);
  const ofNames = (a: number, b: number): MatchReason | undefined => {
    if (before.names[a]?.length === 0 || after.names[b]?.length === 0) return undefined;
    const { best, key, shared } = nearestNames(a, b);
    if (best === 1) {
      const [left, right] = [before.elements[a], after.elements[b]];
      // A capability and a service of one name are told apart by their types.
      const alike = names.most(left && left.type === right?.type ? ofType(key, left) : key);
      return { kind: 'name-same', weight: Math.log(size / alike) + CHANCE_NAME, alike };
    }
    const weight = best * best * (Math.log(size) + CHANCE_NAME) - (1 - best) * AGAINST_NAME;
    // In two languages, other words say nothing.
    if (!shared && weight < 0) return undefined;
    return { kind: weight > 0 ? 'name-similar' : 'name-differs', weight };
  };
  const ofTypes = (a: number, b: number): MatchReason | undefined => {
    const left = before.elements[a];
    const right = after.elements[b];
    if (left === undefined || right === undefined) return undefined;
    const [one, other] = [typeOf(left), typeOf(right)];
    if (one === other) {
      const share = types.most(one) / size;
      return { kind: 'type-same', weight: Math.log(SURE_TYPE / Math.min(share, SURE_TYPE)) };
    }
    if (left.type === right.type) return { kind: 'type-near', weight: 0.3 };
    return elementTypeInfo(left.type).layer === elementTypeInfo(right.type).layer
      ? { kind: 'type-near', weight: -2 }
      : { kind: 'type-differs', weight: -4 };
  };
  const ofTexts = (a: number, b: number): MatchReason | undefined => {
    const [one, other] = [before.texts[a] ?? '', after.texts[b] ?? ''];
    if (one === '' || other === '') return undefined;
    if (one === other)
      return { kind: 'text-same', weight: 0.7 * Math.log(size / texts.most(one)) + 1 };
    const alike = overlap(one, other);
    return alike > 0.5
      ? { kind: 'text-similar', weight: 3 * alike }
      : { kind: 'text-differs', weight: -1 };
  };
  return {
    likeness: (a, b) => nearestNames(a, b).best,
    of: (a, b) => [ofNames(a, b), ofTypes(a, b), ofTexts(a, b)].filter((one) => one !== undefined),
  };
}

const AGAINST_NAME = 5;

/** Of names in the same language where there are such, otherwise in any. */
function nearest(words: Words, left: readonly Name[] = [], right: readonly Name[] = []) {
  const shared = left.some((one) => right.some((other) => one.language === other.language));
  let best = 0;
  let key = '';
  for (const one of left)
    for (const other of right) {
      if (shared && one.language !== other.language) continue;
      const alike = likeness(words, one, other);
      if (alike > best) [best, key] = [alike, one.key];
    }
  return { best, key, shared };
}

const ofType = (key: string, { type }: Element) => `${type}: ${key}`;

const typeOf = (element: Element) => `${element.type} ${element.specialisation ?? ''}`;

/** How many of each side have a value. */
class Tally {
  private readonly counts = new Map<Side, Map<string, number>>();

  add(side: Side, value: string): void {
    const of = this.counts.get(side) ?? new Map<string, number>();
    this.counts.set(side, of.set(value, (of.get(value) ?? 0) + 1));
  }

  /** Of the side that has it oftener; at least 1. */
  most(value: string): number {
    let most = 1;
    for (const of of this.counts.values()) most = Math.max(most, of.get(value) ?? 0);
    return most;
  }
}

/** The share of words that two texts have in common. */
function overlap(a: string, b: string): number {
  const left = new Set(a.split(' '));
  const right = new Set(b.split(' '));
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return (2 * common) / (left.size + right.size);
}
