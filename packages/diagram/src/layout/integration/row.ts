/**
 * Frames side by side along a lying side of the platform, their systems in one row, or in two set like
 * bricks, so that every line of the farther row passes between two boxes of the nearer. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import type { ChartEdge } from '../../viewpoints/chart.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import {
  boxHeight,
  type Frame,
  framePad,
  placeFrame,
  rowGap,
  type Style,
  titleOf,
  wishedWidth,
} from './frames.ts';
import { labelRoom, SIDE_BY_SIDE, stub } from './labels.ts';

export interface RowPlan {
  readonly rows: 1 | 2;
  readonly boxWidth: number;
  /** From box to box. */
  readonly pitch: number;
  readonly boxHeight: number;
  readonly title: number;
  /** Between the nearer and the farther row. */
  readonly between: number;
  /** From the nearer row to the platform. */
  readonly spoke: number;
  /** Of the frames, without the spokes. */
  readonly height: number;
  readonly frames: readonly Frame[];
  /** Of each frame's systems. */
  readonly seats: readonly (readonly Seat[])[];
}

/** The widths that lie between boxes of a row through which lines pass. */
const passage = (style: Style): number => Math.max(4, 2.2 * style.rhythm.gap);

/** mm between the words of neighbouring lines. */
export const LABEL_GAP = 1.6;

/** mm; a narrower box holds hardly a word. */
const NARROWEST = 15;
/** A name on more lines than this is set in a wider box, in two rows. */
const MOST_LINES = 5;

export function planRow(
  frames: readonly Frame[],
  width: number,
  edgesOf: (id: string) => readonly ChartEdge[],
  style: Style,
): RowPlan | undefined {
  const items = frames.flatMap((frame) => frame.items);
  const least = Math.max(NARROWEST, wishedWidth(items, 99, style.rhythm));
  const good = Math.max(least, Math.min(wishedWidth(items, MOST_LINES, style.rhythm), 26));
  const plans = ([1, 2] as const).flatMap((rows) => {
    const plan = planRows(frames, rows, width, edgesOf, style);
    return plan.boxWidth < least - 1e-6 ? [] : [plan];
  });
  const [one, two] = plans;
  if (one === undefined) return undefined;
  return one.rows === 1 && one.boxWidth < good && two !== undefined ? two : one;
}

function planRows(
  frames: readonly Frame[],
  rows: 1 | 2,
  width: number,
  edgesOf: (id: string) => readonly ChartEdge[],
  style: Style,
): RowPlan {
  const { rhythm, font } = style;
  const pad = framePad(rhythm);
  const items = frames.flatMap((frame) => frame.items);
  const gap = rows === 1 ? 1.2 * rhythm.gap : passage(style);
  const seats = frames.map((frame) => seatsOf(frame, rows, edgesOf));
  const slots = seats.reduce((sum, some) => sum + slotsOf(some), 0);
  // Within a frame of n slots there are n - 1 gaps.
  const fixed = frames.length * (2 * pad - gap) + (frames.length - 1) * rhythm.gap;
  const pitch = Math.min((width - fixed) / Math.max(1, slots), 46 + gap);
  const wide = pitch - gap;
  const high = boxHeight(items, Math.max(wide, 1), style);
  const title = Math.max(
    0,
    ...frames.map((frame, index) =>
      titleOf(frame, frameWidth(seats[index] ?? [], pitch, gap, pad), rhythm),
    ),
  );
  const labels = (far: boolean) =>
    Math.max(
      0,
      ...frames.flatMap((frame, place) =>
        frame.items.flatMap((item, index) =>
          seats[place]?.[index]?.far === far
            ? edgesOf(item.block.id).map((edge, _index, all) => {
                const room =
                  all.length === 1 ? pitch - LABEL_GAP : wide / all.length - SIDE_BY_SIDE;
                return labelRoom(edge, Math.max(room, 1), rhythm, font).height;
              })
            : [],
        ),
      ),
    );
  const spoke = Math.max(labels(false), 1.5) + 2 * stub(rhythm);
  const between = rows === 1 ? 0 : Math.max(rowGap(rhythm), labels(true) + 2.4 + aboveBox(style));
  return {
    rows,
    boxWidth: wide,
    pitch,
    boxHeight: high,
    title,
    between,
    spoke,
    height: title + rows * high + between + pad,
    frames,
    seats,
  };
}

