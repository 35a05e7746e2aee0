/** A change or removal of something that the architecture below no longer has. */

import { baseChain } from '../../architecture/chain.ts';
import { foldConcept } from '../../architecture/foldChanges.ts';
import { deleteRecord } from '../../architecture/putRecord.ts';
import { changeKey } from '../../workspace/key.ts';
import type { ArchitectureRule } from '../rule.ts';

export const changeLost: ArchitectureRule = {
  id: 'change-lost',
  severity: 'warning',
  own: true,
  title: { vi: 'Thay đổi mất nền', en: 'Change without its base' },
  message: {
    vi: 'Thay đổi đối với “{id}” không còn tác dụng: kiến trúc nền không còn thành phần này',
    en: 'The change of “{id}” has no effect: the architecture below no longer has it',
  },
  advice: {
    vi: 'Bỏ thay đổi này, hoặc thêm lại thành phần ở kiến trúc nền.',
    en: 'Drop the change, or add the element again below.',
  },
  mend: {
    label: { vi: 'Bỏ thay đổi này', en: 'Drop the change' },
    plan: (ws, { architecture, concept }) => {
      if (architecture === undefined || concept === undefined) return undefined;
      const { problems } = foldConcept(ws, baseChain(ws, architecture).architectures, concept);
      const isLost = problems.some(
        (problem) => problem.kind === 'base-gone' && problem.architecture === architecture,
      );
      return isLost ? deleteRecord(ws, changeKey(architecture, concept)) : undefined;
    },
  },
  *check({ model, architecture }) {
    for (const problem of model.problems) {
      if (problem.kind !== 'base-gone' || problem.architecture !== architecture.id) continue;
      yield { concept: problem.concept, data: { id: problem.concept } };
    }
  },
};
