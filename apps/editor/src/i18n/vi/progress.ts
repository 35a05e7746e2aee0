/** What takes longer, while it is under way. */
export const progress = {
  cancel: 'Dừng',
  draw: 'Đang vẽ sơ đồ…',
  open: 'Đang mở tệp…',
  save: 'Đang lưu tệp…',
  compare: 'Đang so sánh…',
  find: 'Đang tìm trong các sơ đồ…',
  checkpoint: 'Đang đặt mốc…',
  restore: 'Đang trở về mốc…',
  copy: 'Đang chép hình…',
  svg: 'Đang tạo SVG…',
  png: 'Đang tạo ảnh…',
  pdf: 'Đang tạo PDF…',
  docx: 'Đang tạo tệp Word…',
  'docx-shapes': 'Đang tạo tệp Word…',
  pptx: 'Đang tạo tệp PowerPoint…',
  page: 'Đang tạo trang so sánh…',
};
