/** Goes to the outline's search. */
import { IconSearch } from '@tabler/icons-react';
import { useSession } from '../session/session.ts';
import { type Action, always } from './action.ts';

export const findAction: Action = {
  id: 'find',
  group: 'view',
  label: 'actions.find',
  icon: IconSearch,
  shortcut: 'mod+f',
  whileTyping: true,
  enabled: always,
  run: () => {
    useSession.setState({ leftTab: 'outline' });
    requestAnimationFrame(() => document.getElementById('k-outline-search')?.focus());
  },
};
