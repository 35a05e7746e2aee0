/** Typing new elements where they stand. */
export const adding = {
  name: 'Thêm thành phần',
  nameConnected: 'Thêm thành phần nối với “{{name}}”',
  field: 'Gõ tên rồi Enter',
  kinds: 'Loại thành phần',
  links: 'Quan hệ và loại thành phần',
  change: 'Đổi loại',
  nothing: 'Không có loại nào như “{{query}}”. Enter giữ cả chữ này trong tên.',
  keys: { add: 'thêm', end: 'xong', kind: 'loại', search: 'tìm loại' },
  done: 'Đã thêm “{{name}}”.',
  undrawn: 'Đã thêm “{{name}}”; sơ đồ này không vẽ.',
  notHere: '“{{name}}” không có trên sơ đồ này',
  notHereMany: '“{{name}}” và {{count}} thành phần khác không có trên sơ đồ này',
  notHereText: 'Lý do: {{reason}}. Muốn đặt tuỳ ý, hãy dùng sơ đồ vẽ tay.',
  connectNew: 'Thành phần mới…',
};
