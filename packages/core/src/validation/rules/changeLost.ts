/** A change or removal of something that the architecture below no longer has. */
import type { ArchitectureRule } from '../rule.ts';

export const changeLost: ArchitectureRule = {
  id: 'change-lost',
  severity: 'warning',
  title: { vi: 'Thay đổi mất nền', en: 'Change without its base' },
  message: {
    vi: 'Thay đổi đối với “{id}” không còn tác dụng: kiến trúc nền không còn thành phần này',
    en: 'The change of “{id}” has no effect: the architecture below no longer has it',
  },
  advice: {
    vi: 'Bỏ thay đổi này, hoặc thêm lại thành phần ở kiến trúc nền.',
    en: 'Drop the change, or add the element again below.',
  },
  *check({ model, architecture }) {
    for (const problem of model.problems) {
      if (problem.kind !== 'base-gone' || problem.architecture !== architecture.id) continue;
      yield { concept: problem.concept, data: { id: problem.concept } };
    }
  },
};
