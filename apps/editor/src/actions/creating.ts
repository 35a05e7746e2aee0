/** Making things where the hand is: beside what is taken, inside it, connected with it, or another one like it. */
import {
  IconArrowsRight,
  IconCopyPlus,
  IconRowInsertBottom,
  IconSquareRoundedPlus,
} from '@tabler/icons-react';
import { openBeside } from '../features/adding/adding.ts';
import { duplicateTaken } from '../features/adding/duplicate.ts';
import { canvas } from '../features/canvas/handle.ts';
import { type SessionState, useSession } from '../session/session.ts';
import type { Action } from './action.ts';
import { canEdit, canEditOne, canEditSome } from './conditions.ts';

const onFigure = ({ table }: SessionState) => table === undefined;

export const addBesideAction: Action = {
  id: 'add-beside',
  group: 'edit',
  label: 'actions.addBeside',
  icon: IconRowInsertBottom,
  shortcut: 'mod+enter',
  enabled: (session) => canEdit(session) && onFigure(session) && session.selection.length < 2,
  run: () => openBeside('beside'),
};

export const addInsideAction: Action = {
  id: 'add-inside',
  group: 'edit',
  label: 'actions.addInside',
  icon: IconSquareRoundedPlus,
  shortcut: 'mod+shift+enter',
  enabled: (session) => canEditOne(session) && onFigure(session),
  run: () => openBeside('inside'),
};

export const connectAction: Action = {
  id: 'connect',
  group: 'edit',
  label: 'actions.connect',
  icon: IconArrowsRight,
  shortcut: 'c',
  canvasKey: true,
  enabled: (session) => canEditOne(session) && onFigure(session),
  run: () => {
    const [first] = useSession.getState().selection;
    if (first === undefined) return;
    canvas()?.focus();
    canvas()?.connect(first);
  },
};

export const duplicateAction: Action = {
  id: 'duplicate',
  group: 'edit',
  label: 'actions.duplicate',
  icon: IconCopyPlus,
  shortcut: 'mod+d',
  enabled: (session) => canEditSome(session) && onFigure(session),
  run: duplicateTaken,
};
