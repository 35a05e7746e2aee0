/** The presentation. */
export const presentation = {
  name: 'Trình chiếu',
  place: '{{number}}/{{count}}',
  back: 'Lùi một bước',
  on: 'Tiến một bước',
  leave: 'Kết thúc trình chiếu',
};
