/** The tables in the place of the figure, and lists pasted as elements. */
import { IconArrowsExchange2, IconListDetails, IconTable } from '@tabler/icons-react';
import { openList } from '../features/tables/list/pastedText.ts';
import { showTable, useSession } from '../session/session.ts';
import { type Action, always } from './action.ts';
import { canEdit } from './conditions.ts';

const turning = (
  table: 'elements' | 'relations',
  shortcut: string,
  icon: Action['icon'],
): Action => ({
  id: `table-${table}`,
  group: 'views',
  label: `tables.${table}`,
  icon,
  shortcut,
  whileTyping: true,
  enabled: always,
  run: () => showTable(useSession.getState().table === table ? undefined : table),
});

export const elementsTableAction = turning('elements', 'alt+t', IconTable);
export const relationsTableAction = turning('relations', 'alt+r', IconArrowsExchange2);

export const pasteListAction: Action = {
  id: 'paste-list',
  group: 'edit',
  label: 'actions.pasteList',
  icon: IconListDetails,
  shortcut: 'alt+l',
  enabled: canEdit,
  run: () => openList(''),
};
