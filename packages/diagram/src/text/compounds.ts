/**
 * Vietnamese writes its words syllable by syllable with spaces between. These two-syllable words of
 * the field are kept on one line where there is a choice: "Trung tâm / dữ liệu", not "… dữ / liệu".
 */
import { drawnText } from './measure.ts';

/** Whether a line break between these two syllables would cut a word in two. */
export function cutsCompound(before: string, after: string): boolean {
  return COMPOUNDS.has(syllables(`${before} ${after}`));
}

/** Whether a word belongs to what follows it: a line rather begins with it than ends with it. */
export function isLeading(word: string): boolean {
  return LEADING.has(drawnText(word));
}

const LEADING: ReadonlySet<string> = new Set(
  'bằng các cho có cùng của do giữa khi khỏi là mọi một những nhiều qua sang tại theo thay trên trong từ từng tới và về với vừa and for of the to with'.split(
    ' ',
  ),
);

const syllables = (text: string): string =>
  drawnText(text)
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '');

const COMPOUNDS: ReadonlySet<string> = new Set(
  `an ninh, an toàn, biển số, biện pháp, báo cáo, bưu chính, bản giấy, bản đồ, bảo mật, bảo trì,
  bảo vệ, bảo đảm, bến xe, bộ phận, chia sẻ, chiến lược, chuyên dùng, chuyên gia, chuyên ngành,
  chính phủ, chính quyền, chính sách, chất lượng, chỉ tiêu, chỉ đạo, chủ quản, chủ trì,
  chức năng, chứng chỉ, chứng thực, cung cấp, cán bộ, công an, công chức, công dân, công nghệ,
  công trình, công tác, công văn, công vụ, công ích, cơ giới, cơ quan, cơ sở, cảng biển, cảng vụ,
  cảnh báo, cảnh sát, cấp phép, cấp độ, cố định, cục bộ, cửa khẩu, danh mục, danh sách,
  danh tính, di động, diễn đàn, doanh nghiệp, doanh thu, dân cư, dùng chung, dịch vụ, dữ liệu,
  dự phòng, dự án, gia hạn, giai đoạn, giao dịch, giao thông, giao tiếp, giá trị, giám sát,
  giám định, giải quyết, giấy phép, giấy tờ, hiển thị, hiện hành, hiện trạng, hoạt động,
  hàng hải, hàng không, hành chính, hành khách, hành trình, hướng dẫn, hạ tầng, hạn chế,
  hải quan, hằng ngày, hệ thống, hồ sơ, hỗ trợ, hội nghị, hợp tác, khai báo, khai thác, kho bạc,
  khái niệm, kinh doanh, kinh phí, kiến nghị, kiến trúc, kiểm soát, kiểm thử, kiểm tra,
  kiểm định, ký số, kế hoạch, kết cấu, kết nối, kết quả, kịch bản, kỹ thuật, liên kết,
  liên ngành, liên thông, liên vận, lái xe, lãnh đạo, lĩnh vực, lưu trữ, lịch sử, lực lượng,
  minh hoạ, máy chủ, mã độc, mô hình, môi trường, mở rộng, mức độ, nghiệp vụ, nguồn vốn,
  ngân sách, người dân, người dùng, người lái, nhu cầu, nhân lực, nhân sự, năng lực, nền tảng,
  nội bộ, nội dung, nội địa, pháp luật, phân hệ, phân tích, phê duyệt, phòng máy, phương tiện,
  phương án, phản ánh, phần mềm, phối hợp, phục vụ, quy chuẩn, quy chế, quy trình, quy định,
  quyết định, quản lý, quản trị, quốc gia, quốc tế, rủi ro, sao lưu, sát hạch, sân bay, sản phẩm,
  số hoá, số hóa, số liệu, sự cố, tham gia, thanh toán, thanh tra, thiết bị, thuyền viên,
  thuê bao, thành phần, thông báo, thông tin, thư điện, thẩm định, thống kê, thống nhất,
  thời gian, thủ công, thủ tục, thực hiện, thực tế, tiêu chuẩn, tiếp nhận, toàn bộ, toàn ngành,
  toàn trình, tra cứu, trang thiết, trao đổi, triển khai, trung chuyển, trung tâm, trung ương,
  truy cập, truyền dẫn, trạm thu, trạng thái, trục tích, trực thuộc, trực tiếp, trực tuyến,
  tuyến đường, tài chính, tài khoản, tài sản, tàu bay, tàu biển, tàu thuyền, tình trạng,
  tích hợp, tính toán, tường lửa, tải trọng, tập trung, tổ chức, tổng cục, tổng hợp, tổng quan,
  tổng thể, tổng đài, vi phạm, viên chức, vòng đời, văn bản, văn phòng, vận hành, vận tải,
  vụ việc, xác minh, xác nhận, xác thực, xây dựng, xử lý, xử phạt, vụ công, tác xã, một cửa, yêu cầu, điều hành,
  điều khiển, điều động, điện toán, điện tử, đào tạo, đám mây, đánh giá, đăng kiểm, đăng ký,
  đăng nhập, đơn vị, đường bộ, đường sắt, đường thuỷ, đường thủy, đường truyền, đầu tư,
  địa phương, định danh, định kỳ, đối soát, đối tượng, độc lập, ứng cứu, ứng dụng`
    .split(',')
    .map(syllables),
);
