/**
 * Undo and redo of one person's own edits. Others may have edited since: what is taken back is only
 * what still holds one's own value; another's word is never undone.
 */
import { applyEdit, recordAfter } from './applyEdit.ts';
import type { Edit, FieldEdit } from './edit.ts';
import { fieldAt, sameValue } from './field.ts';
import { keyParts } from './key.ts';
import { assertEditable, EditRefused } from './refusal.ts';
import { getRecord } from './tables.ts';
import type { Workspace } from './workspace.ts';

export interface History {
  /** Newest last. */
  readonly done: readonly Edit[];
  /** Next to be redone last. */
  readonly undone: readonly Edit[];
}

export interface HistoryStep {
  readonly workspace: Workspace;
  readonly history: History;
  /** What was applied: send, log and update by it. */
  readonly edit: Edit;
}

/** A history of nothing done. */
export function emptyHistory(): History {
  return { done: [], undone: [] };
}

/** Remembers an edit that has been applied as one gesture. One without fields is not remembered. */
export function record(history: History, edit: Edit): History {
  return edit.fields.length === 0 ? history : { done: [...history.done, edit], undone: [] };
}

/** The edit that takes this one back. */
export function invertEdit(edit: Edit): Edit {
  const fields = edit.fields.map(
    (field): FieldEdit => ({ ...field, was: field.to, to: field.was }),
  );
  return { label: edit.label, fields: fields.reverse() };
}

/** Several edits as one gesture; each must have been planned on the result of those before it. */
export function joinEdits(label: Edit['label'], edits: readonly Edit[]): Edit {
  return { label, fields: edits.flatMap((edit) => edit.fields) };
}

/**
 * Takes back the newest edit of which anything is left to take back; undefined if there is none.
 * Throws `EditRefused` ('locked') if it lies in an architecture that has been locked since.
 */
export function undo(ws: Workspace, history: History): HistoryStep | undefined {
  const done = [...history.done];
  for (let edit = done.pop(); edit; edit = done.pop()) {
    const step = applied(ws, invertEdit(edit));
    if (!step) continue;
    const undone = [...history.undone, invertEdit(step.edit)];
    return { ...step, history: { done, undone } };
  }
  return undefined;
}

/** Makes the edit undone last again, as far as nobody has edited there since; throws as `undo`. */
export function redo(ws: Workspace, history: History): HistoryStep | undefined {
  const undone = [...history.undone];
  for (let edit = undone.pop(); edit; edit = undone.pop()) {
    const step = applied(ws, edit);
    if (!step) continue;
    return { ...step, history: { done: [...history.done, step.edit], undone } };
  }
  return undefined;
}

/** Applies those fields that hold what the edit expects; undefined if none does. */
function applied(ws: Workspace, edit: Edit): { workspace: Workspace; edit: Edit } | undefined {
  let now = ws;
  const fields: FieldEdit[] = [];
  const tried = (some: readonly FieldEdit[]): boolean => {
    try {
      now = applyEdit(now, { label: edit.label, fields: some });
    } catch (error) {
      // What others did since leaves no place for these fields.
      if (error instanceof EditRefused) return false;
      throw error;
    }
    fields.push(...some);
    return true;
  };
  for (const run of runsOfOneRecord(edit.fields)) {
    const holding = stillHolding(now, run);
    for (const field of holding) assertUnlocked(now, field);
    // Together if they can be: one of them alone may make no valid record.
    if (tried(holding)) continue;
    for (const field of holding) tried([field]);
  }
  return fields.length === 0 ? undefined : { workspace: now, edit: { label: edit.label, fields } };
}

/** Neighbouring fields of one record. */
function runsOfOneRecord(fields: readonly FieldEdit[]): FieldEdit[][] {
  const runs: FieldEdit[][] = [];
  for (const field of fields) {
    const run = runs.at(-1);
    if (run?.[0]?.key === field.key) run.push(field);
    else runs.push([field]);
  }
  return runs;
}

/** Those of a record's fields that hold what is expected when their turn comes. */
function stillHolding(ws: Workspace, run: readonly FieldEdit[]): FieldEdit[] {
  const holding: FieldEdit[] = [];
  const [first] = run;
  let record: unknown = first && getRecord(ws, first.key);
  for (const field of run) {
    if (sameValue(field.was, field.to)) continue;
    if (!sameValue(fieldAt(record, field.path), field.was)) continue;
    try {
      record = recordAfter(record, field);
    } catch (error) {
      // The record itself has gone, or is of another kind by now.
      if (error instanceof EditRefused) continue;
      throw error;
    }
    holding.push(field);
  }
  return holding;
}

function assertUnlocked(ws: Workspace, field: FieldEdit): void {
  const parts = keyParts(field.key);
  if (parts?.kind === 'change' && ws.architectures.has(parts.architecture))
    assertEditable(ws, parts.architecture);
  if (parts?.kind !== 'succession') return;
  const succession = getRecord(ws, field.key) ?? field.to;
  if (typeof succession !== 'object' || succession === null || !('architecture' in succession))
    return;
  const architecture = [...ws.architectures.keys()].find((id) => id === succession.architecture);
  if (architecture) assertEditable(ws, architecture);
}
