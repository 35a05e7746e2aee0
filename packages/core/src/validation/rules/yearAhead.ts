/** Something that is in use only after the time that its architecture describes: till then there is a gap. */
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const yearAhead: ArchitectureRule = {
  id: 'year-ahead',
  severity: 'warning',
  title: { vi: 'Đưa vào dùng sau thời điểm của kiến trúc', en: 'In use only afterwards' },
  message: {
    vi: '“{name}” ghi {property} {year}, sau thời điểm {asOf} của kiến trúc này',
    en: '“{name}” says {property}: {year}, after {asOf}, the time of this architecture',
  },
  advice: {
    vi: 'Sửa năm; hoặc giữ thành phần cũ cho đến lúc đó, vì khi ấy chưa có gì thay thế.',
    en: 'Mend the year; or keep what it replaces until then, as nothing takes its place so soon.',
  },
  *check({ model, architecture, profile }) {
    const { asOf, role } = architecture;
    const property = profile.properties.find(({ id }) => id === profile.inUseSince);
    // What was approved is a plan: its elements come later.
    if (asOf === undefined || role === 'approved' || property === undefined) return;
    const last = Number(asOf.slice(0, 4));
    for (const { id, properties } of model.elements.values()) {
      const year = Number(properties?.[property.id] ?? Number.NaN);
      // Not a number: nothing is said.
      if (!(year > last)) continue;
      yield {
        concept: id,
        data: { name: labelOf(model, id), property: property.name, year: String(year), asOf },
      };
    }
  },
};
