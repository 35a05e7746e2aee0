/** Which words of lines stand free: those that would cover boxes, titles or other words are left out. */
import type { Rect } from '../../figure/figure.ts';
import type { Routes } from '../../routing/routing.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import type { Room } from '../chart/fit.ts';
import type { Rhythm } from '../overview/rhythm.ts';

/** Places of labels by edge. Of two that cover one another the first stays. */
export function freeLabels(
  nodes: readonly PlacedNode[],
  routes: Routes,
  rhythm: Rhythm,
  room: Room,
): ReadonlyMap<string, Rect> {
  const taken = new Near();
  const above = rhythm.tagged ? rhythm.badge.above : 0;
  for (const { node, box, labelBox, strip } of nodes) {
    if (node.children.length === 0) {
      taken.add({ ...box, y: box.y - above, height: box.height + above });
      continue;
    }
    taken.add(strip ?? labelBox);
    // Badges of containers stand out over their right corner, pins over the left.
    if (above > 0) taken.add({ ...box, y: box.y - above, height: 2 * above });
  }
  const free = new Map<string, Rect>();
  for (const [id, { label }] of routes) {
    if (label === undefined || leaves(label, room) || taken.meets(label)) continue;
    taken.add(label);
    free.set(id, label);
  }
  return free;
}

const leaves = ({ x, y, width, height }: Rect, room: Room): boolean =>
  x < 0 || y < 0 || x + width > room.width || y + height > room.height;

/** Side of the squares by which rectangles are looked up, mm. */
const SQUARE = 12;
/** So much two may touch, mm. */
const TOUCH = 0.05;

class Near {
  private readonly squares = new Map<string, Rect[]>();

  add(rect: Rect): void {
    for (const key of keysOf(rect)) {
      const list = this.squares.get(key);
      if (list === undefined) this.squares.set(key, [rect]);
      else list.push(rect);
    }
  }

  meets(rect: Rect): boolean {
    return keysOf(rect).some((key) =>
      (this.squares.get(key) ?? []).some(
        (other) =>
          other.x + other.width > rect.x + TOUCH &&
          rect.x + rect.width > other.x + TOUCH &&
          other.y + other.height > rect.y + TOUCH &&
          rect.y + rect.height > other.y + TOUCH,
      ),
    );
  }
}

function keysOf({ x, y, width, height }: Rect): string[] {
  const keys: string[] = [];
  for (let col = Math.floor(x / SQUARE); col <= Math.floor((x + width) / SQUARE); col += 1) {
    for (let row = Math.floor(y / SQUARE); row <= Math.floor((y + height) / SQUARE); row += 1) {
      keys.push(`${col}/${row}`);
    }
  }
  return keys;
}
