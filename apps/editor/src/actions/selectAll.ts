/** Selects every element of what is shown. */
import { IconSelectAll } from '@tabler/icons-react';
import { sourceIn } from '../session/derived.ts';
import { select, useSession } from '../session/session.ts';
import { type Action, always } from './action.ts';

export const selectAllAction: Action = {
  id: 'select-all',
  group: 'edit',
  label: 'actions.selectAll',
  icon: IconSelectAll,
  shortcut: 'mod+a',
  canvasKey: true,
  enabled: always,
  run: () => {
    const { workspace, shown } = useSession.getState();
    select([...sourceIn(workspace, shown).elements.keys()]);
  },
};
