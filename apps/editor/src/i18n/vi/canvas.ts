/** The figure, for eyes and for screen readers. */
export const canvas = {
  name: 'Hình vẽ kiến trúc',
  titleCompare: 'So sánh {{before}} và {{after}}',
  empty: 'Kiến trúc này chưa có gì',
  emptyHint: 'Bấm đúp vào một tầng trên hình rồi gõ tên, hoặc dán (Ctrl+V) một cột tên từ Excel.',
  emptyType: 'Gõ tên đầu tiên',
  emptyLocked: 'Kiến trúc này đã khoá và chưa có thành phần nào.',
  emptyCompared: 'Chưa có gì để so sánh',
  emptyComparedHint: 'Chọn một kiến trúc ở trên cùng để thêm thành phần vào đó.',
  failed: 'Không vẽ được hình này',
  deeper: 'Hình nay vẽ {{count}} cấp',
  deeperText: 'Để thấy phần vừa đặt vào trong ô; đổi lại ở thanh dưới.',
  behind: 'Sơ đồ đang được vẽ lại; chờ một chút rồi sửa.',
  stopped: 'Sơ đồ chưa được vẽ lại',
  stoppedHint: 'Bạn đã dừng việc vẽ. Nội dung vẫn nguyên; danh sách và bảng vẫn dùng được.',
  drawAfterAll: 'Vẽ lại',
  /** Heard by screen readers when something is selected. */
  spoken: {
    noLinks: 'Chưa có quan hệ nào.',
    links: '{{count}} quan hệ',
    links_one: '1 quan hệ',
    more: 'Và {{count}} quan hệ nữa.',
  },
};
