/** A succession that names an element which is not there to be followed or to follow. */
import { elementId } from '../../workspace/ids.ts';
import { recordKey } from '../../workspace/key.ts';
import type { Text } from '../../workspace/records.ts';
import type { ArchitectureRule } from '../rule.ts';
import { successionsIn } from '../successions.ts';

export const successionUnknown: ArchitectureRule = {
  id: 'succession-unknown',
  severity: 'error',
  title: { vi: 'Kế tiếp của thành phần không có', en: 'Succession of what is not there' },
  message: {
    vi: 'Quan hệ kế tiếp “{succession}” nêu “{element}” ở phía {side}, không có trong kiến trúc',
    en: 'Succession “{succession}” names “{element}” as {side}, which is not in the architecture',
  },
  advice: {
    vi: 'Bỏ thành phần ấy khỏi quan hệ kế tiếp, hoặc thêm lại.',
    en: 'Take it out of the succession, or add it again.',
  },
  *check({ ws, architecture, model, base }) {
    for (const succession of successionsIn(ws, architecture.id)) {
      const found = (element: string, side: Text) => ({
        record: recordKey(succession),
        data: { succession: succession.id, element, side },
      });
      for (const from of Object.keys(succession.from)) {
        const id = elementId(from);
        if (!base?.elements.has(id) && !model.elements.has(id)) yield found(from, FROM);
      }
      for (const to of Object.keys(succession.to)) {
        if (!model.elements.has(elementId(to))) yield found(to, TO);
      }
    }
  },
};

const FROM: Text = { vi: 'trước', en: 'predecessor' };
const TO: Text = { vi: 'sau', en: 'successor' };
