/** Elements of one type and one name in one container: people can't tell them apart. */
import { textIn } from '../../language/text.ts';
import { elementTypeInfo } from '../../language/types.ts';
import type { Element } from '../../workspace/records.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const nameTwice: ArchitectureRule = {
  id: 'name-twice',
  severity: 'warning',
  title: { vi: 'Trùng tên', en: 'Same name twice' },
  message: {
    vi: '“{name}” ({type}) trùng tên với một thành phần khác cùng loại ở cùng một chỗ',
    en: '“{name}” ({type}) has the name of another element of its type in the same place',
  },
  advice: {
    vi: 'Đặt lại tên cho rõ, hoặc gộp hai thành phần làm một.',
    en: 'Tell them apart by their names, or make one of the two.',
  },
  *check({ model, nesting }) {
    const seen = new Map<string, Element>();
    for (const element of model.elements.values()) {
      // Marks are kept: "Bản đồ" and "Bán đồ" are two words.
      const name = textIn(element.name, 'vi').normalize('NFC').trim().toLowerCase();
      if (!name) continue;
      const place = nesting.parentOf.get(element.id) ?? '';
      const key = [element.type, element.specialisation, place, name].join('\n');
      const other = seen.get(key);
      if (!other) {
        seen.set(key, element);
        continue;
      }
      yield {
        concept: element.id,
        data: {
          name: labelOf(model, element.id),
          type: elementTypeInfo(element.type).name,
          other: other.id,
        },
      };
    }
  },
};
