/** The command palette. */
export const command = {
  name: 'Tìm lệnh và nội dung',
  field: 'Gõ tên lệnh, thành phần, sơ đồ…',
  found: 'Kết quả',
  more: 'Còn {{count}} nữa; gõ thêm chữ để thu hẹp.',
  nothing: 'Không tìm thấy “{{query}}”',
  sections: {
    recent: 'Vừa dùng',
    action: 'Lệnh',
    view: 'Sơ đồ',
    element: 'Thành phần',
    note: 'Ghi chú trên sơ đồ',
    mark: 'Ghi nhận của đơn vị',
  },
  keys: {
    move: 'chọn',
    choose: 'thực hiện',
    actions: 'chỉ tìm lệnh',
    close: 'đóng',
  },
};
