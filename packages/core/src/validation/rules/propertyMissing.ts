/** A planned element of which the framework profile wants something said that nobody has said. */
import type { PropertyRule, RequiredProperty } from '../../language/profile.ts';
import { bandOf } from '../../language/standing.ts';
import type { Element } from '../../workspace/records.ts';
import { labelOf } from '../label.ts';
import { isPlanned } from '../planned.ts';
import type { ArchitectureRule, Found, Subject } from '../rule.ts';
import { onWholes } from '../wholes.ts';

export const propertyMissing: ArchitectureRule = {
  id: 'property-missing',
  severity: 'info',
  title: { vi: 'Thiếu thông tin khung yêu cầu', en: 'Not said what the framework asks' },
  message: {
    vi: '“{name}” chưa ghi {property}',
    en: '“{name}” does not say its {property}',
  },
  advice: {
    vi: 'Ghi giá trị ở mục Thuộc tính của thành phần, hoặc của hệ thống chứa nó.',
    en: 'Give the value among the properties of the element, or of the system that holds it.',
  },
  *check(subject) {
    const { architecture, profile } = subject;
    if (!isPlanned(architecture)) return;
    for (const required of profile.required ?? []) {
      const property = profile.properties.find(({ id }) => id === required.property);
      if (property) yield* missing(subject, required, property);
    }
  },
};

function* missing(
  { model, nesting, profile }: Subject,
  { on, property }: RequiredProperty,
  { name }: PropertyRule,
): Iterable<Found> {
  const kinds = new Set(on);
  const asked = ({ specialisation }: Element) =>
    specialisation !== undefined && kinds.has(specialisation);
  const said = onWholes(nesting, (id) => {
    const value = model.elements.get(id)?.properties?.[property];
    return value !== undefined && value !== '';
  });
  for (const element of model.elements.values()) {
    if (!asked(element) || said(element.id)) continue;
    // Of parts it is said with their whole, where the whole is asked.
    const whole = model.elements.get(nesting.parentOf.get(element.id) ?? element.id);
    if (whole && whole.id !== element.id && asked(whole)) continue;
    if (bandOf(element, profile, model)?.kind === 'column') continue;
    yield {
      concept: element.id,
      data: {
        name: labelOf(model, element.id),
        property: name,
        field: `properties.${property}`,
      },
    };
  }
}
