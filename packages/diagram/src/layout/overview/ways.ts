/** How boxes fill a rectangle: in rows and columns, as bands and groups do. What is laid by hand asks this. All mm. */
import type { Rect } from '../../figure/figure.ts';
import type { PlacedBlock } from '../arrangement.ts';
import { headOf, planGrid } from './grid.ts';
import { gridHeight } from './heights.ts';
import { placeBox, placeBus, placeGroup, type Within } from './labels.ts';
import type { Measured } from './measured.ts';
import { boxSide, tagNeed, titleNeed, wordsNeed } from './needs.ts';
import { inner, placeGrid } from './place.ts';
import type { Rhythm } from './rhythm.ts';

export interface Way {
  /** One thing as large as the rectangle, with all that it holds. */
  readonly one: (item: Measured, box: Rect, within: Within) => PlacedBlock[];
  readonly leastWidth: (item: Measured) => number;
  /** The least height at this width. */
  readonly need: (item: Measured, width: number) => number;
  /** Several of them in order. */
  readonly several: (items: readonly Measured[], box: Rect, within: Within) => PlacedBlock[];
  readonly fit: (items: readonly Measured[], box: Rect) => boolean;
}

/** @param most columns at most; as many as suit if absent */
export function gridWay(rhythm: Rhythm, most?: number): Way {
  const plan = (items: readonly Measured[], width: number) => planGrid(items, width, rhythm, most);
  return {
    one: whole,
    leastWidth: (item) => leastWidth(item, rhythm),
    need: (item, width) => need(item, width, rhythm),
    several: (items, box, within) => {
      const out: PlacedBlock[] = [];
      placeGrid(plan(items, box.width), box, within, out);
      return out;
    },
    fit: (items, box) =>
      items.every((item) => leastWidth(item, rhythm) <= box.width + 1e-6) &&
      gridHeight(plan(items, box.width), 0, rhythm) <= box.height + 1e-6,
  };
}

function whole(item: Measured, box: Rect, within: Within): PlacedBlock[] {
  const { rhythm } = within.style;
  const bus = item.block.shape === 'bus';
  const side = sideOf(item, rhythm);
  const inside = box.width - 2 * side;
  if (item.children.length === 0) {
    return [
      bus ? placeBus(item, box, headOf(rhythm), box.height, within) : placeBox(item, box, within),
    ];
  }
  const title = titleOf(item, inside, rhythm);
  const placed = bus
    ? placeBus(item, box, headOf(rhythm), title, within)
    : placeGroup(item, box, title, within);
  const out = [placed];
  const room: Rect = {
    x: box.x + side,
    y: box.y + title,
    width: inside,
    height: box.height - title - rhythm.pad,
  };
  placeGrid(planGrid(item.children, inside, rhythm), room, inner(within, placed), out);
  return out;
}

/** Between the side of what holds others and its content. */
const sideOf = (item: Measured, rhythm: Rhythm): number =>
  item.block.shape === 'bus' ? headOf(rhythm) : rhythm.pad;

const titleOf = (item: Measured, inside: number, rhythm: Rhythm): number =>
  titleNeed(item, item.block.shape === 'bus' ? inside - 2 * rhythm.pad : inside, rhythm);

function need(item: Measured, width: number, rhythm: Rhythm): number {
  const inside = width - 2 * sideOf(item, rhythm);
  if (item.children.length > 0) {
    const content = gridHeight(planGrid(item.children, inside, rhythm), 0, rhythm);
    return titleOf(item, inside, rhythm) + content + rhythm.pad;
  }
  return item.block.shape === 'bus'
    ? titleOf(item, inside, rhythm)
    : wordsNeed(item, width, rhythm);
}

/** Its words whole, and a badge between its sides. */
function leastWidth(item: Measured, rhythm: Rhythm): number {
  const words = Math.min(item.widest, WIDEST_WORD) * rhythm.size;
  if (item.children.length === 0 && item.block.shape !== 'bus') {
    return Math.max(words + 2 * boxSide(item, rhythm) + 0.01, tagNeed(item, rhythm));
  }
  const inside = item.children.map((child) => leastWidth(child, rhythm));
  const widest = Math.max(words, tagNeed(item, rhythm), ...inside);
  return widest + 2 * sideOf(item, rhythm) + 0.01;
}

/** A word wider than this many em may be split. */
const WIDEST_WORD = 11;
