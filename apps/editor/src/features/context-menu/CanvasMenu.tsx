/** The menu at the pointer, made from the actions that concern what is selected. */
import { Menu } from '@mantine/core';
import { ActionItem } from '../../actions/ActionItem.tsx';
import type { Action } from '../../actions/action.ts';
import { layOutAction, tidyAction } from '../../actions/arrange.ts';
import {
  addFrameAction,
  addImageAction,
  addLineAction,
  addNoteAction,
  autoSizeAction,
  autoSizeAllAction,
  keepLayoutAction,
  straightenAction,
  straightenAllAction,
  takeOffAction,
  unpinAction,
  unpinAllAction,
} from '../../actions/byHand.ts';
import { clearSelectionAction } from '../../actions/clearSelection.ts';
import { copyAction, cutAction, pasteAction, pasteCopyAction } from '../../actions/clipboard.ts';
import {
  addBesideAction,
  addInsideAction,
  connectAction,
  duplicateAction,
} from '../../actions/creating.ts';
import { deleteAction } from '../../actions/deleteSelection.ts';
import { neighboursAction } from '../../actions/neighbours.ts';
import { redoAction } from '../../actions/redo.ts';
import { renameAction } from '../../actions/rename.ts';
import { selectAllAction } from '../../actions/selectAll.ts';
import { SUCCESSION_ACTIONS } from '../../actions/succession.ts';
import { takeOutAction } from '../../actions/takeOut.ts';
import { undoAction } from '../../actions/undo.ts';
import { whereUsedAction } from '../../actions/whereUsed.ts';
import { zoomFitAction, zoomSelectionAction } from '../../actions/zoom.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { AtPoint } from '../parts/AtPoint.tsx';

export interface MenuPlace {
  /** CSS px in the window. */
  readonly x: number;
  readonly y: number;
}

interface CanvasMenuProps {
  readonly at: MenuPlace | undefined;
  readonly onClose: () => void;
}

/** Shown where they are possible only: most views have no such things. */
const BY_HAND: readonly Action[] = [
  takeOffAction,
  addLineAction,
  unpinAction,
  autoSizeAction,
  straightenAction,
  tidyAction,
  layOutAction,
];
const ADDING: readonly Action[] = [addNoteAction, addFrameAction, addImageAction];
const AFTER: readonly Action[] = [
  tidyAction,
  layOutAction,
  keepLayoutAction,
  unpinAllAction,
  autoSizeAllAction,
  straightenAllAction,
];

const MAKING: readonly Action[] = [renameAction, addBesideAction, addInsideAction, connectAction];
const COPYING: readonly Action[] = [copyAction, cutAction, pasteAction, duplicateAction];
const TAKING: readonly Action[] = [takeOutAction, deleteAction];
const LOOKING: readonly Action[] = [
  neighboursAction,
  whereUsedAction,
  zoomSelectionAction,
  clearSelectionAction,
];
const WITHOUT: readonly (readonly Action[])[] = [
  [addBesideAction, pasteAction, pasteCopyAction],
  [undoAction, redoAction],
  [selectAllAction, zoomFitAction],
];

export function CanvasMenu({ at, onClose }: CanvasMenuProps) {
  const elements = useSession((s) => s.selection.length > 0);
  const taken = useSession((s) => s.picked.length > 0);
  const session = useSession();
  const { t } = useWords();
  if (at === undefined) return null;
  const possible = (actions: readonly Action[]) => actions.filter((one) => one.enabled(session));
  const parts = (
    elements
      ? [MAKING, COPYING, possible(BY_HAND), possible(SUCCESSION_ACTIONS), TAKING, LOOKING]
      : taken
        ? [possible(BY_HAND)]
        : [possible([...ADDING, ...AFTER]), ...WITHOUT]
  ).filter((part) => part.length > 0);
  return (
    <Menu opened onClose={onClose} position="bottom-start" width={296} offset={2}>
      <Menu.Target>
        <AtPoint at={at} name={t('menu.name')} />
      </Menu.Target>
      <Menu.Dropdown>
        {parts.map((part, index) => (
          <div key={part[0]?.id}>
            {index > 0 && <Menu.Divider />}
            {part.map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
