/** The list of what checks found, and the way from one finding to the next. */
import { IconChecklist, IconSquareArrowDown, IconSquareArrowUp } from '@tabler/icons-react';
import { toggleChecks, useChecks } from '../features/checks/state.ts';
import { type Action, always } from './action.ts';

export const checksAction: Action = {
  id: 'checks',
  group: 'view',
  label: 'actions.checks',
  icon: IconChecklist,
  shortcut: 'alt+q',
  enabled: always,
  run: toggleChecks,
};

const walking = async (by: 1 | -1) => (await import('../features/checks/walk.ts')).walk(by);
const hasFindings = () => useChecks.getState().findings.length > 0;

export const nextFindingAction: Action = {
  id: 'next-finding',
  group: 'view',
  label: 'actions.nextFinding',
  icon: IconSquareArrowDown,
  shortcut: 'f8',
  whileTyping: true,
  repeats: true,
  enabled: hasFindings,
  run: () => walking(1),
};

export const previousFindingAction: Action = {
  id: 'previous-finding',
  group: 'view',
  label: 'actions.previousFinding',
  icon: IconSquareArrowUp,
  shortcut: 'shift+f8',
  whileTyping: true,
  repeats: true,
  enabled: hasFindings,
  run: () => walking(-1),
};
