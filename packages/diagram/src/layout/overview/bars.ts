/**
 * Bars and the external column: upright or lying boxes one above the other, the title on top or, in a
 * narrow bar, upright at the outer edge. A gate leaves an opening where an arrow passes through.
 */
import type { Rect } from '../../figure/figure.ts';
import { textWidth } from '../../text/measure.ts';
import type { FontName } from '../../text/metrics.ts';
import { lineCount } from '../../text/wrap.ts';
import type { Region } from '../../viewpoints/diagram.ts';
import type { PlacedBlock, PlacedRegion } from '../arrangement.ts';
import { setText } from '../set-text.ts';
import { laidByHand } from './by-hand.ts';
import { planGrid } from './grid.ts';
import { gridHeight } from './heights.ts';
import { placeBox, type Within } from './labels.ts';
import type { Measured } from './measured.ts';
import { boxSide, tagNeed, uprightFoot } from './needs.ts';
import type { HandRoom } from './pins.ts';
import { placeGrid } from './place.ts';
import type { Rhythm } from './rhythm.ts';
import { gridWay, type Way } from './ways.ts';

export interface BarPlan {
  readonly region: Region;
  readonly kind: 'bar' | 'column';
  readonly side: 'left' | 'right';
  readonly items: readonly Measured[];
  readonly width: number;
  readonly upright: boolean;
  readonly columns: number;
  /** Height (lying) or width (upright) of the title's strip. */
  readonly title: number;
}

/** An opening in a bar, from top to bottom. */
export interface Gate {
  readonly y: number;
  readonly height: number;
}

export interface BarWish {
  readonly region: Region;
  readonly kind: 'bar' | 'column';
  readonly side: 'left' | 'right';
  readonly items: readonly Measured[];
  /** Widths to try, narrowest first. */
  readonly widths: readonly number[];
  /** Height that the bar will have, less what a gate takes. */
  readonly height: number;
  /** It is to be no narrower. */
  readonly least?: number;
}

/** The narrowest way that holds the bar's content; undefined if none does. */
export function planBar(wish: BarWish, rhythm: Rhythm, font: FontName): BarPlan | undefined {
  const { region, kind, side, items, height } = wish;
  const bar = { region, kind, side, items };
  if (kind === 'bar') {
    const upright = uprightPlan(wish, rhythm, font);
    if (upright !== undefined) {
      return { ...upright, width: Math.max(upright.width, wish.least ?? 0) };
    }
  }
  for (let columns = 1; columns <= Math.max(1, items.length); columns += 1) {
    for (const width of wish.widths) {
      const inside = width - 2 * rhythm.pad;
      const title = titleHeight(region, inside, rhythm, font);
      const grid = planGrid(items, inside, rhythm, columns);
      const need = title + gridHeight(grid, 0, rhythm) + rhythm.pad;
      if (need > height) continue;
      const whole = items.every((item) => widestIn(item, rhythm) <= inside / columns - rhythm.side);
      if (whole || width === wish.widths.at(-1)) {
        return { ...bar, width, upright: false, columns, title };
      }
    }
  }
  return undefined;
}

/** Width that its widest word needs, with what stands beside it; mm. */
const widestIn = (item: Measured, rhythm: Rhythm): number =>
  Math.max(
    item.widest * rhythm.size + 2 * boxSide(item, rhythm),
    ...item.children.map((child) => widestIn(child, rhythm)),
  );

/** Up to this many boxes stand upright; more of them read better lying. */
const MOST_UPRIGHT = 6;

