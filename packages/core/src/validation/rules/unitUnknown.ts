/** An owner, operator or user that is not in the architecture. */

import { fieldPath } from '../../architecture/fields.ts';
import { setField } from '../../architecture/setField.ts';
import { applyEdit } from '../../workspace/applyEdit.ts';
import { joinEdits } from '../../workspace/history.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { labelOf } from '../label.ts';
import { onlyHeir } from '../mending.ts';
import type { ArchitectureRule, Found } from '../rule.ts';
import { unitsNamedBy } from '../unitsNamed.ts';

export const unitUnknown: ArchitectureRule = {
  id: 'unit-unknown',
  severity: 'error',
  title: { vi: 'Đơn vị không có', en: 'Unit not there' },
  message: {
    vi: '{role} của “{name}” là “{unit}”, không có trong kiến trúc này',
    en: '{role} of “{name}” is “{unit}”, which is not in this architecture',
  },
  advice: {
    vi: 'Chọn đơn vị khác, hoặc thêm lại đơn vị này.',
    en: 'Choose another unit, or add this one again.',
  },
  mend: {
    label: { vi: 'Chuyển sang đơn vị kế tiếp', en: 'Hand over to the unit that follows' },
    plan: handOver,
  },
  *check({ model, base }) {
    for (const element of model.elements.values()) {
      for (const { unit, role, field } of unitsNamedBy(element)) {
        if (model.elements.has(unit)) continue;
        const label = labelOf(base, unit);
        const name = labelOf(model, element.id);
        yield { concept: element.id, data: { role, name, unit: label, missing: unit, field } };
      }
    }
  },
};

function handOver(ws: Workspace, { architecture, concept, data: { missing, field } }: Found) {
  if (architecture === undefined || concept === undefined) return undefined;
  if (typeof missing !== 'string' || typeof field !== 'string') return undefined;
  const heir = onlyHeir(ws, architecture, missing);
  if (heir === undefined) return undefined;
  if (field === 'owner' || field === 'operator')
    return setField(ws, architecture, concept, field, heir);
  const without = setField(ws, architecture, concept, field, undefined);
  const after = applyEdit(ws, without);
  const instead = setField(after, architecture, concept, fieldPath(['users', heir]), true);
  return joinEdits(without.label, [without, instead]);
}
