/** The left panel: outline and palette; the context menu. */
export const panels = {
  left: {
    panel: 'Left panel',
    outline: 'Elements',
    palette: 'Add',
    marks: 'Marks',
  },
  outline: {
    search: 'Find by name',
    clear: 'Clear the search',
    count: '{{count}} elements',
    found: 'Found: {{count}}',
    nothing: 'Nothing like “{{query}}”',
    nothingHint: 'Try fewer letters; marks and capitals do not matter.',
    empty: 'No elements yet',
    emptyHint: 'Open the tab “Add” and pick a kind of element to begin.',
    emptyAdd: 'Add an element',
    noBand: 'Units and others',
    expand: 'Expand',
    collapse: 'Collapse',
    tree: 'Tree of elements',
  },
  palette: {
    search: 'Find a kind of element',
    hint: 'Click to add, or drag to its place on the figure.',
    hintInto: 'Click to add into “{{name}}”, or drag to its place on the figure.',
    refused: 'The architecture shown takes no edits.',
    recent: 'Just used',
    nothing: 'No such kind',
    newName: 'New {{kind}}',
    otherTypes: 'Other ArchiMate types',
  },
  menu: {
    name: 'What can be done here',
  },
};
