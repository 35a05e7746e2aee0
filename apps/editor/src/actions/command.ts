/** Opens the command palette: everything by typing a few letters. */
import { IconListSearch } from '@tabler/icons-react';
import { useSession } from '../session/session.ts';
import { type Action, always } from './action.ts';

export const commandAction: Action = {
  id: 'command',
  group: 'help',
  label: 'actions.command',
  icon: IconListSearch,
  shortcut: 'mod+k',
  whileTyping: true,
  enabled: always,
  run: () => useSession.setState({ dialog: 'command' }),
};
