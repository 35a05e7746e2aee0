/** Puts the panels at the sides away, to give the figure room, and brings them back. */
import { IconLayoutSidebar, IconLayoutSidebarRight } from '@tabler/icons-react';
import { isLeftSeen, seeLeft } from '../session/narrow.ts';
import { prefer, usePreferences } from '../session/preferences.ts';
import { type Action, always } from './action.ts';

export const leftPanelAction: Action = {
  id: 'left-panel',
  group: 'view',
  label: 'actions.leftPanel',
  icon: IconLayoutSidebar,
  shortcut: 'alt+b',
  whileTyping: true,
  enabled: always,
  run: () => (isLeftSeen() ? prefer({ left: false }) : seeLeft()),
};

export const detailsPanelAction: Action = {
  id: 'details-panel',
  group: 'view',
  label: 'actions.detailsPanel',
  icon: IconLayoutSidebarRight,
  shortcut: 'alt+i',
  whileTyping: true,
  enabled: always,
  run: () => prefer({ details: !usePreferences.getState().details }),
};
