/** One relation, edited where it is listed. */
export const relation = {
  edit: 'Sửa quan hệ này',
  type: 'Quan hệ',
  source: 'Từ',
  target: 'Đến',
  nameVi: 'Tên quan hệ (tiếng Việt)',
  nameEn: 'Tên quan hệ (tiếng Anh)',
  strength: 'Mức ảnh hưởng',
  added: 'mới',
  outgoing: 'Đi từ thành phần này',
  incoming: 'Tới thành phần này',
};
