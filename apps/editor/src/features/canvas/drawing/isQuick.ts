/** Whether a figure is drawn on the page within a few frames, so that what is done shows at once. */
import { viewpointOf } from '@khung/diagram';
import { sourceIn } from '../../../session/models.ts';
import type { FigureWish } from '../figureOf.ts';

/** Elements, by how the view draws them: in an order, with lines led between boxes, where a person put them. */
const MOST = { packed: 400, led: 250, byHand: 400 } as const;

export function isQuick({ workspace, shown, view }: FigureWish): boolean {
  const viewpoint = viewpointOf(view.viewpoint);
  if (viewpoint === undefined) return true;
  if (viewpoint.handDrawn) return Object.keys(view.placements ?? {}).length <= MOST.byHand;
  const { size } = sourceIn(workspace, shown).elements;
  return size <= (viewpoint.id === 'overview' ? MOST.packed : MOST.led);
}
