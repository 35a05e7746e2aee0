/** Takes the selected elements out of the box they are in. */
import { IconArrowBarUp } from '@tabler/icons-react';
import { nest } from '../features/canvas/gestures.ts';
import { mainModelIn, nestingIn } from '../session/derived.ts';
import { useSession } from '../session/session.ts';
import type { Action } from './action.ts';
import { canEditSome } from './conditions.ts';

export const takeOutAction: Action = {
  id: 'take-out',
  group: 'edit',
  label: 'actions.takeOut',
  icon: IconArrowBarUp,
  shortcut: 'alt+shift+up',
  enabled: (session) => {
    if (!canEditSome(session)) return false;
    const { parentOf } = nestingIn(mainModelIn(session.workspace, session.shown));
    return session.selection.some((id) => parentOf.has(id));
  },
  run: () => nest(useSession.getState().selection, undefined),
};
