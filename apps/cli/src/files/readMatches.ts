/** A matches file from the disk, and what people decided in it. */
import { readFile } from 'node:fs/promises';
import {
  CERTAIN,
  decisionsIn,
  type MatchDecision,
  type MatchedFile,
  type MatchesFile,
  MatchesFileError,
  parseMatches,
} from '@khung/core';
import { Failure } from '../failure.ts';
import { fileFault } from './fileFault.ts';

/** @throws Failure */
export async function readMatches(file: string): Promise<MatchesFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw fileFault(error, file);
  }
  try {
    return parseMatches(text);
  } catch (error) {
    if (error instanceof MatchesFileError)
      throw new Failure(`matches.${error.code}`, { file, place: error.data.place });
    throw error;
  }
}

/** Those that people took, not those that were as good as certain and taken without them. */
export function decisionsOfPeople(matches: MatchesFile): readonly MatchDecision[] {
  return decisionsIn({
    ...matches,
    pairs: matches.pairs.filter(
      ({ decision, score, by }) =>
        decision !== 'accepted' || by === 'decision' || !(Number(score) >= CERTAIN),
    ),
  });
}

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
