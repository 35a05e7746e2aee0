/** Pairs that need no weighing: what people have said, the same id, the same trace to where it came from. */
import type { Element } from '../workspace/records.ts';
import type { MatchDecision, MatchPair } from './matching.ts';
import type { Side } from './side.ts';

export interface Certain {
  readonly pairs: readonly {
    readonly a: number;
    readonly b: number;
    readonly by: Exclude<MatchPair['by'], 'likeness'>;
  }[];
  /** Not to be proposed: rejected, or one of the two has its partner. */
  excludes(a: number, b: number): boolean;
}

/** So alike must two names be for an id that tools give again and again (`id-17`) to count. */
const ALIKE = 0.4;
/** Drawn at random: as good as never given twice. */
const DRAWN =
  /[0-9a-f]{12}|[0-9a-f]{8}-[0-9a-f]{4}|(?=\w*\d\w*\d)(?=\w*[a-zA-Z]\w*[a-zA-Z])\w{16}/i;

/**
 * An id or a trace counts where the types agree and, unless it was drawn at random, the names have
 * something in common: tools number their elements alike.
 *
 * @param likeness Of the names of two elements, 0 to 1.
 */
export function certainPairs(
  before: Side,
  after: Side,
  decisions: readonly MatchDecision[],
  likeness: (a: number, b: number) => number,
): Certain {
  const pairs: Certain['pairs'][number][] = [];
  const rejected = new Set<string>();
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const take = (a: number | undefined, b: number | undefined, by: 'decision' | 'id' | 'trace') => {
    if (a === undefined || b === undefined || takenA.has(a) || takenB.has(b)) return;
    if (rejected.has(`${a} ${b}`)) return;
    takenA.add(a);
    takenB.add(b);
    pairs.push({ a, b, by });
  };
  for (const { decision, before: left, after: right } of decisions)
    if (decision === 'rejected')
      rejected.add(`${before.numberOf.get(left)} ${after.numberOf.get(right)}`);
  for (const { decision, before: left, after: right } of decisions)
    if (decision === 'accepted')
      take(before.numberOf.get(left), after.numberOf.get(right), 'decision');
  const counts = (a: number, b: number, id: string) =>
    before.elements[a]?.type === after.elements[b]?.type &&
    (DRAWN.test(id) || likeness(a, b) >= ALIKE);
  before.elements.forEach(({ id }, a) => {
    const b = after.numberOf.get(id);
    if (b !== undefined && counts(a, b, id)) take(a, b, 'id');
  });
  const traced = new Map<string, number | undefined>();
  after.elements.forEach((element, b) => {
    for (const trace of tracesOf(element)) traced.set(trace, traced.has(trace) ? undefined : b);
  });
  before.elements.forEach((element, a) => {
    for (const trace of tracesOf(element)) {
      const b = traced.get(trace);
      if (b !== undefined && counts(a, b, trace)) take(a, b, 'trace');
    }
  });
  return {
    pairs,
    excludes: (a, b) => takenA.has(a) || takenB.has(b) || rejected.has(`${a} ${b}`),
  };
}

/** Its own id, and the id that it had in the file it came from. */
function tracesOf({ id, source }: Element): readonly string[] {
  return source === undefined || source.id === id ? [id] : [source.id, id];
}
