/**
 * Boxes that a person placed stay where they are, in what holds them, and those that a person made larger
 * or smaller are as large as that; the others give way as little as they must, and containers grow with
 * what is in them. Before lines are led. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import {
  around,
  grown,
  isSame,
  pinned,
  pushed,
  type Settled,
  settle,
} from '../applications/settle.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import type { PlacedNode } from './arrangement.ts';
import { type LayChart, movedNode } from './fit.ts';
import {
  holderByHand,
  isByHand,
  isSized,
  placedByHand,
  type Size,
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
    const holds = childrenOf.has(one.node.id);
    const size = holds ? one.box : sizeAmong(one, childrenOf.get(one.parent) ?? [], style);
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
    const right =
      holder?.node.placed?.width === undefined
        ? Math.max(...own.map(({ box }) => box.x + box.width))
        : holder.box.x + holder.node.placed.width - rhythm.pad;
    // What a person sized is as large as that, also where little is left round what it holds.
    const sized = holder !== undefined && isSized(holder.node);
    const pad = sized ? LEAST_PAD * rhythm.pad : rhythm.pad;
    const left = holder === undefined || !sized ? first.x : first.x - rhythm.pad + pad;
    const wanted = own.map(({ node }): Settled => {
      const box = at.get(node.id) ?? { x: 0, y: 0, width: 0, height: 0 };
      const given = pinned(box, node.placed, origin);
      if (given === undefined) {
        const firm = isSized(node);
        const x = firm ? Math.max(first.x, Math.min(box.x, right - box.width)) : box.x;
        return { box: { ...box, x }, fixed: false, firm };
      }
      const kept = { ...given, x: Math.max(left, given.x), y: Math.max(first.y, given.y) };
      return { box: kept, fixed: true, was: wasOf(kept, node) };
    });
    const gap = holder === undefined ? style.between : rhythm.gap;
    const bottom = sized
      ? holder.box.y + (holder.node.placed?.height ?? 0) - rhythm.pad
      : undefined;
    const settled = settle(pushed(wanted), gap, first, right, bottom);
    for (const [index, { node }] of own.entries()) {
      const [box, to] = [at.get(node.id), settled[index]];
      if (box === undefined || to === undefined) continue;
      shift(node.id, to.x - box.x, to.y - box.y);
      at.set(node.id, to);
    }
    if (holder === undefined) return;
    const room = sized ? holderByHand(holder, settled, { pad }) : holder.box;
    at.set(holder.node.id, grown(room, settled, pad));
  };
  inside(undefined);
  return at;
}

/** Of the padding, what stays round what a person placed in a container that a person sized. */
const LEAST_PAD = 0.4;

/** The place and size that a person gave it, before it grew with what is in it. */
const wasOf = (box: Rect, { placed }: PlacedNode['node']): Rect => ({
  ...box,
  width: Math.min(box.width, placed?.width ?? box.width),
  height: Math.min(box.height, placed?.height ?? box.height),
});

/** Its own size; among boxes that a person placed and sized, and nothing was said of it, as large as they are. */
function sizeAmong(one: PlacedNode, siblings: readonly PlacedNode[], style: SizeStyle): Size {
  if (isByHand(one.node)) return placedByHand(one, style);
  const { shape, kind } = one.node;
  const alike = siblings.filter(
    ({ node }) =>
      node.placed?.x !== undefined &&
      isSized(node) &&
      node.children.length === 0 &&
      node.shape === shape &&
      node.kind === kind,
  );
  if (alike.length === 0) return one.box;
  const middle = (
    of: (size: NonNullable<PlacedNode['node']['placed']>) => number | undefined,
  ): number | undefined => {
    const all = alike.flatMap(({ node }) => of(node.placed ?? {}) ?? []).sort((a, b) => a - b);
    return all[all.length >> 1];
  };
  const [width, height] = [middle((size) => size.width), middle((size) => size.height)];
  const placed = {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
  return placedByHand({ ...one, node: { ...one.node, placed } }, style);
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
  if (isSame(box, one.box)) return one;
  const moved = movedNode(one, box.x - one.box.x, box.y - one.box.y);
  const same = isSame({ ...one.box, width: box.width, height: box.height }, one.box);
  return same ? moved : stretched(moved, box, style);
}
