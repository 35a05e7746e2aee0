/**
 * What a person placed stays where it was put, in what holds it, and is as large as was wished; the rest of
 * that container flows round it, in order. Nothing outside of it moves. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import type { PlacedBlock } from '../arrangement.ts';
import { type Shift, shiftedRect, shiftedText } from '../chart/shifted.ts';
import { freeRoom } from './free-room.ts';
import type { Within } from './labels.ts';
import type { Measured } from './measured.ts';
import { titleFoot } from './needs.ts';
import {
  type Firm,
  type HandRoom,
  isByHand,
  isNear,
  type Leave,
  placeOf,
  standing,
} from './pins.ts';
import { inner } from './place.ts';
import type { Rhythm } from './rhythm.ts';
import { sharedOut } from './shared-out.ts';
import { gridWay, type Way } from './ways.ts';

/** Its content found no room round what was placed; with this height, or this width, it might. */
export interface Lack {
  /** The block or the region. */
  readonly id: string;
  /** Of the whole, mm. */
  readonly height: number;
  readonly width: number;
}

export interface HandWork {
  readonly within: Within;
  readonly way: Way;
  /** Lacks that were found are added here. */
  readonly lacks: Lack[];
}

/**
 * The blocks of a room laid anew where something in it was placed or sized; the very same where nothing was.
 * @param laid the blocks as the layout has them by itself
 */
export function laidByHand(
  room: HandRoom,
  laid: readonly PlacedBlock[],
  work: HandWork,
): readonly PlacedBlock[] {
  if (!room.items.some(holdsByHand)) return laid;
  const own = room.items.some(isFirm) ? relaid(room, laid, work) : laid;
  const { within } = work;
  const { rhythm } = within.style;
  const trees = treesOf(own);
  return room.items.flatMap((item): readonly PlacedBlock[] => {
    const [placed, ...inside] = trees.get(item.block.id) ?? [];
    if (placed === undefined) return [];
    if (inside.length === 0 || !item.children.some(holdsByHand)) return [placed, ...inside];
    const held: HandRoom = {
      id: item.block.id,
      items: item.children,
      content: contentOf(placed, inside, rhythm),
      holder: placed.box,
      blocked: [],
    };
    const deeper = { ...work, within: inner(within, placed), way: gridWay(rhythm) };
    return [placed, ...laidByHand(held, inside, deeper)];
  });
}

const isFirm = ({ block, wide }: Measured): boolean => isByHand(block) || wide !== undefined;

const holdsByHand = (item: Measured): boolean => isFirm(item) || item.children.some(holdsByHand);

/** By direct child, it and all that it holds. */
function treesOf(blocks: readonly PlacedBlock[]): Map<string, PlacedBlock[]> {
  const trees = new Map<string, PlacedBlock[]>();
  const rootOf = new Map<string, PlacedBlock[]>();
  for (const placed of blocks) {
    const known = placed.parent === undefined ? undefined : rootOf.get(placed.parent);
    const tree = known ?? [];
    if (known === undefined) trees.set(placed.block.id, tree);
    tree.push(placed);
    rootOf.set(placed.block.id, tree);
  }
  return trees;
}

/** Under the title, between the sides; a bus keeps its heads free. */
function contentOf(
  { box, labelBox, head }: PlacedBlock,
  inside: readonly PlacedBlock[],
  rhythm: Rhythm,
): Rect {
  const side = head ?? rhythm.pad;
  const under = labelBox.y + labelBox.height + titleFoot(rhythm);
  const y = Math.max(under, Math.min(...inside.map((one) => one.box.y)));
  const height = box.y + box.height - rhythm.pad - y;
  return { x: box.x + side, y, width: box.width - 2 * side, height };
}

function relaid(
  room: HandRoom,
  laid: readonly PlacedBlock[],
  work: HandWork,
): readonly PlacedBlock[] {
  const { way, lacks } = work;
  const { rhythm } = work.within.style;
  const at = new Map<string, Rect>(laid.map(({ block, box }) => [block.id, box]));
  const trees = treesOf(laid);
  const leaves = laid.filter(({ block }) => block.children.length === 0 && block.shape !== 'bus');
  const most = Math.max(rhythm.line, ...leaves.map(({ box }) => box.height));
  const within: Within = { ...work.within, most };
  const found = firstThat(EXACT, (leave) => {
    const firm = standing(room, at, way, rhythm, leave);
    return roundAbout(room, trees, firm, { ...work, within });
  });
  if (found !== undefined) return found;
  const { content, holder } = room;
  lacks.push({
    id: room.id,
    height: holder.height + (MORE - 1) * content.height,
    width: holder.width + (MORE - 1) * content.width,
  });
  const near = firstThat(ALIGNED, (leave) => {
    const firm = standing(room, at, way, rhythm, leave);
    return roundAbout(room, trees, firm, { ...work, within });
  });
  return near ?? inWishedOrder(room, at, { ...work, within }) ?? laid;
}

