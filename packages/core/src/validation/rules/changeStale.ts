/** A change whose base has been changed since: someone should look whether it still holds. */
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const changeStale: ArchitectureRule = {
  id: 'change-stale',
  severity: 'warning',
  title: { vi: 'Nền đã đổi sau khi sửa', en: 'Base changed since' },
  message: {
    vi: '“{name}”: trường {field} đã được sửa ở kiến trúc nền sau khi thay đổi ở đây (trước: {was}; nay: {now})',
    en: '“{name}”: field {field} was changed in the architecture below after it was changed here (before: {was}; now: {now})',
  },
  advice: {
    vi: 'Xem giá trị mới ở nền; giữ giá trị ở đây, hoặc trả về như nền.',
    en: 'Look at what the base says now; keep the value here, or set it back.',
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
