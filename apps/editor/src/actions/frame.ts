/** Whether one architecture keeps every box where the comparison has it, or is laid out by itself. */
import { IconFrame } from '@tabler/icons-react';
import { prefer, usePreferences } from '../session/preferences.ts';
import { architecturesInOrder } from '../session/shown.ts';
import type { Action } from './action.ts';

export const frameAction: Action = {
  id: 'frame',
  group: 'view',
  label: 'actions.frame',
  icon: IconFrame,
  shortcut: 'alt+k',
  enabled: ({ workspace, shown }) => {
    const ids = architecturesInOrder(workspace);
    return (
      shown.kind === 'architecture' &&
      ids.length > 1 &&
      (shown.id === ids[0] || shown.id === ids.at(-1))
    );
  },
  run: () => prefer({ frame: usePreferences.getState().frame === 'own' ? 'shared' : 'own' }),
};
