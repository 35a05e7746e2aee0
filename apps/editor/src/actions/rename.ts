/** Opens the selected element's name for typing, in its place on the figure. */
import { IconCursorText } from '@tabler/icons-react';
import { canvas } from '../features/canvas/handle.ts';
import { useSession } from '../session/session.ts';
import type { Action } from './action.ts';
import { canEditOne } from './conditions.ts';

export const renameAction: Action = {
  id: 'rename',
  group: 'edit',
  label: 'actions.rename',
  icon: IconCursorText,
  shortcut: 'f2',
  canvasKey: true,
  enabled: canEditOne,
  run: () => {
    const [first] = useSession.getState().selection;
    if (first !== undefined) canvas()?.rename(first);
  },
};
