/** Something is retired without a successor while others that stay have nothing else of its kind. */
import { labelOf } from '../label.ts';
import { byRemoved, hasOthers, lostDependences } from '../lostDependences.ts';
import type { ArchitectureRule } from '../rule.ts';

export const retiredNeeded: ArchitectureRule = {
  id: 'retired-needed',
  severity: 'info',
  own: true,
  title: { vi: 'Dừng thứ còn được dùng', en: 'Retired though needed' },
  message: {
    vi: '“{name}” bị dừng và không có thành phần kế tiếp, nhưng {dependents} còn dựa vào',
    en: '“{name}” is retired and nothing follows it, but {dependents} depended on it',
  },
  advice: {
    vi: 'Chỉ ra thành phần kế tiếp, hoặc nối những thành phần còn dùng sang nơi khác.',
    en: 'Name what follows it, or join what depended on it to something else.',
  },
  *check(subject) {
    const { model, base } = subject;
    const lost = lostDependences(subject).filter(
      (one) => one.heirs.size === 0 && !hasOthers(subject, one),
    );
    for (const [removed, dependents] of byRemoved(lost)) {
      yield {
        concept: removed,
        data: {
          name: labelOf(base, removed),
          dependents: dependents.map(({ kept }) => labelOf(model, kept)),
        },
      };
    }
  },
};
