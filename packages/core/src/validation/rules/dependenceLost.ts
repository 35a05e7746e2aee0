/** Something stays and depended on what is replaced, split or merged here, but is not joined to what follows. */
import { relationTypeInfo } from '../../language/types.ts';
import { labelOf } from '../label.ts';
import { lostDependences } from '../lostDependences.ts';
import type { ArchitectureRule } from '../rule.ts';

export const dependenceLost: ArchitectureRule = {
  id: 'dependence-lost',
  severity: 'warning',
  title: { vi: 'Chưa nối sang thành phần kế tiếp', en: 'Not joined to what follows' },
  message: {
    vi: '“{name}” dựa vào “{removed}” ({relation}), nay được thay bằng {heirs}, nhưng chưa nối sang đó',
    en: '“{name}” depends on “{removed}” ({relation}), which {heirs} takes over, but is not joined to it',
  },
  advice: {
    vi: 'Nối với thành phần kế tiếp, hoặc chỉ ra thành phần khác thay thế.',
    en: 'Join it to what follows, or to something else that takes its place.',
  },
  *check(subject) {
    const { model, base } = subject;
    for (const { kept, removed, heirs, relation } of lostDependences(subject)) {
      if (heirs.size === 0) continue;
      yield {
        concept: kept,
        data: {
          name: labelOf(model, kept),
          removed: labelOf(base, removed),
          relation: relationTypeInfo(relation.type).name,
          heirs: [...heirs].map((heir) => labelOf(model, heir)),
          by: relation.id,
        },
      };
    }
  },
};
