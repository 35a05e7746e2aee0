/**
 * Conflicts of a merge as a file that people decide in: a conflict a paragraph, with what each of the two
 * has and an empty `choice`. `khung merge` writes it, and merges once every choice is made.
 */
import * as v from 'valibot';
import { readReviewFile } from '../workspace/file/reviewFile.ts';
import { Json } from '../workspace/records.ts';
import type { MergeChoice, MergeConflict } from './mergeWorkspaces.ts';

const FORMAT = 'khung-conflicts';
const VERSION = 1;

const Choice = v.union([
  v.picklist(['base', 'mine', 'theirs']),
  v.strictObject({ value: v.optional(Json) }),
]);
const ConflictsFile = v.looseObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  conflicts: v.array(v.looseObject({ id: v.string(), choice: v.nullable(Choice) })),
});

/** @param subjects What each conflict is about, in words, by its id. */
export function formatConflicts(
  conflicts: readonly MergeConflict[],
  choices: ReadonlyMap<string, MergeChoice>,
  subjects: ReadonlyMap<string, string> = new Map(),
): string {
  const list = conflicts.map(({ id, base, mine, theirs }) => ({
    id,
    ...(subjects.has(id) && { about: subjects.get(id) }),
    base: base ?? null,
    mine: mine ?? null,
    theirs: theirs ?? null,
    choice: choices.get(id) ?? null,
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, conflicts: list }, null, 2)}\n`;
}

/**
 * The choices made in a file; conflicts without one are left out.
 * @throws ReviewFileError
 */
export function parseChoices(text: string): ReadonlyMap<string, MergeChoice> {
  const read = readReviewFile(text, FORMAT, VERSION, ConflictsFile);
  return new Map(
    read.conflicts.flatMap(({ id, choice }) => {
      if (choice === null) return [];
      const value = typeof choice === 'string' || choice.value !== undefined ? choice : {};
      return [[id, value as MergeChoice] as const];
    }),
  );
}
