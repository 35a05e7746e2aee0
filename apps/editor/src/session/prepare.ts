/** Makes ready what follows from a workspace before it is shown, step by step: the page goes on in between. */
import { type ArchitectureId, applyEdit, type Edit, type Workspace } from '@khung/core';
import { comparisonIn, followEdit, nestingIn, prepareModel } from './models.ts';
import { firstShown, isShowable, type Shown } from './shown.ts';

/** @param goOn throws where it is no longer wanted */
export async function prepare(
  workspace: Workspace,
  shown: Shown = firstShown(workspace),
  goOn: () => void = () => {},
): Promise<void> {
  const ids: readonly ArchitectureId[] =
    shown.kind === 'architecture' ? [shown.id] : [shown.before, shown.after];
  for (const id of ids) {
    const steps = prepareModel(workspace, id);
    for (let step = steps.next(); ; step = steps.next()) {
      await aMoment();
      goOn();
      if (step.done !== true) continue;
      nestingIn(step.value);
      break;
    }
  }
  if (shown.kind !== 'comparison') return;
  await aMoment();
  comparisonIn(workspace, shown.before, shown.after);
  await aMoment();
}

const made = new WeakMap<Edit, { readonly before: Workspace; readonly after: Workspace }>();

/** The workspace after an edit, made once. @throws EditRefused */
export function afterEdit(before: Workspace, edit: Edit): Workspace {
  const known = made.get(edit);
  if (known?.before === before) return known.after;
  const after = applyEdit(before, edit);
  made.set(edit, { before, after });
  return after;
}

/** Makes ready what an edit of very many fields leads to. @throws EditRefused */
export async function prepareEdit(before: Workspace, edit: Edit, shown: Shown): Promise<void> {
  const after = afterEdit(before, edit);
  await aMoment();
  followEdit(before, after, edit);
  await aMoment();
  if (isShowable(after, shown)) await prepare(after, shown);
}

/** The page does what waits meanwhile. */
export const aMoment = (): Promise<void> => new Promise((resume) => setTimeout(resume));
