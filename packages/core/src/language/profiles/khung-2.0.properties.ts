/** What the framework asks to be said of systems, data and infrastructure, with controlled values. */
import type { Choice, PropertyRule } from '../profile.ts';

const IT = { layers: ['application', 'data', 'infrastructure', 'security'] } as const;
const SYSTEMS = { layers: ['application', 'data'] } as const;

const choice = (
  value: string | number,
  vi: string,
  en: string,
  description?: Choice['description'],
) => ({ value, name: { vi, en }, ...(description ? { description } : {}) }) satisfies Choice;

export const PROPERTIES: readonly PropertyRule[] = [
  {
    id: 'cap-do',
    name: { vi: 'Cấp độ an toàn', en: 'Security level' },
    description: {
      vi: 'Cấp độ an toàn hệ thống thông tin, 1 đến 5',
      en: 'Security level of the information system, 1 to 5',
    },
    type: 'choice',
    on: IT,
    values: [1, 2, 3, 4, 5].map((level) => choice(level, `Cấp độ ${level}`, `Level ${level}`)),
  },
  {
    id: 'muc-do-dvc',
    name: { vi: 'Mức độ dịch vụ công', en: 'Public service level' },
    description: {
      vi: 'Mức độ cung cấp dịch vụ công trực tuyến, 1 đến 4',
      en: 'How far an online public service goes, 1 to 4',
    },
    type: 'choice',
    on: { specialisations: ['public-service', 'procedure', 'portal'] },
    values: [
      choice(1, 'Mức độ 1', 'Level 1', { vi: 'Cung cấp thông tin', en: 'Information' }),
      choice(2, 'Mức độ 2', 'Level 2', { vi: 'Tải biểu mẫu', en: 'Forms to download' }),
      choice(3, 'Mức độ 3', 'Level 3', {
        vi: 'Gửi hồ sơ trực tuyến; trả phí, nhận kết quả trực tiếp',
        en: 'Filed online; paid and collected in person',
      }),
      choice(4, 'Mức độ 4', 'Level 4', {
        vi: 'Gửi hồ sơ và thanh toán trực tuyến; kết quả trực tuyến hoặc qua bưu chính',
        en: 'Filed and paid online; result online or by post',
      }),
    ],
  },
  {
    id: 'nam-dua-vao-dung',
    name: { vi: 'Năm đưa vào dùng', en: 'In use since' },
    type: 'year',
    on: IT,
    least: 1980,
    most: 2100,
  },
  {
    id: 'hinh-thuc',
    name: { vi: 'Hình thức', en: 'Provision' },
    description: { vi: 'Đầu tư hay thuê dịch vụ', en: 'Bought or rented' },
    type: 'choice',
    on: IT,
    values: [
      choice('dau-tu', 'Đầu tư', 'Bought'),
      choice('thue', 'Thuê dịch vụ', 'Rented'),
      choice('dung-chung', 'Dùng chung của cơ quan khác', 'Shared by another body'),
    ],
  },
  {
    id: 'ket-noi-lgsp',
    name: { vi: 'Kết nối LGSP', en: 'Connected to LGSP' },
    type: 'choice',
    on: SYSTEMS,
    values: [
      choice('co', 'Đã kết nối', 'Connected'),
      choice('dang', 'Đang kết nối', 'Being connected'),
      choice('chua', 'Chưa kết nối', 'Not connected'),
      choice('khong', 'Không cần kết nối', 'Not needed'),
    ],
  },
  {
    id: 'cong-nghe',
    name: { vi: 'Công nghệ', en: 'Technology' },
    type: 'text',
    on: IT,
  },
  {
    id: 'phien-ban',
    name: { vi: 'Phiên bản phần mềm', en: 'Software version' },
    type: 'text',
    internal: true,
    on: IT,
  },
  {
    id: 'dia-chi',
    name: { vi: 'Địa chỉ, nơi đặt', en: 'Address' },
    type: 'text',
    internal: true,
    on: { layers: ['infrastructure', 'security'] },
  },
  {
    id: 'pham-vi',
    name: { vi: 'Phạm vi', en: 'Scope' },
    type: 'choice',
    on: IT,
    values: [
      choice('quoc-gia', 'Quốc gia', 'National'),
      choice('bo', 'Toàn Bộ', 'Whole ministry'),
      choice('don-vi', 'Đơn vị', 'Unit'),
    ],
  },
  {
    id: 'ma-tham-chieu',
    name: { vi: 'Mã mô hình tham chiếu', en: 'Reference model code' },
    description: {
      vi: 'Mã phân cấp trong BRM, DRM, ARM, TRM hoặc SRM, ví dụ DRM001.001',
      en: 'Hierarchical code in BRM, DRM, ARM, TRM or SRM, for example DRM001.001',
    },
    type: 'text',
  },
  {
    id: 'muc-uu-tien',
    name: { vi: 'Mức ưu tiên', en: 'Priority' },
    description: {
      vi: 'Mức ưu tiên của nhiệm vụ; ghi ở bảng khoảng cách',
      en: 'How urgent the task is; stands in the list of gaps',
    },
    type: 'choice',
    on: { layers: ['implementation'] },
    values: [
      choice('cao', 'Cao', 'High'),
      choice('trung-binh', 'Trung bình', 'Medium'),
      choice('thap', 'Thấp', 'Low'),
    ],
  },
];
