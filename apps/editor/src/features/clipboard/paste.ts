/**
 * Pasting a part. In the view it was copied from it makes copies; in another view of the same document it
 * shows the same elements again; what was cut is moved; from another document all of it is added.
 */
import {
  applyEdit,
  type Edit,
  type ElementId,
  type Fragment,
  joinEdits,
  type Model,
  moveInto,
  planPaste,
  putRecord,
  type RelationId,
  updateModel,
  type Workspace,
} from '@khung/core';
import type { Figure } from '@khung/diagram';
import { wordsFor } from '../../i18n/i18n.ts';
import { mainModelIn, nestingIn } from '../../session/derived.ts';
import { perform } from '../../session/perform.ts';
import { say, select, useSession } from '../../session/session.ts';
import { editedArchitecture } from '../../session/shown.ts';
import { viewNow } from '../../session/views.ts';
import { bring } from '../adding/bring.ts';
import { withLinesOf } from '../adding/wires.ts';
import { isHandDrawn } from '../by-hand/items.ts';
import { afterDrawing } from '../canvas/drawing/afterDrawing.ts';
import { reachLevel } from '../canvas/reachLevel.ts';
import { useUnshown } from '../status/unshown.ts';
import { restPointer } from './pointer.ts';
import { type PutPart, putPart } from './putPart.ts';
import { placeInModel, placeOnView, rememberPasted } from './where.ts';

/** @param as `copy`: new elements, whatever would be done otherwise */
export function pastePart(fragment: Fragment, as?: 'copy'): void {
  const { workspace, shown, table } = useSession.getState();
  const model = mainModelIn(workspace, shown);
  const view = viewNow();
  const free = table === undefined && isHandDrawn(view) ? useUnshown.getState().figure : undefined;
  const home = fragment.workspace === workspace.info.id;
  const known = home && fragment.elements.length > 0 && isThere(fragment, model);
  const here = fragment.view === undefined ? table !== undefined : fragment.view === view.id;
  const same = as !== 'copy' && (known || fragment.elements.length === 0);
  const { cut } = fragment;
  if (same && free && (cut || !here || fragment.elements.length === 0)) showAgain(fragment, free);
  else if (same && cut && !free) move(fragment);
  else if (same && !here) bring(fragment.outer);
  else makeCopies(fragment, free);
  restPointer();
}

const isThere = ({ outer }: Fragment, { elements }: Model): boolean =>
  outer.every((id) => elements.has(id));

/** The same elements on the view, or what is none: notes, frames, pictures. */
function showAgain(fragment: Fragment, figure: Figure): void {
  const { workspace, shown } = useSession.getState();
  const model = mainModelIn(workspace, shown);
  let put: PutPart | undefined;
  const done = perform((before) => {
    put = putPart(viewNow(), figure, fragment, placeOnView(), {
      elementOf: (id) => (model.elements.has(id) ? id : undefined),
      relationOf: (id) => (model.relations.has(id) ? id : undefined),
    });
    const edit = putRecord(before, withLinesOf(put.view, model, put.boxes));
    return { ...edit, label: { key: 'edit.view-paste' } };
  });
  if (!done || put === undefined) return;
  select(
    [...put.boxes.keys()].filter((id) => fragment.outer.includes(id)),
    put.outer,
  );
  if (fragment.elements.length > 0) tell('shown', fragment, 'shownText');
}

/** Cut and pasted in the model: into another box, or beside others. */
function move(fragment: Fragment): void {
  const architecture = editable();
  if (architecture === undefined) return;
  const { parent, before } = placeInModel(fragment, false);
  const done = perform((workspace) =>
    moveInto(workspace, architecture, fragment.outer, parent, { before: before ?? null }),
  );
  select(fragment.outer);
  if (!done) return;
  tell('moved', fragment);
  reachLevel(fragment.outer);
}

function makeCopies(fragment: Fragment, free: Figure | undefined): void {
  const architecture = editable();
  if (architecture === undefined) return;
  const { workspace, shown } = useSession.getState();
  const model = mainModelIn(workspace, shown);
  let taken: readonly ElementId[] = [];
  let put: PutPart | undefined;
  let illegal = 0;
  const done = perform((before) => {
    // A view drawn by hand holds its own containers; what is copied there stays where it is in the model.
    const place = free === undefined ? placeInModel(fragment, true) : besideOriginals(fragment);
    const made = planPaste(before, architecture, fragment, { ...place, model });
    taken = fragment.outer.flatMap((id) => made.copies.get(id) ?? []);
    illegal = made.illegal;
    if (free === undefined) return made.edit;
    put = putPart(viewNow(), free, fragment, placeOnView(), {
      elementOf: (id) => made.copies.get(id),
      relationOf: (id: RelationId) => made.relations.get(id),
    });
    return joinEdits(made.edit.label, [made.edit, drawnOn(before, made.edit, model, put)]);
  });
  if (!done) return;
  rememberPasted(taken);
  select(taken, put?.outer ?? []);
  tell('pasted', fragment, illegal > 0 ? 'illegal' : undefined, illegal);
  if (free !== undefined || useSession.getState().table !== undefined) return;
  reachLevel(taken);
  // The figure is drawn anew first; then it is seen where they stand, or why they do not.
  afterDrawing(() => bring(taken));
}

/** In the container that all that was copied stands in, if it comes from here. */
function besideOriginals({ workspace, outer }: Fragment): { parent?: ElementId | undefined } {
  const { workspace: own, shown } = useSession.getState();
  if (workspace !== own.info.id) return {};
  const { parentOf } = nestingIn(mainModelIn(own, shown));
  const [parent, ...others] = new Set(outer.map((id) => parentOf.get(id)));
  return others.length === 0 ? { parent } : {};
}

function drawnOn(before: Workspace, edit: Edit, model: Model, put: PutPart): Edit {
  const after = applyEdit(before, edit);
  const view = withLinesOf(put.view, updateModel(model, before, after, edit), put.boxes);
  return putRecord(after, view);
}

/** The architecture that takes the edit; where two are compared there is none, and it is said. */
function editable() {
  const architecture = editedArchitecture(useSession.getState().shown);
  if (architecture === undefined) {
    say({ tone: 'bad', title: wordsFor('clipboard.notHere'), text: wordsFor('strip.notEditable') });
  }
  return architecture;
}

function tell(
  what: 'shown' | 'pasted' | 'moved',
  { outer }: Fragment,
  text?: 'shownText' | 'illegal',
  count = 0,
): void {
  say({
    tone: text === 'illegal' ? 'info' : 'good',
    title: wordsFor(`clipboard.${what}`, { count: outer.length }),
    ...(text === undefined ? {} : { text: wordsFor(`clipboard.${text}`, { count }) }),
  });
}

/** What is on the clipboard says that it is ours, and is not. */
export function refuseBroken(): void {
  say({ tone: 'bad', title: wordsFor('clipboard.broken'), text: wordsFor('clipboard.brokenText') });
}
