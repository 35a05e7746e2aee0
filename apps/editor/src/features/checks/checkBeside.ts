/** The worker's part of checking: the quick rules, and what takes views to be drawn. */
import { type Finding, profileOf, type ShownIn, validate, type Workspace } from '@khung/core';
import { shownBy } from '@khung/diagram';
import { modelIn } from '../../session/models.ts';

let shownIn: ShownIn | undefined;

/** Another workspace has come. */
export function forgetShown(): void {
  shownIn = undefined;
}

/** @returns nothing where something else is asked meanwhile */
export async function checkBeside(
  workspace: Workspace,
  views: boolean,
  stillWanted: () => boolean,
): Promise<readonly Finding[] | undefined> {
  shownIn ??= shownBy(profileOf(workspace.info.profile));
  if (views && !(await drawn(workspace, shownIn, stillWanted))) return undefined;
  const modelOf = (id: Parameters<typeof modelIn>[1]) => modelIn(workspace, id);
  return validate(workspace, { modelOf, ...(views ? { shownIn } : {}) });
}

/** Draws view by view, so that what is said meanwhile is heard. */
async function drawn(
  workspace: Workspace,
  shown: ShownIn,
  stillWanted: () => boolean,
): Promise<boolean> {
  const id = [...workspace.architectures.keys()].at(-1);
  const last = id && modelIn(workspace, id);
  for (const view of workspace.views.values()) {
    await new Promise((resume) => setTimeout(resume));
    if (!stillWanted()) return false;
    if (last) shown(view, last);
  }
  return true;
}
