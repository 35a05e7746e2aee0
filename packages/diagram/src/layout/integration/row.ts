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
import { labelRoom, stub } from './labels.ts';

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
  const slots = frames.reduce((sum, frame) => sum + slotsOf(frame.items.length, rows), 0);
  // Within a frame of n slots there are n - 1 gaps.
  const fixed = frames.length * (2 * pad - gap) + (frames.length - 1) * rhythm.gap;
  const pitch = Math.min((width - fixed) / Math.max(1, slots), 46 + gap);
  const wide = pitch - gap;
  const high = boxHeight(items, Math.max(wide, 1), style);
  const title = Math.max(
    0,
    ...frames.map((frame) => titleOf(frame, frameWidth(frame, pitch, gap, rows, pad), rhythm)),
  );
  const labels = (far: boolean) =>
    Math.max(
      0,
      ...frames.flatMap((frame) =>
        frame.items.flatMap((item, index) =>
          seat(index, frame.items.length, rows).far === far
            ? edgesOf(item.block.id).map((edge, _index, all) => {
                return labelRoom(edge, (pitch - LABEL_GAP) / all.length, rhythm, font).height;
              })
            : [],
        ),
      ),
    );
  const spoke = Math.max(labels(false), 1.5) + 2 * stub(rhythm);
  const between = rows === 1 ? 0 : Math.max(rowGap(rhythm), labels(true) + 2.4);
  return {
    rows,
    boxWidth: wide,
    pitch,
    boxHeight: high,
    title,
    between,
    spoke,
    height: title + rows * high + between + pad,
  };
}

/** Widths of a frame, in pitches. */
function slotsOf(count: number, rows: 1 | 2): number {
  if (rows === 1 || count < 2) return count;
  return count % 2 === 0 ? count / 2 + 0.5 : Math.ceil(count / 2);
}

const frameWidth = (
  { items }: Frame,
  pitch: number,
  gap: number,
  rows: 1 | 2,
  pad: number,
): number => slotsOf(items.length, rows) * pitch - gap + 2 * pad;

/** Boxes in turn nearer and farther, so that neighbours stay neighbours. */
function seat(index: number, count: number, rows: 1 | 2): { slot: number; far: boolean } {
  if (rows === 1 || count < 2) return { slot: index, far: false };
  return { slot: index / 2, far: index % 2 === 1 };
}

export interface Row {
  readonly nodes: readonly PlacedNode[];
  readonly boxes: ReadonlyMap<string, Rect>;
  /** How far from the platform the words of a system's lines stand. */
  readonly zones: ReadonlyMap<string, readonly [number, number]>;
}

/** `near`: the coordinate of the frames' edge that faces the platform; `side`: where the row stands. */
export function placeRow(
  frames: readonly Frame[],
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
  const pad = framePad(rhythm);
  const gap = plan.pitch - plan.boxWidth;
  const widths = frames.map((frame) => frameWidth(frame, plan.pitch, gap, plan.rows, pad));
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
    const count = frame.items.length;
    const places = frame.items.map((item, position) => {
      const { slot, far } = seat(position, count, plan.rows);
      const place = {
        x: x + pad + slot * plan.pitch,
        y: far ? farRow : nearRow,
        width: plan.boxWidth,
        height: plan.boxHeight,
      };
      boxes.set(item.block.id, place);
      const from = plan.spoke + tracks + pad + plan.boxHeight;
      zones.set(item.block.id, far ? [from, from + plan.between] : [tracks, tracks + plan.spoke]);
      return place;
    });
    const box = { x, y: top, width, height: plan.height };
    nodes.push(...placeFrame(frame, box, places, style, above ? 'top' : 'bottom'));
    x += width + rhythm.gap;
  }
  return { nodes, boxes, zones };
}
