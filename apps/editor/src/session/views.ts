/** The view on screen: one of the workspace's, or an overall diagram where it has none yet. */
import { type View, type ViewId, viewId, type Workspace } from '@khung/core';
import { type Viewpoint, viewpointOf } from '@khung/diagram';
import { useSession } from './session.ts';

const sorted = new WeakMap<Workspace['views'], readonly View[]>();

/** In the order of the document. */
export function viewsIn({ views }: Workspace): readonly View[] {
  const known = sorted.get(views);
  if (known !== undefined) return known;
  const list = [...views.values()].sort(
    (a, b) => compared(a.order, b.order) || compared(a.id, b.id),
  );
  const shown = list.length > 0 ? list : [FIRST];
  sorted.set(views, shown);
  return shown;
}

/** The view with this id; where there is none (any more) the first. */
export function viewIn(workspace: Workspace, id: ViewId | undefined): View {
  const own = id === undefined ? undefined : workspace.views.get(id);
  return own ?? viewsIn(workspace)[0] ?? FIRST;
}

/** Becomes a record with the first thing that is set in it. */
const FIRST: View = {
  record: 'view',
  id: viewId('tong-the'),
  name: viewpointOf('overview')?.name ?? {},
  viewpoint: 'overview',
  order: 'a1',
};

export const useView = (): View => useSession((s) => viewIn(s.workspace, s.view));

export const viewNow = (): View => {
  const { workspace, view } = useSession.getState();
  return viewIn(workspace, view);
};

/** `undefined` where this version does not know the view's viewpoint. */
export const useViewpoint = (): Viewpoint | undefined => viewpointOf(useView().viewpoint);

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
