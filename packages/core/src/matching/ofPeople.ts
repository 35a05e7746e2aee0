/** Of what a matches file says was decided: what people took, not what was taken without them. */
import { decisionsIn, type MatchesFile } from './file.ts';
import { CERTAIN, type MatchDecision } from './matching.ts';

/** Pairs that were as good as certain and taken without a look are weighed again, the next time. */
export function decisionsOfPeople(matches: MatchesFile): readonly MatchDecision[] {
  return decisionsIn({
    ...matches,
    pairs: matches.pairs.filter(
      ({ decision, score, by }) =>
        decision !== 'accepted' || by === 'decision' || !(Number(score) >= CERTAIN),
    ),
  });
}
