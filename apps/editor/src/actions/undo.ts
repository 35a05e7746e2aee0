/** Takes back the last gesture. */
import { IconArrowBackUp } from '@tabler/icons-react';
import { undo } from '../session/perform.ts';
import type { Action } from './action.ts';
import { hasPast } from './conditions.ts';
import { lastGesture } from './lastGesture.ts';

export const undoAction: Action = {
  id: 'undo',
  group: 'edit',
  label: 'actions.undo',
  icon: IconArrowBackUp,
  repeats: true,
  shortcut: 'mod+z',
  says: ({ history }) => lastGesture('history.undo', history.done),
  enabled: hasPast,
  run: undo,
};
