/** The mode in which a unit marks its state, and its pins on the figure. */
import { IconMapPin, IconMessage2Check } from '@tabler/icons-react';
import { showLeft } from '../features/left/showLeft.ts';
import { isLeftSeen } from '../session/narrow.ts';
import { useSession } from '../session/session.ts';
import { type Action, always } from './action.ts';

export const marksModeAction: Action = {
  id: 'marks',
  group: 'show',
  label: 'actions.marks',
  icon: IconMessage2Check,
  shortcut: 'alt+g',
  enabled: always,
  run: () => {
    const { leftTab } = useSession.getState();
    showLeft(leftTab === 'marks' && isLeftSeen() ? 'outline' : 'marks');
  },
};

export const pinsAction: Action = {
  id: 'pins',
  group: 'show',
  label: 'actions.pins',
  icon: IconMapPin,
  shortcut: 'alt+p',
  enabled: ({ workspace, leftTab }) => leftTab === 'marks' && workspace.marks.size > 0,
  run: () => useSession.setState(({ pins }) => ({ pins: !pins })),
};
