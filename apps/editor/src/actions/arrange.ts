/** Boxes that are taken, in line, at equal distances, of one size, or tidied up. */
import {
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconArrowsMaximize,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconLayoutGrid,
  IconSitemap,
} from '@tabler/icons-react';
import type { Along, Measure, Side } from '../features/by-hand/aligned.ts';
import {
  align,
  arrangeable,
  distribute,
  isFree,
  match,
  tidiable,
  tidy,
} from '../features/by-hand/arrange.ts';
import { backToLayout, handledIn } from '../features/by-hand/backToLayout.ts';
import { layable, layOut } from '../features/by-hand/layOut.ts';
import { wordsFor } from '../i18n/i18n.ts';
import { type SessionState, useSession } from '../session/session.ts';
import type { Action } from './action.ts';

const several = (least: number) => (session: SessionState) => arrangeable(session).length >= least;

const aligning = (side: Side, shortcut: string, icon: Action['icon']): Action => ({
  id: `align-${side}`,
  group: 'by-hand',
  label: `arrange.${side}`,
  icon,
  shortcut,
  enabled: several(2),
  run: () => align(side),
});

export const ALIGN_ACTIONS: readonly Action[] = [
  aligning('left', 'alt+a', IconLayoutAlignLeft),
  aligning('centre', 'alt+x', IconLayoutAlignCenter),
  aligning('right', 'alt+d', IconLayoutAlignRight),
  aligning('top', 'alt+w', IconLayoutAlignTop),
  aligning('middle', 'alt+z', IconLayoutAlignMiddle),
  aligning('bottom', 'alt+s', IconLayoutAlignBottom),
];

const distributing = (along: Along, shortcut: string, icon: Action['icon']): Action => ({
  id: `distribute-${along}`,
  group: 'by-hand',
  label: `arrange.${along}`,
  icon,
  shortcut,
  enabled: several(3),
  run: () => distribute(along),
});

export const DISTRIBUTE_ACTIONS: readonly Action[] = [
  distributing('across', 'alt+shift+h', IconLayoutDistributeVertical),
  distributing('down', 'alt+shift+v', IconLayoutDistributeHorizontal),
];

const matching = (measure: Measure, shortcut: string, icon: Action['icon']): Action => ({
  id: `match-${measure}`,
  group: 'by-hand',
  label: `arrange.${measure}`,
  icon,
  shortcut,
  enabled: several(2),
  run: () => match(measure),
});

export const MATCH_ACTIONS: readonly Action[] = [
  matching('width', 'alt+shift+w', IconArrowAutofitWidth),
  matching('height', 'alt+shift+e', IconArrowAutofitHeight),
  matching('size', 'alt+shift+q', IconArrowsMaximize),
];

/** What is taken or, where nothing is, the whole view; where rules arrange, back to what they say. */
export const tidyAction: Action = {
  id: 'tidy',
  group: 'by-hand',
  label: 'arrange.tidy',
  icon: IconLayoutGrid,
  shortcut: 'alt+shift+a',
  says: (session) => {
    const some = session.selection.length + session.picked.length > 0;
    if (isFree(session)) return wordsFor(some ? 'arrange.tidySays' : 'arrange.tidyAllSays');
    return wordsFor(some ? 'arrange.tidyBack' : 'arrange.tidyAllBack');
  },
  enabled: (session) =>
    isFree(session) ? tidiable(session).length > 1 : handledIn(session) !== undefined,
  run: () => {
    const session = useSession.getState();
    if (isFree(session)) tidy();
    else backToLayout(handledIn(session));
  },
};

/** A hand-drawn view, or what is taken of it, as the layout of networks would have it. */
export const layOutAction: Action = {
  id: 'lay-out',
  group: 'by-hand',
  label: 'arrange.layOut',
  icon: IconSitemap,
  shortcut: 'alt+shift+l',
  says: ({ selection, picked }) =>
    wordsFor(selection.length + picked.length > 0 ? 'arrange.layOutSays' : 'arrange.layOutAllSays'),
  enabled: (session) => layable(session).length > 1,
  run: layOut,
};

export const ARRANGE_ACTIONS: readonly Action[] = [
  ...ALIGN_ACTIONS,
  ...DISTRIBUTE_ACTIONS,
  ...MATCH_ACTIONS,
  tidyAction,
  layOutAction,
];
