/** What stands at the left of a box before its words: the stripe of its category with its code, and its icon. All mm. */
import type { Rect } from '../../figure/figure.ts';
import { textWidth } from '../../text/measure.ts';
import { type FontName, metricsOf, POINT } from '../../text/metrics.ts';
import type { ChartNode } from '../../viewpoints/chart.ts';
import type { SetText } from '../arrangement.ts';
import type { Measured } from '../overview/measured.ts';
import { outlineWithin } from '../overview/needs.ts';
import type { Rhythm } from '../overview/rhythm.ts';

type Item = Measured<ChartNode>;

/** Type of second lines, codes and the labels of lines: smaller than labels, never under 7 pt unless labels are. */
export const smallSize = (rhythm: Rhythm): number =>
  Math.min(rhythm.size, Math.max(0.85 * rhythm.size, 7 * POINT));

/** Side of an icon. */
export const iconSize = (rhythm: Rhythm): number => 1.55 * rhythm.size;

const stripeWidth = (item: Item, rhythm: Rhythm): number =>
  item.block.tone === undefined
    ? 0
    : item.block.tone.code === ''
      ? 0.6 * rhythm.size
      : 1.3 * smallSize(rhythm);

/** How much less room there is for words at the left. */
export function leadWidth(item: Item, rhythm: Rhythm): number {
  const { icon, tone } = item.block;
  const iconRoom = icon === undefined ? 0 : iconSize(rhythm) + 0.4 * rhythm.side;
  const stripe = tone === undefined ? 0 : stripeWidth(item, rhythm) + inset(item, rhythm);
  return iconRoom + stripe;
}

/** The least height that the code and the icon need. */
export function leadHeight(item: Item, rhythm: Rhythm, font: FontName): number {
  const { icon, tone } = item.block;
  const code = tone === undefined ? 0 : codeLength(tone.code, rhythm, font) + 2 * rhythm.clear;
  const round = 2 * inset(item, rhythm) + pinRoom(item, rhythm) + 2 * capOf(item, rhythm);
  const drawn = icon === undefined ? 0 : iconSize(rhythm) + 2 * rhythm.clear;
  return Math.max(code === 0 ? 0 : code + round, drawn === 0 ? 0 : drawn + round);
}

const codeLength = (code: string, rhythm: Rhythm, font: FontName): number =>
  code === '' ? 0 : textWidth(code, smallSize(rhythm), 'bold', font);

/** From the edge of the box to its stripe: outlines stay whole. */
const inset = (item: Item, rhythm: Rhythm): number =>
  outlineWithin(item, rhythm) + (item.block.fateRoom === undefined ? 0 : 0.1);

/** A pin or a code stands over the top left corner. */
const pinRoom = (item: Item, rhythm: Rhythm): number =>
  item.block.pins === undefined && item.block.category === undefined
    ? 0
    : rhythm.badge.height - rhythm.badge.above;

const capOf = (item: Item, rhythm: Rhythm): number =>
  item.block.shape === 'cylinder' ? 0.9 * rhythm.cap : 0;

export interface PlacedLead {
  readonly icon?: Rect;
  readonly tone?: { readonly box: Rect; readonly text: SetText };
}

export function placeLead(item: Item, box: Rect, rhythm: Rhythm, font: FontName): PlacedLead {
  const { icon, tone } = item.block;
  const edge = tone === undefined ? 0 : inset(item, rhythm);
  const cap = capOf(item, rhythm);
  const top = tone === undefined || item.block.shape !== 'cylinder' ? 0 : 1.8 * rhythm.cap;
  const stripe = {
    x: box.x + edge,
    y: box.y + edge + top,
    width: stripeWidth(item, rhythm),
    height: Math.max(0, box.height - 2 * edge - top - 1.1 * cap),
  };
  const size = iconSize(rhythm);
  const left = box.x + edge + stripe.width + Math.max(0.75 * rhythm.side, rhythm.clear);
  const lid = item.block.shape === 'cylinder' ? rhythm.cap : 0;
  return {
    ...(tone === undefined
      ? {}
      : { tone: { box: stripe, text: codeText(item, tone.code, stripe, rhythm, font) } }),
    ...(icon === undefined
      ? {}
      : {
          icon: {
            x: tone === undefined ? box.x + Math.max(0.85 * rhythm.side, rhythm.clear) : left,
            y: box.y + (box.height + lid - rhythm.scale - size) / 2,
            width: size,
            height: size,
          },
        }),
  };
}

/** Upright in the stripe, under the pin if there is one; left out where the box is too low for it. */
function codeText(item: Item, code: string, stripe: Rect, rhythm: Rhythm, font: FontName): SetText {
  const size = smallSize(rhythm);
  const pin = pinRoom(item, rhythm);
  const width = codeLength(code, rhythm, font);
  const x = stripe.x + stripe.width / 2;
  const y = stripe.y + (stripe.height + pin) / 2;
  const { capHeight } = metricsOf(font, 'bold');
  const line = { text: code, width, x: x - width / 2, y: y + (capHeight * size) / 2 };
  const fits = code !== '' && width <= stripe.height - pin + 0.01;
  return { lines: fits ? [line] : [], size, weight: 'bold', upright: { x, y } };
}

/** The same in the top left corner of a container, its code lying; `width` is what they take with the gap. */
export function cornerLead(
  item: Item,
  box: Rect,
  title: number,
  rhythm: Rhythm,
  font: FontName,
): PlacedLead & { readonly width: number } {
  const { icon, tone } = item.block;
  const edge = inset(item, rhythm);
  const small = smallSize(rhythm);
  const code = tone === undefined ? 0 : codeLength(tone.code, rhythm, font);
  const chip = tone === undefined ? 0 : Math.max(code + 0.6 * small, small);
  const size = icon === undefined ? 0 : iconSize(rhythm);
  const { capHeight } = metricsOf(font, 'bold');
  const pin = pinRoom(item, rhythm);
  const stripe = { x: box.x + edge, y: box.y + edge + pin, width: chip, height: 1.35 * small };
  const line = {
    text: tone?.code ?? '',
    width: code,
    x: stripe.x + (chip - code) / 2,
    y: stripe.y + (stripe.height + capHeight * small) / 2,
  };
  const x = box.x + edge + chip + (size > 0 ? rhythm.clear : 0);
  return {
    width: size + chip === 0 ? 0 : edge + chip + size + 2 * rhythm.clear,
    ...(tone === undefined
      ? {}
      : {
          tone: {
            box: stripe,
            text: { lines: code === 0 ? [] : [line], size: small, weight: 'bold' },
          },
        }),
    ...(icon === undefined
      ? {}
      : {
          icon: {
            x,
            y: box.y + Math.max(rhythm.clear, (title - size) / 2),
            width: size,
            height: size,
          },
        }),
  };
}
