/**
 * A matching as a file that people read, change and pass on: a pair a line, the doubtful ones first,
 * each with what was decided. `khung match` writes it, `khung import --matches` follows it.
 */
import * as v from 'valibot';
import type { Model } from '../architecture/model.ts';
import { textIn } from '../language/text.ts';
import { ReviewFileError, readReviewFile } from '../workspace/file/reviewFile.ts';
import { ElementId } from '../workspace/ids.ts';
import { CERTAIN, type MatchDecision, type Matching, type MatchPair } from './matching.ts';

const FORMAT = 'khung-matches';
const VERSION = 1;

const Entry = v.looseObject({
  before: ElementId,
  after: ElementId,
  decision: v.picklist(['accepted', 'open', 'rejected']),
});
const MatchesFile = v.looseObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  before: v.looseObject({ file: v.string(), architecture: v.string() }),
  after: v.looseObject({ file: v.string(), architecture: v.string() }),
  pairs: v.array(Entry),
});
export type MatchesFile = v.InferOutput<typeof MatchesFile>;

export interface MatchedFile {
  readonly file: string;
  readonly model: Model;
}

/**
 * The text of a matches file. Pairs that are as good as certain are accepted, the others open, unless
 * a person has decided; rejected ones stay in, so that they are not proposed again.
 */
export function formatMatches(
  { pairs, onlyBefore, onlyAfter }: Matching,
  before: MatchedFile,
  after: MatchedFile,
  decisions: readonly MatchDecision[] = [],
): string {
  const name = ({ model }: MatchedFile, id: ElementId) =>
    textIn(model.elements.get(id)?.name, 'vi');
  const entry = (pair: Pick<MatchPair, 'before' | 'after'>, decision: string, more = {}) => ({
    decision,
    before: pair.before,
    after: pair.after,
    names: [name(before, pair.before), name(after, pair.after)],
    ...more,
  });
  const entries = [
    ...pairs.map((pair) =>
      entry(pair, pair.score >= CERTAIN ? 'accepted' : 'open', {
        type: before.model.elements.get(pair.before)?.type,
        score: rounded(pair.score),
        by: pair.by,
        reasons: Object.fromEntries(
          pair.reasons.map((one) => [
            one.kind === 'neighbours' ? `neighbours ${one.agree}/${one.of}` : one.kind,
            rounded(one.weight),
          ]),
        ),
      }),
    ),
    ...decisions.filter((one) => one.decision === 'rejected').map((one) => entry(one, 'rejected')),
  ];
  const only = (side: MatchedFile, ids: readonly ElementId[]) =>
    ids.map((id) => ({ id, name: name(side, id) }));
  const lines = (list: readonly object[]) =>
    list.length === 0
      ? '[]'
      : `[\n${list.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`;
  const head = (side: MatchedFile) =>
    JSON.stringify({ file: side.file, architecture: side.model.architecture });
  return `{
  "format": ${JSON.stringify(FORMAT)},
  "version": ${VERSION},
  "before": ${head(before)},
  "after": ${head(after)},
  "pairs": ${lines(entries)},
  "onlyBefore": ${lines(only(before, onlyBefore))},
  "onlyAfter": ${lines(only(after, onlyAfter))}
}
`;
}

/** @throws ReviewFileError */
export function parseMatches(text: string): MatchesFile {
  const read = readReviewFile(text, FORMAT, VERSION, MatchesFile);
  const taken = new Set<string>();
  read.pairs.forEach(({ before, after, decision }, at) => {
    if (decision !== 'accepted') return;
    for (const end of [`before ${before}`, `after ${after}`]) {
      if (taken.has(end)) throw new ReviewFileError('twice', FORMAT, `pairs.${at}`);
      taken.add(end);
    }
  });
  return read;
}

/** What people decided in a file; open pairs are left out. */
export function decisionsIn({ pairs }: MatchesFile): readonly MatchDecision[] {
  return pairs.flatMap(({ before, after, decision }) =>
    decision === 'open' ? [] : [{ before, after, decision }],
  );
}

const rounded = (value: number) => Math.round(value * 100) / 100;
