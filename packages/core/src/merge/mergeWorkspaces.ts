/**
 * Merges what two people made of one workspace: every field that only one of them changed is as that one
 * has it; where both changed one field, somebody has to say.
 */

import { fieldPath } from '../architecture/fields.ts';
import type { ResolveProblem } from '../architecture/model.ts';
import { resolve } from '../architecture/resolve.ts';
import { sameValue } from '../workspace/field.ts';
import { recordDifferences } from '../workspace/recordDifferences.ts';
import type { Json, StoredRecord } from '../workspace/records.ts';
import { isStoredRecord } from '../workspace/shape.ts';
import { getRecord, withoutRecord, withRecords } from '../workspace/tables.ts';
import type { RecordKey, Workspace } from '../workspace/workspace.ts';
import { mergeForeign } from './foreign.ts';
import { mergeValues, type Three } from './mergeValues.ts';

/** One place that both changed, and not alike. */
export interface MergeConflict extends Three {
  /** Names the place for a resolution: the record's key, and the field where it is not the whole record. */
  readonly id: string;
  readonly key: RecordKey;
  /** The field as in a patch (`name.vi`); empty for the whole record: one took it away, or made another of it. */
  readonly field: string;
}

/** Whose value stands, or another one (absent: none). */
export type MergeChoice = 'base' | 'mine' | 'theirs' | { readonly value?: Json };

export interface Merged {
  /** With what was chosen; where nothing was, as `mine` has it: not to be kept before `open` is empty. */
  readonly workspace: Workspace;
  /** All conflicts, in a stable order. */
  readonly conflicts: readonly MergeConflict[];
  /** Those that nobody has decided. */
  readonly open: readonly MergeConflict[];
  /** What neither had alone and the two have together, such as a relation whose end the other took away. */
  readonly problems: readonly ResolveProblem[];
}

/**
 * Merge two workspaces that come from one base. Nothing is lost silently: what both changed in one
 * place is a conflict. Without conflicts, mine and theirs may be exchanged; merged with the base or
 * with itself, a workspace stays as it is.
 *
 * @param choices By the conflict's id. Those that name no conflict are left aside.
 */
export function mergeWorkspaces(
  base: Workspace,
  mine: Workspace,
  theirs: Workspace,
  choices: ReadonlyMap<string, MergeChoice> = new Map(),
): Merged {
  const conflicts: MergeConflict[] = [];
  const keys = new Set<RecordKey>();
  for (const side of [mine, theirs])
    for (const { key } of recordDifferences(base, side)) keys.add(key);
  let workspace = mine;
  const puts: StoredRecord[] = [];
  for (const key of [...keys].sort()) {
    const three = {
      base: getRecord(base, key),
      mine: getRecord(mine, key),
      theirs: getRecord(theirs, key),
    };
    const merged = mergeRecord(key, three, choices, conflicts);
    if (merged !== undefined) puts.push(merged);
    else if (three.mine !== undefined) workspace = withoutRecord(workspace, key);
  }
  conflicts.sort((a, b) => (a.id < b.id ? -1 : 1));
  workspace = withRecords({ ...workspace, ...mergeForeign(base, mine, theirs) }, puts);
  return {
    workspace,
    conflicts,
    open: conflicts.filter(({ id }) => !choices.has(id)),
    problems: newProblems(workspace, [mine, theirs]),
  };
}

interface Records {
  readonly base: StoredRecord | undefined;
  readonly mine: StoredRecord | undefined;
  readonly theirs: StoredRecord | undefined;
}

function mergeRecord(
  key: RecordKey,
  records: Records,
  choices: ReadonlyMap<string, MergeChoice>,
  conflicts: MergeConflict[],
): StoredRecord | undefined {
  const decide = (path: readonly string[], three: Three): Json | undefined => {
    if (path.length === 1 && path[0] === 'revision')
      return Math.max(Number(three.mine ?? 0), Number(three.theirs ?? 0));
    const field = fieldPath(path);
    const id = field === '' ? key : `${key}#${field}`;
    conflicts.push({ id, key, field, ...three });
    return chosen(choices.get(id) ?? 'mine', three);
  };
  const three = withPatches(records);
  const kinds = new Set([three.mine, three.theirs].map((one) => one?.record));
  const whole = () => recordOf(decide([], asJson(three)));
  if (kinds.size > 1 && !kinds.has(undefined)) {
    const changed = [three.mine, three.theirs].filter((one) => !sameValue(one, three.base));
    return changed.length === 1 ? changed[0] : whole();
  }
  const from = conflicts.length;
  const merged = mergeValues(asJson(three), decide);
  if (isEmptyPatch(merged)) return undefined;
  if (merged === undefined || isStoredRecord(merged)) return recordOf(merged);
  // Each field is fine alone, and together they say nothing that can be kept.
  conflicts.splice(from);
  return whole();
}

function chosen(choice: MergeChoice, three: Three): Json | undefined {
  return typeof choice === 'string' ? three[choice] : choice.value;
}

/** A patch that is not there is one that changes nothing, so that two people's fields meet in it. */
function withPatches(records: Records): Records {
  const all = [records.base, records.mine, records.theirs];
  const patch = all.find((one) => one?.record === 'patch');
  if (patch === undefined || all.some((one) => one !== undefined && one.record !== 'patch'))
    return records;
  const { record, architecture, of } = patch;
  const none: StoredRecord = { record, architecture, of, fields: {} };
  return {
    base: records.base ?? none,
    mine: records.mine ?? none,
    theirs: records.theirs ?? none,
  };
}

function isEmptyPatch(merged: Json | undefined): boolean {
  if (!isStoredRecord(merged) || merged.record !== 'patch') return false;
  return Object.keys(merged.fields).length === 0;
}

const asJson = ({ base, mine, theirs }: Records): Three => ({
  base: base as Json | undefined,
  mine: mine as Json | undefined,
  theirs: theirs as Json | undefined,
});

const recordOf = (value: Json | undefined): StoredRecord | undefined =>
  isStoredRecord(value) ? value : undefined;

/** Problems of any architecture that none of the sides has. */
function newProblems(merged: Workspace, sides: readonly Workspace[]): readonly ResolveProblem[] {
  return [...merged.architectures.keys()].flatMap((id) => {
    const known = sides
      .filter((side) => side.architectures.has(id))
      .flatMap((side) => resolve(side, id).problems);
    return resolve(merged, id).problems.filter((one) => !known.some((old) => sameValue(old, one)));
  });
}
