/** Badges stand out over their boxes: what routing is told, so that neither lines nor words run under them. All mm. */
import type { RouteBox } from '../../routing/routing.ts';
import { textWidth } from '../../text/measure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import type { PlacedNode } from './arrangement.ts';

/** The part of each badge that stands out over its box, as a box that nothing is joined to. */
export function badgeBoxes(
  nodes: readonly PlacedNode[],
  { badge }: Rhythm,
  font: FontName,
): RouteBox[] {
  return nodes.flatMap(({ node, box, parent, strip }): RouteBox[] => {
    if (node.badgeRoom === undefined || strip !== undefined) return [];
    const width = textWidth(node.badgeRoom, badge.size, 'bold', font) + 2 * badge.side;
    const high = badge.above;
    const over = {
      x: box.x + box.width - width - badge.side,
      y: box.y - high,
      width,
      height: high - 0.05,
    };
    if (over.height <= 0.1) return [];
    return [{ id: `badge/${node.id}`, box: over, ...(parent === undefined ? {} : { parent }) }];
  });
}
