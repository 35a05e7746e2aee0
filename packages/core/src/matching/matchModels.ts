/** Finds which element of one model is which of another: by id, by trace, then by likeness in rounds. */
import type { Model } from '../architecture/model.ts';
import type { ElementId } from '../workspace/ids.ts';
import { pairsByName, pairsByNeighbours } from './candidates.ts';
import { type Certain, certainPairs } from './certain.ts';
import { type Likelihood, likelihoodOf } from './likelihood.ts';
import {
  DOUBTFUL,
  type MatchDecision,
  type Matching,
  type MatchPair,
  type MatchReason,
} from './matching.ts';
import { Words } from './names.ts';
import { LinkKinds, type Side, sideOf } from './side.ts';
import { type Partner, surroundingsOf } from './surroundings.ts';

export interface MatchOptions {
  /** What people have said; accepted pairs help to find others, rejected ones are not proposed again. */
  readonly decisions?: readonly MatchDecision[];
  /** Told how much is done, 0 to 1; it may end sooner than that says. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Matches two models. Ids and traces (`source`) count where the types agree; everything else is
 * weighed: name, type, documentation, and from round to round the neighbours that have been found.
 * About n log n in the number of elements; the same input gives the same pairs.
 *
 * @example matchModels(resolve(a, id), resolve(b, id)).pairs.filter((pair) => pair.score >= CERTAIN)
 */
export function matchModels(
  before: Model,
  after: Model,
  { decisions = [], onProgress }: MatchOptions = {},
): Matching {
  const words = new Words();
  const kinds = new LinkKinds();
  const sides = { before: sideOf(before, words, kinds), after: sideOf(after, words, kinds) };
  const likelihood = likelihoodOf(sides.before, sides.after, words);
  const certain = certainPairs(sides.before, sides.after, decisions, likelihood.likeness);
  const board = new Board(sides.before, sides.after, words, likelihood, certain);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (round > 0) board.addByNeighbours();
    if (!board.weigh(round > 0)) break;
    onProgress?.((round + 1) / MOST_ROUNDS);
  }
  return matchingOf(sides.before, sides.after, board.chosen, (a) => board.othersOf(a));
}

const MOST_ROUNDS = 6;
/** In the rounds, who is likelier than this counts as found. */
const FOUND = 0.5;
/** Odds against two elements that were picked for a likeness being the same, before anything is said. */
const priorOf = (before: Side, after: Side) =>
  -Math.log(Math.max(before.elements.length, after.elements.length, 2));

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly own: readonly MatchReason[];
  readonly ownWeight: number;
  neighbours: MatchReason | undefined;
  score: number;
}

interface Chosen {
  readonly candidate: Candidate;
  readonly by: MatchPair['by'];
}

/** All pairs that are looked at, and who is whose partner so far. */
class Board {
  readonly chosen = new Map<number, Chosen>();
  private readonly rows = new Map<number, Candidate[]>();
  private readonly known = new Set<number>();
  private readonly takenAfter = new Map<number, Partner>();

  constructor(
    private readonly before: Side,
    private readonly after: Side,
    words: Words,
    private readonly likelihood: Likelihood,
    private readonly certain: Certain,
  ) {
    pairsByName(before, after, words).forEach((found, a) => {
      for (const b of found) this.add(a, b);
    });
  }

  addByNeighbours(): void {
    const found = pairsByNeighbours(
      this.before,
      this.after,
      (a) => this.partnerOf(a)?.other,
      (a) => (this.partnerOf(a)?.score ?? 0) < SETTLED,
      (b) => (this.takenAfter.get(b)?.score ?? 0) < SETTLED,
    );
    for (const [a, list] of found) for (const b of list) this.add(a, b);
  }

  /** One round: all pairs weighed anew, the best chosen. False where nothing changed by it. */
  weigh(withNeighbours: boolean): boolean {
    const surroundings = withNeighbours
      ? surroundingsOf(this.before, this.after, { before: this.partners(), after: this.takenAfter })
      : () => undefined;
    const prior = priorOf(this.before, this.after);
    const columns = new Map<number, number>();
    const odds = new Map<Candidate, number>();
    const rowSums = new Map<number, number>();
    for (const [a, row] of this.rows)
      for (const candidate of row) {
        candidate.neighbours = surroundings(a, candidate.b);
        const log = prior + candidate.ownWeight + (candidate.neighbours?.weight ?? 0);
        const value = Math.exp(Math.min(40, log));
        odds.set(candidate, value);
        rowSums.set(a, (rowSums.get(a) ?? 0) + value);
        columns.set(candidate.b, (columns.get(candidate.b) ?? 0) + value);
      }
    for (const [candidate, value] of odds)
      candidate.score =
        value / (1 + Math.max(rowSums.get(candidate.a) ?? 0, columns.get(candidate.b) ?? 0));
    return this.choose([...odds.keys()]);
  }

