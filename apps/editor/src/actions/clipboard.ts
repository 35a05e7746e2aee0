/** Copying, cutting and pasting what is taken. The keys come from the browser, which hands over the clipboard with them. */
import { IconClipboard, IconClipboardPlus, IconCopy, IconCut } from '@tabler/icons-react';
import { askFor, askToPaste } from '../features/clipboard/hearClipboard.ts';
import type { SessionState } from '../session/session.ts';
import type { Action } from './action.ts';

const some = ({ selection, picked }: SessionState) => selection.length + picked.length > 0;
const writable = ({ keeping }: SessionState) => keeping.kind !== 'read-only';

export const copyAction: Action = {
  id: 'copy',
  group: 'edit',
  label: 'actions.copy',
  icon: IconCopy,
  shortcut: 'mod+c',
  byBrowser: true,
  enabled: some,
  run: () => askFor('copy'),
};

export const cutAction: Action = {
  id: 'cut',
  group: 'edit',
  label: 'actions.cut',
  icon: IconCut,
  shortcut: 'mod+x',
  byBrowser: true,
  enabled: (session) => some(session) && writable(session),
  run: () => askFor('cut'),
};

export const pasteAction: Action = {
  id: 'paste',
  group: 'edit',
  label: 'actions.paste',
  icon: IconClipboard,
  shortcut: 'mod+v',
  byBrowser: true,
  enabled: writable,
  run: () => askToPaste(),
};

export const pasteCopyAction: Action = {
  id: 'paste-copy',
  group: 'edit',
  label: 'actions.pasteCopy',
  icon: IconClipboardPlus,
  shortcut: 'mod+shift+v',
  enabled: writable,
  run: () => askToPaste('copy'),
};
