/** Models that were drawn or went on elsewhere: matched and taken in, or merged. */
import { IconArrowsJoin, IconFileImport } from '@tabler/icons-react';
import { useSession } from '../session/session.ts';
import type { Action } from './action.ts';

export const importOntoAction: Action = {
  id: 'import-onto',
  group: 'file',
  label: 'actions.importOnto',
  icon: IconFileImport,
  shortcut: 'alt+shift+k',
  whileTyping: true,
  enabled: ({ keeping }) => keeping.kind !== 'read-only',
  run: () => useSession.setState({ dialog: 'matching' }),
};

export const mergeCopiesAction: Action = {
  id: 'merge-copies',
  group: 'file',
  label: 'actions.mergeCopies',
  icon: IconArrowsJoin,
  shortcut: 'alt+shift+j',
  whileTyping: true,
  enabled: ({ keeping }) => keeping.kind !== 'read-only',
  run: () => useSession.setState({ dialog: 'merging' }),
};
