/** A matches file from the disk, and what people decided in it. */
import { type MatchedFile, type MatchesFile, parseMatches } from '@khung/core';
import { Failure } from '../failure.ts';
import { readReview } from './readReview.ts';

/** @throws Failure */
export const readMatches = (file: string): Promise<MatchesFile> =>
  readReview(file, 'matches', parseMatches);

/** @throws Failure that names the first pair of an element that one of the models does not have */
export function checkKnown(
  { pairs }: MatchesFile,
  file: string,
  before: MatchedFile,
  after: MatchedFile,
): void {
  for (const [at, pair] of pairs.entries()) {
    if (pair.decision === 'rejected') continue;
    const missing = !before.model.elements.has(pair.before)
      ? { id: pair.before, model: before.file }
      : !after.model.elements.has(pair.after) && { id: pair.after, model: after.file };
    if (missing) throw new Failure('matches.unknown', { file, place: `pairs.${at}`, ...missing });
  }
}
