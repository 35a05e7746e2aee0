/** Every action, in the order in which menus and help list them. */
import type { Action, ActionGroup } from './action.ts';
import { addElementAction } from './addElement.ts';
import { ARRANGE_ACTIONS } from './arrange.ts';
import {
  addFrameAction,
  addImageAction,
  addLineAction,
  addNoteAction,
  autoSizeAction,
  autoSizeAllAction,
  keepLayoutAction,
  putOnAction,
  straightenAction,
  straightenAllAction,
  takeOffAction,
  unpinAction,
  unpinAllAction,
} from './byHand.ts';
import { checksAction, nextFindingAction, previousFindingAction } from './checks.ts';
import { clearSelectionAction } from './clearSelection.ts';
import { copyAction, cutAction, pasteAction, pasteCopyAction } from './clipboard.ts';
import { commandAction } from './command.ts';
import { addBesideAction, addInsideAction, connectAction, duplicateAction } from './creating.ts';
import { deleteAction } from './deleteSelection.ts';
import { importOntoAction, mergeCopiesAction } from './exchange.ts';
import {
  copyPictureAction,
  copySvgAction,
  exportDocxAction,
  exportPageAction,
  exportPdfAction,
  exportPngAction,
  exportPptxAction,
  exportShapesAction,
  exportSvgAction,
} from './exports.ts';
import {
  newAction,
  openAction,
  sampleAction,
  saveAction,
  saveAsAction,
  startAction,
} from './files.ts';
import { findAction } from './find.ts';
import { frameAction } from './frame.ts';
import { gapsAction, unitImpactAction } from './gaps.ts';
import { helpAction } from './help.ts';
import {
  checkpointAction,
  compareCheckpointsAction,
  historyAction,
  personAction,
} from './history.ts';
import { marksModeAction, pinsAction } from './marksMode.ts';
import { minimapAction } from './minimap.ts';
import { neighboursAction } from './neighbours.ts';
import { detailsPanelAction, leftPanelAction } from './panels.ts';
import { nextPaneAction, previousPaneAction } from './panes.ts';
import { presentAction } from './present.ts';
import { redoAction } from './redo.ts';
import { renameAction } from './rename.ts';
import { selectAllAction } from './selectAll.ts';
import {
  showComparisonAction,
  showFirstAction,
  showSecondAction,
  showThirdAction,
} from './showing.ts';
import { mergeAction, replaceAction, retireAction, splitAction } from './succession.ts';
import { elementsTableAction, pasteListAction, relationsTableAction } from './tables.ts';
import { takeOutAction } from './takeOut.ts';
import { undoAction } from './undo.ts';
import {
  addViewAction,
  deleteViewAction,
  duplicateViewAction,
  moveViewBackAction,
  moveViewOnAction,
  nextViewAction,
  previousViewAction,
  renameViewAction,
} from './views.ts';
import { WAY_ACTIONS } from './ways.ts';
import { whereUsedAction } from './whereUsed.ts';
import { zoomFitAction, zoomInAction, zoomOutAction, zoomSelectionAction } from './zoom.ts';

export const ACTIONS: readonly Action[] = [
  startAction,
  newAction,
  openAction,
  saveAction,
  saveAsAction,
  checkpointAction,
  compareCheckpointsAction,
  mergeCopiesAction,
  importOntoAction,
  sampleAction,
  exportPdfAction,
  exportDocxAction,
  exportShapesAction,
  exportPptxAction,
  exportPngAction,
  exportSvgAction,
  exportPageAction,
  copyPictureAction,
  copySvgAction,
  undoAction,
  redoAction,
  historyAction,
  addElementAction,
  addBesideAction,
  addInsideAction,
  connectAction,
  copyAction,
  cutAction,
  pasteAction,
  pasteCopyAction,
  duplicateAction,
  pasteListAction,
  renameAction,
  takeOutAction,
  deleteAction,
  replaceAction,
  splitAction,
  mergeAction,
  retireAction,
  selectAllAction,
  clearSelectionAction,
  putOnAction,
  addNoteAction,
  addFrameAction,
  addImageAction,
  addLineAction,
  takeOffAction,
  ...ARRANGE_ACTIONS,
  keepLayoutAction,
  unpinAction,
  unpinAllAction,
  autoSizeAction,
  autoSizeAllAction,
  straightenAction,
  straightenAllAction,
  showFirstAction,
  showSecondAction,
  showThirdAction,
  showComparisonAction,
  ...Object.values(WAY_ACTIONS),
  elementsTableAction,
  relationsTableAction,
  addViewAction,
  previousViewAction,
  nextViewAction,
  renameViewAction,
  duplicateViewAction,
  moveViewBackAction,
  moveViewOnAction,
  deleteViewAction,
  marksModeAction,
  pinsAction,
  findAction,
  neighboursAction,
  whereUsedAction,
  gapsAction,
  unitImpactAction,
  frameAction,
  leftPanelAction,
  detailsPanelAction,
  nextPaneAction,
  previousPaneAction,
  checksAction,
  nextFindingAction,
  previousFindingAction,
  presentAction,
  minimapAction,
  zoomInAction,
  zoomOutAction,
  zoomFitAction,
  zoomSelectionAction,
  commandAction,
  helpAction,
  personAction,
];

export const actionsOf = (group: ActionGroup) => ACTIONS.filter((action) => action.group === group);
