/** Nearer, further, the whole figure, what is selected. */
import { IconFocusCentered, IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { canvas } from '../features/canvas/handle.ts';
import { useSession } from '../session/session.ts';
import { type Action, always } from './action.ts';

export const zoomInAction: Action = {
  id: 'zoom-in',
  group: 'view',
  label: 'actions.zoomIn',
  icon: IconZoomIn,
  repeats: true,
  shortcut: 'mod+equal,mod+shift+equal',
  enabled: always,
  run: () => canvas()?.zoomBy(1.25),
};

export const zoomOutAction: Action = {
  id: 'zoom-out',
  group: 'view',
  label: 'actions.zoomOut',
  icon: IconZoomOut,
  repeats: true,
  shortcut: 'mod+minus',
  enabled: always,
  run: () => canvas()?.zoomBy(0.8),
};

export const zoomFitAction: Action = {
  id: 'zoom-fit',
  group: 'view',
  label: 'actions.zoomFit',
  icon: IconMaximize,
  shortcut: 'shift+1',
  enabled: always,
  run: () => canvas()?.fit(),
};

export const zoomSelectionAction: Action = {
  id: 'zoom-selection',
  group: 'view',
  label: 'actions.zoomSelection',
  icon: IconFocusCentered,
  shortcut: 'shift+2',
  enabled: (session) => session.selection.length > 0,
  run: () => canvas()?.fit(useSession.getState().selection),
};
