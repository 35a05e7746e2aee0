/** What something depends on, and what depends on it. */
export const neighbours = {
  several_one: '{{count}} thành phần',
  several: '{{count}} thành phần',
  up: 'phụ thuộc vào {{count}}',
  down_one: '{{count}} phụ thuộc vào nó',
  down: '{{count}} phụ thuộc vào nó',
  andMore: '{{names}} và {{count}} thành phần khác',
  depth: 'Xa bao nhiêu bước',
  steps_one: '{{count}} bước',
  steps: '{{count}} bước',
  all: 'Tất cả',
  close: 'Thôi xem quan hệ',
};
