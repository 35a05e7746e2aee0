/** An owner, operator or user that is no unit. */
import { isUnit } from '../../consultation/units.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';
import { unitsNamedBy } from '../unitsNamed.ts';

export const unitNotOne: ArchitectureRule = {
  id: 'unit-not-one',
  severity: 'warning',
  title: { vi: 'Nêu làm đơn vị nhưng không phải', en: 'Named as a unit but is none' },
  message: {
    vi: '{role} của “{name}” là “{unit}”, không phải là đơn vị',
    en: '{role} of “{name}” is “{unit}”, which is not a unit',
  },
  advice: {
    vi: 'Chọn một đơn vị, hoặc đặt loại riêng “Đơn vị” cho thành phần ấy.',
    en: 'Choose a unit, or give that element the specialisation “Unit”.',
  },
  *check({ model, profile }) {
    for (const element of model.elements.values()) {
      for (const { unit, role } of unitsNamedBy(element)) {
        const named = model.elements.get(unit);
        if (!named || isUnit(named, profile)) continue;
        const name = labelOf(model, element.id);
        yield {
          concept: element.id,
          data: { role, name, unit: labelOf(model, unit), named: unit },
        };
      }
    }
  },
};
