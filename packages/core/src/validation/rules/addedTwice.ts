/** Something is added that the architecture below has already. */
import { stateOf } from '../../architecture/conceptState.ts';
import { foldChange } from '../../architecture/foldChanges.ts';
import { wholePatch } from '../../architecture/planPatch.ts';
import { sameValue } from '../../workspace/field.ts';
import { changeKey } from '../../workspace/key.ts';
import { assertEditable } from '../../workspace/refusal.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { labelOf } from '../label.ts';
import { fieldsOnly } from '../mending.ts';
import type { ArchitectureRule, Found } from '../rule.ts';

export const addedTwice: ArchitectureRule = {
  id: 'added-twice',
  severity: 'error',
  own: true,
  title: { vi: 'Thêm thứ đã có', en: 'Added although there' },
  message: {
    vi: '“{name}” được thêm mới nhưng kiến trúc nền đã có',
    en: '“{name}” is added, but the architecture below has it already',
  },
  advice: {
    vi: 'Ghi lại thành thay đổi so với kiến trúc nền.',
    en: 'Write it as a change of what the architecture below has.',
  },
  mend: {
    label: { vi: 'Ghi thành thay đổi', en: 'Write it as a change' },
    plan: asPatch,
  },
  *check({ model, architecture }) {
    for (const problem of model.problems) {
      if (problem.kind !== 'already-there' || problem.architecture !== architecture.id) continue;
      const { concept } = problem;
      yield { concept, data: { name: labelOf(model, concept), id: concept } };
    }
  },
};

/** Nothing changes but how it is written; an addition that says what the base says goes altogether. */
function asPatch(ws: Workspace, { architecture, concept }: Found) {
  if (architecture === undefined || concept === undefined) return undefined;
  assertEditable(ws, architecture);
  const { below, own, present } = stateOf(ws, architecture, concept);
  if (!below || !own?.record.startsWith('add-') || present?.kind !== below.kind) return undefined;
  const patch = wholePatch(architecture, concept, below, present);
  if (!sameValue(foldChange(below, patch).present?.concept, present.concept)) return undefined;
  const { reason } = own;
  const says = Object.keys(patch.fields).length > 0 || reason !== undefined;
  const to = says ? { ...patch, ...(reason === undefined ? {} : { reason }) } : undefined;
  return fieldsOnly({ key: changeKey(architecture, concept), path: [], was: own, to });
}
