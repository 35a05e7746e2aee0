/**
 * Vietnamese writes its words syllable by syllable with spaces between. These two-syllable words of
 * the field are kept on one line where there is a choice: "Trung tâm / dữ liệu", not "… dữ / liệu".
 */
import { drawnText } from './measure.ts';

/** Whether a line break between these two syllables would cut a word in two. */
export function cutsCompound(before: string, after: string): boolean {
  return COMPOUNDS.has(syllables(`${before} ${after}`));
}

const syllables = (text: string): string =>
  drawnText(text)
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '');

const COMPOUNDS: ReadonlySet<string> = new Set(
  `an ninh, an toàn, báo cáo, bảo mật, bảo trì, bản đồ, bảo vệ, bến xe, bưu chính, cảng biển, cảng vụ,
  cán bộ, cấp độ, chất lượng, chỉ đạo, chia sẻ, chiến lược, chính phủ, chính quyền, chính sách,
  chứng chỉ, chứng thực, chuyên dùng, chuyên gia, chuyên ngành, cơ quan, cơ sở, công chức, công dân,
  công ích, công nghệ, công tác, công trình, công vụ, cục bộ, danh mục, di động, dịch vụ, doanh nghiệp,
  dùng chung, dữ liệu, dự án, dự phòng, đám mây, đào tạo, đánh giá, đăng ký, đăng kiểm, đăng nhập,
  địa phương, điện toán, điện tử, điều hành, điều khiển, định danh, định kỳ, đơn vị, đường bộ,
  đường sắt, đường thủy, đường thuỷ, giám sát, giao dịch, giao thông, giao tiếp, giấy phép, giấy tờ,
  hạ tầng, hàng hải, hàng không, hành chính, hành khách, hệ thống, hiện trạng, hội nghị, hồ sơ,
  hỗ trợ, kế hoạch, kết cấu, kết nối, khai thác, kho bạc, kiểm định, kiểm soát, kiểm thử, kiểm tra,
  kiến trúc, kinh phí, kỹ thuật, lãnh đạo, lái xe, liên kết, liên thông, lưu trữ, máy chủ, môi trường,
  nền tảng, nghiệp vụ, người dân, người dùng, người lái, nhân lực, nhân sự, nội bộ, nội địa,
  pháp luật, phân tích, phần mềm, phê duyệt, phòng máy, phương tiện, quản lý, quản trị, quốc gia,
  quốc tế, quy chế, quy chuẩn, quy định, quy trình, sao lưu, sân bay, số liệu, sự cố, tài chính,
  tài khoản, tài sản, tàu bay, tàu biển, tàu thuyền, tập trung, tham gia, thanh toán, thanh tra,
  thành phần, thống kê, thông tin, thư điện, thủ tục, thuê bao, tiếp nhận, tiêu chuẩn, tổ chức,
  tổng cục, tổng đài, tổng hợp, tổng quan, tổng thể, tra cứu, trang thiết, trao đổi, trạm thu,
  triển khai, trục tích, truy cập, truyền dẫn, trung tâm, trung ương, trực tiếp, trực tuyến,
  tường lửa, ứng cứu, ứng dụng, văn bản, văn phòng, vận hành, vận tải, viên chức, vụ việc, xác thực,
  xây dựng, xử lý, xử phạt`
    .split(',')
    .map(syllables),
);
