/** The canvas' own words, ready in both languages. */
import type { CanvasStrings } from './figure-canvas/props.ts';

export const vietnameseStrings: CanvasStrings = {
  canvas: 'Sơ đồ',
  keys: 'Phím mũi tên: chuyển thành phần. Enter: đổi tên. C: nối. Delete: xóa. Alt+↑, Alt+↓: ra, vào khối chứa.',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  fit: 'Xem toàn bộ',
  rename: 'Đổi tên',
  connect: 'Kéo để nối',
  chooseRelation: 'Chọn quan hệ',
  noRelation: 'Hai thành phần này không có quan hệ hợp lệ.',
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
  keys: 'Arrow keys: walk. Enter: rename. C: connect. Delete: delete. Alt+↑, Alt+↓: out of and into a container.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  rename: 'Rename',
  connect: 'Drag to connect',
  chooseRelation: 'Choose a relation',
  noRelation: 'No relation is allowed between these two.',
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
