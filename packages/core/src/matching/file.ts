/**
 * A matching as a file that people read, change and pass on: a pair a line, the doubtful ones first,
 * each with what was decided. `khung match` writes it, `khung import --matches` follows it.
 */
import * as v from 'valibot';
import type { Model } from '../architecture/model.ts';
import { ElementId } from '../workspace/ids.ts';
import type { Text } from '../workspace/records.ts';
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

/** Thrown where a matches file cannot be read; `place` is a path such as `pairs.3.decision`, or empty. */
export class MatchesFileError extends Error {
  override readonly name = 'MatchesFileError';
  readonly code: 'not-json' | 'not-matches' | 'newer' | 'bad-field' | 'twice';
  readonly data: { readonly place: string };

  constructor(code: MatchesFileError['code'], place = '') {
    super(`${code}: ${place}`);
    this.code = code;
    this.data = { place };
  }
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
  const name = ({ model }: MatchedFile, id: ElementId) => nameOf(model.elements.get(id)?.name);
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

/** @throws MatchesFileError */
export function parseMatches(text: string): MatchesFile {
  const json = readJson(text);
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== FORMAT)
    throw new MatchesFileError('not-matches');
  if ('version' in json && typeof json.version === 'number' && json.version > VERSION)
    throw new MatchesFileError('newer', String(json.version));
  const read = v.safeParse(MatchesFile, json);
  if (!read.success) throw new MatchesFileError('bad-field', v.getDotPath(read.issues[0]) ?? '');
  const taken = new Set<string>();
  read.output.pairs.forEach(({ before, after, decision }, at) => {
    if (decision !== 'accepted') return;
    for (const end of [`before ${before}`, `after ${after}`]) {
      if (taken.has(end)) throw new MatchesFileError('twice', `pairs.${at}`);
      taken.add(end);
    }
  });
  return read.output;
}

/** What people decided in a file; open pairs are left out. */
export function decisionsIn({ pairs }: MatchesFile): readonly MatchDecision[] {
  return pairs.flatMap(({ before, after, decision }) =>
    decision === 'open' ? [] : [{ before, after, decision }],
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MatchesFileError('not-json');
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100;
const nameOf = (text: Text | undefined) => text?.vi ?? Object.values(text ?? {})[0] ?? '';
