/** What is placed, written and drawn by hand on a view. */
export const byHand = {
  new: { note: 'Note', frame: 'Frame' },
  picture: 'picture from the clipboard',
  tooLarge: 'The picture “{{name}}” is too large',
  tooLargeText: 'It has {{size}} MB; {{most}} MB at most. Make it smaller or save it as JPEG.',
  noPicture: '“{{name}}” could not be read',
  noPictureText: 'Pictures may be PNG, JPEG or SVG.',
  putHint: 'Drag elements from “Elements” or “Add” onto the figure.',
  tools: 'Draw',
  line: 'Line',
  lineHint:
    'Drag the line to bend it, double-click a bend to take it away; drag the words along the line.',
  lineNone: 'A line drawn by hand, no relation of the architecture.',
  lineText: 'Words on the line',
  frame: 'Frame',
  note: 'Note',
  image: 'Picture',
  text: 'Words',
  onView: 'On this view',
  width: 'Width',
  height: 'Height',
  hidden: 'This line stands for a relation',
  hiddenText: 'Switch “Draw relations” off in the view’s settings, or delete the relation itself.',
  notKept: 'This view arranges that box itself',
  notKeptText: 'A place set by hand cannot be kept here. Bend the lines, or use a free view.',
  sizeNotKept: 'This box cannot take that size',
  sizeNotKeptText:
    'A box is no smaller than its words, and some views give boxes their size themselves.',
  bendNotKept: 'This line cannot be bent there',
  bendNotKeptText:
    'That place is in a box or off the sheet, or views of this kind lead their lines themselves.',
  empty: 'Nothing on this view yet',
};
