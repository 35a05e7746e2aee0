/** A change that would leave no valid record, and so is not made. */
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const changeUnsound: ArchitectureRule = {
  id: 'change-unsound',
  severity: 'error',
  title: { vi: 'Thay đổi không hợp lệ', en: 'Invalid change' },
  message: {
    vi: '“{name}”: giá trị của trường {field} không hợp lệ nên không được áp dụng',
    en: '“{name}”: the value of field {field} is not valid and was not applied',
  },
  advice: {
    vi: 'Bỏ giá trị không hợp lệ rồi đặt lại cho đúng.',
    en: 'Drop the invalid value, then set it anew.',
  },
  *check({ model, architecture }) {
    for (const problem of model.problems) {
      if (problem.kind !== 'bad-patch' || problem.architecture !== architecture.id) continue;
      const { concept, field } = problem;
      yield { concept, data: { name: labelOf(model, concept), field } };
    }
  },
};
