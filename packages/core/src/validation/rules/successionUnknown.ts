/** A succession that names an element which is not there to be followed or to follow. */

import { elementId } from '../../workspace/ids.ts';
import { recordKey } from '../../workspace/key.ts';
import type { Text } from '../../workspace/records.ts';
import { assertEditable } from '../../workspace/refusal.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { fieldsOnly } from '../mending.ts';
import type { ArchitectureRule, Found } from '../rule.ts';
import { successionsIn } from '../successions.ts';

export const successionUnknown: ArchitectureRule = {
  id: 'succession-unknown',
  severity: 'error',
  own: true,
  title: { vi: 'Kế tiếp của thành phần không có', en: 'Succession of what is not there' },
  message: {
    vi: 'Quan hệ kế tiếp “{succession}” nêu “{element}” ở phía {side}, không có trong kiến trúc',
    en: 'Succession “{succession}” names “{element}” as {side}, which is not in the architecture',
  },
  advice: {
    vi: 'Bỏ thành phần ấy khỏi quan hệ kế tiếp, hoặc thêm lại.',
    en: 'Take it out of the succession, or add it again.',
  },
  mend: {
    label: { vi: 'Bỏ khỏi quan hệ kế tiếp', en: 'Take it out of the succession' },
    plan: takeOut,
  },
  *check({ ws, architecture, model, base }) {
    for (const succession of successionsIn(ws, architecture.id)) {
      const found = (element: string, end: 'from' | 'to') => ({
        record: recordKey(succession),
        data: { succession: succession.id, element, end, side: SIDES[end] },
      });
      for (const from of Object.keys(succession.from)) {
        const id = elementId(from);
        if (!base?.elements.has(id) && !model.elements.has(id)) yield found(from, 'from');
      }
      for (const to of Object.keys(succession.to)) {
        if (!model.elements.has(elementId(to))) yield found(to, 'to');
      }
    }
  },
};

const SIDES: Readonly<Record<'from' | 'to', Text>> = {
  from: { vi: 'trước', en: 'predecessor' },
  to: { vi: 'sau', en: 'successor' },
};

/** A succession without one of its sides says nothing and goes. */
function takeOut(ws: Workspace, { record, data: { element, end } }: Found) {
  const succession = [...ws.successions.values()].find((one) => recordKey(one) === record);
  if (!succession || typeof element !== 'string' || (end !== 'from' && end !== 'to'))
    return undefined;
  assertEditable(ws, succession.architecture);
  if (!Object.hasOwn(succession[end], element)) return undefined;
  const key = recordKey(succession);
  if (Object.keys(succession[end]).length === 1)
    return fieldsOnly({ key, path: [], was: succession, to: undefined });
  return fieldsOnly({ key, path: [end, element], was: true, to: undefined });
}
