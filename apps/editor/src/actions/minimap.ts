/** The little map of the whole figure, to see where on it one is. */
import { IconMap } from '@tabler/icons-react';
import { prefer, usePreferences } from '../session/preferences.ts';
import { type Action, always } from './action.ts';

export const minimapAction: Action = {
  id: 'minimap',
  group: 'view',
  label: 'actions.minimap',
  icon: IconMap,
  shortcut: 'alt+m',
  enabled: always,
  run: () => prefer({ minimap: !usePreferences.getState().minimap }),
};
