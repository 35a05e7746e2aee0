/** What went wrong, where, and what to do, by the code of the error. */
export const errors = {
  unknown: { title: 'Có lỗi không lường trước', text: 'Chi tiết: {{detail}}' },
  file: 'Tệp {{file}}',
  line: 'dòng {{line}}',
  column: 'cột {{column}}',
  codes: {
    cut: {
      title: 'Tệp bị cắt cụt',
      text: 'Tệp thiếu phần cuối, có thể do chép hoặc tải chưa xong. Hãy lấy lại bản đầy đủ. Tài liệu đang mở không bị ảnh hưởng.',
    },
    'not-json': {
      title: 'Tệp không đọc được',
      text: 'Nội dung không phải là tài liệu Khung đúng định dạng. Hãy kiểm tra lại tệp.',
    },
    'newer-format': {
      title: 'Tệp do bản Khung mới hơn ghi',
      text: 'Bản này chưa đọc được định dạng đó. Hãy mở bằng bản Khung mới hơn.',
    },
    'not-khung': {
      title: 'Đây không phải là tài liệu Khung',
      text: 'Hãy chọn tệp .khung.json hoặc tệp trao đổi ArchiMate (.xml).',
    },
    'bad-record': {
      title: 'Một bản ghi trong tệp bị sai',
      text: 'Chỗ sai: {{where}}. Hãy sửa chỗ đó hoặc lấy bản sao lưu.',
    },
    'not-exchange': {
      title: 'Tệp XML không phải là tệp trao đổi ArchiMate',
      text: 'Chỗ sai: {{where}}. Hãy xuất lại mô hình theo định dạng ArchiMate Exchange.',
    },
    'not-xml': {
      title: 'Tệp XML bị hỏng',
      text: 'Chỗ sai: {{where}}. Hãy xuất lại mô hình rồi mở lại.',
    },
    locked: {
      title: 'Kiến trúc này đã khoá',
      text: 'Nội dung đã được phê duyệt nên không sửa được. Hãy chuyển sang kiến trúc đang xây dựng để sửa ở đó.',
    },
    'read-only-tab': {
      title: 'Thẻ này chỉ để xem',
      text: 'Tài liệu đang được sửa ở một thẻ khác.',
    },
    'illegal-relation': {
      title: 'Quan hệ không hợp lệ',
      text: 'Ngôn ngữ ArchiMate không cho phép quan hệ này giữa hai loại thành phần đó.',
    },
    'no-nesting': {
      title: 'Không lồng vào đây được',
      text: 'Không có quan hệ bao gồm hợp lệ giữa hai loại thành phần này.',
    },
    cycle: {
      title: 'Không lồng vào đây được',
      text: 'Một thành phần không thể nằm trong chính nó.',
    },
    unavailable: {
      title: 'Trình duyệt không cho lưu',
      text: 'Có thể do cửa sổ ẩn danh. Hãy lưu thành tệp để giữ công việc.',
    },
    full: { title: 'Hết chỗ lưu', text: 'Hãy lưu thành tệp, rồi dọn bớt dữ liệu của trình duyệt.' },
    permission: {
      title: 'Không có quyền ghi',
      text: 'Hãy lưu vào một thư mục khác hoặc cho phép trình duyệt ghi tệp.',
    },
    'changed-elsewhere': {
      title: 'Tệp đã bị thay đổi ở nơi khác',
      text: 'Hãy lưu thành tệp khác để không ghi đè.',
    },
    corrupt: {
      title: 'Dữ liệu lưu trong trình duyệt bị hỏng',
      text: 'Phần đọc được đã được mở. Hãy lưu thành tệp ngay.',
    },
    'too-large': { title: 'Tệp quá lớn', text: 'Trình duyệt này không mở được tệp lớn như vậy.' },
    'unknown-profile': {
      title: 'Không biết khung kiến trúc này',
      text: 'Tài liệu dùng khung “{{id}}” mà bản này không có.',
    },
    closed: {
      title: 'Đã mất quyền sửa',
      text: 'Một thẻ khác đã nhận quyền sửa tài liệu này. Hãy tải lại trang.',
    },
    io: { title: 'Không đọc hoặc ghi được', text: 'Hãy thử lại. Chi tiết: {{detail}}' },
  },
};
