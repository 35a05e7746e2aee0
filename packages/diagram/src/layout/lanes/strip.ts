/** The strip at the head of a lane with the name of whom it stands for. All mm. */
import type { Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import type { MeasuredNode } from '../chart/nodes.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { setText } from '../set-text.ts';

/** The width in which every lane's name takes few lines, within a share of the page. */
export function stripSize(
  lanes: readonly MeasuredNode[],
  width: number,
  rhythm: Rhythm,
  font: FontName,
): number {
  void font;
  const most = Math.min(34, width * 0.17);
  const need = Math.max(
    ...lanes.map((lane) => {
      const room = lane.rooms[Math.min(LINES, lane.rooms.length) - 1] ?? lane.widest;
      return room * rhythm.size + 2 * rhythm.side + 0.1;
    }),
  );
  const word = Math.max(...lanes.map((lane) => lane.widest)) * rhythm.size + 2 * rhythm.side + 0.1;
  return Math.max(word, Math.min(need, most));
}

/** Lines that a lane's name may take. */
const LINES = 2;

export function placeLane(
  item: MeasuredNode,
  box: Rect,
  strip: Rect,
  rhythm: Rhythm,
  font: FontName,
): PlacedNode {
  const room = {
    x: strip.x + rhythm.side,
    y: strip.y + rhythm.side / 2,
    width: strip.width - 2 * rhythm.side,
    height: strip.height - rhythm.side,
  };
  const set = setText(item.block.label, room, { size: rhythm.size, weight: 'bold', font });
  return { node: item.block, box, depth: 0, labelBox: set.box, label: set.text, strip };
}
