/** What something depends on, and what depends on it. */
export const neighbours = {
  several_one: '{{count}} element',
  several: '{{count}} elements',
  up: 'depends on {{count}}',
  down_one: '{{count}} depends on it',
  down: '{{count}} depend on it',
  andMore: '{{names}} and {{count}} others',
  depth: 'How many steps away',
  steps_one: '{{count}} step',
  steps: '{{count}} steps',
  all: 'All',
  close: 'Stop showing neighbours',
};
