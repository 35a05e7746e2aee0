/** Goes to the outline's search. */
import { IconSearch } from '@tabler/icons-react';
import { showLeft } from '../features/left/showLeft.ts';
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
    showLeft('outline');
    requestAnimationFrame(() => document.getElementById('k-outline-search')?.focus());
  },
};
