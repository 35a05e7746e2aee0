/** Scales that more than one profile uses, every step described. */
import type { Scale } from '../profile.ts';

/** How far an approved architecture was carried out, element by element. */
export const CARRIED_OUT: Scale = {
  id: 'carried-out',
  name: { vi: 'Mức độ triển khai', en: 'Carried out' },
  steps: [
    {
      id: 'none',
      name: { vi: 'Chưa triển khai', en: 'Not started' },
      description: {
        vi: 'Chưa có hoạt động nào; chưa bố trí vốn, chưa có kế hoạch',
        en: 'Nothing has been done: no funds, no plan',
      },
      value: 0,
    },
    {
      id: 'planned',
      name: { vi: 'Đang chuẩn bị', en: 'In preparation' },
      description: {
        vi: 'Đã có chủ trương hoặc kế hoạch được duyệt; chưa có sản phẩm',
        en: 'Approved in principle or planned; nothing delivered yet',
      },
      value: 0.25,
    },
    {
      id: 'partial',
      name: { vi: 'Triển khai một phần', en: 'Partly carried out' },
      description: {
        vi: 'Đã đưa vào dùng một số chức năng hoặc ở một số đơn vị',
        en: 'Some functions, or some units, use it',
      },
      value: 0.5,
    },
    {
      id: 'mostly',
      name: { vi: 'Cơ bản hoàn thành', en: 'Mostly carried out' },
      description: {
        vi: 'Các chức năng chính đã dùng ở hầu hết đơn vị; còn một số việc tồn đọng',
        en: 'The main functions are in use in most units; some work remains',
      },
      value: 0.75,
    },
    {
      id: 'done',
      name: { vi: 'Hoàn thành', en: 'Done' },
      description: {
        vi: 'Đã triển khai đầy đủ như kiến trúc được duyệt và đang vận hành',
        en: 'Fully in place as approved, and in operation',
      },
      value: 1,
    },
  ],
};

/** How strongly the next architecture touches what a unit has today. */
export const IMPACT: Scale = {
  id: 'impact',
  name: { vi: 'Mức tác động', en: 'Impact' },
  steps: [
    {
      id: 'none',
      name: { vi: 'Không tác động', en: 'None' },
      description: { vi: 'Giữ nguyên, không phải làm gì', en: 'Stays as it is; nothing to do' },
      value: 0,
    },
    {
      id: 'low',
      name: { vi: 'Thấp', en: 'Low' },
      description: {
        vi: 'Chỉ điều chỉnh cấu hình, tự làm trong hoạt động thường xuyên',
        en: 'Settings only, done in daily operation',
      },
      value: 1 / 3,
    },
    {
      id: 'medium',
      name: { vi: 'Trung bình', en: 'Medium' },
      description: {
        vi: 'Phải nâng cấp hoặc kết nối, cần kinh phí riêng',
        en: 'An upgrade or a connection, with funds of its own',
      },
      value: 2 / 3,
    },
    {
      id: 'high',
      name: { vi: 'Cao', en: 'High' },
      description: {
        vi: 'Phải thay thế, chuyển dữ liệu hoặc đổi quy trình nghiệp vụ',
        en: 'Replacement, data migration or a change of the business process',
      },
      value: 1,
    },
  ],
};
