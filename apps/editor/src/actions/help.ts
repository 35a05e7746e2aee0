/** The page of keys and hints. */
import { IconHelpCircle } from '@tabler/icons-react';
import { useSession } from '../session/session.ts';
import { type Action, always } from './action.ts';

export const helpAction: Action = {
  id: 'help',
  group: 'help',
  label: 'actions.help',
  icon: IconHelpCircle,
  shortcut: 'f1',
  whileTyping: true,
  enabled: always,
  run: () => useSession.setState({ dialog: 'help' }),
};
