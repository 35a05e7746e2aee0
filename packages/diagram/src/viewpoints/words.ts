/** The few words that a figure says of itself, in its two languages. */
import { type Text, textIn } from '@khung/core';

const WORDS = {
  overview: { vi: 'Sơ đồ tổng thể', en: 'Overall diagram' },
  moved: { vi: 'vị trí cũ (đã chuyển nhóm)', en: 'former place (moved)' },
  'moved-badge': { vi: 'CŨ', en: 'WAS' },
  continued: { vi: '{name} (tiếp theo)', en: '{name} (continued)' },
  'no-units': { vi: 'Chưa có đơn vị nào.', en: 'There are no units yet.' },
  others: { vi: 'Khác', en: 'Others' },
  total: { vi: 'Cộng', en: 'Total' },
  through: {
    vi: 'Qua thành phần, chức năng bên trong hoặc đối tượng chung',
    en: 'Through parts, functions or what both are about',
  },
  nothing: { vi: 'Không có quan hệ nào giữa hai tập này.', en: 'Nothing relates these two sets.' },
  derived: { vi: 'Qua thành phần, chức năng bên trong', en: 'Through its parts or functions' },
  'cell-new': { vi: 'Quan hệ mới', en: 'Added' },
  'cell-retired': { vi: 'Quan hệ bỏ đi', en: 'Removed' },
  'cell-changed': { vi: 'Quan hệ thay đổi', en: 'Changed' },
  ties: {
    vi: 'TỪ n: hình thành từ THAY, TÁCH, GỘP cùng số n',
    en: 'FROM n: follows REPL, SPLIT, MERGE of the same n',
  },
  'coloured-by': { vi: 'Màu và mã: {name}.', en: 'Colour and code: {name}.' },
  uncoloured: {
    vi: 'Không có mã: chưa ghi ({count}).',
    en: 'Without a code: not stated ({count}).',
  },
  unmarked: { vi: 'không dấu: {word}', en: 'no badge: {word}' },
  marks: { vi: 'số ý kiến của đơn vị', en: 'marks made by units' },
  'not-drawn': {
    vi: '+n: số thành phần bên trong không vẽ ở mức này',
    en: '+n: elements inside that are not drawn at this level',
  },
  'not-drawn-changed': {
    vi: '+n: thành phần bên trong không vẽ; *: có thay đổi',
    en: '+n: elements inside, not drawn; *: some not kept',
  },
} as const satisfies Record<string, Text>;

export function figureWord(
  key: keyof typeof WORDS,
  language: string,
  values: Readonly<Record<string, string>> = {},
): string {
  return textIn(WORDS[key], language).replace(
    /\{(\w+)\}/g,
    (written, name: string) => values[name] ?? written,
  );
}

/** With a capital letter first, as an entry of a legend begins. */
export const capitalised = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
