/** The figure, for eyes and for screen readers. */
export const canvas = {
  name: 'Figure of the architecture',
  keys: 'Arrow keys go between boxes, Enter goes in, Escape goes out, F2 renames, C connects, Delete deletes.',
  rename: 'Rename',
  connect: 'Connect to another element',
  chooseRelation: 'Choose the relation',
  noRelation: 'No legal relation',
  pin: 'Marks of units',
  title: '{{name}}',
  titleCompare: '{{before}} compared with {{after}}',
  empty: 'Nothing in this architecture yet',
  emptyHint: 'Pick a kind of element in the tab “Add” and drag it here.',
  emptyLocked: 'This architecture is locked and has no elements.',
  failed: 'This figure could not be drawn',
  relation: '{{source}} {{verb}} {{target}}',
  drawing: 'Drawing…',
};