/** How far badges stand out over a box. */
const aboveBox = ({ rhythm }: Style): number => (rhythm.tagged ? rhythm.badge.above : 0);

/** Where a system stands in its frame: how many pitches from its left, and in which row. */
interface Seat {
  readonly slot: number;
  readonly far: boolean;
}

/**
 * In turn nearer and farther, so that neighbours stay neighbours; what has several lines stands nearer, as
 * one line passes between two boxes.
 */
function seatsOf(
  { items }: Frame,
  rows: 1 | 2,
  edgesOf: (id: string) => readonly ChartEdge[],
): Seat[] {
  if (rows === 1 || items.length < 2) return items.map((_, slot) => ({ slot, far: false }));
  let place = -1;
  return items.map((item) => {
    place += 1;
    if (place % 2 === 1 && edgesOf(item.block.id).length > 1) place += 1;
    return { slot: place / 2, far: place % 2 === 1 };
  });
}

/** Widths of a frame, in pitches. */
const slotsOf = (seats: readonly Seat[]): number => (seats.at(-1)?.slot ?? -1) + 1;

const frameWidth = (seats: readonly Seat[], pitch: number, gap: number, pad: number): number =>
  slotsOf(seats) * pitch - gap + 2 * pad;

export interface Row {
  readonly nodes: readonly PlacedNode[];
  readonly boxes: ReadonlyMap<string, Rect>;
  /** How far from the platform the words of a system's lines stand. */
  readonly zones: ReadonlyMap<string, readonly [number, number]>;
}

/** `near`: the coordinate of the frames' edge that faces the platform; `side`: where the row stands. */
export function placeRow(
  plan: RowPlan,
  within: {
    readonly x: number;
    readonly width: number;
    readonly near: number;
    readonly side: 'top' | 'bottom';
  },
  tracks: number,
  style: Style,
): Row {
  const { rhythm } = style;
  const { frames } = plan;
  const pad = framePad(rhythm);
  const gap = plan.pitch - plan.boxWidth;
  const widths = plan.seats.map((seats) => frameWidth(seats, plan.pitch, gap, pad));
  const total = widths.reduce((sum, some) => sum + some, 0) + (frames.length - 1) * rhythm.gap;
  const above = within.side === 'top';
  const nodes: PlacedNode[] = [];
  const boxes = new Map<string, Rect>();
  const zones = new Map<string, readonly [number, number]>();
  let x = within.x + Math.max(0, within.width - total) / 2;
  // Titles stand where no line passes: away from the platform.
  const top = above ? within.near - plan.height : within.near;
  const nearRow = above ? top + plan.height - pad - plan.boxHeight : top + pad;
  const step = plan.boxHeight + plan.between;
  const farRow = above ? nearRow - step : nearRow + step;
  for (const [index, frame] of frames.entries()) {
    const width = widths[index] ?? 0;
    const places = frame.items.map((item, position) => {
      const { slot, far } = plan.seats[index]?.[position] ?? { slot: position, far: false };
      const place = {
        x: x + pad + slot * plan.pitch,
        y: far ? farRow : nearRow,
        width: plan.boxWidth,
        height: plan.boxHeight,
      };
      boxes.set(item.block.id, place);
      const from = plan.spoke + tracks + pad + plan.boxHeight;
      // Over the platform badges of the nearer row stand out into the room of words, under it those of the farther.
      const room = above
        ? ([from + aboveBox(style), from + plan.between] as const)
        : ([from, from + plan.between - aboveBox(style)] as const);
      zones.set(item.block.id, far ? room : [tracks, tracks + plan.spoke]);
      return place;
    });
    const box = { x, y: top, width, height: plan.height };
    nodes.push(...placeFrame(frame, box, places, style, above ? 'top' : 'bottom'));
    x += width + rhythm.gap;
  }
  return { nodes, boxes, zones };
}
