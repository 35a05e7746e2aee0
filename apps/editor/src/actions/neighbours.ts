/** Points out what the selected elements depend on and what depends on them; once more goes a step further. */
import { IconHierarchy3 } from '@tabler/icons-react';
import { showNeighbours } from '../features/neighbours/state.ts';
import type { Action } from './action.ts';

export const neighboursAction: Action = {
  id: 'neighbours',
  group: 'show',
  label: 'actions.neighbours',
  icon: IconHierarchy3,
  shortcut: 'n',
  enabled: ({ selection, table }) => selection.length > 0 && table === undefined,
  run: showNeighbours,
};
