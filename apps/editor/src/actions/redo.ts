/** Does again what was taken back. */
import { IconArrowForwardUp } from '@tabler/icons-react';
import { redo } from '../session/perform.ts';
import type { Action } from './action.ts';
import { hasFuture } from './conditions.ts';
import { lastGesture } from './lastGesture.ts';

export const redoAction: Action = {
  id: 'redo',
  group: 'edit',
  label: 'actions.redo',
  icon: IconArrowForwardUp,
  repeats: true,
  shortcut: 'mod+shift+z,mod+y',
  says: ({ history }) => lastGesture('history.redo', history.undone),
  enabled: hasFuture,
  run: redo,
};