function uprightPlan(wish: BarWish, rhythm: Rhythm, font: FontName): BarPlan | undefined {
  const { region, kind, side, items, height } = wish;
  const flat = items.every((item) => item.children.length === 0 && item.block.shape === 'box');
  if (!flat || items.length > MOST_UPRIGHT) return undefined;
  const titleLines = lineCount(
    region.label,
    height - 2 * rhythm.pad,
    rhythm.title.size,
    'bold',
    font,
  );
  if (titleLines > 1) return undefined;
  const title = rhythm.title.line + rhythm.pad;
  const count = Math.max(1, items.length);
  // A gate may part them unevenly, so one box more is reckoned with.
  const long = (height - 2 * rhythm.pad - count * rhythm.gap) / (count + 1);
  const room = (long - rhythm.above - 2 * rhythm.side - 2 * rhythm.inner) / rhythm.size;
  if (room < 3 || items.some((item) => item.widest > room)) return undefined;
  const lines = Math.max(1, ...items.map((item) => item.fit(room).lines));
  if (lines > 2) return undefined;
  const boxes =
    items.length === 0
      ? 0
      : Math.max(
          lines * rhythm.line + 2 * rhythm.side + rhythm.inner,
          ...items.map((item) => tagNeed(item, rhythm)),
        );
  const width = title + boxes + (items.length === 0 ? rhythm.pad : 2 * rhythm.pad);
  return { region, kind, side, items, width, upright: true, columns: 1, title };
}

function titleHeight(region: Region, inside: number, rhythm: Rhythm, font: FontName): number {
  const lines = lineCount(region.label, inside, rhythm.title.size, 'bold', font);
  return lines * rhythm.title.line + 2 * Math.max(rhythm.pad, rhythm.badge.above);
}

/** Places the bar in its box; undefined if its content can't be parted round the gate. */
export function placeBar(
  plan: BarPlan,
  box: Rect,
  gate: Gate | undefined,
  within: Within,
): { region: PlacedRegion; blocks: readonly PlacedBlock[] } | undefined {
  const { rhythm, font } = within.style;
  const { title } = plan;
  const strip = plan.upright ? longerPart(box, gate, rhythm) : box;
  if (!titleStandsClear(plan, box, strip, gate, rhythm, font)) return undefined;
  const labelBox = plan.upright
    ? {
        x: plan.side === 'left' ? box.x : box.x + box.width - title,
        y: strip.y,
        width: title,
        height: strip.height,
      }
    : { x: box.x + rhythm.pad, y: box.y, width: box.width - 2 * rhythm.pad, height: title };
  const set = setText(plan.region.label, labelBox, {
    size: rhythm.title.size,
    weight: 'bold',
    font,
    upright: plan.upright,
  });
  const inside: Rect = plan.upright
    ? {
        x: box.x + (plan.side === 'left' ? title : rhythm.pad),
        y: box.y + rhythm.pad,
        width: box.width - title - rhythm.pad,
        height: box.height - 2 * rhythm.pad,
      }
    : {
        x: box.x + rhythm.pad,
        y: box.y + title,
        width: box.width - 2 * rhythm.pad,
        height: box.height - title - rhythm.pad,
      };
  const filled = fill(plan, inside, gate, within);
  if (filled === undefined) return undefined;
  const room: HandRoom = {
    id: `${plan.kind}/${plan.region.id}`,
    items: plan.items,
    content: inside,
    holder: box,
    blocked: gate === undefined ? [] : [{ ...inside, ...gate }],
  };
  const way = plan.upright ? uprightWay(plan, rhythm) : gridWay(rhythm, plan.columns);
  const blocks = laidByHand(room, filled, { within, way, lacks: [] });
  return {
    region: { region: plan.region, kind: plan.kind, box, labelBox: set.box, label: set.text },
    blocks,
  };
}

/** Of a bar that an arrow passes through, the longer part, where an upright title has room. */
function longerPart(box: Rect, gate: Gate | undefined, rhythm: Rhythm): Rect {
  if (gate === undefined) return box;
  const upper = gate.y - box.y;
  const lower = box.y + box.height - gate.y - gate.height;
  const { pad } = rhythm;
  return upper >= lower
    ? { ...box, y: box.y + pad, height: upper - pad }
    : { ...box, y: gate.y + gate.height, height: lower - pad };
}

