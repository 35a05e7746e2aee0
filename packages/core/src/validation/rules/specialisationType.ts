/** A specialisation on an element whose type it does not specialise. */
import { specialisationOf } from '../../language/profiles.ts';
import { elementTypeInfo } from '../../language/types.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const specialisationType: ArchitectureRule = {
  id: 'specialisation-type',
  severity: 'warning',
  title: { vi: 'Loại riêng sai kiểu', en: 'Specialisation of another type' },
  message: {
    vi: '“{name}” là {type}, không thể là “{specialisation}” (chỉ dành cho {types})',
    en: '“{name}” is of type {type} and can’t be a “{specialisation}” (only {types} can)',
  },
  advice: {
    vi: 'Chọn loại riêng khác, hoặc đổi loại thành phần.',
    en: 'Choose another specialisation, or change the element’s type.',
  },
  *check({ model, profile }) {
    for (const { id, type, specialisation } of model.elements.values()) {
      const known = specialisationOf(specialisation, profile);
      if (!known || known.types.includes(type)) continue;
      yield {
        concept: id,
        data: {
          name: labelOf(model, id),
          type: elementTypeInfo(type).name,
          specialisation: known.name,
          types: known.types.map((one) => elementTypeInfo(one).name),
        },
      };
    }
  },
};
