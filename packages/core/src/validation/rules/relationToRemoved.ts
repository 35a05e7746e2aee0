/** An architecture relates something to what it itself takes away: the relation shows nowhere. */
import { asElementId, asRelationId } from '../../workspace/ids.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const relationToRemoved: ArchitectureRule = {
  id: 'relation-to-removed',
  severity: 'warning',
  title: { vi: 'Nối vào thứ đã dừng', en: 'Joined to what is retired' },
  message: {
    vi: 'Quan hệ “{relation}” được thêm hoặc sửa ở đây nhưng nối đến “{end}”, đã dừng ở đây',
    en: 'Relation “{relation}” is added or changed here, but ends at “{end}”, which is retired here',
  },
  advice: {
    vi: 'Nối sang thành phần kế tiếp, hoặc bỏ quan hệ.',
    en: 'Lead it to what follows, or drop the relation.',
  },
  *check({ ws, architecture, model, base }) {
    if (!base) return;
    for (const problem of model.problems) {
      if (problem.kind !== 'end-gone') continue;
      const { relation, end } = problem;
      const there = base.elements.has(asElementId(end)) || base.relations.has(asRelationId(end));
      if (!there || !ws.changes.get(architecture.id)?.has(relation)) continue;
      yield { concept: relation, data: { relation, end: labelOf(base, end), removed: end } };
    }
  },
};