const EXACT: readonly Leave[] = [
  { tight: false, align: 'none' },
  { tight: true, align: 'none' },
];

/** Where there is no room to the millimetre. */
const ALIGNED: readonly Leave[] = [
  { tight: false, align: 'rows' },
  { tight: true, align: 'rows' },
  { tight: false, align: 'slots' },
  { tight: true, align: 'slots' },
];

function firstThat<Way, Found>(
  ways: readonly Way[],
  tried: (way: Way) => Found | undefined,
): Found | undefined {
  for (const way of ways) {
    const found = tried(way);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What might hold it the next time. */
const MORE = 1.25;

/** What stands firm, and the others in the room that is left; undefined where it does not hold them. */
function roundAbout(
  { items, content, blocked }: HandRoom,
  trees: ReadonlyMap<string, readonly PlacedBlock[]>,
  firm: Firm,
  { way, within }: HandWork,
): PlacedBlock[] | undefined {
  const { rhythm } = within.style;
  const { gap } = rhythm;
  const others = items.filter((item) => !firm.has(item));
  const placed = [...firm].flatMap(
    ([item, box]) => asItWas(trees.get(item.block.id), box) ?? way.one(item, box, within),
  );
  if (others.length > 0) {
    const least = {
      width: Math.min(...others.map(way.leastWidth)),
      height: rhythm.line,
    };
    const rects = freeRoom(content, [...firm.values(), ...blocked], gap, least);
    const areas = others.map((item) => {
      const { width, height } = trees.get(item.block.id)?.[0]?.box ?? { width: 1, height: 1 };
      return (width + gap) * (height + gap);
    });
    const counts = sharedOut(areas, rects, gap, (from, to, rect) =>
      way.fit(others.slice(from, to), rect),
    );
    if (counts === undefined) return undefined;
    let from = 0;
    for (const [index, rect] of rects.entries()) {
      const some = others.slice(from, from + (counts[index] ?? 0));
      from += some.length;
      const [only] = some;
      const whole = some.length === 1 && only ? trees.get(only.block.id) : undefined;
      if (some.length > 0)
        placed.push(...(asItWas(whole, rect) ?? way.several(some, rect, within)));
    }
  }
  return standsClear(placed, content, within.depth) ? placed : undefined;
}

/** What keeps its size keeps all that is in it as it was. */
function asItWas(tree: readonly PlacedBlock[] | undefined, to: Rect): PlacedBlock[] | undefined {
  const from = tree?.[0]?.box;
  if (tree === undefined || from === undefined) return undefined;
  if (Math.abs(from.width - to.width) > 1e-6 || Math.abs(from.height - to.height) > 1e-6) {
    return undefined;
  }
  const by: Shift = { dx: to.x - from.x, dy: to.y - from.y, scale: 1 };
  return tree.map((one) => ({
    ...one,
    box: shiftedRect(one.box, by),
    labelBox: shiftedRect(one.labelBox, by),
    label: shiftedText(one.label, by),
    ...(one.more === undefined ? {} : { more: shiftedText(one.more, by) }),
  }));
}

/** Whether nothing lies over another or sticks out. */
function standsClear(placed: readonly PlacedBlock[], content: Rect, depth: number): boolean {
  const boxes = placed.filter((one) => one.depth === depth).map(({ box }) => box);
  return boxes.every((box, index) => {
    const inside =
      box.x >= content.x - 1e-6 &&
      box.y >= content.y - 1e-6 &&
      box.x + box.width <= content.x + content.width + 1e-6 &&
      box.y + box.height <= content.y + content.height + 1e-6;
    return inside && !boxes.slice(index + 1).some((other) => isNear(box, other, TOUCHING));
  });
}

const TOUCHING = { x: 0, y: 0 };

/** As near as it comes where there is no room: in the place in the row that is nearest to what was wished. */
function inWishedOrder(
  { items, content, holder, blocked }: HandRoom,
  at: ReadonlyMap<string, Rect>,
  { way, within }: HandWork,
): PlacedBlock[] | undefined {
  const order = [...items];
  for (const item of items) {
    const place = item.block.placed && placeOf(item.block.placed);
    const own = at.get(item.block.id);
    if (place === undefined || own === undefined) continue;
    const [x, y] = [holder.x + place.x, holder.y + place.y];
    const far = (some: Measured) => {
      const slot = at.get(some.block.id);
      return slot === undefined ? Number.POSITIVE_INFINITY : Math.hypot(slot.x - x, slot.y - y);
    };
    const nearest = items.reduce((best, some) => (far(some) < far(best) ? some : best), item);
    order.splice(order.indexOf(item), 1);
    order.splice(items.indexOf(nearest), 0, item);
  }
  if (blocked.length > 0 || order.every((item, index) => item === items[index])) return undefined;
  if (!way.fit(order, content)) return undefined;
  const placed = way.several(order, content, within);
  return standsClear(placed, content, within.depth) ? placed : undefined;
}
