/** A junction joins relations of one type only (ArchiMate 3.2, section 5.5). */
import { elementTypeInfo, relationTypeInfo } from '../../language/types.ts';
import { linksOf } from '../../query/links.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const junctionMixed: ArchitectureRule = {
  id: 'junction-mixed',
  severity: 'warning',
  title: { vi: 'Nút nối lẫn loại quan hệ', en: 'Junction of mixed relations' },
  message: {
    vi: '“{junction}” nối nhiều loại quan hệ khác nhau: {types}',
    en: '“{junction}” joins relations of different types: {types}',
  },
  advice: {
    vi: 'Chỉ để một loại quan hệ qua nút nối; tách phần còn lại ra.',
    en: 'Lead one type of relation through the junction; part the others from it.',
  },
  *check({ model }) {
    const links = linksOf(model);
    for (const junction of model.elements.values()) {
      if (elementTypeInfo(junction.type).aspect !== 'connector') continue;
      const joined = [...links.to(junction.id), ...links.from(junction.id)];
      const types = [...new Set(joined.map(({ type }) => type))].sort();
      // Association may be attached to a junction beside what it joins.
      const proper = types.filter((type) => relationTypeInfo(type).family !== 'other');
      if (proper.length < 2) continue;
      yield {
        concept: junction.id,
        data: {
          junction: labelOf(model, junction.id),
          types: proper.map((type) => relationTypeInfo(type).name),
        },
      };
    }
  },
};
