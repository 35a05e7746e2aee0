/** The units that an element names, as owner, operator or user. */
import { fieldPath } from '../architecture/fields.ts';
import { type ElementId, elementId } from '../workspace/ids.ts';
import type { Element, Text } from '../workspace/records.ts';

/** Every unit that an element names, with what it is to the element. */
export function* unitsNamedBy(element: Element): Iterable<{
  unit: ElementId;
  role: Text;
  /** The field that names it, as `fieldPath` writes it. */
  field: string;
}> {
  if (element.owner) yield { unit: element.owner, role: OWNER, field: 'owner' };
  if (element.operator) yield { unit: element.operator, role: OPERATOR, field: 'operator' };
  for (const unit of Object.keys(element.users ?? {})) {
    yield { unit: elementId(unit), role: USER, field: fieldPath(['users', unit]) };
  }
}

const OWNER: Text = { vi: 'Đơn vị chủ quản', en: 'The owner' };
const OPERATOR: Text = { vi: 'Đơn vị vận hành', en: 'The operator' };
const USER: Text = { vi: 'Đơn vị khai thác', en: 'A user' };
