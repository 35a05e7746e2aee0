/** The canvas' own words, ready in both languages. */
import type { CanvasStrings } from './figure-canvas/props.ts';

export const vietnameseStrings: CanvasStrings = {
  canvas: 'Sơ đồ',
  keys: 'Phím mũi tên: chuyển thành phần. Ctrl+mũi tên: xê dịch 1 mm, thêm Shift: 5 mm. Alt+Shift+mũi tên: rộng, hẹp, cao, thấp 1 mm, thêm Ctrl: 5 mm. Enter: đổi tên. C: nối; C rồi Enter: nối tới thành phần mới. Bấm đúp chỗ trống: thêm. Delete: xóa. Alt+↑, Alt+↓: ra, vào khối chứa. L: lần lượt chọn các đường nối; khi đó Ctrl+mũi tên uốn đường, Alt+←, Alt+→ chuyển chữ trên đường.',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  fit: 'Xem toàn bộ',
  rename: 'Đổi tên',
  pinned: 'Đã ghim chỗ; bấm để bỏ ghim',
  bend: 'Kéo để uốn; bấm đúp để bỏ chỗ uốn',
  connect: 'Kéo để nối',
  chooseRelation: 'Chọn quan hệ',
  noRelation: 'Hai thành phần này không có quan hệ hợp lệ.',
  noDrop: 'Ô này không chứa được thành phần vừa kéo.',
  connectNew: 'Thành phần mới bên trong…',
  fates: {
    kept: 'giữ nguyên',
    changed: 'nâng cấp, thay đổi',
    new: 'xây dựng mới',
    successor: 'hình thành từ',
    replaced: 'thay thế',
    split: 'tách',
    merged: 'hợp nhất',
    retired: 'dừng sử dụng',
  },
};

export const englishStrings: CanvasStrings = {
  canvas: 'Figure',
  keys: 'Arrow keys: walk. Ctrl+arrows: nudge by 1 mm, with Shift by 5 mm. Alt+Shift+arrows: wider, narrower, higher, lower by 1 mm, with Ctrl by 5 mm. Enter: rename. C: connect; C then Enter: connect to something new. Double-click where there is room: add. Delete: delete. Alt+↑, Alt+↓: out of and into a container. L: take its lines in turn; then Ctrl+arrows bend the line, Alt+←, Alt+→ slide its words.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  rename: 'Rename',
  pinned: 'Pinned; click to unpin',
  bend: 'Drag to bend; double-click takes the bend away',
  connect: 'Drag to connect',
  chooseRelation: 'Choose a relation',
  noRelation: 'No relation is allowed between these two.',
  noDrop: 'This box may not hold what was dragged.',
  connectNew: 'Something new inside…',
  fates: {
    kept: 'kept',
    changed: 'changed',
    new: 'new',
    successor: 'successor',
    replaced: 'replaced',
    split: 'split',
    merged: 'merged',
    retired: 'retired',
  },
};
