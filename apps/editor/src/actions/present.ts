/** Shows the views one after another over the whole screen. */
import { IconPresentation } from '@tabler/icons-react';
import { useSession } from '../session/session.ts';
import { type Action, always } from './action.ts';

export const presentAction: Action = {
  id: 'present',
  group: 'view',
  label: 'actions.present',
  icon: IconPresentation,
  shortcut: 'f5',
  whileTyping: true,
  enabled: always,
  run: () => useSession.setState({ dialog: 'presentation' }),
};
