/** The left panel: outline and palette; the context menu. */
export const panels = {
  left: {
    panel: 'Bảng bên trái',
    outline: 'Thành phần',
    palette: 'Thêm',
    marks: 'Ghi nhận',
  },
  outline: {
    search: 'Tìm theo tên, không cần dấu',
    clear: 'Xoá ô tìm',
    count: '{{count}} thành phần',
    found: 'Tìm thấy {{count}}',
    nothing: 'Không tìm thấy “{{query}}”',
    nothingHint: 'Thử gõ ít chữ hơn; dấu và chữ hoa không quan trọng.',
    empty: 'Chưa có thành phần nào',
    emptyHint: 'Mở thẻ “Thêm” và chọn một loại thành phần để bắt đầu.',
    emptyAdd: 'Thêm thành phần',
    noBand: 'Đơn vị và phần khác',
    expand: 'Mở ra',
    collapse: 'Thu lại',
    tree: 'Cây thành phần',
  },
  palette: {
    search: 'Tìm loại thành phần',
    hint: 'Bấm để thêm, hoặc kéo vào đúng chỗ trên hình.',
    hintInto: 'Bấm để thêm vào “{{name}}”, hoặc kéo vào đúng chỗ trên hình.',
    refused: 'Kiến trúc đang xem không nhận sửa đổi.',
    recent: 'Vừa dùng',
    nothing: 'Không có loại nào như vậy',
    newName: '{{kind}} mới',
    otherTypes: 'Loại ArchiMate khác',
  },
  menu: {
    name: 'Lệnh ở chỗ này',
  },
};
