/** What the target makes of what it inherits: replaced, split, merged, or its use ended. */
import type { ElementId } from '@khung/core';
import {
  type Icon,
  IconArrowMerge,
  IconArrowsSplit2,
  IconCircleMinus,
  IconReplace,
} from '@tabler/icons-react';
import { ask, isInherited, type SuccessionKind } from '../features/succession/state.ts';
import { mainModelIn } from '../session/derived.ts';
import { type SessionState, useSession } from '../session/session.ts';
import { editedArchitecture } from '../session/shown.ts';
import type { Action } from './action.ts';
import { canEditSome } from './conditions.ts';

/** Those taken that the architecture inherits. */
function inheritedIn({ workspace, shown, selection }: SessionState): readonly ElementId[] {
  const architecture = editedArchitecture(shown);
  if (architecture === undefined) return [];
  const model = mainModelIn(workspace, shown);
  return selection.filter(
    (id) => model.elements.has(id) && isInherited(workspace, architecture, id),
  );
}

const action = (
  kind: SuccessionKind,
  icon: Icon,
  shortcut: string,
  enough: (session: SessionState) => boolean,
): Action => ({
  id: kind,
  group: 'edit',
  label: `actions.${kind}`,
  icon,
  shortcut,
  enabled: (session) => canEditSome(session) && enough(session),
  run: () => ask(kind, useSession.getState().selection),
});

const one = (session: SessionState) =>
  session.selection.length === 1 && inheritedIn(session).length === 1;

export const replaceAction = action('replace', IconReplace, 'alt+shift+t', one);
export const splitAction = action('split', IconArrowsSplit2, 'alt+shift+s', one);
export const mergeAction = action(
  'merge',
  IconArrowMerge,
  'alt+shift+g',
  (session) => inheritedIn(session).length > 0,
);
export const retireAction = action(
  'retire',
  IconCircleMinus,
  'alt+shift+x',
  (session) => inheritedIn(session).length === session.selection.length,
);
export const SUCCESSION_ACTIONS: readonly Action[] = [
  replaceAction,
  splitAction,
  mergeAction,
  retireAction,
];
