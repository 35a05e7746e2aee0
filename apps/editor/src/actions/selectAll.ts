/** Takes all that is drawn on the view on screen; beside a table, every element of what is shown. */
import { chosenBoxes, isOccurrence } from '@khung/react';
import { IconSelectAll } from '@tabler/icons-react';
import { isFree } from '../features/by-hand/arrange.ts';
import { useUnshown } from '../features/status/unshown.ts';
import { sourceIn } from '../session/derived.ts';
import { select, useSession } from '../session/session.ts';
import { type Action, always } from './action.ts';

export const selectAllAction: Action = {
  id: 'select-all',
  group: 'edit',
  label: 'actions.selectAll',
  icon: IconSelectAll,
  shortcut: 'mod+a',
  enabled: always,
  run: () => {
    const session = useSession.getState();
    const { figure } = useUnshown.getState();
    if (session.table !== undefined || figure === undefined) {
      return select([...sourceIn(session.workspace, session.shown).elements.keys()]);
    }
    const ids = [...figure.occurrences, ...(isFree(session) ? figure.items : [])].map(
      ({ id }) => id,
    );
    const boxes = chosenBoxes(figure, [], ids);
    const elements = boxes.filter(isOccurrence).map(({ element }) => element);
    select([...new Set(elements)], ids);
  },
};
