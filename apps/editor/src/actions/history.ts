/** The list of everything done in this sitting. */
import { IconHistory } from '@tabler/icons-react';
import { useSession } from '../session/session.ts';
import { type Action, always } from './action.ts';

export const historyAction: Action = {
  id: 'history',
  group: 'edit',
  label: 'actions.history',
  icon: IconHistory,
  shortcut: 'alt+h',
  whileTyping: true,
  enabled: always,
  run: () => useSession.setState({ dialog: 'history' }),
};
