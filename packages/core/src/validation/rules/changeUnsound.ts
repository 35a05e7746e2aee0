/** A change that would leave no valid record, and so is not made. */

import { changeKey } from '../../workspace/key.ts';
import { assertEditable } from '../../workspace/refusal.ts';
import { labelOf } from '../label.ts';
import { fieldChange, fieldsOnly } from '../mending.ts';
import type { ArchitectureRule } from '../rule.ts';

export const changeUnsound: ArchitectureRule = {
  id: 'change-unsound',
  severity: 'error',
  own: true,
  title: { vi: 'Thay đổi không hợp lệ', en: 'Invalid change' },
  message: {
    vi: '“{name}”: giá trị của trường {field} không hợp lệ nên không được áp dụng',
    en: '“{name}”: the value of field {field} is not valid and was not applied',
  },
  advice: {
    vi: 'Bỏ giá trị không hợp lệ rồi đặt lại cho đúng.',
    en: 'Drop the invalid value, then set it anew.',
  },
  mend: {
    label: { vi: 'Bỏ giá trị không hợp lệ', en: 'Drop the invalid value' },
    plan: (ws, { architecture, concept, data: { field } }) => {
      if (architecture === undefined || concept === undefined || typeof field !== 'string')
        return undefined;
      assertEditable(ws, architecture);
      const own = ws.changes.get(architecture)?.get(concept);
      const was = own?.record === 'patch' ? own.fields[field] : undefined;
      if (was === undefined) return undefined;
      const key = changeKey(architecture, concept);
      return fieldsOnly({ key, path: ['fields', field], was: fieldChange(was), to: undefined });
    },
  },
  *check({ model, architecture }) {
    for (const problem of model.problems) {
      if (problem.kind !== 'bad-patch' || problem.architecture !== architecture.id) continue;
      const { concept, field } = problem;
      yield { concept, data: { name: labelOf(model, concept), field } };
    }
  },
};
