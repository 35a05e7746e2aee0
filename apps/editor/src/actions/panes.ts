/** Steps from one part of the screen to the next, without the mouse. */
import { IconArrowsLeftRight, IconArrowsRightLeft } from '@tabler/icons-react';
import { stepPane } from '../features/parts/panes.ts';
import { type Action, always } from './action.ts';

export const nextPaneAction: Action = {
  id: 'next-pane',
  group: 'view',
  label: 'actions.nextPane',
  icon: IconArrowsRightLeft,
  shortcut: 'f6',
  whileTyping: true,
  enabled: always,
  run: () => stepPane(1),
};

export const previousPaneAction: Action = {
  id: 'previous-pane',
  group: 'view',
  label: 'actions.previousPane',
  icon: IconArrowsLeftRight,
  shortcut: 'shift+f6',
  whileTyping: true,
  enabled: always,
  run: () => stepPane(-1),
};
