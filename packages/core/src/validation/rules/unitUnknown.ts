/** An owner, operator or user that is not in the architecture. */
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';
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
  *check({ model, base }) {
    for (const element of model.elements.values()) {
      for (const { unit, role } of unitsNamedBy(element)) {
        if (model.elements.has(unit)) continue;
        const label = labelOf(base, unit);
        const name = labelOf(model, element.id);
        yield { concept: element.id, data: { role, name, unit: label, missing: unit } };
      }
    }
  },
};
