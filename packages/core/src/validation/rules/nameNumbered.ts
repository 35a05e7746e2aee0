/** Names that differ only by a number say less than they could ("Máy chủ 1", "Máy chủ 2"). */
import { appendTo } from '../../collections/multimap.ts';
import { textIn } from '../../language/text.ts';
import type { Element } from '../../workspace/records.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const nameNumbered: ArchitectureRule = {
  id: 'name-numbered',
  severity: 'info',
  title: { vi: 'Tên chỉ khác con số', en: 'Names that differ by a number' },
  message: {
    vi: 'Các tên chỉ khác nhau ở con số: {names}',
    en: 'Names that differ only by a number: {names}',
  },
  advice: {
    vi: 'Đặt tên theo chức năng hoặc nơi đặt.',
    en: 'Name them by what they do or where they stand.',
  },
  *check({ model }) {
    const groups = new Map<string, Element[]>();
    const plain: { readonly element: Element; readonly name: string }[] = [];
    for (const element of model.elements.values()) {
      const name = textIn(element.name, 'vi').normalize('NFC').toLowerCase();
      if (DIGIT.test(name)) appendTo(groups, keyOf(element, name), element);
      else if (name) plain.push({ element, name });
    }
    // "Máy chủ" differs from "Máy chủ 2" only by a number too.
    for (const { element, name } of groups.size > 0 ? plain : []) {
      groups.get(keyOf(element, name))?.push(element);
    }
    for (const group of groups.values()) {
      const [first, ...others] = group;
      if (!first || others.length === 0) continue;
      const numbers = new Set(group.map(({ name }) => digitsOf(textIn(name, 'vi'))));
      if (numbers.size < 2) continue;
      yield {
        concept: first.id,
        data: {
          names: group.map(({ id }) => labelOf(model, id)),
          others: others.map(({ id }) => id),
        },
      };
    }
  },
};

const DIGIT = /\p{N}/u;
const digitsOf = (name: string): string => (name.match(/\p{N}+/gu) ?? []).join(' ');

/** The type and the letters of a name; for what has none, its whole name, which then differs by more. */
function keyOf(element: Element, name: string): string {
  const letters = name.replace(/[^\p{L}]+/gu, ' ').trim();
  return `${element.type} ${letters || name}`;
}
