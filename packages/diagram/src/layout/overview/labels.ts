/** Sets the labels of boxes, cylinders, groups and buses so that they keep clear of edges and badges. */
import type { OccurrenceId, Rect } from '../../figure/figure.ts';
import { textWidth } from '../../text/measure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { Labelled } from '../../viewpoints/diagram.ts';
import type { PlacedBlock, SetText } from '../arrangement.ts';
import { setText, type TextStyle } from '../set-text.ts';
import { type Measured, moreOf, withMore } from './measured.ts';
import {
  aboveCylinderText,
  aboveText,
  aboveTitle,
  belowText,
  boxRoom,
  boxSide,
  cylinderFoot,
  titleFoot,
  uprightFoot,
} from './needs.ts';
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

export function placeBox<B extends Labelled>(
  item: Measured<B>,
  box: Rect,
  within: Within,
  upright = false,
): PlacedBlock<B> {
  const { rhythm, font } = within.style;
  const cylinder = item.block.shape === 'cylinder';
  const above = cylinder
    ? aboveCylinderText(item, box.width, boxRoom(item, box.width, rhythm), rhythm)
    : upright
      ? rhythm.above
      : aboveText(item, box.width, boxRoom(item, box.width, rhythm), rhythm);
  const below = cylinder
    ? cylinderFoot(rhythm)
    : upright
      ? uprightFoot(item, rhythm)
      : belowText(item, rhythm);
  const side = boxSide(item, rhythm);
  const room = {
    x: box.x + side,
    y: box.y + above,
    width: box.width - 2 * side,
    height: box.height - above - below,
  };
  const style = { size: rhythm.size, weight: 'regular', font, upright } as const;
  const { label, more } = labelled(item, room, style);
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

/** The label, and behind its last word how many nested elements are left out. */
function labelled(
  item: Measured<Labelled>,
  room: Rect,
  style: TextStyle,
): { label: { text: SetText; box: Rect }; more: SetText | undefined } {
  const { block } = item;
  const count = moreOf(block.more, block.moreChanged);
  const label = setText(withMore(block.label, count), room, style);
  if (block.more === 0) return { label, more: undefined };
  const { text } = label;
  const last = text.lines.at(-1);
  if (last === undefined || !last.text.endsWith(count)) return { label, more: undefined };
  const word = last.text.slice(0, -count.length).trimEnd();
  const width = textWidth(count, style.size, style.weight, style.font);
  const lines =
    word === ''
      ? text.lines.slice(0, -1)
      : [
          ...text.lines.slice(0, -1),
          { ...last, text: word, width: textWidth(word, style.size, style.weight, style.font) },
        ];
  const note = { text: count, width, x: last.x + last.width - width, y: last.y };
  return {
    label: { text: { ...text, lines }, box: label.box },
    more: { ...text, lines: [note] },
  };
}

export function placeGroup<B extends Labelled>(
  item: Measured<B>,
  box: Rect,
  title: number,
  within: Within,
): PlacedBlock<B> {
  const { rhythm, font } = within.style;
  const above = aboveTitle(item, box.width, box.width - 2 * rhythm.pad, rhythm);
  const room = {
    x: box.x + rhythm.pad,
    y: box.y + above,
    width: box.width - 2 * rhythm.pad,
    height: title - above - titleFoot(rhythm),
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

export function placeBus<B extends Labelled>(
  item: Measured<B>,
  box: Rect,
  head: number,
  title: number,
  within: Within,
): PlacedBlock<B> {
  const { rhythm, font } = within.style;
  const above = aboveTitle(item, box.width - 2 * head, box.width - 2 * head, rhythm);
  const room = {
    x: box.x + head,
    y: box.y + above,
    width: box.width - 2 * head,
    height: title - above - titleFoot(rhythm),
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
