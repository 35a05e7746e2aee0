/** A property outside the values that the framework profile allows. */
import { propertyFits, propertyValues } from '../../language/properties.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const propertyValue: ArchitectureRule = {
  id: 'property-value',
  severity: 'warning',
  title: { vi: 'Giá trị ngoài danh mục', en: 'Value not in the list' },
  message: {
    vi: '“{name}”: {property} là “{value}”, không phải {allowed}',
    en: '“{name}”: {property} is “{value}”, not {allowed}',
  },
  advice: {
    vi: 'Chọn một trong các giá trị được phép.',
    en: 'Choose one of the values that are allowed.',
  },
  *check({ model, profile }) {
    if (profile.properties.length === 0) return;
    for (const { id, properties } of model.elements.values()) {
      if (!properties) continue;
      for (const rule of profile.properties) {
        const value = properties[rule.id];
        if (value === undefined || propertyFits(value, rule)) continue;
        yield {
          concept: id,
          data: {
            name: labelOf(model, id),
            property: rule.name,
            field: `properties.${rule.id}`,
            value: typeof value === 'object' ? value : String(value),
            allowed: propertyValues(rule),
          },
        };
      }
    }
  },
};
