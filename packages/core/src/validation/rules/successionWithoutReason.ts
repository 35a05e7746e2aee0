/** A succession that nobody gave a reason for. */
import { textIn } from '../../language/text.ts';
import { elementId } from '../../workspace/ids.ts';
import { recordKey } from '../../workspace/key.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';
import { successionsIn } from '../successions.ts';

export const successionWithoutReason: ArchitectureRule = {
  id: 'succession-without-reason',
  severity: 'info',
  own: true,
  title: { vi: 'Kế tiếp chưa nêu lý do', en: 'Succession without a reason' },
  message: {
    vi: 'Chưa nêu lý do “{from}” chuyển thành “{to}”',
    en: 'No reason is given why “{to}” follows “{from}”',
  },
  advice: {
    vi: 'Nêu lý do chuyển đổi.',
    en: 'Say why the one follows the other.',
  },
  *check({ ws, architecture, model, base }) {
    for (const succession of successionsIn(ws, architecture.id)) {
      if (textIn(succession.reason, 'vi').trim()) continue;
      yield {
        record: recordKey(succession),
        data: {
          succession: succession.id,
          from: Object.keys(succession.from).map((id) => labelOf(base ?? model, elementId(id))),
          to: Object.keys(succession.to).map((id) => labelOf(model, elementId(id))),
        },
      };
    }
  },
};
