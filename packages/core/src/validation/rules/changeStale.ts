/** A change whose base has been changed since: someone should look whether it still holds. */

import { baseChain } from '../../architecture/chain.ts';
import { foldConcept } from '../../architecture/foldChanges.ts';
import { changeKey } from '../../workspace/key.ts';
import { assertEditable } from '../../workspace/refusal.ts';
import { storableJson } from '../../workspace/soundness.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { labelOf } from '../label.ts';
import { fieldChange, fieldsOnly } from '../mending.ts';
import type { ArchitectureRule, Found } from '../rule.ts';

export const changeStale: ArchitectureRule = {
  id: 'change-stale',
  severity: 'warning',
  own: true,
  title: { vi: 'Nền đã đổi sau khi sửa', en: 'Base changed since' },
  message: {
    vi: '“{name}”: trường {field} đã được sửa ở kiến trúc nền sau khi thay đổi ở đây (trước: {was}; nay: {now})',
    en: '“{name}”: field {field} was changed in the architecture below after it was changed here (before: {was}; now: {now})',
  },
  advice: {
    vi: 'Xem giá trị mới ở nền; giữ giá trị ở đây, hoặc trả về như nền.',
    en: 'Look at what the base says now; keep the value here, or set it back.',
  },
  mend: {
    label: { vi: 'Giữ giá trị ở đây', en: 'Keep the value here' },
    plan: keepValue,
  },
  *check({ model, architecture }) {
    for (const problem of model.problems) {
      if (problem.kind !== 'base-moved' || problem.architecture !== architecture.id) continue;
      const { concept, field, was, now } = problem;
      yield {
        concept,
        data: { name: labelOf(model, concept), field, was: shown(was), now: shown(now) },
      };
    }
  },
};

function shown(value: unknown): string {
  if (value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The change stays and is written anew against what the base says now. */
function keepValue(ws: Workspace, { architecture, concept, data: { field } }: Found) {
  if (architecture === undefined || concept === undefined || typeof field !== 'string')
    return undefined;
  assertEditable(ws, architecture);
  const own = ws.changes.get(architecture)?.get(concept);
  const written = own?.record === 'patch' ? own.fields[field] : undefined;
  const { problems } = foldConcept(ws, baseChain(ws, architecture).architectures, concept);
  const moved = problems.find(
    (problem) =>
      problem.kind === 'base-moved' &&
      problem.architecture === architecture &&
      problem.field === field,
  );
  if (written === undefined || moved?.kind !== 'base-moved') return undefined;
  const key = changeKey(architecture, concept);
  const to = fieldChange({ was: storableJson(moved.now), to: written.to });
  return fieldsOnly({ key, path: ['fields', field], was: fieldChange(written), to });
}
