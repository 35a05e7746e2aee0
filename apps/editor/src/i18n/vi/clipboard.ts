/** Copying, cutting and pasting what is taken. */
export const clipboard = {
  copied: 'Đã chép {{count}} mục',
  cut: 'Đã cắt {{count}} mục',
  cutText: 'Dán ở đâu thì chuyển tới đó; chưa dán thì vẫn ở chỗ cũ.',
  pasted: 'Đã dán {{count}} mục mới',
  moved: 'Đã chuyển {{count}} mục',
  shown: 'Đã đưa {{count}} mục lên sơ đồ này',
  shownText: 'Vẫn là các thành phần ấy, không thêm bản nào. Muốn bản sao mới: Ctrl+Shift+V.',
  illegal: '{{count}} quan hệ không được phép giữa các loại này nên không dán.',
  notHere: 'Không dán được ở đây',
  broken: 'Không dán được',
  brokenText:
    'Nội dung trong bộ nhớ tạm bị hỏng hoặc không phải do Khung chép. Hãy chép lại rồi dán.',
};
