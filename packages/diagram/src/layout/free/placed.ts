/** Boxes, frames, remarks and pictures with their words set, containers before what they hold. Absolute mm. */
import type { OccurrenceId } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import { movedRect } from '../chart/fit.ts';
import { placeContainer, placeNode } from '../chart/nodes.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import type { Standing } from './standing.ts';

interface Style {
  readonly rhythm: Rhythm;
  readonly font: FontName;
}

export function placedNodes(roots: readonly Standing[], style: Style): PlacedNode[] {
  return roots.flatMap((root) => placedIn(root, style, { dx: 0, dy: 0, depth: 0 }));
}

interface Holder {
  readonly dx: number;
  readonly dy: number;
  readonly depth: number;
  readonly parent?: OccurrenceId;
}

function placedIn(
  { item, box: inside, title, content }: Standing,
  style: Style,
  { dx, dy, depth, parent }: Holder,
): PlacedNode[] {
  const box = movedRect(inside, dx, dy);
  const within = { ...style, depth, ...(parent === undefined ? {} : { parent }) };
  const own =
    title === undefined ? placeNode(item, box, within) : placeContainer(item, box, title, within);
  const holder = { dx: box.x, dy: box.y, depth: depth + 1, parent: item.block.id };
  return [own, ...content.flatMap((one) => placedIn(one, style, holder))];
}
