/** Typing new elements where they stand. */
export const adding = {
  name: 'Add an element',
  nameConnected: 'Add an element connected with “{{name}}”',
  field: 'Type a name, then Enter',
  kinds: 'Kind of element',
  links: 'Relation and kind of element',
  change: 'Change the kind',
  nothing: 'No such kind as “{{query}}”. Enter keeps these words in the name.',
  keys: { add: 'add', end: 'done', kind: 'kind', search: 'find a kind' },
  done: 'Added “{{name}}”.',
  undrawn: 'Added “{{name}}”; this view does not draw it.',
  notHere: '“{{name}}” is not on this view',
  notHereMany: '“{{name}}” and {{count}} more are not on this view',
  notHereText: 'Reason: {{reason}}. To put things anywhere, use a view drawn by hand.',
  connectNew: 'Something new…',
};
