/** What each gesture did, for tooltips of undo and redo. */
export const history = {
  undo: 'Undo: {{what}}',
  redo: 'Redo: {{what}}',
  edit: {
    'add-element': 'add “{{name}}”',
    'add-relation': 'connect two elements',
    'set-field': 'change “{{name}}”',
    rename: 'rename “{{name}}”',
    remove: 'delete',
    move: 'move',
    revert: 'set “{{name}}” back',
    'set-reason': 'say why, at “{{name}}”',
    'add-mark': 'mark',
    'change-mark': 'change a mark',
    'remove-mark': 'delete a mark',
    other: 'the last gesture',
  },
};
