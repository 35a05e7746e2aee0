/** Something is added that the architecture below has already. */
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const addedTwice: ArchitectureRule = {
  id: 'added-twice',
  severity: 'error',
  title: { vi: 'Thêm thứ đã có', en: 'Added although there' },
  message: {
    vi: '“{name}” được thêm mới nhưng kiến trúc nền đã có',
    en: '“{name}” is added, but the architecture below has it already',
  },
  advice: {
    vi: 'Ghi lại thành thay đổi so với kiến trúc nền.',
    en: 'Write it as a change of what the architecture below has.',
  },
  *check({ model, architecture }) {
    for (const problem of model.problems) {
      if (problem.kind !== 'already-there' || problem.architecture !== architecture.id) continue;
      const { concept } = problem;
      yield { concept, data: { name: labelOf(model, concept), id: concept } };
    }
  },
};
