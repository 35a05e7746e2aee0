/** An element without a name in any language; junctions need none. */
import { elementTypeInfo } from '../../language/types.ts';
import type { ArchitectureRule } from '../rule.ts';

export const nameMissing: ArchitectureRule = {
  id: 'name-missing',
  severity: 'warning',
  title: { vi: 'Chưa có tên', en: 'Name missing' },
  message: { vi: '{type} “{id}” chưa có tên', en: '{type} “{id}” has no name' },
  advice: {
    vi: 'Đặt tên cho thành phần.',
    en: 'Give the element a name.',
  },
  *check({ model }) {
    for (const { id, type, name } of model.elements.values()) {
      if (elementTypeInfo(type).aspect === 'connector') continue;
      if (Object.values(name).some((text) => text.trim())) continue;
      yield { concept: id, data: { type: elementTypeInfo(type).name, id } };
    }
  },
};
