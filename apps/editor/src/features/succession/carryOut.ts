/** Carries a succession out: one gesture, and what follows is selected. */
import {
  applyEdit,
  type Element,
  type ElementId,
  joinEdits,
  putRecord,
  retire,
  type SuccessionWish,
  succeed,
  type Text,
  type Workspace,
} from '@khung/core';
import { mainModelIn } from '../../session/derived.ts';
import { perform } from '../../session/perform.ts';
import { select, useSession } from '../../session/session.ts';
import { editedArchitecture } from '../../session/shown.ts';
import { viewNow } from '../../session/views.ts';
import { isHandDrawn, topOrder } from '../by-hand/items.ts';
import { reachLevel } from '../canvas/reachLevel.ts';

/** @returns whether it was carried out; a refusal is told to the person */
export function carryOut(wish: SuccessionWish): boolean {
  const { shown } = useSession.getState();
  const architecture = editedArchitecture(shown);
  if (architecture === undefined) return false;
  const done = perform((workspace) => {
    const model = mainModelIn(workspace, shown);
    const edit = succeed(workspace, architecture, wish, { model });
    const drawn = besideTheOld(applyEdit(workspace, edit), wish.from, wish.newcomers ?? []);
    return drawn === undefined ? edit : joinEdits(edit.label, [edit, drawn]);
  });
  if (!done) return false;
  const followers = [...(wish.newcomers ?? []).map(({ id }) => id), ...wish.to];
  reachLevel(followers);
  select(followers);
  return true;
}

export function carryOutRetirement(
  elements: readonly ElementId[],
  reason: Text | undefined,
): boolean {
  const architecture = editedArchitecture(useSession.getState().shown);
  if (architecture === undefined) return false;
  const done = perform((workspace) => retire(workspace, architecture, elements, reason));
  if (done) select([]);
  return done;
}

/** A hand-drawn view shows what is put on it: newcomers go under the one they follow. */
function besideTheOld(
  workspace: Workspace,
  from: readonly ElementId[],
  newcomers: readonly Element[],
) {
  const view = workspace.views.get(viewNow().id);
  if (view === undefined || !isHandDrawn(view) || newcomers.length === 0) return undefined;
  const old = Object.entries(view.placements ?? {}).find(([key, { element }]) =>
    from.some((id) => id === (element ?? key)),
  )?.[1];
  const height = (old?.height ?? HEIGHT) + GAP;
  const order = topOrder(view);
  const placed = newcomers.map(({ id }, at) => [
    id,
    {
      ...(old?.parent === undefined ? {} : { parent: old.parent }),
      ...(old?.width === undefined ? {} : { width: old.width }),
      ...(old?.height === undefined ? {} : { height: old.height }),
      ...(old?.x === undefined ? {} : { x: old.x }),
      ...(old?.y === undefined ? {} : { y: old.y + height * (at + 1) }),
      order,
    },
  ]);
  return putRecord(workspace, {
    ...view,
    placements: { ...view.placements, ...Object.fromEntries(placed) },
  });
}

/** mm, as the layout would make a box. */
const HEIGHT = 12;
const GAP = 3;
