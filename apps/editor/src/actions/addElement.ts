/** Goes to the palette, where elements are picked. */
import { IconSquarePlus } from '@tabler/icons-react';
import { showLeft } from '../features/left/showLeft.ts';
import type { Action } from './action.ts';
import { canEdit } from './conditions.ts';

export const addElementAction: Action = {
  id: 'add',
  group: 'edit',
  label: 'actions.add',
  icon: IconSquarePlus,
  shortcut: 'alt+n',
  whileTyping: true,
  enabled: canEdit,
  run: () => {
    showLeft('palette');
    requestAnimationFrame(() => document.getElementById('k-palette-search')?.focus());
  },
};
