/**
 * Boxes that a person placed stay where they are, in what holds them, and those that a person made larger
 * or smaller are as large as that; the others give way as little as they must, and containers grow with
 * what is in them. Before lines are led. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import { around, grown, pinned, settle } from '../applications/settle.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import type { PlacedNode } from './arrangement.ts';
import { type LayChart, movedNode } from './fit.ts';
import {
  holderByHand,
  isByHand,
  isSized,
  placedByHand,
  type SizeStyle,
  stretched,
} from './sized.ts';

export interface ByHandStyle extends SizeStyle {
  /** Kept between roots that have to give way. */
  readonly between: number;
}

/** The same nodes in the same order; the very same where nothing was placed. */
export function settledByHand(nodes: readonly PlacedNode[], style: ByHandStyle): PlacedNode[] {
  if (!nodes.some(({ node }) => isByHand(node))) return [...nodes];
  const at = boxesOf(nodes, style);
  return nodes.map((one) => standing(one, at.get(one.node.id) ?? one.box, style));
}

/** Where what was placed sticks out at the side, the rest is laid out narrower rather than in smaller type. */
export function laidWithin(lay: LayChart): LayChart {
  return (rhythm, room) => {
    let width = room.width;
    let body = lay(rhythm, room);
    for (let tries = 0; tries < 4 && body !== undefined; tries += 1) {
      const over = body.width - room.width;
      if (over <= 1e-6 || !body.nodes.some(({ node }) => isByHand(node))) break;
      width -= over;
      if (width < LEAST_SHARE * room.width) break;
      body = lay(rhythm, { ...room, width, most: room.width });
    }
    return body;
  };
}

/** What was not placed keeps at least this share of the width. */
const LEAST_SHARE = 0.5;

/** Width and height of all that is placed, at least what the layout took. */
export function hullOf(
  nodes: readonly PlacedNode[],
  least: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const hull = around([{ x: 0, y: 0, ...least }, ...nodes.map(({ box }) => box)]);
  return { width: hull.x + hull.width, height: hull.y + hull.height };
}

function boxesOf(nodes: readonly PlacedNode[], style: ByHandStyle): Map<string, Rect> {
  const { rhythm } = style;
  const childrenOf = new Map<string | undefined, PlacedNode[]>();
  for (const one of nodes) {
    childrenOf.set(one.parent, [...(childrenOf.get(one.parent) ?? []), one]);
  }
  const at = new Map<string, Rect>();
  for (const one of nodes) {
    const size = childrenOf.has(one.node.id) ? one.box : placedByHand(one, style);
    at.set(one.node.id, { ...one.box, width: size.width, height: size.height });
  }
  const shift = (id: string, dx: number, dy: number): void => {
    const box = at.get(id);
    if (box === undefined) return;
    at.set(id, { ...box, x: box.x + dx, y: box.y + dy });
    for (const child of childrenOf.get(id) ?? []) shift(child.node.id, dx, dy);
  };
  // What a container holds first, as it grows with it; then where it stands among its neighbours.
  const inside = (holder: PlacedNode | undefined): void => {
    const own = childrenOf.get(holder?.node.id) ?? [];
    for (const one of own) if (childrenOf.has(one.node.id)) inside(one);
    const origin = holder?.box ?? { x: 0, y: 0 };
    const first = holder === undefined ? origin : contentOf(holder, rhythm);
    const right = Math.max(...own.map(({ box }) => box.x + box.width));
    const wanted = own.map(({ node }) => {
      const box = at.get(node.id) ?? { x: 0, y: 0, width: 0, height: 0 };
      const given = pinned(box, node.placed, origin);
      if (given === undefined) {
        const firm = isSized(node);
        const x = firm ? Math.max(first.x, Math.min(box.x, right - box.width)) : box.x;
        return { box: { ...box, x }, fixed: false, firm };
      }
      const kept = { ...given, x: Math.max(first.x, given.x), y: Math.max(first.y, given.y) };
      return { box: kept, fixed: true };
    });
    const gap = holder === undefined ? style.between : rhythm.gap;
    const settled = settle(wanted, gap, first, right);
    for (const [index, { node }] of own.entries()) {
      const [box, to] = [at.get(node.id), settled[index]];
      if (box === undefined || to === undefined) continue;
      shift(node.id, to.x - box.x, to.y - box.y);
      at.set(node.id, to);
    }
    if (holder === undefined) return;
    const room = isSized(holder.node) ? holderByHand(holder, settled, rhythm) : holder.box;
    at.set(holder.node.id, grown(room, settled, rhythm.pad));
  };
  inside(undefined);
  return at;
}

/** Where the content of a container begins: under its title, or beside or under its strip. */
function contentOf({ box, labelBox, strip }: PlacedNode, { pad, tagged, badge }: Rhythm) {
  const above = tagged ? badge.above : 0;
  if (strip === undefined) return { x: box.x + pad, y: labelBox.y + labelBox.height + above };
  const beside = strip.height >= box.height - 0.01;
  return beside
    ? { x: strip.x + strip.width + pad, y: box.y + Math.max(pad, above) }
    : { x: box.x + pad, y: strip.y + strip.height + Math.max(pad, above) };
}

/** The box elsewhere; its words set anew where a person made it larger or smaller. */
function standing(one: PlacedNode, box: Rect, style: ByHandStyle): PlacedNode {
  const moved = movedNode(one, box.x - one.box.x, box.y - one.box.y);
  const same = box.width === one.box.width && box.height === one.box.height;
  return same ? moved : stretched(moved, box, style);
}
