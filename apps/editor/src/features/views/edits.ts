/** What is done to views: each gesture is one edit of the view's record, undone as one. Views lock with no architecture. */
import {
  deleteRecord,
  type Edit,
  newId,
  orderBetween,
  putRecord,
  recordKey,
  type Text,
  type View,
  type ViewId,
  viewId,
  type Workspace,
} from '@khung/core';
import type { Viewpoint } from '@khung/diagram';
import { languageNow } from '../../i18n/i18n.ts';
import { perform } from '../../session/perform.ts';
import { showView, useSession } from '../../session/session.ts';
import { viewIn, viewNow, viewsIn } from '../../session/views.ts';

/** What the gesture did, as a key of the catalogue's `history.edit`. */
type Gesture = `view-${string}`;

/** Changes the view on screen. */
export function changeView(gesture: Gesture, change: (view: View) => View): boolean {
  const { view } = useSession.getState();
  return perform((workspace) => {
    const before = viewIn(workspace, view);
    return labelled(gesture, putRecord(workspace, withoutEmpty(change(before))));
  });
}

/** Makes a view of a viewpoint, after the one on screen, and shows it. */
export function addView(
  viewpoint: Viewpoint,
  settings?: View['settings'],
  name: Text = viewpoint.name,
): void {
  const id = viewId(newId('view'));
  const done = perform((workspace) => {
    const { after, first } = room(workspace, viewNow());
    const view: View = {
      record: 'view',
      id,
      name: freeName(workspace, name),
      viewpoint: viewpoint.id,
      ...(settings === undefined ? {} : { settings }),
      order: after,
    };
    return labelled('view-add', both(first, putRecord(workspace, view)));
  });
  if (done) showView(id);
}

export function duplicateView(): void {
  const id = viewId(newId('view'));
  const done = perform((workspace) => {
    const view = viewNow();
    const { after, first } = room(workspace, view);
    const copy: View = { ...view, id, name: freeName(workspace, view.name), order: after };
    return labelled('view-add', both(first, putRecord(workspace, copy)));
  });
  if (done) showView(id);
}

export function removeView(): void {
  const view = viewNow();
  const list = viewsIn(useSession.getState().workspace);
  const at = list.findIndex(({ id }) => id === view.id);
  const next = list[at + 1] ?? list[at - 1];
  const done = perform((workspace) =>
    labelled('view-remove', deleteRecord(workspace, recordKey(view))),
  );
  if (done) useSession.setState({ view: next?.id, page: 0, picked: [] });
}

export function renameView(text: string): void {
  const name = text.trim();
  if (name === '') return;
  changeView('view-rename', (view) => ({ ...view, name: { ...view.name, [languageNow()]: name } }));
}

/** Moves the view on screen one place on or back. */
export function moveView(by: -1 | 1): void {
  const { workspace } = useSession.getState();
  const list = viewsIn(workspace);
  const view = viewNow();
  const at = list.findIndex(({ id }) => id === view.id);
  if (list[at + by] === undefined) return;
  const [before, after] = by === 1 ? [at + 1, at + 2] : [at - 2, at - 1];
  const order = orderBetween(list[before]?.order, list[after]?.order);
  if (order !== undefined) changeView('view-order', (one) => ({ ...one, order }));
}

/** Sets one setting; `undefined` goes back to what the viewpoint does by itself. */
export function setSetting(key: string, value: NonNullable<View['settings']>[string] | undefined) {
  changeView('view-settings', (view) => {
    const { [key]: _was, ...rest } = view.settings ?? {};
    return { ...view, settings: value === undefined ? rest : { ...rest, [key]: value } };
  });
}

/** Where a view after this one stands; a view that is no record yet becomes one first. */
function room(workspace: Workspace, view: View): { after: string; first: Edit | undefined } {
  const list = viewsIn(workspace);
  const at = list.findIndex(({ id }) => id === view.id);
  const after = orderBetween(view.order, list[at + 1]?.order) ?? `${view.order}V`;
  const first = workspace.views.has(view.id) ? undefined : putRecord(workspace, view);
  return { after, first };
}

const both = (first: Edit | undefined, then: Edit): Edit =>
  first === undefined ? then : { ...then, fields: [...first.fields, ...then.fields] };

const labelled = (gesture: Gesture, edit: Edit): Edit => ({
  ...edit,
  label: { key: `edit.${gesture}` },
});

/** Maps that hold nothing are not kept. */
function withoutEmpty(view: View): View {
  const { settings, placements, wires, ...rest } = view;
  const some = (map: object | undefined) => map !== undefined && Object.keys(map).length > 0;
  return {
    ...rest,
    ...(some(settings) ? { settings } : {}),
    ...(some(placements) ? { placements } : {}),
    ...(some(wires) ? { wires } : {}),
  } as View;
}

/** The same name, with a number where the document has it already. */
function freeName(workspace: Workspace, name: Text): Text {
  const taken = new Set(viewsIn(workspace).flatMap((view) => Object.values(view.name)));
  const plain = Object.entries(name).map(([language, text]) => {
    const stem = text.replace(/ \d+$/, '');
    return [language, stem] as const;
  });
  for (let number = 1; ; number += 1) {
    const tried = plain.map(
      ([language, stem]) => [language, number === 1 ? stem : `${stem} ${number}`] as const,
    );
    if (tried.every(([, text]) => !taken.has(text))) return Object.fromEntries(tried);
  }
}

export type { ViewId };
