/** Making, naming, ordering and removing views; turning from one to the next. */
import {
  type Icon,
  IconArrowLeft,
  IconArrowRight,
  IconChevronLeft,
  IconChevronRight,
  IconCopy,
  IconCursorText,
  IconLayoutGridAdd,
  IconTrash,
} from '@tabler/icons-react';
import { duplicateView, moveView, removeView } from '../features/views/edits.ts';
import { useViewsUi } from '../features/views/ui.ts';
import { type SessionState, showView, useSession } from '../session/session.ts';
import { viewIn, viewsIn } from '../session/views.ts';
import type { Action } from './action.ts';

const writable = ({ keeping }: SessionState) => keeping.kind !== 'read-only';

const placeOf = ({ workspace, view }: SessionState): { at: number; of: number } => {
  const views = viewsIn(workspace);
  const { id } = viewIn(workspace, view);
  return { at: views.findIndex((one) => one.id === id), of: views.length };
};

export const addViewAction: Action = {
  id: 'add-view',
  group: 'views',
  label: 'actions.addView',
  icon: IconLayoutGridAdd,
  shortcut: 'alt+v',
  whileTyping: true,
  enabled: writable,
  run: () => useViewsUi.setState({ choosing: true }),
};

export const renameViewAction: Action = {
  id: 'rename-view',
  group: 'views',
  label: 'actions.renameView',
  icon: IconCursorText,
  enabled: writable,
  // The menu that was used gives the focus back to its button first.
  run: () => void setTimeout(() => useViewsUi.setState({ renaming: true }), 60),
};

export const duplicateViewAction: Action = {
  id: 'duplicate-view',
  group: 'views',
  label: 'actions.duplicateView',
  icon: IconCopy,
  enabled: writable,
  run: duplicateView,
};

export const deleteViewAction: Action = {
  id: 'delete-view',
  group: 'views',
  label: 'actions.deleteView',
  icon: IconTrash,
  enabled: (session) =>
    writable(session) && session.workspace.views.has(viewIn(session.workspace, session.view).id),
  run: removeView,
};

const moving = (by: -1 | 1, label: Action['label'], icon: Icon): Action => ({
  id: by === 1 ? 'move-view-on' : 'move-view-back',
  group: 'views',
  label,
  icon,
  enabled: (session) => {
    const { at, of } = placeOf(session);
    return writable(session) && (by === 1 ? at < of - 1 : at > 0);
  },
  run: () => moveView(by),
});

export const moveViewBackAction = moving(-1, 'actions.moveViewBack', IconArrowLeft);
export const moveViewOnAction = moving(1, 'actions.moveViewOn', IconArrowRight);

const turning = (by: -1 | 1, label: Action['label'], shortcut: string, icon: Icon): Action => ({
  id: by === 1 ? 'next-view' : 'previous-view',
  group: 'views',
  label,
  icon,
  shortcut,
  enabled: ({ workspace }) => viewsIn(workspace).length > 1,
  run: () => {
    const session = useSession.getState();
    const { at, of } = placeOf(session);
    const next = viewsIn(session.workspace)[(at + by + of) % of];
    if (next !== undefined) showView(next.id);
  },
});

export const previousViewAction = turning(
  -1,
  'actions.previousView',
  'alt+pageup',
  IconChevronLeft,
);
export const nextViewAction = turning(1, 'actions.nextView', 'alt+pagedown', IconChevronRight);
