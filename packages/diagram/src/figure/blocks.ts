/** The marks of one box, cylinder, group or bus: shape, label, badge, pin, scale. */
import type { ElementId } from '@khung/core';
import type { BadgeSize, PlacedBlock } from '../layout/arrangement.ts';
import { BADGE_DROP } from '../layout/overview/needs.ts';
import { textWidth } from '../text/measure.ts';
import { type FontName, metricsOf } from '../text/metrics.ts';
import type { Labelled } from '../viewpoints/diagram.ts';
import type { Look, Mark, PathCommand, Rect } from './figure.ts';
import { textMark } from './text-mark.ts';

/** What a box is drawn with, whichever diagram it stands in. */
export interface Drawing {
  readonly badge: BadgeSize;
  readonly weight: number;
  readonly inner: number;
  readonly font: FontName;
  /** Colour speaks of categories, and not of layers. */
  readonly coloured?: boolean;
}

export type DrawnBlock = PlacedBlock<
  Labelled & {
    readonly element?: ElementId;
    readonly tone?: { readonly index: number };
    readonly emphasis?: 'strong' | 'faint';
  }
>;

export function blockMarks(placed: DrawnBlock, arrangement: Drawing): Mark[] {
  const { block, box } = placed;
  const { id } = block;
  const holds = block.children.length > 0;
  const part = block.shape === 'bus' ? 'bus' : holds ? 'group' : 'block';
  const tone = block.category?.tone ?? block.tone?.index;
  const look: Look = {
    part,
    layer: block.layer,
    depth: placed.depth,
    weight: arrangement.weight,
    ...fateLook(block),
    ...(block.heat === undefined || holds ? {} : { value: block.heat.value }),
    ...(tone === undefined ? {} : { tone }),
    ...(arrangement.coloured ? { coloured: true } : {}),
    ...(block.emphasis === undefined ? {} : { emphasis: block.emphasis }),
    ...(block.ghost ? { emphasis: 'faint', line: 'dotted' } : {}),
  };
  const marks: Mark[] = [shapeMark(id, look, placed, 0)];
  if (block.fate === 'changed') {
    const { weight } = arrangement;
    const inner: Look = { part: 'block-inner', layer: block.layer, fate: block.fate, weight };
    marks.push(shapeMark(`${id}/inner`, inner, placed, arrangement.inner));
  }
  const word: Look = {
    part: holds ? 'group-label' : 'label',
    layer: block.layer,
    ...fateLook(block),
    ...(block.emphasis === undefined ? {} : { emphasis: block.emphasis }),
    ...(block.ghost ? { emphasis: 'faint' } : {}),
  };
  marks.push(textMark(`${id}/label`, word, placed.label));
  if (placed.more !== undefined) {
    marks.push(textMark(`${id}/more`, { part: 'note' }, placed.more));
  }
  if (block.heat !== undefined) {
    const rise = block.shape === 'bus' ? busShoulder(box) : 0;
    marks.push(...scaleMarks(id, block.heat, { ...box, height: box.height - rise }));
  }
  if (block.badge !== undefined) {
    marks.push(...badgeMarks(id, block.badge, look, cornerOf(placed), arrangement));
  }
  const left = leftCorner(placed, arrangement);
  const code = block.category === undefined ? [] : codeMarks(id, block.category, left, arrangement);
  marks.push(...code);
  if (block.pins !== undefined) {
    const beside = code.length === 0 ? box : { ...box, x: afterCode(code, box, arrangement) };
    marks.push(...pinMarks(id, block.pins, beside, arrangement));
  }
  // A ghost stands for nothing any more: it is a note on the figure.
  if (block.ghost || block.element === undefined) return marks;
  const stands = {
    source: { kind: 'element', id: block.element },
    occurrence: id,
    ...(placed.parent === undefined ? {} : { parent: placed.parent }),
    ...(block.fate === undefined ? {} : { fate: block.fate }),
  } as const;
  return marks.map((mark) => ({ ...mark, ...stands }));
}

/** What becomes of a box, as it is painted. */
export function fateLook({
  fate,
  leaves,
}: Pick<Labelled, 'fate' | 'leaves'>): Pick<Look, 'fate' | 'leaves'> {
  if (fate === undefined) return {};
  return fate === 'carriedOver' && leaves ? { fate, leaves } : { fate };
}

/** How much the shaft of a bus stays behind its heads, above and below. */
const busShoulder = (box: Rect): number => Math.min(0.8, box.height * 0.12);

export function shapeMark(
  id: string,
  look: Look,
  placed: Pick<PlacedBlock, 'box' | 'cap' | 'head'>,
  inset: number,
): Mark {
  const { box, cap, head } = placed;
  const within: Rect = {
    x: box.x + inset,
    y: box.y + inset,
    width: Math.max(0, box.width - 2 * inset),
    height: Math.max(0, box.height - 2 * inset),
  };
  if (head !== undefined) {
    return { shape: 'path', id, look, commands: busPath(within, head, busShoulder(box)) };
  }
  // The lid of the inner one lies within the outer's: below it, it would run through the words.
  if (cap !== undefined)
    return { shape: 'cylinder', id, look, ...within, cap: Math.max(0, cap - inset) };
  return { shape: 'box', id, look, ...within, radius: Math.max(0, 0.8 - inset / 2) };
}

/** A double-headed arrow that lies. */
function busPath(box: Rect, head: number, shoulder: number): PathCommand[] {
  const { x, y, width, height } = box;
  const right = x + width;
  const bottom = y + height;
  const middle = y + height / 2;
  return [
    ['M', x, middle],
    ['L', x + head, y],
    ['L', x + head, y + shoulder],
    ['L', right - head, y + shoulder],
    ['L', right - head, y],
    ['L', right, middle],
    ['L', right - head, bottom],
    ['L', right - head, bottom - shoulder],
    ['L', x + head, bottom - shoulder],
    ['L', x + head, bottom],
    ['Z'],
  ];
}

