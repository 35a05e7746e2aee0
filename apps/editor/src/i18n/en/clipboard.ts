/** Copying, cutting and pasting what is taken. */
export const clipboard = {
  copied: '{{count}} copied',
  cut: '{{count}} cut',
  cutText: 'They move to where you paste them; until then they stay.',
  pasted: '{{count}} pasted as new',
  moved: '{{count}} moved',
  shown: '{{count}} put on this view',
  shownText: 'They are the same elements, none was added. For new copies: Ctrl+Shift+V.',
  illegal: '{{count}} relations are not allowed between these types and were left out.',
  notHere: 'Nothing can be pasted here',
  broken: 'This cannot be pasted',
  brokenText:
    'What is on the clipboard is damaged, or Khung did not copy it. Copy it again, then paste.',
};
