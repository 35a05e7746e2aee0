/** What each gesture did, for tooltips of undo and redo. */
export const history = {
  undo: 'Undo: {{what}}',
  redo: 'Redo: {{what}}',
  edit: {
    add: 'add “{{name}}”',
    connect: 'connect “{{source}}” and “{{target}}”',
    set: 'change {{field}}',
    rename: 'rename to “{{name}}”',
    remove: 'delete {{count}} elements',
    nest: 'nest “{{name}}”',
    reason: 'write the reason',
    mark: 'mark',
    other: 'the last gesture',
  },
};
