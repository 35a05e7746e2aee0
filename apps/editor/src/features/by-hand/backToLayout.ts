/** Tidying up where rules arrange: places and bends by hand are taken back, of what is taken or of the whole view. */
import type { View } from '@khung/core';
import type { SessionState } from '../../session/session.ts';
import { viewIn } from '../../session/views.ts';
import { gliding } from '../canvas/gliding.ts';
import { changeView } from '../views/edits.ts';
import { bentIn, pinnedIn, without } from './edits.ts';
import { isHandDrawn } from './items.ts';
import { takenIn } from './taken.ts';

interface Handled {
  readonly boxes: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

/** What was placed or bent by hand, of what is taken or else of all; undefined: nothing. */
export function handledIn(session: SessionState): Handled | undefined {
  const view: View = viewIn(session.workspace, session.view);
  if (session.keeping.kind === 'read-only' || isHandDrawn(view)) return undefined;
  const some = session.selection.length + session.picked.length > 0;
  const [pinned, bent] = [pinnedIn(view), bentIn(view)];
  const taken = some ? takenIn(session) : { boxes: [...pinned], lines: [...bent] };
  const boxes = taken.boxes.filter((id) => pinned.has(id));
  const lines = taken.lines.filter((id) => bent.has(id));
  if (boxes.length + lines.length === 0) return undefined;
  return { boxes: new Set(boxes), lines: new Set(lines) };
}

/** Sizes stay. One edit. */
export function backToLayout(handled: Handled | undefined): void {
  if (handled === undefined) return;
  gliding(() => {
    changeView('view-tidy', (view) => ({
      ...view,
      placements: without(view.placements, handled.boxes, ({ x, y, ...rest }) => rest),
      wires: without(view.wires, handled.lines, ({ bends, label, ...rest }) => rest),
    }));
  });
}
