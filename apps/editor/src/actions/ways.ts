/** The four ways to look at a comparison; from one architecture they go to the comparison. */
import {
  IconColumns2,
  IconLayersIntersect,
  IconPlusMinus,
  IconSeparatorVertical,
} from '@tabler/icons-react';
import { lookAs, show, useSession } from '../session/session.ts';
import { firstShown } from '../session/shown.ts';
import { WAYS, type Way } from '../session/ways.ts';
import type { Action } from './action.ts';

const lookingAs = (way: Way, label: Action['label'], icon: Action['icon']): Action => ({
  id: `way-${way}`,
  group: 'show',
  label,
  icon,
  shortcut: `alt+shift+${WAYS.indexOf(way) + 1}`,
  whileTyping: true,
  enabled: ({ workspace }) => workspace.architectures.size > 1,
  run: () => {
    const { workspace, shown } = useSession.getState();
    if (shown.kind !== 'comparison') show(firstShown(workspace));
    lookAs(way);
  },
});

export const WAY_ACTIONS: Readonly<Record<Way, Action>> = {
  overlay: lookingAs('overlay', 'actions.wayOverlay', IconLayersIntersect),
  beside: lookingAs('beside', 'actions.wayBeside', IconColumns2),
  slider: lookingAs('slider', 'actions.waySlider', IconSeparatorVertical),
  changes: lookingAs('changes', 'actions.wayChanges', IconPlusMinus),
};
