/** Words of the comparison page, in both languages. */
import type { Said } from './markup.ts';

export const WORDS = {
  title: { vi: 'So sánh', en: 'Comparison' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  asOf: { vi: 'tình trạng đến', en: 'as of' },
  approved: { vi: 'đã phê duyệt', en: 'approved' },
  current: { vi: 'hiện trạng', en: 'current state' },
  target: { vi: 'mục tiêu', en: 'target' },
  transition: { vi: 'chuyển tiếp', en: 'transition' },
  scenario: { vi: 'phương án', en: 'scenario' },
  internal: { vi: 'Có thông tin nội bộ', en: 'Contains internal information' },
  public: { vi: 'Bản công khai', en: 'Public edition' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  toTable: { vi: 'Tới bảng thay đổi', en: 'Go to the table of changes' },
  print: { vi: 'In', en: 'Print' },
  printWhat: { vi: 'Hình in ra', en: 'Figures printed' },
  printThis: { vi: 'Sơ đồ đang xem', en: 'This diagram' },
  printAll: { vi: 'Mọi sơ đồ', en: 'All diagrams' },
  printInk: { vi: 'Màu in', en: 'Ink' },
  printGrey: { vi: 'Đen trắng', en: 'Black and white' },
  printColour: { vi: 'Màu', en: 'Colour' },
  same: { vi: 'Hai kiến trúc giống nhau.', en: 'The two architectures are the same.' },
  elements: { vi: 'Thành phần', en: 'Elements' },
  relations: { vi: 'Quan hệ', en: 'Relations' },
  reused: { vi: 'còn được dùng tiếp', en: 'live on' },
  ofBefore: { vi: 'thành phần của', en: 'elements of' },
  inAll: { vi: 'trong cả hai', en: 'in either' },
  figures: { vi: 'Sơ đồ', en: 'Diagrams' },
  diagram: { vi: 'Sơ đồ', en: 'Diagram' },
  previous: { vi: 'Sơ đồ trước', en: 'Previous diagram' },
  next: { vi: 'Sơ đồ sau', en: 'Next diagram' },
  way: { vi: 'Cách xem', en: 'Way of looking' },
  beside: { vi: 'Cạnh nhau', en: 'Side by side' },
  overlay: { vi: 'Chồng lớp', en: 'Overlay' },
  slider: { vi: 'Thanh trượt', en: 'Slider' },
  changes: { vi: 'Chỉ thay đổi', en: 'Only changes' },
  zoomIn: { vi: 'Phóng to', en: 'Zoom in' },
  zoomOut: { vi: 'Thu nhỏ', en: 'Zoom out' },
  zoomFit: { vi: 'Vừa khung', en: 'Fit' },
  split: { vi: 'Vị trí thanh trượt', en: 'Position of the slider' },
  hint: {
    vi: 'Bấm vào một hộp để xem trước → sau và dòng của nó trong bảng. Ctrl + lăn chuột hoặc + − để phóng, kéo để di chuyển, phím mũi tên để sang hộp bên.',
    en: 'Click a box to see before → after and its row in the table. Ctrl + wheel or + − to zoom, drag to move, arrow keys to go to the next box.',
  },
  noFigures: {
    vi: 'Không sơ đồ nào của tệp cho thấy thay đổi.',
    en: 'No diagram of the workspace shows a difference.',
  },
  leftOut: {
    vi: 'Không đưa vào tệp vì quá lớn:',
    en: 'Left out of this file because they are too large:',
  },
  rowsLeftOut: {
    vi: 'Bảng chỉ liệt kê {shown} trong {all} dòng; phần còn lại không đưa vào tệp.',
    en: 'The table lists {shown} of {all} rows; the others are left out of this file.',
  },
  byLayer: { vi: 'Theo lớp', en: 'By layer' },
  byUnit: { vi: 'Theo đơn vị chủ quản', en: 'By unit' },
  noUnit: { vi: '(chưa rõ đơn vị)', en: '(no unit stated)' },
  total: { vi: 'Tổng', en: 'Total' },
  share: { vi: 'Có thay đổi', en: 'Changed' },
  table: { vi: 'Bảng thay đổi', en: 'Table of changes' },
  search: { vi: 'Tìm (gõ không dấu cũng được)', en: 'Search (diacritics do not matter)' },
  all: { vi: 'Tất cả', en: 'All' },
  fate: { vi: 'Kết quả', en: 'Outcome' },
  name: { vi: 'Thành phần', en: 'Element' },
  layer: { vi: 'Lớp', en: 'Layer' },
  unit: { vi: 'Đơn vị chủ quản', en: 'Unit' },
  reason: { vi: 'Lý do', en: 'Reason' },
  lineage: { vi: 'Kế thừa', en: 'Succession' },
  relation: { vi: 'Quan hệ', en: 'Relation' },
  clear: { vi: 'Bỏ lọc', en: 'Clear filters' },
  rows: { vi: 'dòng', en: 'rows' },
  nothingFound: {
    vi: 'Không dòng nào khớp. Bỏ bớt điều kiện lọc.',
    en: 'No row matches. Take a filter away.',
  },
  absent: { vi: '(không có)', en: '(none)' },
  notYet: { vi: 'chưa có', en: 'not there yet' },
  noMore: { vi: 'không còn', en: 'no longer there' },
  from: { vi: 'từ {names}', en: 'from {names}' },
  into: { vi: 'thành {names}', en: 'into {names}' },
  takesOver: { vi: 'tiếp nhận từ {names}', en: 'takes over from {names}' },
  givesAway: { vi: 'chuyển bớt sang {names}', en: 'hands over to {names}' },
  ownRelations: { vi: 'Quan hệ thay đổi', en: 'Changed relations' },
  byEnd: {
    vi: '{count} quan hệ khác đổi theo một đầu của chúng.',
    en: '{count} other relations changed only because one of their ends did.',
  },
  close: { vi: 'Đóng', en: 'Close' },
  toRow: { vi: 'Tới dòng trong bảng', en: 'Go to its row' },
  toFigure: { vi: 'Xem trên sơ đồ', en: 'Show in the diagram' },
  notDrawn: { vi: 'Không có trên sơ đồ nào ở đây.', en: 'Not on any diagram here.' },
  made: {
    vi: 'Tệp này mở được khi không có mạng và không gửi gì đi đâu. Lập bằng Khung.',
    en: 'This file opens without a network and sends nothing anywhere. Made with Khung.',
  },
  noScript: {
    vi: 'Chương trình xem tệp này không chạy được phần tương tác; mọi sơ đồ và bảng vẫn ở dưới đây. Mở bằng trình duyệt để đổi cách xem, tìm và lọc.',
    en: 'This viewer does not run the interactive parts; all diagrams and tables are below. Open the file in a browser to change the way of looking, to search and to filter.',
  },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
} as const satisfies Readonly<Record<string, Said>>;

/** Fields of elements and relations. */
export const FIELDS: Readonly<Record<string, Said>> = {
  name: { vi: 'Tên', en: 'Name' },
  documentation: { vi: 'Mô tả', en: 'Description' },
  owner: { vi: 'Đơn vị chủ quản', en: 'Owner' },
  operator: { vi: 'Đơn vị vận hành', en: 'Operator' },
  users: { vi: 'Đơn vị khai thác', en: 'Users' },
  type: { vi: 'Loại', en: 'Type' },
  specialisation: { vi: 'Chuyên biệt hóa', en: 'Specialisation' },
  layer: { vi: 'Lớp', en: 'Layer' },
  internal: { vi: 'Nội bộ', en: 'Internal' },
  source: { vi: 'Nguồn', en: 'Source' },
  target: { vi: 'Đích', en: 'Target' },
  access: { vi: 'Cách truy cập', en: 'Access' },
  strength: { vi: 'Mức ảnh hưởng', en: 'Strength' },
  directed: { vi: 'Có hướng', en: 'Directed' },
  parent: { vi: 'Thuộc về', en: 'Part of' },
};

/** Relations know fewer fates than elements, and say them shorter. */
export const RELATION_WORDS: Readonly<Record<string, Said>> = {
  kept: { vi: 'giữ nguyên', en: 'kept' },
  changed: { vi: 'thay đổi', en: 'changed' },
  new: { vi: 'mới', en: 'new' },
  retired: { vi: 'dừng', en: 'ended' },
};

/** @example filled(WORDS.from, (language) => ({ names: namesIn(language) })) */
export function filled(
  words: Said,
  values: (language: keyof Said) => Readonly<Record<string, string>>,
): Said {
  const fill = (language: keyof Said) => {
    const own = values(language);
    return words[language].replace(/\{(\w+)\}/g, (written, name: string) => own[name] ?? written);
  };
  return { vi: fill('vi'), en: fill('en') };
}
