/** The workspace as a file: new, open, save, save as, the sample. */
import {
  IconDeviceFloppy,
  IconFilePlus,
  IconFileSearch,
  IconFolderOpen,
  IconHome,
  IconMap2,
} from '@tabler/icons-react';
import { openFile, openSample } from '../features/files/open.ts';
import { saveFile, saveFileAs } from '../features/files/save.ts';
import { useSession } from '../session/session.ts';
import { type Action, always } from './action.ts';

export const newAction: Action = {
  id: 'new',
  group: 'file',
  label: 'actions.new',
  icon: IconFilePlus,
  shortcut: 'alt+shift+d',
  enabled: always,
  run: () => useSession.setState({ dialog: 'new' }),
};

export const openAction: Action = {
  id: 'open',
  group: 'file',
  label: 'actions.open',
  icon: IconFolderOpen,
  shortcut: 'mod+o',
  whileTyping: true,
  enabled: always,
  run: openFile,
};

export const startAction: Action = {
  id: 'start',
  group: 'file',
  label: 'actions.start',
  icon: IconHome,
  shortcut: 'alt+home',
  enabled: always,
  run: () => useSession.setState({ dialog: 'start' }),
};

export const saveAction: Action = {
  id: 'save',
  group: 'file',
  label: 'actions.save',
  icon: IconDeviceFloppy,
  shortcut: 'mod+s',
  whileTyping: true,
  enabled: always,
  run: saveFile,
};

export const saveAsAction: Action = {
  id: 'save-as',
  group: 'file',
  label: 'actions.saveAs',
  icon: IconFileSearch,
  shortcut: 'mod+shift+s',
  whileTyping: true,
  enabled: always,
  run: saveFileAs,
};

export const sampleAction: Action = {
  id: 'sample',
  group: 'file',
  label: 'actions.sample',
  icon: IconMap2,
  enabled: always,
  run: openSample,
};
