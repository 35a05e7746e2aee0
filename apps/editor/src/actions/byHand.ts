/** What is done by hand on the view on screen: pins, bends, and what a hand-drawn view alone holds. */
import { isKeepable } from '@khung/diagram';
import {
  IconArrowAutofitContent,
  IconEyeOff,
  IconLine,
  IconLock,
  IconNote,
  IconPhotoPlus,
  IconPinnedOff,
  IconPlaylistAdd,
  IconRoute,
  IconSquareDashed,
} from '@tabler/icons-react';
import {
  autoSize,
  autoSizeAll,
  bentIn,
  keepLayout,
  pinnedIn,
  sizedIn,
  straighten,
  straightenAll,
  unpin,
  unpinAll,
} from '../features/by-hand/edits.ts';
import {
  addItem,
  addWire,
  isHandDrawn,
  isOwnLine,
  putElements,
  takeOff,
} from '../features/by-hand/items.ts';
import { choosePictures } from '../features/by-hand/pictures.ts';
import { takenIn } from '../features/by-hand/taken.ts';
import { useUnshown } from '../features/status/unshown.ts';
import { type SessionState, useSession } from '../session/session.ts';
import { viewIn } from '../session/views.ts';
import type { Action } from './action.ts';

const writable = ({ keeping }: SessionState) => keeping.kind !== 'read-only';
const viewOf = ({ workspace, view }: SessionState) => viewIn(workspace, view);
const drawing = (session: SessionState) => writable(session) && isHandDrawn(viewOf(session));

const pinnedTaken = (session: SessionState): string[] => {
  const pinned = pinnedIn(viewOf(session));
  return takenIn(session).boxes.filter((id) => pinned.has(id));
};
const bentTaken = (session: SessionState): string[] => {
  const bent = bentIn(viewOf(session));
  return takenIn(session).lines.filter((id) => bent.has(id));
};

/** The figure on screen, where all of it can be kept as it stands. */
const keepable = (session: SessionState) => {
  const { figure } = useUnshown.getState();
  if (figure === undefined || isHandDrawn(viewOf(session))) return undefined;
  return isKeepable(figure) ? figure : undefined;
};

export const keepLayoutAction: Action = {
  id: 'keep-layout',
  group: 'by-hand',
  label: 'actions.keepLayout',
  icon: IconLock,
  enabled: (session) => writable(session) && keepable(session) !== undefined,
  run: () => {
    const figure = keepable(useSession.getState());
    if (figure !== undefined) keepLayout(figure);
  },
};

export const unpinAction: Action = {
  id: 'unpin',
  group: 'by-hand',
  label: 'actions.unpin',
  icon: IconPinnedOff,
  enabled: (session) =>
    writable(session) && !isHandDrawn(viewOf(session)) && pinnedTaken(session).length > 0,
  run: () => unpin(pinnedTaken(useSession.getState())),
};

export const unpinAllAction: Action = {
  id: 'unpin-all',
  group: 'by-hand',
  label: 'actions.unpinAll',
  icon: IconPinnedOff,
  enabled: (session) =>
    writable(session) && !isHandDrawn(viewOf(session)) && pinnedIn(viewOf(session)).size > 0,
  run: unpinAll,
};

const sizedTaken = (session: SessionState): string[] => {
  const sized = sizedIn(viewOf(session));
  return takenIn(session).boxes.filter((id) => sized.has(id));
};

export const autoSizeAction: Action = {
  id: 'auto-size',
  group: 'by-hand',
  label: 'actions.autoSize',
  icon: IconArrowAutofitContent,
  enabled: (session) => writable(session) && sizedTaken(session).length > 0,
  run: () => autoSize(sizedTaken(useSession.getState())),
};

export const autoSizeAllAction: Action = {
  id: 'auto-size-all',
  group: 'by-hand',
  label: 'actions.autoSizeAll',
  icon: IconArrowAutofitContent,
  enabled: (session) =>
    writable(session) && !isHandDrawn(viewOf(session)) && sizedIn(viewOf(session)).size > 0,
  run: autoSizeAll,
};

export const straightenAction: Action = {
  id: 'straighten',
  group: 'by-hand',
  label: 'actions.straighten',
  icon: IconRoute,
  enabled: (session) => writable(session) && bentTaken(session).length > 0,
  run: () => straighten(bentTaken(useSession.getState())),
};

export const straightenAllAction: Action = {
  id: 'straighten-all',
  group: 'by-hand',
  label: 'actions.straightenAll',
  icon: IconRoute,
  enabled: (session) => writable(session) && bentIn(viewOf(session)).size > 0,
  run: straightenAll,
};

export const addNoteAction: Action = {
  id: 'add-note',
  group: 'by-hand',
  label: 'actions.addNote',
  icon: IconNote,
  shortcut: 'alt+shift+n',
  enabled: drawing,
  run: () => addItem('note'),
};

export const addFrameAction: Action = {
  id: 'add-frame',
  group: 'by-hand',
  label: 'actions.addFrame',
  icon: IconSquareDashed,
  enabled: drawing,
  run: () => addItem('frame'),
};

export const addImageAction: Action = {
  id: 'add-image',
  group: 'by-hand',
  label: 'actions.addImage',
  icon: IconPhotoPlus,
  enabled: drawing,
  run: choosePictures,
};

/** Without the mouse, what dragging from the outline does. */
export const putOnAction: Action = {
  id: 'put-on',
  group: 'by-hand',
  label: 'actions.putOn',
  icon: IconPlaylistAdd,
  shortcut: 'alt+shift+p',
  enabled: (session) => drawing(session) && session.selection.length > 0,
  run: () => putElements(useSession.getState().selection, undefined),
};

export const addLineAction: Action = {
  id: 'add-line',
  group: 'by-hand',
  label: 'actions.addLine',
  icon: IconLine,
  enabled: (session) => drawing(session) && takenIn(session).boxes.length === 2,
  run: () => {
    const [from, to] = takenIn(useSession.getState()).boxes;
    if (from !== undefined && to !== undefined) addWire(from, to);
  },
};

/** Lines that stand for relations by themselves stay: they come with their ends. */
export const takeOffAction: Action = {
  id: 'take-off',
  group: 'by-hand',
  label: 'actions.takeOff',
  icon: IconEyeOff,
  enabled: (session) => {
    const { boxes, lines } = takenIn(session);
    return drawing(session) && (boxes.length > 0 || lines.some(isOwnLine));
  },
  run: () => {
    const { boxes, lines } = takenIn(useSession.getState());
    takeOff([...boxes, ...lines]);
  },
};
