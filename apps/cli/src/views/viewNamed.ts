/** A view by its id, or a viewpoint by its own, which needs no view. */
import { textIn, type View, type Workspace } from '@khung/core';
import { VIEWPOINTS, type Viewpoint, viewpointOf } from '@khung/diagram';
import { Failure } from '../failure.ts';
import { inOrder } from '../inOrder.ts';

export interface Named {
  readonly viewpoint: Viewpoint;
  /** Absent where a viewpoint was named. */
  readonly view?: View;
}

/** @throws Failure that lists the views and viewpoints there are */
export function viewNamed(ws: Workspace, id: string, file: string): Named {
  const views: ReadonlyMap<string, View> = ws.views;
  const view = views.get(id);
  const viewpoint = viewpointOf(view?.viewpoint ?? id);
  if (viewpoint !== undefined) return { viewpoint, ...(view === undefined ? {} : { view }) };
  const drawable = viewsInOrder(ws).filter((one) => viewpointOf(one.viewpoint) !== undefined);
  const known = new Set([...drawable.map((one) => one.id), ...VIEWPOINTS.map((one) => one.id)]);
  const values = { id, file, known: [...known].join(', ') };
  throw view
    ? new Failure('viewpoint.unknown', { ...values, viewpoint: view.viewpoint })
    : new Failure('view.unknown', values);
}

export const viewsInOrder = (ws: Workspace): readonly View[] => inOrder(ws.views.values());

export const viewName = (view: View, lang: string): string => textIn(view.name, lang) || view.id;
