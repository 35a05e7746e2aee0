/** Boxes as large as a person made them, yet never smaller than what stands in them. All mm. */
import type { Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { ChartNode } from '../../viewpoints/chart.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import type { PlacedNode } from './arrangement.ts';
import { heightFor, type MeasuredNode, measuredNodes, placeNode, widthFor } from './nodes.ts';
import { type Shift, shiftedRect, shiftedText } from './shifted.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface SizeStyle {
  readonly rhythm: Rhythm;
  readonly font: FontName;
}

/** Whether a person said how wide or how high it is to be. */
export const isSized = ({ placed }: Pick<ChartNode, 'placed'>): boolean =>
  placed?.width !== undefined || placed?.height !== undefined;

/** Whether a person placed it or gave it a size. */
export const isByHand = (node: Pick<ChartNode, 'placed'>): boolean =>
  node.placed?.x !== undefined || isSized(node);

/**
 * The size of a box that holds nothing; the very same where no size was given. A side of which nothing was
 * said stays as laid out, unless the words need more of it.
 * @param laid what the layout gave it
 * @example sizeByHand(item, { width: 30, height: 9 }, { rhythm, font })
 */
export function sizeByHand(item: MeasuredNode, laid: Size, { rhythm, font }: SizeStyle): Size {
  const { placed } = item.block;
  if (!isSized(item.block)) return { width: laid.width, height: laid.height };
  const least = Math.min(laid.width, widthFor(item, Number.POSITIVE_INFINITY, rhythm));
  const width = Math.max(placed?.width ?? laid.width, least);
  const need = heightFor(item, width, rhythm, font);
  // What the layout found enough is enough, as long as the box is no narrower.
  const floor = width < laid.width ? need : Math.min(need, laid.height);
  return { width, height: Math.max(placed?.height ?? laid.height, floor) };
}

/** The same of a box with its words set; one with more than words in it only grows. */
export function placedByHand({ node, box, tags, head }: PlacedNode, style: SizeStyle): Size {
  const { width, height } = box;
  if (!isSized(node)) return { width, height };
  const [item] = measuredNodes([node], style.font);
  const wordsOnly = tags === undefined && (node.shape !== 'bus' || head !== undefined);
  if (item !== undefined && wordsOnly) return sizeByHand(item, box, style);
  const { placed } = node;
  return {
    width: Math.max(placed?.width ?? 0, width),
    height: Math.max(placed?.height ?? 0, height),
  };
}

/** A container of the size given, at least round what it holds and its own words; its top left corner stays. */
export function holderByHand(
  holder: PlacedNode,
  held: readonly Rect[],
  { pad }: Pick<Rhythm, 'pad'>,
): Rect {
  const { node, box, labelBox, tags = [], strip } = holder;
  const inside = [labelBox, ...held, ...tags.map((tag) => tag.box)];
  const foot = Math.max(...inside.map((one) => one.y + one.height + pad));
  const right = Math.max(...held.map((one) => one.x + one.width + pad));
  const words = Math.max(...[labelBox, ...tags.map((tag) => tag.box)].map((one) => one.width));
  const width = node.placed?.width ?? box.width;
  const height = node.placed?.height ?? box.height;
  const beside = strip !== undefined && strip.height >= box.height - 0.01;
  return {
    ...box,
    width: Math.max(width, right - box.x, beside ? 0 : words + 2 * pad),
    height: Math.max(height, foot - box.y),
  };
}

/** Its words set anew in the box; where there is more than words, all of it stays in the middle. */
export function stretched(one: PlacedNode, box: Rect, { rhythm, font }: SizeStyle): PlacedNode {
  const { node, depth, parent, tags, strip } = one;
  const [item] = measuredNodes([node], font);
  const holds = node.children.length > 0 || node.kind === 'frame' || strip !== undefined;
  const plain = tags === undefined && (node.shape !== 'bus' || one.head !== undefined);
  if (item !== undefined && !holds && plain) {
    const within = { rhythm, font, depth, ...(parent === undefined ? {} : { parent }) };
    return placeNode(item, box, within);
  }
  const dx = (box.width - one.box.width) / 2;
  const dy = (box.height - one.box.height) / 2;
  if (strip === undefined) return { ...middled(one, dx, holds ? 0 : dy), box };
  const beside = strip.height >= one.box.height - 0.01;
  return beside
    ? { ...middled(one, 0, dy), box, strip: { ...strip, height: box.height } }
    : { ...middled(one, dx, 0), box, strip: { ...strip, width: box.width } };
}

/** Words and signs elsewhere; signs before the words keep to the side of the box. */
function middled(one: PlacedNode, dx: number, dy: number): PlacedNode {
  const shift: Shift = { dx, dy, scale: 1 };
  const { labelBox, label, detail, more, icon, tags } = one;
  return {
    ...one,
    labelBox: shiftedRect(labelBox, shift),
    label: shiftedText(label, shift),
    ...(detail === undefined ? {} : { detail: shiftedText(detail, shift) }),
    ...(more === undefined ? {} : { more: shiftedText(more, shift) }),
    ...(icon === undefined ? {} : { icon: shiftedRect(icon, { ...shift, dx: 0 }) }),
    ...(tags === undefined
      ? {}
      : {
          tags: tags.map((tag) => {
            const before = tag.box.x + tag.box.width <= labelBox.x + 1e-6;
            const way = before ? { ...shift, dx: 0 } : shift;
            return { ...tag, box: shiftedRect(tag.box, way), text: shiftedText(tag.text, way) };
          }),
        }),
  };
}
