/** The generated model with names as a ministry has them: many, of words that come again and again. */
import type { Model } from '@khung/core';
import { generated } from '../graph/generated.ts';
import { randomFrom } from '../random.ts';

const THINGS = ['Hệ thống', 'Phần mềm', 'Cơ sở dữ liệu', 'Cổng thông tin', 'Dịch vụ', 'Nền tảng'];
const DOINGS = ['quản lý', 'giám sát', 'báo cáo', 'cấp phép', 'tra cứu', 'thống kê', 'chia sẻ'];
const MATTERS = [
  'giấy phép lái xe',
  'đăng kiểm xe cơ giới',
  'bến xe khách',
  'đường thủy nội địa',
  'tàu biển',
  'thuyền viên',
  'kết cấu hạ tầng',
  'cầu đường bộ',
  'hồ sơ cán bộ',
  'văn bản điều hành',
  'dự án đầu tư',
  'tai nạn giao thông',
  'vận tải hành khách',
  'cảng hàng không',
  'nhà ga đường sắt',
];
const PLACES = ['Cục Đường bộ', 'Cục Hàng hải', 'Cục Hàng không', 'Cục Đường sắt', 'Cục Đăng kiểm'];
const PARTS = [
  'khu vực phía Bắc',
  'khu vực miền Trung',
  'khu vực phía Nam',
  'toàn ngành',
  'cấp tỉnh',
];

export function manyNames(count: number): Model {
  const model = generated(count);
  const random = randomFrom(count + 1);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const elements = [...model.elements.values()].map((element) => ({
    ...element,
    name: {
      vi: [THINGS, DOINGS, MATTERS, PARTS, PLACES].map(one).join(' '),
    },
  }));
  return { ...model, elements: new Map(elements.map((element) => [element.id, element])) };
}
