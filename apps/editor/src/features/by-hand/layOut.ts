/** Lays a hand-drawn view out by what leads to what: what is taken among itself, or else all of it; one edit. */
import { laidOutFreely, type Rect } from '@khung/diagram';
import { type Box, chosenBoxes, outermostBoxes } from '@khung/react';
import { type SessionState, useSession } from '../../session/session.ts';
import { askedOf } from '../canvas/figureOf.ts';
import { gliding } from '../canvas/gliding.ts';
import { wishNow } from '../canvas/wishNow.ts';
import { useUnshown } from '../status/unshown.ts';
import { changeView } from '../views/edits.ts';
import { boxesOf, isFree } from './arrange.ts';
import { without } from './edits.ts';
import { within } from './placing.ts';

/** The boxes that would be laid out: the outermost that are taken, in one container, or all of the view. */
export function layable(session: SessionState): readonly Box[] {
  const { figure } = useUnshown.getState();
  if (figure?.placing === undefined || session.keeping.kind === 'read-only' || !isFree(session))
    return [];
  const taken = outermostBoxes(figure, chosenBoxes(figure, session.selection, session.picked));
  if (taken.length === 0) return boxesOf(figure).filter(({ parent }) => parent === undefined);
  const [first] = taken;
  return taken.filter(({ parent }) => parent === first?.parent);
}

/** Lines that a person bent between them are led anew; the size of a container grows with what it holds. */
export function layOut(): void {
  const session = useSession.getState();
  const { figure } = useUnshown.getState();
  const boxes = layable(session);
  if (figure?.placing === undefined || boxes.length === 0) return;
  const { placing } = figure;
  const { source, asked } = askedOf(wishNow());
  const laid = laidOutFreely(source, asked, new Set(boxes.map(({ id }) => String(id))));
  if (laid === undefined) return;
  const parent = boxes[0]?.parent;
  const holder = boxesOf(figure).find(({ id }) => id === parent);
  const corner = within(placing, holder?.box, cornerOf(boxes.map(({ box }) => box)));
  const outer = new Set(boxes.map(({ id }) => String(id)));
  const lines = figure.edges.filter(
    ({ from, to }) => laid.placements[from] !== undefined && laid.placements[to] !== undefined,
  );
  gliding(() =>
    changeView('view-lay-out', (view) => {
      const placements = { ...view.placements };
      for (const [id, place] of Object.entries(laid.placements)) {
        const { x, y } = outer.has(id) ? corner : { x: 0, y: 0 };
        placements[id] = { ...placements[id], ...place, x: place.x + x, y: place.y + y };
      }
      const held = parent === undefined ? undefined : placements[parent];
      if (parent !== undefined && holder !== undefined)
        placements[parent] = {
          ...held,
          width: Math.max(holder.box.width / placing.scale, corner.x + laid.width + MARGIN),
          height: Math.max(holder.box.height / placing.scale, corner.y + laid.height + MARGIN),
        };
      const led = new Set<string>(lines.map(({ id }) => id));
      return {
        ...view,
        placements,
        wires: without(view.wires, led, ({ bends, label, ...rest }) => rest),
      };
    }),
  );
}

/** Between what a container holds and its edge, mm. */
const MARGIN = 3;

const cornerOf = (boxes: readonly Rect[]) => ({
  x: Math.min(...boxes.map(({ x }) => x)),
  y: Math.min(...boxes.map(({ y }) => y)),
});
