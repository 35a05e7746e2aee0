/** Switches between the architectures and their comparison, by number. */
import { IconArrowsDiff, IconStack2 } from '@tabler/icons-react';
import { show, useSession } from '../session/session.ts';
import { architecturesInOrder, firstShown } from '../session/shown.ts';
import type { Action } from './action.ts';

const byNumber = (at: number, label: Action['label']): Action => ({
  id: `show-${at}`,
  group: 'show',
  label,
  icon: IconStack2,
  shortcut: `alt+${at}`,
  whileTyping: true,
  enabled: ({ workspace }) => workspace.architectures.size >= at,
  run: () => {
    const id = architecturesInOrder(useSession.getState().workspace)[at - 1];
    if (id !== undefined) show({ kind: 'architecture', id });
  },
});

export const showFirstAction = byNumber(1, 'actions.showFirst');
export const showSecondAction = byNumber(2, 'actions.showSecond');
export const showThirdAction = byNumber(3, 'actions.showThird');

export const showComparisonAction: Action = {
  id: 'compare',
  group: 'show',
  label: 'actions.compare',
  icon: IconArrowsDiff,
  shortcut: 'alt+c',
  whileTyping: true,
  enabled: ({ workspace }) => workspace.architectures.size > 1,
  run: () => show(firstShown(useSession.getState().workspace)),
};
