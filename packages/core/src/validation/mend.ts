/** Mending what was found, where its rule knows the one right answer: a plan, carried out by whoever asks. */
import { applyEdit } from '../workspace/applyEdit.ts';
import type { Edit } from '../workspace/edit.ts';
import { joinEdits } from '../workspace/history.ts';
import type { Text } from '../workspace/records.ts';
import { EditRefused } from '../workspace/refusal.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Finding } from './finding.ts';
import { stillNamed } from './mending.ts';
import { RULES } from './rules.ts';

/** What mending findings of this rule does, as a button says it; undefined where no rule can tell. */
export function mendLabel(rule: string): Text | undefined {
  return RULES.find(({ id }) => id === rule)?.mend?.label;
}

/**
 * The edit that mends a finding. Undefined where it has no one right answer, is no more, or lies in an
 * architecture that takes no edits.
 */
export function planMend(ws: Workspace, finding: Finding): Edit | undefined {
  const rule = RULES.find(({ id }) => id === finding.rule);
  try {
    const edit = rule?.mend?.plan(ws, finding);
    return edit && edit.fields.length > 0 ? { ...edit, label: LABEL } : undefined;
  } catch (error) {
    if (error instanceof EditRefused) return undefined;
    throw error;
  }
}

/** Mends as many as can be in one gesture, in their order. Undefined where it is none. */
export function planMends(
  ws: Workspace,
  findings: Iterable<Finding>,
): { readonly edit: Edit; readonly mended: number } | undefined {
  const edits: Edit[] = [];
  let now = ws;
  for (const finding of findings) {
    const edit = planMend(now, finding);
    if (!edit) continue;
    edits.push(edit);
    const after = applyEdit(now, edit);
    stillNamed(now, after);
    now = after;
  }
  if (edits.length === 0) return undefined;
  return { edit: joinEdits(LABEL, edits), mended: edits.length };
}

const LABEL = { key: 'edit.mend' };
