/** A mark on an element that the architecture does not have, or by a unit that no architecture has. */
import { markKindName } from '../../consultation/kinds.ts';
import { recordKey } from '../../workspace/key.ts';
import type { WorkspaceRule } from '../rule.ts';

export const markUnknown: WorkspaceRule = {
  id: 'mark-unknown',
  severity: 'warning',
  title: { vi: 'Ý kiến về thứ không có', en: 'Mark on what is not there' },
  message: {
    vi: 'Ý kiến “{kind}” ({mark}) nêu “{missing}”, không có trong kiến trúc “{architecture}”',
    en: 'The mark “{kind}” ({mark}) names “{missing}”, which is not in architecture “{architecture}”',
  },
  advice: {
    vi: 'Ghi lại ý kiến cho thành phần đúng, hoặc xoá ý kiến.',
    en: 'Make the mark on the right element, or delete it.',
  },
  *checkAll({ ws, models }) {
    for (const mark of ws.marks.values()) {
      const known = models.get(mark.architecture);
      const unitKnown = [...models.values()].some((model) => model.elements.has(mark.unit));
      const missing = [
        ...(known ? [] : [mark.architecture]),
        ...(known && !known.elements.has(mark.element) ? [mark.element] : []),
        ...(unitKnown ? [] : [mark.unit]),
      ];
      for (const one of missing) {
        yield {
          architecture: mark.architecture,
          record: recordKey(mark),
          data: {
            kind: markKindName(mark.kind),
            mark: mark.id,
            missing: one,
            architecture: ws.architectures.get(mark.architecture)?.name ?? mark.architecture,
          },
        };
      }
    }
  },
};
