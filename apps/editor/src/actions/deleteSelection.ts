/** Takes the selected elements out of the architecture shown. */
import { IconTrash } from '@tabler/icons-react';
import { remove } from '../features/canvas/gestures.ts';
import { useSession } from '../session/session.ts';
import type { Action } from './action.ts';
import { canEditSome } from './conditions.ts';

export const deleteAction: Action = {
  id: 'delete',
  group: 'edit',
  label: 'actions.delete',
  icon: IconTrash,
  shortcut: 'delete,backspace',
  canvasKey: true,
  enabled: canEditSome,
  run: () => remove(useSession.getState().selection),
};
