/** Sets the labels of boxes, cylinders, groups and buses so that they keep clear of edges and badges. */
import type { OccurrenceId, Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { PlacedBlock, SetText } from '../arrangement.ts';
import { setText } from '../set-text.ts';
import type { Measured } from './measured.ts';
import { cylinderFoot } from './needs.ts';
import type { Rhythm } from './rhythm.ts';

export interface LabelStyle {
  readonly rhythm: Rhythm;
  readonly font: FontName;
}

/** What the placed things stand in. */
export interface Within {
  readonly style: LabelStyle;
  /** Boxes grow no higher than this, mm. */
  readonly most: number;
  readonly depth: number;
  readonly parent?: OccurrenceId;
}

export function placeBox(item: Measured, box: Rect, within: Within, upright = false): PlacedBlock {
  const { rhythm, font } = within.style;
  const cylinder = item.block.shape === 'cylinder';
  const above = cylinder ? 2 * rhythm.cap : rhythm.above;
  const below = cylinder ? cylinderFoot(rhythm) : rhythm.below;
  const room = {
    x: box.x + rhythm.side,
    y: box.y + above,
    width: box.width - 2 * rhythm.side,
    height: box.height - above - below,
  };
  const style = { size: rhythm.size, weight: 'regular', font, upright } as const;
  const { label, more } = labelled(item, room, style, rhythm);
  return {
    block: item.block,
    box,
    ...parentOf(within),
    depth: within.depth,
    labelBox: label.box,
    label: label.text,
    ...(more === undefined ? {} : { more }),
    ...(cylinder ? { cap: rhythm.cap } : {}),
  };
}

/** The label, and under it, where nested elements are left out, how many. */
function labelled(
  item: Measured,
  room: Rect,
  style: { size: number; weight: 'regular' | 'bold'; font: FontName; upright: boolean },
  rhythm: Rhythm,
): { label: { text: SetText; box: Rect }; more: SetText | undefined } {
  if (item.block.more === 0)
    return { label: setText(item.block.label, room, style), more: undefined };
  const along = style.upright ? 'width' : 'height';
  const label = setText(item.block.label, { ...room, [along]: room[along] - rhythm.line }, style);
  const foot = style.upright
    ? { ...room, x: label.box.x + label.box.width, width: rhythm.line }
    : { ...room, y: label.box.y + label.box.height, height: rhythm.line };
  return { label, more: setText(`+${item.block.more}`, foot, style).text };
}

export function placeGroup(item: Measured, box: Rect, title: number, within: Within): PlacedBlock {
  const { rhythm, font } = within.style;
  const foot = Math.max(rhythm.badge.above, rhythm.below);
  const room = {
    x: box.x + rhythm.pad,
    y: box.y + rhythm.above,
    width: box.width - 2 * rhythm.pad,
    height: title - rhythm.above - foot,
  };
  const set = setText(item.block.label, room, { size: rhythm.size, weight: 'bold', font });
  return {
    block: item.block,
    box,
    ...parentOf(within),
    depth: within.depth,
    labelBox: set.box,
    label: set.text,
  };
}

export function placeBus(
  item: Measured,
  box: Rect,
  head: number,
  title: number,
  within: Within,
): PlacedBlock {
  const { rhythm, font } = within.style;
  const foot = Math.max(rhythm.badge.above, rhythm.below);
  const room = {
    x: box.x + head,
    y: box.y + rhythm.above,
    width: box.width - 2 * head,
    height: title - rhythm.above - foot,
  };
  const set = setText(item.block.label, room, { size: rhythm.size, weight: 'bold', font });
  return {
    block: item.block,
    box,
    ...parentOf(within),
    depth: within.depth,
    labelBox: set.box,
    label: set.text,
    head,
  };
}

const parentOf = (within: Within) => (within.parent === undefined ? {} : { parent: within.parent });
