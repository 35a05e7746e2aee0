/** An element that was removed, has no successor, and nobody said why. */

import { textIn } from '../../language/text.ts';
import { elementAt } from '../../query/links.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';
import { successionsIn } from '../successions.ts';

export const removedWithoutReason: ArchitectureRule = {
  id: 'removed-without-reason',
  severity: 'warning',
  own: true,
  title: { vi: 'Dừng mà không nêu lý do', en: 'Retired without a reason' },
  message: {
    vi: '“{name}” bị dừng sử dụng mà không nêu lý do và không có thành phần kế tiếp',
    en: '“{name}” is retired without a reason and without a successor',
  },
  advice: {
    vi: 'Nêu lý do dừng, hoặc chỉ ra thành phần kế tiếp.',
    en: 'Say why it is retired, or name what follows it.',
  },
  *check({ ws, architecture, base }) {
    if (!base) return;
    const left = new Set(
      successionsIn(ws, architecture.id).flatMap(({ from }) => Object.keys(from)),
    );
    for (const change of ws.changes.get(architecture.id)?.values() ?? []) {
      if (change.record !== 'remove' || left.has(change.of)) continue;
      if (!elementAt(base, change.of) || textIn(change.reason, 'vi').trim()) continue;
      yield { concept: change.of, data: { name: labelOf(base, change.of), id: change.of } };
    }
  },
};
