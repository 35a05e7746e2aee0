/** `khung merge`: what two people made of one workspace, together; what both changed is for people to decide. */
import {
  formatConflicts,
  type MergeChoice,
  type MergeConflict,
  mergeWorkspaces,
  parseChoices,
} from '@khung/core';
import { saveWorkspaceFile } from '@khung/storage/node';
import type { Around, ExitCode } from '../command.ts';
import { Failure } from '../failure.ts';
import { readReview } from '../files/readReview.ts';
import { targetKind, writeWhole } from '../files/writeFile.ts';
import { conflictSubjects } from '../report/conflictSubjects.ts';
import { say } from '../words/say.ts';
import { openWorkspace, readWorkspace } from '../workspaceFile.ts';

export interface MergeOptions {
  readonly conflicts?: string;
  readonly output: string;
}

/**
 * Writes the merged workspace where nothing is open; else the conflicts file alone, and exits with 1.
 * Run again with the choices made in that file, it merges.
 */
export async function mergeThree(
  baseFile: string,
  mineFile: string,
  theirsFile: string,
  { conflicts: file, output }: MergeOptions,
  { lang }: Around,
): Promise<ExitCode> {
  const words = say(lang);
  await targetKind(output);
  const sides = await Promise.all([baseFile, mineFile, theirsFile].map(openWorkspace));
  const [base, mine, theirs] = sides;
  if (!base || !mine || !theirs) throw new Failure('unexpected', { problem: 'merge' });
  const isThere = file !== undefined && (await targetKind(file)) === 'file';
  const choices = isThere
    ? await readReview(file, 'conflicts', parseChoices)
    : new Map<string, MergeChoice>();
  const merged = mergeWorkspaces(base, mine, theirs, choices);
  const said = [
    words('merge.decided', { count: merged.conflicts.length - merged.open.length }),
    ...merged.problems.map(({ kind, ...data }) =>
      words('merge.problem', { kind, what: Object.values(data).map(String).join(', ') }),
    ),
  ];
  if (merged.open.length > 0) {
    const about = conflictSubjects(merged.conflicts, [mine, theirs, base], lang);
    if (file !== undefined)
      await writeWhole(file, formatConflicts(merged.conflicts, choices, about));
    const shown = merged.open.slice(0, SHOWN);
    const lines = [
      words('merge.open', { count: merged.open.length }),
      ...shown.map(({ id, mine, theirs }) =>
        words('merge.conflict', {
          about: about.get(id) ?? id,
          mine: told(mine),
          theirs: told(theirs),
        }),
      ),
      ...(merged.open.length > SHOWN
        ? [words('match.more', { count: merged.open.length - SHOWN })]
        : []),
      file === undefined ? words('merge.ask-file') : words('merge.decide', { file }),
      '',
    ];
    process.stdout.write(lines.join('\n'));
    return 1;
  }
  const stamp =
    (await targetKind(output)) === 'file' ? (await readWorkspace(output)).stamp : 'absent';
  await saveWorkspaceFile(output, merged.workspace, { expected: stamp });
  process.stdout.write([words('merge.done', { output }), ...said, ''].join('\n'));
  return 0;
}

const SHOWN = 12;

const told = (value: MergeConflict['mine']) => {
  const text =
    value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};
