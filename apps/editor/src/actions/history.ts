/** What was done, by whom and when; named checkpoints and their comparison. */
import { IconFlag, IconGitCompare, IconHistory, IconUser } from '@tabler/icons-react';
import { openHistory } from '../features/history/asked.ts';
import { compareLatest } from '../features/history/compare/sides.ts';
import { useSession } from '../session/session.ts';
import { type Action, always } from './action.ts';

export const historyAction: Action = {
  id: 'history',
  group: 'edit',
  label: 'actions.history',
  icon: IconHistory,
  shortcut: 'alt+h',
  whileTyping: true,
  enabled: always,
  run: () => openHistory({ tab: 'gestures' }),
};

export const checkpointAction: Action = {
  id: 'checkpoint',
  group: 'file',
  label: 'actions.checkpoint',
  icon: IconFlag,
  shortcut: 'alt+shift+m',
  whileTyping: true,
  enabled: ({ keeping }) => keeping.kind !== 'read-only',
  run: () => openHistory({ tab: 'checkpoints' }),
};

export const compareCheckpointsAction: Action = {
  id: 'compare-checkpoints',
  group: 'file',
  label: 'actions.compareCheckpoints',
  icon: IconGitCompare,
  enabled: always,
  run: () => {
    compareLatest();
    useSession.setState({ dialog: 'checkpoints' });
  },
};

export const personAction: Action = {
  id: 'person',
  group: 'help',
  label: 'actions.person',
  icon: IconUser,
  enabled: always,
  run: () => openHistory({ tab: 'gestures', person: true }),
};
