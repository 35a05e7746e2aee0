/** Khoảng cách giữa hai kiến trúc. */
export const gaps = {
  title: 'Phân tích khoảng cách',
  seen: 'Cách xem',
  list: 'Bảng khoảng cách',
  shares: 'Số lượng, tỷ lệ',
  impact: 'Tác động tới đơn vị',
  from: 'Từ',
  to: 'Đến',
  by: 'Xếp theo',
  unit: 'Đơn vị',
  allUnits: 'Tất cả đơn vị',
  chooseUnit: 'Chọn đơn vị…',
  whichUnit: 'Chọn một đơn vị',
  whichUnitHint:
    'Sẽ thấy mọi thay đổi ở những gì đơn vị chủ quản, vận hành, khai thác, và vì sao đơn vị chịu tác động.',
  excel: 'Xuất Excel',
  more_one: 'Xem thêm {{count}} dòng',
  more: 'Xem thêm {{count}} dòng',
  two: 'Cần hai kiến trúc để so sánh',
  twoHint: 'Thêm kiến trúc mục tiêu, hoặc mở tài liệu có nhiều kiến trúc.',
};
