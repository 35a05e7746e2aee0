/** The four ways to look at a comparison. */
export const ways = {
  name: 'Cách xem so sánh',
  overlay: 'Chồng hình',
  beside: 'Cạnh nhau',
  slider: 'Kéo gạt',
  changes: 'Chỉ thay đổi',
  before: 'Trước:',
  after: 'Sau:',
  divider: 'Ranh giới trước – sau',
  dividerHint: 'Kéo sang hai bên; phím ← →, Home, End; bấm đúp về giữa',
  dividerAt: '{{share}} % bên trái là trước',
  what: 'Thành phần',
  nothing: '(không có)',
  more: 'và {{count}} thay đổi nữa',
  more_one: 'và 1 thay đổi nữa',
  noChanges: 'Hai bên không khác gì nhau trên sơ đồ này',
  noChangesHint: 'Chọn hai kiến trúc khác, hoặc xem cả hình.',
};
