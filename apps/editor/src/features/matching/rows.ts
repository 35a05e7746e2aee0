/** The pairs under review as rows: the doubtful first, then what has nobody on the other side. */
import {
  type Element,
  type ElementId,
  fold,
  type Matching,
  type MatchPair,
  type Model,
} from '@khung/core';
import { type Decisions, isOpen, type Partners, pairKey } from './decisions.ts';

export interface Row {
  readonly key: string;
  readonly before?: ElementId;
  /** Whom matching proposes; for elements of the other model alone, the element itself. */
  readonly after?: ElementId;
  readonly pair?: MatchPair;
}

export const ROW_STATES = ['open', 'accepted', 'rejected', 'only-before', 'only-after'] as const;
/** A proposed partner that somebody else has counts as declined. */
export type RowState = (typeof ROW_STATES)[number];

const keyOf = (side: 'before' | 'after', id: ElementId) => `${side} ${id}`;

/** Every pair and every element without one, each once; the same rows whatever is decided. */
export function rowsOf({ pairs, onlyBefore, onlyAfter }: Matching): readonly Row[] {
  return [
    ...pairs.map((pair) => ({
      key: keyOf('before', pair.before),
      before: pair.before,
      after: pair.after,
      pair,
    })),
    ...onlyBefore.map((before) => ({ key: keyOf('before', before), before })),
    ...onlyAfter.map((after) => ({ key: keyOf('after', after), after })),
  ];
}

/** Whom the row's element has now, or else is proposed. */
export function partnerIn({ before, after }: Row, { of }: Partners): ElementId | undefined {
  return (before === undefined ? undefined : of.get(before)) ?? after;
}

export function stateOf(row: Row, partners: Partners, decisions: Decisions): RowState {
  const { before, after, pair } = row;
  if (before === undefined)
    return after !== undefined && partners.taken.has(after) ? 'accepted' : 'only-after';
  if (partners.of.has(before)) return 'accepted';
  if (pair === undefined) return 'only-before';
  return isOpen(pair, partners, decisions) ? 'open' : 'rejected';
}

/** Whether somebody else has the partner that is proposed here. */
export function takenBy({ pair }: Row, { taken }: Partners): ElementId | undefined {
  const holder = pair && taken.get(pair.after);
  return holder === pair?.before ? undefined : holder;
}

export interface Counts {
  readonly states: Readonly<Record<RowState, number>>;
  readonly matched: number;
  /** Of the other model, without a partner: new. */
  readonly fresh: number;
  /** Of the base, without a partner: not there any more. */
  readonly absent: number;
}

export function countsOf(
  rows: readonly Row[],
  partners: Partners,
  decisions: Decisions,
  sizes: { readonly before: number; readonly after: number },
): Counts {
  const states: Record<RowState, number> = {
    open: 0,
    accepted: 0,
    rejected: 0,
    'only-before': 0,
    'only-after': 0,
  };
  for (const row of rows)
    if (!isDouble(row, partners)) states[stateOf(row, partners, decisions)] += 1;
  const matched = partners.of.size;
  return { states, matched, fresh: sizes.after - matched, absent: sizes.before - matched };
}

export interface RowFilter {
  readonly state: RowState | 'all';
  readonly type: string;
  readonly owner: string;
  readonly query: string;
}

export const NO_FILTER: RowFilter = { state: 'all', type: '', owner: '', query: '' };

interface Seen {
  readonly before: Model;
  readonly after: Model;
  readonly partners: Partners;
  readonly decisions: Decisions;
}

/** @returns the rows of which one of the two is of the type, has the owner, and bears all words */
export function filtered(
  rows: readonly Row[],
  { state, type, owner, query }: RowFilter,
  { before, after, partners, decisions }: Seen,
): readonly Row[] {
  const words = fold(query).split(' ').filter(Boolean);
  const owners = ownersNamed(owner, before, after);
  return rows.filter((row) => {
    if (isDouble(row, partners)) return false;
    if (state !== 'all' && stateOf(row, partners, decisions) !== state) return false;
    if (type === '' && owner === '' && words.length === 0) return true;
    const both = [
      row.before && before.elements.get(row.before),
      after.elements.get(partnerIn(row, partners) ?? ('' as ElementId)),
    ].filter((one): one is Element => one !== undefined);
    if (type !== '' && !both.some((one) => one.type === type)) return false;
    if (owner !== '' && !both.some((one) => one.owner !== undefined && owners.has(one.owner)))
      return false;
    if (words.length === 0) return true;
    const text = fold(both.flatMap(({ name }) => Object.values(name)).join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** An element of the other model that found its partner stands in the partner's row. */
const isDouble = ({ before, after }: Row, { taken }: Partners) =>
  before === undefined && after !== undefined && taken.has(after);

/** The units of that name in either model. */
function ownersNamed(name: string, ...models: readonly Model[]): ReadonlySet<ElementId> {
  if (name === '') return new Set();
  return new Set(
    models.flatMap(({ elements }) =>
      [...elements.values()].filter((one) => ownerName(one) === name).map(({ id }) => id),
    ),
  );
}

/** Owners of two models that share no ids are told apart by their names. */
export const ownerName = (unit: Element | undefined): string =>
  fold(unit?.name.vi ?? Object.values(unit?.name ?? {})[0] ?? '');

/** Pairs that would be taken from a score on, of those that nobody has decided. */
export function openFrom(
  rows: readonly Row[],
  score: number,
  partners: Partners,
  decisions: Decisions,
): readonly MatchPair[] {
  return rows.flatMap(({ pair }) =>
    pair !== undefined &&
    pair.score >= score &&
    !partners.of.has(pair.before) &&
    isOpen(pair, partners, decisions)
      ? [pair]
      : [],
  );
}

/** The next row to be looked at after this one, from the top again where none follows. */
export function nextOpen(
  rows: readonly Row[],
  from: number,
  partners: Partners,
  decisions: Decisions,
): number | undefined {
  for (let step = 1; step <= rows.length; step++) {
    const at = (from + step) % rows.length;
    const row = rows[at];
    if (row !== undefined && stateOf(row, partners, decisions) === 'open') return at;
  }
  return undefined;
}

/** Others that the row's element could be, the likeliest first; the proposed one too, once another was chosen. */
export function rivalsOf(
  { pair }: Row,
  { of }: Partners,
): readonly { readonly after: ElementId; readonly score: number }[] {
  if (pair === undefined) return [];
  const now = of.get(pair.before) ?? pair.after;
  return [{ after: pair.after, score: pair.score }, ...pair.others]
    .filter(({ after }) => after !== now)
    .slice(0, 9);
}

export const isRejected = ({ before, after }: Row, { rejected }: Decisions): boolean =>
  before !== undefined && after !== undefined && rejected.has(pairKey(before, after));
