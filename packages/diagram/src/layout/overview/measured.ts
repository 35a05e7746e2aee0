/** Blocks with the widths of their labels measured once, in em, so that any type size can be tried cheaply. */
import { emWidth } from '../../text/measure.ts';
import type { FontName, Weight } from '../../text/metrics.ts';
import { type Fitter, fitterOf } from '../../text/wrap.ts';
import type { Block, Labelled } from '../../viewpoints/diagram.ts';

export interface Measured<B extends Labelled = Block> {
  readonly block: B;
  readonly children: readonly Measured<B>[];
  /** Lines that the label takes in this room, and the widest of them, in em; of all labels it may wear. */
  readonly fit: (room: number) => { readonly lines: number; readonly width: number };
  /** Width of what stands at a top corner, the wider, in em of a badge; 0 for nothing. */
  readonly tag: number;
  /** The same of both corners together, where a code stands at the left. */
  readonly tags?: number;
  /** Room in em under which a word would be split. */
  readonly widest: number;
  /** For 1, 2, … lines: the room in em in which its label breaks well, and the least that it needs. */
  readonly rooms: readonly number[];
  readonly leastRooms: readonly number[];
  /** Boxes in it, itself if it holds none. */
  readonly leaves: number;
  /** Levels in it: 0 for a box. */
  readonly height: number;
  /** A person wishes it no lower, or what was placed in it needs that; mm. */
  readonly least?: number;
  /** Its neighbours are to leave it this width, as what was placed in it needs that; mm. */
  readonly wide?: number;
}

/** @param wished the least height and width of each, mm, where there is one */
export function measured<B extends Nested<B>>(
  block: B,
  font: FontName,
  wished?: (block: B) => Pick<Measured, 'least' | 'wide'>,
): Measured<B> {
  const children = block.children.map((child) => measured(child, font, wished));
  const weight: Weight = children.length > 0 || block.shape === 'bus' ? 'bold' : 'regular';
  const labels = block.labels.map((label) =>
    withMore(label, moreOf(block.moreRoom, block.moreChangedRoom)),
  );
  const fitters = labels.map((label) => fitterOf(label, weight, font));
  const [only] = fitters;
  const { badgeRoom, pins, category } = block;
  const right = badgeRoom === undefined ? 0 : emWidth(badgeRoom, 'bold', font);
  const pin = pins === undefined ? 0 : emWidth('99', 'bold', font);
  const code = category === undefined ? 0 : Math.max(1, emWidth(category.code, 'bold', font));
  const left = code + pin + (code > 0 && pin > 0 ? BETWEEN_TAGS : 0);
  const tag = Math.max(right, left);
  return {
    block,
    children,
    fit: only !== undefined && fitters.length === 1 ? only.fit : (room) => worst(fitters, room),
    tag,
    ...(code > 0 ? { tags: left + right + (right > 0 ? BETWEEN_TAGS : 0) } : {}),
    widest: Math.max(0, ...fitters.map((fitter) => fitter.widest)),
    rooms: fitters[0]?.rooms ?? [],
    leastRooms: fitters[0]?.leastRooms ?? [],
    leaves: children.length === 0 ? 1 : children.reduce((sum, child) => sum + child.leaves, 0),
    height: children.length === 0 ? 0 : 1 + Math.max(...children.map((child) => child.height)),
    ...wished?.(block),
  };
}

/** Sides of two tags that stand beside each other, in em. */
const BETWEEN_TAGS = 0.75;

interface Nested<B> extends Labelled {
  readonly children: readonly (B & Nested<B>)[];
}

function worst(fitters: readonly Fitter[], room: number) {
  const fits = fitters.map((fitter) => fitter.fit(room));
  return {
    lines: Math.max(0, ...fits.map((fit) => fit.lines)),
    width: Math.max(0, ...fits.map((fit) => fit.width)),
  };
}

/** The label followed by how many nested elements are not drawn. */
export const withMore = (label: string, more: string): string =>
  more === '' ? label : `${label} ${more}`;

/** `+16`, or `+16*` where some of them are not kept as they were. */
export const moreOf = (more: number, changed = 0): string =>
  more === 0 ? '' : changed === 0 ? `+${more}` : `+${more}*`;
