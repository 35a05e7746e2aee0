/** The figure, for eyes and for screen readers. */
export const canvas = {
  name: 'Figure of the architecture',
  titleCompare: '{{before}} compared with {{after}}',
  empty: 'Nothing in this architecture yet',
  emptyHint:
    'Double-click a layer on the figure and type a name, or paste (Ctrl+V) a column of names from Excel.',
  emptyType: 'Type the first name',
  emptyLocked: 'This architecture is locked and has no elements.',
  emptyCompared: 'Nothing to compare yet',
  emptyComparedHint: 'Choose an architecture at the top to add elements to it.',
  failed: 'This figure could not be drawn',
  deeper: 'The figure now draws {{count}} levels',
  deeperText: 'To show what was just put into a box; change it back in the bar below.',
  behind: 'The figure is being drawn anew; wait a moment before changing it.',
  stopped: 'The figure has not been drawn anew',
  stoppedHint: 'You stopped the drawing. Nothing is lost; lists and tables can be used.',
  drawAfterAll: 'Draw it',
  /** Heard by screen readers when something is selected. */
  spoken: {
    noLinks: 'No relations yet.',
    links: '{{count}} relations',
    links_one: '1 relation',
    more: 'And {{count}} more.',
  },
};
