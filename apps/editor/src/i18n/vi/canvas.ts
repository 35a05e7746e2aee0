/** The figure, for eyes and for screen readers. */
export const canvas = {
  name: 'Hình vẽ kiến trúc',
  keys: 'Phím mũi tên để chuyển giữa các ô, Enter để vào trong, Esc để ra ngoài, F2 để đổi tên, C để nối, Delete để xoá.',
  rename: 'Đổi tên',
  connect: 'Nối tới thành phần khác',
  chooseRelation: 'Chọn quan hệ',
  noRelation: 'Không có quan hệ hợp lệ',
  pin: 'Ghi nhận của đơn vị',
  title: '{{name}}',
  titleCompare: 'So sánh {{before}} và {{after}}',
  empty: 'Kiến trúc này chưa có gì',
  emptyHint: 'Chọn một loại thành phần ở thẻ “Thêm” và kéo vào đây.',
  emptyLocked: 'Kiến trúc này đã khoá và chưa có thành phần nào.',
  failed: 'Không vẽ được hình này',
  relation: '{{source}} {{verb}} {{target}}',
  drawing: 'Đang vẽ…',
};