  /** Others than the chosen that an element could be. */
  othersOf(a: number): readonly Candidate[] {
    const chosen = this.chosen.get(a)?.candidate.b;
    return (this.rows.get(a) ?? [])
      .filter((one) => one.b !== chosen && one.score >= LEAST_OTHER)
      .sort((x, y) => y.score - x.score || x.b - y.b)
      .slice(0, MOST_OTHERS);
  }

  private add(a: number, b: number): void {
    const key = a * this.after.elements.length + b;
    if (this.known.has(key) || this.certain.excludes(a, b)) return;
    this.known.add(key);
    const own = this.likelihood.of(a, b);
    const ownWeight = own.reduce((sum, one) => sum + one.weight, 0);
    const row = this.rows.get(a) ?? [];
    row.push({ a, b, own, ownWeight, neighbours: undefined, score: 0 });
    this.rows.set(a, row);
  }

  private choose(candidates: Candidate[]): boolean {
    const was = new Map([...this.chosen].map(([a, { candidate }]) => [a, candidate.b]));
    this.chosen.clear();
    this.takenAfter.clear();
    for (const { a, b, by } of this.certain.pairs) {
      const own = [{ kind: by, weight: CERTAIN_WEIGHT } as const];
      this.take({ a, b, own, ownWeight: CERTAIN_WEIGHT, neighbours: undefined, score: 1 }, by);
    }
    candidates.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
    for (const candidate of candidates) {
      if (candidate.score < DOUBTFUL) break;
      if (!this.chosen.has(candidate.a) && !this.takenAfter.has(candidate.b))
        this.take(candidate, 'likeness');
    }
    if (was.size !== this.chosen.size) return true;
    return [...this.chosen].some(([a, { candidate }]) => was.get(a) !== candidate.b);
  }

  private take(candidate: Candidate, by: MatchPair['by']): void {
    this.chosen.set(candidate.a, { candidate, by });
    this.takenAfter.set(candidate.b, { other: candidate.a, score: candidate.score });
  }

  private partnerOf(a: number): Partner | undefined {
    const found = this.chosen.get(a)?.candidate;
    return found === undefined || found.score < FOUND
      ? undefined
      : { other: found.b, score: found.score };
  }

  private partners(): ReadonlyMap<number, Partner> {
    const partners = new Map<number, Partner>();
    for (const a of this.chosen.keys()) {
      const partner = this.partnerOf(a);
      if (partner !== undefined) partners.set(a, partner);
    }
    return partners;
  }
}

const SETTLED = 0.98;
const CERTAIN_WEIGHT = 20;
const LEAST_OTHER = 0.02;
const MOST_OTHERS = 4;

function matchingOf(
  before: Side,
  after: Side,
  chosen: ReadonlyMap<number, Chosen>,
  othersOf: (a: number) => readonly Candidate[],
): Matching {
  const idOf = (side: Side, at: number): ElementId => {
    const element = side.elements[at];
    if (element === undefined) throw new RangeError(`no element ${at}`);
    return element.id;
  };
  const pairs = [...chosen.values()].map(({ candidate, by }): MatchPair => {
    const reasons = candidate.neighbours ? [...candidate.own, candidate.neighbours] : candidate.own;
    return {
      before: idOf(before, candidate.a),
      after: idOf(after, candidate.b),
      score: candidate.score,
      by,
      reasons: reasons.toSorted((x, y) => Math.abs(y.weight) - Math.abs(x.weight)),
      others: othersOf(candidate.a).map(({ b, score }) => ({ after: idOf(after, b), score })),
    };
  });
  pairs.sort((x, y) => x.score - y.score || (x.before < y.before ? -1 : 1));
  const taken = new Set(pairs.map((pair) => pair.after));
  return {
    pairs,
    onlyBefore: before.elements.filter((_, at) => !chosen.has(at)).map(({ id }) => id),
    onlyAfter: after.elements.filter(({ id }) => !taken.has(id)).map(({ id }) => id),
  };
}