/** The top right corner that a badge sits on. */
function cornerOf(placed: DrawnBlock): { x: number; y: number } {
  const { box, head, cap } = placed;
  if (head !== undefined) return { x: box.x + box.width - head, y: box.y };
  if (cap !== undefined) return { x: box.x + box.width, y: box.y + cap * BADGE_DROP };
  return { x: box.x + box.width, y: box.y };
}

/** A small tag across the edge at the right, with its word. */
export function badgeMarks(
  id: string,
  word: string,
  look: Look,
  corner: { readonly x: number; readonly y: number },
  arrangement: Pick<Drawing, 'badge' | 'font'>,
): Mark[] {
  const { size, height, above, side } = arrangement.badge;
  const { font } = arrangement;
  const wide = textWidth(word, size, 'bold', font);
  const width = wide + 2 * side;
  const x = corner.x - width - side;
  const y = corner.y - above;
  const badge: Look = {
    part: 'badge',
    ...(look.fate === undefined ? {} : { fate: look.fate }),
    ...(look.emphasis === undefined ? {} : { emphasis: look.emphasis }),
  };
  const { capHeight } = metricsOf(font, 'bold');
  // Capitals with marks reach up further than a dot below reaches down, so the letters stand a little low.
  const baseline = y + height / 2 + (capHeight * size) / 2 + 0.035 * size;
  return [
    { shape: 'box', id: `${id}/badge`, look: badge, x, y, width, height, radius: 0.5 },
    {
      shape: 'text',
      id: `${id}/badge-text`,
      look: { ...badge, part: 'badge-text' },
      lines: [{ text: word, x: x + side, y: baseline, width: wide }],
      size,
      weight: 'bold',
    },
  ];
}

/** Where the code of a category begins; as high as a badge sits. */
function leftCorner(placed: DrawnBlock, { badge }: Pick<Drawing, 'badge'>) {
  const { box, head = 0, cap } = placed;
  return {
    x: box.x + head + 0.7 * badge.side,
    y: box.y + (cap === undefined ? 0 : cap * BADGE_DROP) - badge.above,
  };
}

/** The code of a category, in a small tag of its colour across the edge at the left. */
function codeMarks(
  id: string,
  { tone, code }: NonNullable<Labelled['category']>,
  { x, y }: { readonly x: number; readonly y: number },
  { badge: { size, height, side }, font }: Pick<Drawing, 'badge' | 'font'>,
): Mark[] {
  const wide = textWidth(code, size, 'bold', font);
  const width = Math.max(height, wide + 1.2 * side);
  const { capHeight } = metricsOf(font, 'bold');
  const look: Look = { part: 'code', tone };
  const line = {
    text: code,
    x: x + (width - wide) / 2,
    y: y + height / 2 + (capHeight * size) / 2,
    width: wide,
  };
  return [
    { shape: 'box', id: `${id}/code`, look, x, y, width, height, radius: 0.3 },
    {
      shape: 'text',
      id: `${id}/code-text`,
      look: { part: 'code-text', tone },
      lines: [line],
      size,
      weight: 'bold',
    },
  ];
}

/** Where the box would begin for a pin to stand beside the code. */
function afterCode(code: readonly Mark[], box: Rect, { badge }: Pick<Drawing, 'badge'>): number {
  const [tag] = code;
  return tag?.shape === 'box' ? tag.x + tag.width - 0.3 * badge.side : box.x;
}

/** How many marks units made, in a round pin at the top left. */
export function pinMarks(
  id: string,
  count: number,
  box: Rect,
  arrangement: Pick<Drawing, 'badge' | 'font'>,
): Mark[] {
  const { size, height, above, side } = arrangement.badge;
  const { font } = arrangement;
  const text = count > 99 ? '99+' : String(count);
  const wide = textWidth(text, size, 'bold', font);
  const width = Math.max(height, wide + 1.2 * side);
  const x = box.x + 0.7 * side;
  const y = box.y - above;
  const { capHeight } = metricsOf(font, 'bold');
  const baseline = y + height / 2 + (capHeight * size) / 2;
  return [
    {
      shape: 'box',
      id: `${id}/pin`,
      look: { part: 'pin' },
      x,
      y,
      width,
      height,
      radius: height / 2,
    },
    {
      shape: 'text',
      id: `${id}/pin-text`,
      look: { part: 'pin-text' },
      lines: [{ text, x: x + (width - wide) / 2, y: baseline, width: wide }],
      size,
      weight: 'bold',
    },
  ];
}

/** mm; a scale is a small thing, also in a wide box. */
const LONGEST_SCALE = 26;

/** Steps along the foot, filled as far as reached: the value can be counted on a grey copy. */
export function scaleMarks(
  id: string,
  heat: { readonly value: number; readonly step: number; readonly steps: number },
  box: Rect,
): Mark[] {
  const height = 0.8;
  const gap = 0.4;
  const side = Math.max(Math.min(2, box.width / 8), (box.width - LONGEST_SCALE) / 2);
  const cells = Math.max(1, heat.steps - 1);
  const width = (box.width - 2 * side - (cells - 1) * gap) / cells;
  const marks: Mark[] = [];
  for (let cell = 0; cell < cells; cell += 1) {
    marks.push({
      shape: 'box',
      id: `${id}/heat-${cell + 1}`,
      look: { part: 'heat', value: heat.value, emphasis: cell < heat.step ? 'strong' : 'faint' },
      x: box.x + side + cell * (width + gap),
      y: box.y + box.height - height - 0.5,
      width,
      height,
      radius: 0.2,
    });
  }
  return marks;
}
