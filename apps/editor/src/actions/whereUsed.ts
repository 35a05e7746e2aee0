/** Lists where the selected element is used: views, relations, marks, notes, checks, successions. */
import { IconMapSearch } from '@tabler/icons-react';
import { toggleWhereUsed } from '../features/where-used/state.ts';
import type { Action } from './action.ts';

export const whereUsedAction: Action = {
  id: 'where-used',
  group: 'show',
  label: 'actions.whereUsed',
  icon: IconMapSearch,
  shortcut: 'u',
  enabled: ({ selection }) => selection.length === 1,
  run: toggleWhereUsed,
};
