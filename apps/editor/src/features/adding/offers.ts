/** What may be made at a spot, the likeliest first: kinds of element, or a kind and how it is connected. */
import {
  type Element,
  type ElementId,
  elementAt,
  fold,
  type Model,
  NESTING_RELATIONS,
  neighbours,
  type Profile,
  type RelationType,
  relationSentence,
  relationsBetween,
  textIn,
} from '@khung/core';
import { nestingIn } from '../../session/derived.ts';
import { mayNest } from '../canvas/mayNest.ts';
import { itemOf, type Kind, kindsOf } from '../palette/kinds.ts';
import type { Adding } from './adding.ts';

export interface Offer {
  readonly id: string;
  readonly kind: Kind;
  /** The band or the layer that the kind belongs to. */
  readonly about: string;
  /** How it is connected with what the connection was drawn from. */
  readonly link?: Link;
}

export interface Link {
  readonly type: RelationType;
  /** What is made is the source. */
  readonly back: boolean;
  /** "LGSP", "phục vụ", "Ứng dụng mới", in the order they are read in. */
  readonly sentence: readonly [string, string, string];
}

export interface OfferSource {
  readonly model: Model;
  readonly profile: Profile;
  readonly language: string;
  /** Kinds used last, the latest first. */
  readonly recent: readonly string[];
  /** Elements of the view on screen that stand in no other there, by the ground they stand on. */
  readonly onGround: (ground: string | undefined) => readonly ElementId[];
  /** What a new element of a kind is called in a sentence. */
  readonly newName: (kind: string) => string;
}

export function offersFor(
  { spot, from, item }: Pick<Adding, 'spot' | 'from' | 'item'>,
  source: OfferSource,
): readonly Offer[] {
  const { model } = source;
  const kinds = likelyKinds(spot, item, source);
  const origin = from === undefined ? undefined : model.elements.get(from);
  return origin === undefined ? kinds : links(origin, kinds, source);
}

/** Those in which every word stands, without diacritics; in the order they had, whole beginnings first. */
export function offersFound(offers: readonly Offer[], query: string): readonly Offer[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return offers;
  const found = offers.flatMap((offer) => {
    const text = fold(
      [offer.link?.sentence.join(' ') ?? offer.kind.name, offer.kind.type, initials(offer)].join(
        ' ',
      ),
    );
    if (!words.every((word) => text.includes(word))) return [];
    return [{ offer, starts: words.every((word) => ` ${text}`.includes(` ${word}`)) }];
  });
  return [...found.filter((one) => one.starts), ...found.filter((one) => !one.starts)].map(
    ({ offer }) => offer,
  );
}

/** "Cơ sở dữ liệu dùng chung" is found by "csdl". */
function initials({ kind }: Offer): string {
  const all = fold(kind.name).split(' ').filter(Boolean);
  return all.map((word) => word.charAt(0)).join('');
}

function likelyKinds(
  { parent, ground }: Adding['spot'],
  item: string | undefined,
  { model, profile, language, recent, onGround }: OfferSource,
): readonly Offer[] {
  const holder = parent === undefined ? undefined : model.elements.get(parent);
  const inside = holder && nestingIn(model).childrenOf.get(holder.id);
  const siblings = (inside ?? (holder ? [] : onGround(ground))).flatMap(
    (id) => model.elements.get(id) ?? [],
  );
  const groups = kindsOf(profile, language, '', true);
  const here = ground?.replace('/', ' ');
  // Of the same band as what stands there already, or as what holds it.
  const example = siblings[0] ?? holder;
  const near = groups.find(
    ({ kinds }) => example && kinds.some((kind) => kind.item === itemOf(example)),
  );
  const likely = [
    ...(item === undefined ? [] : [item]),
    ...byCount(siblings.map(itemOf)),
    ...groups.flatMap(({ key, kinds }) => (key === here ? kinds.map((kind) => kind.item) : [])),
    ...(near?.kinds.map((kind) => kind.item) ?? []),
    ...recent,
  ];
  const all = new Map(
    groups.flatMap(({ name, kinds }) =>
      kinds.map((kind) => [kind.item, { id: kind.item, kind, about: name }] as const),
    ),
  );
  const ordered = [...new Set([...likely, ...all.keys()])].flatMap((one) => all.get(one) ?? []);
  return holder === undefined
    ? ordered
    : ordered.filter(({ kind }) => mayNest(holder.type, kind.type));
}

/** Each once, those that are there most often first. */
function byCount(items: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of items) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([one]) => one);
}

/** How many ways a kind is offered in each direction: more is what the search is for. */
const WAYS = 2;

/**
 * How the model connects elements of this kind, the most frequent first; then of this type; then each
 * kind, likeliest first, in the ways that the rules allow.
 */
function links(origin: Element, kinds: readonly Offer[], source: OfferSource): readonly Offer[] {
  const { model } = source;
  const all = new Map<string, Offer>();
  for (const offer of kinds) {
    for (const back of [false, true]) {
      const [one, two] = back ? [offer.kind.type, origin.type] : [origin.type, offer.kind.type];
      const legal = relationsBetween(one, two).filter((type) => !NESTING_RELATIONS.includes(type));
      for (const type of legal.slice(0, WAYS)) {
        const id = `${back ? 'back' : 'forth'}:${type}:${offer.id}`;
        all.set(id, { ...offer, id, link: linkOf(origin, offer.kind, type, back, source) });
      }
    }
  }
  const peers = [...model.elements.values()].filter(({ type }) => type === origin.type);
  const known = (some: readonly Element[]) =>
    byCount(some.flatMap(({ id }) => waysOf(model, id))).filter((id) => all.has(id));
  const alike = peers.filter((one) => itemOf(one) === itemOf(origin));
  const ordered = new Set([...known(alike), ...known(peers), ...all.keys()]);
  return [...ordered].flatMap((id) => all.get(id) ?? []);
}

function waysOf(model: Model, id: ElementId): string[] {
  return neighbours(model, id).flatMap(({ relation, other, as }) => {
    const element = elementAt(model, other);
    if (element === undefined || NESTING_RELATIONS.includes(relation.type)) return [];
    return [`${as === 'source' ? 'forth' : 'back'}:${relation.type}:${itemOf(element)}`];
  });
}

function linkOf(
  origin: Element,
  kind: Kind,
  type: RelationType,
  back: boolean,
  { language, newName }: OfferSource,
): Link {
  const own = { type: origin.type, label: textIn(origin.name, language) };
  const other = { type: kind.type, label: newName(kind.name) };
  const [from, to] = back ? [other, own] : [own, other];
  // Read from what the person drew from.
  const { subject, verb, object } = relationSentence(
    { type },
    from,
    to,
    back ? 'target' : 'source',
  );
  return { type, back, sentence: [subject, textIn(verb, language), object] };
}
