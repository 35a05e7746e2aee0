/** What went wrong, where, and what to do, by the code of the error. */
export const errors = {
  unknown: { title: 'Có lỗi không lường trước', text: 'Chi tiết: {{detail}}' },
  record: 'bản ghi {{record}}',
  line: 'dòng {{line}}',
  column: 'cột {{column}}',
  codes: {
    'merge-open': {
      title: 'Có xung đột mới',
      text: 'Tài liệu đã đổi trong lúc hợp nhất. Hãy bắt đầu hợp nhất lại; chưa có gì bị ghi.',
    },
    'review-not-json': {
      title: 'Tệp không đọc được',
      text: 'Nội dung không phải JSON đúng. Hãy lấy lại tệp, hoặc sửa chỗ vừa gõ.',
    },
    'review-other-format': {
      title: 'Đây không phải tệp cần chọn',
      text: 'Ở đây cần {{format}}. Hãy chọn tệp khác.',
    },
    'review-newer': {
      title: 'Tệp do bản Khung mới hơn ghi',
      text: 'Bản này chưa đọc được định dạng {{place}}. Hãy dùng bản Khung mới hơn.',
    },
    'review-bad-field': {
      title: 'Một chỗ trong tệp bị sai',
      text: 'Chỗ sai: {{place}}. Hãy sửa chỗ đó rồi mở lại.',
    },
    'review-twice': {
      title: 'Một thành phần được ghép hai lần',
      text: 'Chỗ sai: {{place}}. Hãy chỉ để “accepted” ở một cặp.',
    },
    'wrong-count': {
      title: 'Tệp thiếu hoặc thừa bản ghi',
      text: 'Dòng cuối ghi số bản ghi khác với trong tệp: có dòng bị mất khi chép hoặc trộn. Hãy lấy lại bản đầy đủ.',
    },
    'not-utf8': {
      title: 'Tệp không theo bảng mã UTF-8',
      text: 'Hãy lưu lại tệp bằng UTF-8 rồi mở lại.',
    },
    'repeated-key': {
      title: 'Một trường ghi hai lần',
      text: 'Chỗ sai: {{where}}. Hãy giữ lại một giá trị.',
    },
    'duplicate-record': {
      title: 'Hai bản ghi trùng tên',
      text: 'Chỗ sai: {{where}}. Hãy bỏ một trong hai.',
    },
    'no-workspace': {
      title: 'Tệp thiếu phần mở đầu',
      text: 'Không có bản ghi mô tả tài liệu. Hãy lấy lại bản đầy đủ.',
    },
    'too-deep': {
      title: 'Tệp lồng quá sâu',
      text: 'Chỗ sai: {{where}}. Không có tài liệu nào cần lồng sâu như vậy.',
    },
    'unsafe-key': {
      title: 'Tệp có tên trường không an toàn',
      text: 'Chỗ sai: {{where}}. Hãy đổi tên trường đó.',
    },
    'lone-surrogate': {
      title: 'Tệp có ký tự bị hỏng',
      text: 'Chỗ sai: {{where}}. Hãy gõ lại chữ ở chỗ đó.',
    },
    exchange: { title: 'Không nhập được mô hình ArchiMate', text: '{{where}}: {{detail}}' },
    'no-legal-relation': {
      title: 'Không lồng vào đây được',
      text: 'Không có quan hệ bao gồm hợp lệ giữa hai loại thành phần này.',
    },
    'not-there': {
      title: 'Thành phần này không còn trong kiến trúc đang xem',
      text: 'Có thể nó đã bị xoá. Hãy chọn lại.',
    },
    'record-gone': { title: 'Bản ghi này không còn', text: 'Có thể nó đã bị xoá. Hãy chọn lại.' },
    'bad-field': { title: 'Giá trị này không ghi được', text: 'Hãy kiểm tra nội dung vừa nhập.' },
    'end-not-there': {
      title: 'Một đầu của quan hệ không còn',
      text: 'Hãy chọn lại hai thành phần cần nối.',
    },
    'picture-too-large': {
      title: 'Ảnh quá lớn',
      text: 'Hãy chọn khổ giấy nhỏ hơn, hoặc xuất PDF hay SVG.',
    },
    cut: {
      title: 'Tệp bị cắt cụt',
      text: 'Tệp thiếu phần cuối, có thể do chép hoặc tải chưa xong. Hãy lấy lại bản đầy đủ. Tài liệu đang mở không bị ảnh hưởng.',
    },
    'not-json': {
      title: 'Tệp không đọc được',
      text: 'Nội dung không phải là tài liệu Khung đúng định dạng. Hãy kiểm tra lại tệp.',
    },
    'newer-format': {
      title: 'Tệp do bản Khung mới hơn ghi',
      text: 'Bản này chưa đọc được định dạng đó. Hãy mở bằng bản Khung mới hơn.',
    },
    'not-khung': {
      title: 'Đây không phải là tài liệu Khung',
      text: 'Hãy chọn tệp .khung.json hoặc tệp trao đổi ArchiMate (.xml).',
    },
    'bad-record': {
      title: 'Một bản ghi trong tệp bị sai',
      text: 'Chỗ sai: {{where}}. Hãy sửa chỗ đó hoặc lấy bản sao lưu.',
    },
    locked: {
      title: 'Kiến trúc này đã khoá',
      text: 'Nội dung đã được phê duyệt nên không sửa được. Hãy chuyển sang kiến trúc đang xây dựng để sửa ở đó.',
    },
    'read-only-tab': {
      title: 'Thẻ này chỉ để xem',
      text: 'Tài liệu đang được sửa ở một thẻ khác.',
    },
    cycle: {
      title: 'Không lồng vào đây được',
      text: 'Một thành phần không thể nằm trong chính nó.',
    },
    unavailable: {
      title: 'Trình duyệt không cho lưu',
      text: 'Có thể do cửa sổ ẩn danh. Hãy lưu thành tệp để giữ công việc.',
    },
    full: { title: 'Hết chỗ lưu', text: 'Hãy lưu thành tệp, rồi dọn bớt dữ liệu của trình duyệt.' },
    permission: {
      title: 'Không có quyền ghi',
      text: 'Hãy lưu vào một thư mục khác hoặc cho phép trình duyệt ghi tệp.',
    },
    'changed-elsewhere': {
      title: 'Tệp đã bị thay đổi ở nơi khác',
      text: 'Hãy lưu thành tệp khác để không ghi đè.',
    },
    corrupt: {
      title: 'Dữ liệu lưu trong trình duyệt bị hỏng',
      text: 'Phần đọc được đã được mở. Hãy lưu thành tệp ngay.',
    },
    'bad-checkpoint': {
      title: 'Mốc “{{name}}” bị hỏng',
      text: 'Nội dung của mốc này không đọc lại được. Tài liệu và các mốc khác không bị ảnh hưởng.',
    },
    'disk-full': {
      title: 'Hết chỗ trên đĩa',
      text: 'Tệp {{file}} trên đĩa vẫn như trước. Hãy dọn bớt đĩa rồi lưu lại, hoặc lưu vào nơi khác.',
    },
    'too-large': { title: 'Tệp quá lớn', text: 'Trình duyệt này không mở được tệp lớn như vậy.' },
    'unknown-viewpoint': {
      title: 'Không biết loại sơ đồ “{{viewpoint}}”',
      text: 'Một phiên bản Khung mới hơn có lẽ vẽ được; sơ đồ vẫn được giữ nguyên trong tệp.',
    },
    'unknown-profile': {
      title: 'Không biết khung kiến trúc này',
      text: 'Tài liệu dùng khung “{{id}}” mà bản này không có.',
    },
    closed: {
      title: 'Đã mất quyền sửa',
      text: 'Một thẻ khác đã nhận quyền sửa tài liệu này. Hãy tải lại trang.',
    },
    'no-such-architecture': {
      title: 'Kiến trúc này không còn',
      text: 'Có thể nó đã bị xoá. Hãy chọn kiến trúc khác.',
    },
    'unknown-architecture': {
      title: 'Không có kiến trúc này',
      text: 'Có thể nó đã bị xoá. Hãy chọn kiến trúc khác.',
    },
    'id-taken': {
      title: 'Mã này đã có',
      text: 'Một thành phần hay quan hệ khác đã dùng mã đó. Hãy chọn mã khác.',
    },
    'empty-succession': {
      title: 'Thiếu thành phần trước hoặc sau',
      text: 'Hãy nêu thành phần nào thay cho thành phần nào.',
    },
    'in-use': {
      title: 'Kiến trúc này đang là nền của kiến trúc khác',
      text: 'Hãy xoá hoặc chuyển các kiến trúc xây trên nó trước.',
    },
    'architecture-exists': {
      title: 'Kiến trúc này đã có',
      text: 'Hãy đặt mã khác cho kiến trúc được nhập.',
    },
    'not-found': {
      title: 'Không tìm thấy tệp',
      text: 'Tệp đã bị xoá, đổi tên hoặc chuyển chỗ. Hãy mở lại từ chỗ mới.',
    },
    'read-only': { title: 'Nơi này chỉ đọc', text: 'Hãy lưu vào một thư mục khác.' },
    'is-a-directory': { title: 'Đây là thư mục, không phải tệp', text: 'Hãy chọn một tệp.' },
    cancelled: { title: 'Chưa lưu gì', text: 'Bạn đã đóng hộp chọn tệp.' },
    'bad-number': {
      title: 'Có phần của hình không tính được chỗ đứng',
      text: 'Đây là lỗi của Khung. Hãy hoàn tác việc vừa làm, hoặc trả các ô và đường nối của sơ đồ về tự động.',
    },
    'no-figure': {
      title: 'Không có hình nào để xuất',
      text: 'Sơ đồ này chưa vẽ gì. Hãy thêm thành phần hoặc chọn sơ đồ khác.',
    },
    'bad-picture': {
      title: 'Một hình ảnh trên sơ đồ không dùng được',
      text: 'Hình bị hỏng, quá lớn, hoặc không phải PNG, JPEG, SVG. Hãy xoá hình đó rồi đưa hình khác vào.',
    },
    'engine-missing': {
      title: 'Chưa tải được bộ chuyển hình SVG thành ảnh',
      text: 'Trên sơ đồ có hình SVG đưa từ ngoài vào. Hãy tải lại trang rồi xuất lại, hoặc xuất dạng SVG.',
    },
    'bad-font': {
      title: 'Phông chữ không nhúng được',
      text: 'Tệp phông chữ bị hỏng. Hãy tải lại trang rồi xuất lại. Chi tiết: {{problem}}',
    },
    'asset-missing': {
      title: 'Không tải được tệp {{file}}',
      text: 'Thiếu phông chữ hoặc bộ vẽ ảnh. Hãy tải lại trang; nếu vẫn lỗi, hãy cài lại Khung cho đủ tệp.',
    },
    io: { title: 'Không đọc hoặc ghi được', text: 'Hãy thử lại. Chi tiết: {{detail}}' },
    'worker-gone': {
      title: 'Việc đang làm bị ngắt giữa chừng',
      text: 'Có thể máy đã hết bộ nhớ. Không có gì bị thay đổi; hãy đóng bớt thẻ khác rồi làm lại.',
    },
  },
};
