/** Selects nothing. */
import { IconDeselect } from '@tabler/icons-react';
import { select } from '../session/session.ts';
import type { Action } from './action.ts';

export const clearSelectionAction: Action = {
  id: 'clear-selection',
  group: 'edit',
  label: 'actions.clearSelection',
  icon: IconDeselect,
  shortcut: 'escape',
  canvasKey: true,
  enabled: (session) => session.selection.length > 0,
  run: () => select([]),
};
