/** What each gesture did, for tooltips of undo and redo. */
export const history = {
  undo: 'Hoàn tác: {{what}}',
  redo: 'Làm lại: {{what}}',
  edit: {
    'add-element': 'thêm “{{name}}”',
    'add-relation': 'nối hai thành phần',
    'set-field': 'sửa “{{name}}”',
    rename: 'đổi tên “{{name}}”',
    remove: 'xoá',
    move: 'chuyển chỗ',
    revert: 'trả “{{name}}” về như trước',
    'set-reason': 'ghi lý do cho “{{name}}”',
    'add-mark': 'ghi nhận',
    'change-mark': 'sửa ghi nhận',
    'remove-mark': 'xoá ghi nhận',
    other: 'thao tác vừa rồi',
  },
};
