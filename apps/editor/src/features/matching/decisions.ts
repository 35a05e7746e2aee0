/** What people decide about proposed pairs, and what follows from it: who is whose partner. */
import { CERTAIN, type ElementId, type MatchDecision, type Matching } from '@khung/core';

/** Said by people. What is as good as certain holds without being said, until somebody says otherwise. */
export interface Decisions {
  readonly accepted: ReadonlyMap<ElementId, ElementId>;
  /** As `pairKey` has them. */
  readonly rejected: ReadonlySet<string>;
}

export const NO_DECISIONS: Decisions = { accepted: new Map(), rejected: new Set() };

export interface Partners {
  /** Whom an element of the base is in the other model. */
  readonly of: ReadonlyMap<ElementId, ElementId>;
  readonly taken: ReadonlyMap<ElementId, ElementId>;
}

export const pairKey = (before: ElementId, after: ElementId): string =>
  JSON.stringify([before, after]);

/** One to one: what people said first, then what is as good as certain and not contradicted. */
export function partnersOf({ pairs }: Matching, { accepted, rejected }: Decisions): Partners {
  const of = new Map(accepted);
  const taken = new Map([...accepted].map(([before, after]) => [after, before]));
  for (const { before, after, score } of pairs) {
    if (score < CERTAIN || of.has(before) || taken.has(after)) continue;
    if (rejected.has(pairKey(before, after))) continue;
    of.set(before, after);
    taken.set(after, before);
  }
  return { of, taken };
}

/** These are the same; whoever had one of them as partner has none now. */
export function accept(
  { accepted, rejected }: Decisions,
  pairs: Iterable<{ readonly before: ElementId; readonly after: ElementId }>,
): Decisions {
  const next = new Map(accepted);
  const holder = new Map([...accepted].map(([before, after]) => [after, before]));
  const others = new Set(rejected);
  for (const { before, after } of pairs) {
    const had = holder.get(after);
    if (had !== undefined) next.delete(had);
    const was = next.get(before);
    if (was !== undefined) holder.delete(was);
    next.set(before, after);
    holder.set(after, before);
    others.delete(pairKey(before, after));
  }
  return { accepted: next, rejected: others };
}

/** These are not the same. */
export function reject(
  { accepted, rejected }: Decisions,
  before: ElementId,
  after: ElementId,
): Decisions {
  const next = new Map(accepted);
  if (next.get(before) === after) next.delete(before);
  return { accepted: next, rejected: new Set(rejected).add(pairKey(before, after)) };
}

/** As a matches file and a further matching understand them. */
export function asList({ accepted, rejected }: Decisions): readonly MatchDecision[] {
  return [
    ...[...accepted].map(([before, after]) => ({ before, after, decision: 'accepted' }) as const),
    ...[...rejected].map((key): MatchDecision => {
      const [before, after]: [ElementId, ElementId] = JSON.parse(key);
      return { before, after, decision: 'rejected' };
    }),
  ];
}

/** Those about elements that both models have. */
export function fromList(
  list: readonly MatchDecision[],
  isKnown: (pair: MatchDecision) => boolean,
): Decisions {
  const known = list.filter(isKnown);
  const accepted = known.filter(({ decision }) => decision === 'accepted');
  const rejected = known.filter(({ decision }) => decision === 'rejected');
  return accept(
    {
      accepted: new Map(),
      rejected: new Set(rejected.map(({ before, after }) => pairKey(before, after))),
    },
    accepted,
  );
}

/** The matching as it stands with all that was decided: for a file, and for carrying it out. */
export function decidedMatching(matching: Matching, decisions: Decisions): Matching {
  const { of, taken } = partnersOf(matching, decisions);
  const proposed = new Map(matching.pairs.map((pair) => [pair.before, pair]));
  const said = [...of].map(([before, after]) => {
    const pair = proposed.get(before);
    if (pair?.after === after && decisions.accepted.get(before) !== after) return pair;
    const reasons =
      pair?.after === after ? pair.reasons : [{ kind: 'decision' as const, weight: 0 }];
    return { before, after, score: 1, by: 'decision' as const, reasons, others: [] };
  });
  const open = matching.pairs.filter((pair) => isOpen(pair, { of, taken }, decisions));
  const pairs = [...open, ...said].sort(
    (x, y) => x.score - y.score || (x.before < y.before ? -1 : 1),
  );
  const paired = new Set(pairs.flatMap(({ before, after }) => [`< ${before}`, `> ${after}`]));
  const all = [...matching.pairs];
  return {
    pairs,
    onlyBefore: [...matching.onlyBefore, ...all.map(({ before }) => before)].filter(
      (id) => !paired.has(`< ${id}`),
    ),
    onlyAfter: [...matching.onlyAfter, ...all.map(({ after }) => after)].filter(
      (id) => !paired.has(`> ${id}`),
    ),
  };
}

/** Nobody has said anything of it, and neither of the two has a partner. */
export function isOpen(
  { before, after }: { readonly before: ElementId; readonly after: ElementId },
  { of, taken }: Partners,
  { rejected }: Decisions,
): boolean {
  return !of.has(before) && !taken.has(after) && !rejected.has(pairKey(before, after));
}