function titleStandsClear(
  plan: BarPlan,
  box: Rect,
  strip: Rect,
  gate: Gate | undefined,
  rhythm: Rhythm,
  font: FontName,
): boolean {
  if (gate === undefined) return true;
  if (!plan.upright) return gate.y >= box.y + plan.title;
  const { size } = rhythm.title;
  return strip.height > 0 && textWidth(plan.region.label, size, 'bold', font) <= strip.height;
}

function fill(
  plan: BarPlan,
  inside: Rect,
  gate: Gate | undefined,
  within: Within,
): PlacedBlock[] | undefined {
  const { rhythm } = within.style;
  const stretch = (items: readonly Measured[], box: Rect): number =>
    items.length === 0
      ? Number.POSITIVE_INFINITY
      : (box.height - need(plan, items, box, rhythm)) / items.length;
  const whole = { ...inside };
  if (gate === undefined) {
    return stretch(plan.items, whole) < -1e-6 ? undefined : pile(plan, plan.items, whole, within);
  }
  const upper = { ...inside, height: gate.y - inside.y };
  const lower = {
    ...inside,
    y: gate.y + gate.height,
    height: inside.y + inside.height - gate.y - gate.height,
  };
  let best: { at: number; least: number } | undefined;
  for (let at = 0; at <= plan.items.length; at += 1) {
    const least = Math.min(
      stretch(plan.items.slice(0, at), upper),
      stretch(plan.items.slice(at), lower),
    );
    if (least >= 0 && (best === undefined || least > best.least + 1e-9)) best = { at, least };
  }
  if (best === undefined) return undefined;
  return [
    ...pile(plan, plan.items.slice(0, best.at), upper, within),
    ...pile(plan, plan.items.slice(best.at), lower, within),
  ];
}

function need(plan: BarPlan, items: readonly Measured[], box: Rect, rhythm: Rhythm): number {
  if (!plan.upright) return gridHeight(planGrid(items, box.width, rhythm, plan.columns), 0, rhythm);
  // Upright boxes are equally long; the longest text must fit into each.
  const lines = Math.floor((box.width - 2 * rhythm.side - rhythm.inner + 1e-6) / rhythm.line);
  const gaps = (items.length - 1) * rhythm.gap;
  const long = (box.height - gaps) / items.length;
  const fits = items.every((item) => {
    const room = (long - rhythm.above - uprightFoot(item, rhythm)) / rhythm.size;
    return item.widest <= room && item.fit(room).lines <= lines;
  });
  return fits ? 0 : box.height + 1;
}

/** Upright boxes take the whole width, one above the other. */
function uprightWay(plan: BarPlan, rhythm: Rhythm): Way {
  return {
    one: (item, box, within) => [placeBox(item, box, within, true)],
    leastWidth: () => Number.POSITIVE_INFINITY,
    need: (item, width) => {
      const lines = Math.floor((width - 2 * rhythm.side - rhythm.inner + 1e-6) / rhythm.line);
      let room = item.widest;
      while (room < LONGEST && item.fit(room).lines > lines) room += 0.25;
      return room * rhythm.size + rhythm.above + uprightFoot(item, rhythm) + 0.01;
    },
    several: (items, box, within) => pile(plan, items, box, within),
    fit: (items, box) =>
      box.width >= plan.width - plan.title - 2 * rhythm.pad - 1e-6 &&
      need(plan, items, box, rhythm) <= box.height,
  };
}

/** em; a line is never longer. */
const LONGEST = 400;

function pile(plan: BarPlan, items: readonly Measured[], box: Rect, within: Within): PlacedBlock[] {
  const { rhythm } = within.style;
  const out: PlacedBlock[] = [];
  if (items.length === 0) return out;
  if (!plan.upright) {
    placeGrid(planGrid(items, box.width, rhythm, plan.columns), box, within, out);
    return out;
  }
  const long = (box.height - (items.length - 1) * rhythm.gap) / items.length;
  for (const [index, item] of items.entries()) {
    const y = box.y + index * (long + rhythm.gap);
    out.push(placeBox(item, { x: box.x, y, width: box.width, height: long }, within, true));
  }
  return out;
}
