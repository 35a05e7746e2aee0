/** What each gesture did, for tooltips of undo and redo. */
export const history = {
  undo: 'Hoàn tác: {{what}}',
  redo: 'Làm lại: {{what}}',
  edit: {
    add: 'thêm “{{name}}”',
    connect: 'nối “{{source}}” và “{{target}}”',
    set: 'sửa {{field}}',
    rename: 'đổi tên thành “{{name}}”',
    remove: 'xoá {{count}} thành phần',
    nest: 'lồng “{{name}}”',
    reason: 'ghi lý do',
    mark: 'ghi nhận',
    other: 'thao tác vừa rồi',
  },
};
