/** The four ways to look at a comparison. */
export const ways = {
  name: 'How to look at the comparison',
  overlay: 'Overlay',
  beside: 'Side by side',
  slider: 'Slider',
  changes: 'Only changes',
  before: 'Before:',
  after: 'After:',
  divider: 'Edge between before and after',
  dividerHint: 'Drag it to either side; keys ← →, Home, End; double-click for the middle',
  dividerAt: '{{share}} % at the left is before',
  what: 'Element',
  nothing: '(none)',
  more: 'and {{count}} more changes',
  more_one: 'and one more change',
  noChanges: 'The two do not differ on this view',
  noChangesHint: 'Choose two other architectures, or look at the whole figure.',
};
