/** `khung match`: which element of one model is which of another, as a file that people review. */
import {
  CERTAIN,
  decisionsOfPeople,
  formatMatches,
  type MatchedFile,
  type Matching,
  matchModels,
  textIn,
} from '@khung/core';
import type { Around, ExitCode } from '../command.ts';
import { readMatches } from '../files/readMatches.ts';
import { readModel } from '../files/readModel.ts';
import { targetKind, writeWhole } from '../files/writeFile.ts';
import { say } from '../words/say.ts';

export interface MatchFileOptions {
  readonly before?: string;
  readonly after?: string;
  readonly output: string;
}

/** Decisions that people have written into the output file before stay, and help to find the rest. */
export async function matchTwo(
  beforeFile: string,
  afterFile: string,
  options: MatchFileOptions,
  { lang }: Around,
): Promise<ExitCode> {
  const { output } = options;
  const kind = await targetKind(output);
  const before = await readModel(beforeFile, options.before);
  const after = await readModel(afterFile, options.after);
  const decisions = kind === 'file' ? decisionsOfPeople(await readMatches(output)) : [];
  const known = decisions.filter(
    (one) => before.model.elements.has(one.before) && after.model.elements.has(one.after),
  );
  const matching = matchModels(before.model, after.model, { decisions: known });
  await writeWhole(output, formatMatches(matching, before, after, known));
  process.stdout.write(summary(matching, before, after, output, lang));
  return 0;
}

/** The doubtful pairs that are shown at once; the file has all. */
const SHOWN = 12;

function summary(
  { pairs, onlyBefore, onlyAfter }: Matching,
  before: MatchedFile,
  after: MatchedFile,
  output: string,
  lang: Around['lang'],
): string {
  const words = say(lang);
  const open = pairs.filter(({ score }) => score < CERTAIN);
  const nameIn = ({ model }: MatchedFile, id: (typeof pairs)[number]['before']) =>
    textIn(model.elements.get(id)?.name, lang) || id;
  return [
    words('match.done', { certain: pairs.length - open.length, open: open.length, output }),
    words('match.only', {
      before: onlyBefore.length,
      beforeFile: before.file,
      after: onlyAfter.length,
      afterFile: after.file,
    }),
    ...(open.length > 0 ? [words('match.look')] : []),
    ...open.slice(0, SHOWN).map((pair) =>
      words('match.pair', {
        score: Math.round(pair.score * 100),
        before: nameIn(before, pair.before),
        after: nameIn(after, pair.after),
      }),
    ),
    ...(open.length > SHOWN ? [words('match.more', { count: open.length - SHOWN })] : []),
    '',
  ].join('\n');
}
