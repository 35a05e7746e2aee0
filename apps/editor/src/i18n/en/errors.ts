/** What went wrong, where, and what to do, by the code of the error. */
export const errors = {
  unknown: { title: 'Something unexpected went wrong', text: 'Detail: {{detail}}' },
  record: 'record {{record}}',
  line: 'line {{line}}',
  column: 'column {{column}}',
  codes: {
    'merge-open': {
      title: 'There are new conflicts',
      text: 'The workspace changed while it was being merged. Begin again; nothing was written.',
    },
    'review-not-json': {
      title: 'The file cannot be read',
      text: 'It is not sound JSON. Get the file again, or mend what was typed.',
    },
    'review-other-format': {
      title: 'This is another kind of file',
      text: 'Here {{format}} is needed. Choose another file.',
    },
    'review-newer': {
      title: 'The file was written by a newer Khung',
      text: 'This one cannot read format {{place}} yet. Use a newer Khung.',
    },
    'review-bad-field': {
      title: 'Something in the file is wrong',
      text: 'The place: {{place}}. Mend it and open the file again.',
    },
    'review-twice': {
      title: 'One element is matched twice',
      text: 'The place: {{place}}. Leave “accepted” in one pair only.',
    },
    'wrong-count': {
      title: 'Records are missing from the file, or too many',
      text: 'Its last line counts other records than there are: lines were lost in a copy or a merge. Get the whole file.',
    },
    'not-utf8': { title: 'The file is not UTF-8', text: 'Save it as UTF-8, then open it again.' },
    'repeated-key': {
      title: 'A field is there twice',
      text: 'Where: {{where}}. Keep one of its values.',
    },
    'duplicate-record': {
      title: 'Two records of one name',
      text: 'Where: {{where}}. Take one of them out.',
    },
    'no-workspace': {
      title: 'The head of the file is missing',
      text: 'No record describes the workspace. Get the whole file.',
    },
    'too-deep': {
      title: 'The file is nested too deep',
      text: 'Where: {{where}}. No workspace needs that.',
    },
    'unsafe-key': {
      title: 'The file has a field name that is not safe',
      text: 'Wrong here: {{where}}. Give the field another name.',
    },
    'lone-surrogate': {
      title: 'The file has a broken character',
      text: 'Where: {{where}}. Type the word there again.',
    },
    exchange: { title: 'The ArchiMate model could not be imported', text: '{{where}}: {{detail}}' },
    'no-legal-relation': {
      title: 'It cannot be put in here',
      text: 'No legal relation of containment exists between these two kinds of element.',
    },
    'not-there': {
      title: 'The element is no longer in the architecture shown',
      text: 'Perhaps it was deleted. Select again.',
    },
    'record-gone': {
      title: 'The record is no longer there',
      text: 'Perhaps it was deleted. Select again.',
    },
    'bad-field': { title: 'This value cannot be stored', text: 'Check what was entered.' },
    'end-not-there': {
      title: 'An end of the relation is no longer there',
      text: 'Choose the two elements again.',
    },
    'picture-too-large': {
      title: 'The picture is too large',
      text: 'Choose smaller paper, or export as PDF or SVG.',
    },
    cut: {
      title: 'The file is cut short',
      text: 'Its end is missing, perhaps from an unfinished copy or download. Get the whole file. What is open is untouched.',
    },
    'not-json': {
      title: 'The file cannot be read',
      text: 'It is not a well-formed Khung workspace. Check the file.',
    },
    'newer-format': {
      title: 'The file was written by a newer Khung',
      text: 'This version cannot read that format. Open it with a newer Khung.',
    },
    'not-khung': {
      title: 'This is not a Khung workspace',
      text: 'Choose a .khung.json file, or an ArchiMate exchange file (.xml).',
    },
    'bad-record': {
      title: 'A record in the file is wrong',
      text: 'Where: {{where}}. Mend it there, or take a backup.',
    },
    locked: {
      title: 'This architecture is locked',
      text: 'It has been approved and takes no edits. Switch to the architecture being worked on and edit there.',
    },
    'read-only-tab': {
      title: 'This tab can only read',
      text: 'The workspace is being edited in another tab.',
    },
    cycle: {
      title: 'It cannot be put in here',
      text: 'An element cannot be inside itself.',
    },
    unavailable: {
      title: 'The browser keeps nothing',
      text: 'Perhaps this is a private window. Save to a file to keep your work.',
    },
    full: { title: 'No room left', text: "Save to a file, then clear some of the browser's data." },
    permission: {
      title: 'Not allowed to write',
      text: 'Save to another folder, or let the browser write files.',
    },
    'changed-elsewhere': {
      title: 'The file was changed elsewhere',
      text: 'Save to another file, so that nothing is overwritten.',
    },
    corrupt: {
      title: 'What the browser kept is damaged',
      text: 'What could be read has been opened. Save to a file now.',
    },
    'bad-checkpoint': {
      title: 'The checkpoint “{{name}}” is damaged',
      text: 'Its content cannot be read. The document and its other checkpoints are not affected.',
    },
    'disk-full': {
      title: 'The disk is full',
      text: 'The file {{file}} on the disk is as it was. Make room and save again, or save somewhere else.',
    },
    'too-large': {
      title: 'The file is too large',
      text: 'This browser cannot open a file of that size.',
    },
    'unknown-viewpoint': {
      title: 'Unknown kind of view “{{viewpoint}}”',
      text: 'A newer version of Khung may draw it; the view is kept in the file as it is.',
    },
    'unknown-profile': {
      title: 'Unknown framework',
      text: 'The workspace uses the framework “{{id}}”, which this version does not have.',
    },
    closed: {
      title: 'Editing was taken over',
      text: 'Another tab now edits this workspace. Reload the page.',
    },
    'no-such-architecture': {
      title: 'This architecture is gone',
      text: 'It may have been deleted. Choose another one.',
    },
    'unknown-architecture': {
      title: 'There is no such architecture',
      text: 'It may have been deleted. Choose another one.',
    },
    'id-taken': {
      title: 'This id is taken',
      text: 'Another element or relation has it already. Choose another one.',
    },
    'empty-succession': {
      title: 'Nothing follows or is followed',
      text: 'Say which element takes the place of which.',
    },
    'in-use': {
      title: 'Others build on this architecture',
      text: 'Remove or move those that build on it first.',
    },
    'architecture-exists': {
      title: 'This architecture is there already',
      text: 'Give the imported one another id.',
    },
    'not-found': {
      title: 'The file was not found',
      text: 'It was deleted, renamed or moved. Open it from where it is now.',
    },
    'read-only': { title: 'This place is read-only', text: 'Save to another folder.' },
    'is-a-directory': { title: 'This is a folder, not a file', text: 'Choose a file.' },
    cancelled: { title: 'Nothing was saved', text: 'The file picker was closed.' },
    'bad-number': {
      title: 'Part of the figure has no place',
      text: 'This is a fault of Khung. Undo the last step, or put boxes and lines of the view back to automatic.',
    },
    'no-figure': {
      title: 'There is no figure to export',
      text: 'This view draws nothing yet. Add elements or choose another view.',
    },
    'bad-picture': {
      title: 'A picture on the view cannot be used',
      text: 'It is broken, too large, or no PNG, JPEG or SVG. Delete it and put in another one.',
    },
    'engine-missing': {
      title: 'What turns SVG pictures into pixels was not loaded',
      text: 'The view holds an SVG picture from outside. Reload the page and export again, or export SVG.',
    },
    'bad-font': {
      title: 'The font cannot be embedded',
      text: 'Its file is broken. Reload the page and export again. Detail: {{problem}}',
    },
    'asset-missing': {
      title: 'The file {{file}} could not be loaded',
      text: 'A font or the picture engine is missing. Reload the page; if that does not help, install Khung again.',
    },
    io: { title: 'Reading or writing failed', text: 'Try again. Detail: {{detail}}' },
    'worker-gone': {
      title: 'The work broke off halfway',
      text: 'The machine may be out of memory. Nothing was changed; close other tabs and try again.',
    },
  },
};
