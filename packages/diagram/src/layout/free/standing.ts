/** How large everything on a hand-drawn view is and where it stands in its container. All mm, scaled already. */
import type { Rect } from '../../figure/figure.ts';
import { pictureOf } from '../../figure/picture.ts';
import type { FontName } from '../../text/metrics.ts';
import { lineCount } from '../../text/wrap.ts';
import { heightFor, type MeasuredNode, titleHeight, widthFor } from '../chart/nodes.ts';
import { titleFoot } from '../overview/needs.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { freeSpot } from './spot.ts';

export interface Standing {
  readonly item: MeasuredNode;
  /** From the top left corner of its container. */
  readonly box: Rect;
  /** Of a container: the height of the strip that its title stands in. */
  readonly title?: number;
  readonly content: readonly Standing[];
}

export interface Board {
  readonly rhythm: Rhythm;
  readonly font: FontName;
  /** mm here for a mm of the view. */
  readonly scale: number;
  /** That what has no place yet may take. */
  readonly width: number;
}

/** Sizes where a person gave none, before scaling. */
const BOX = { width: 32, height: 12 };
const BUS = { width: 90, height: 14 };
const NOTE = 42;
const PICTURE = 45;
const FRAME = { width: 70, height: 36 };
/** Of the page's width, for what is put into a container of no stated width. */
const INSIDE = 0.45;

export function standing(items: readonly MeasuredNode[], board: Board): Standing[] {
  return inPlace(items, board, { left: 0, top: 0, width: board.width });
}

interface Within {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Those that have a place in it; then the others, each in the first free one. */
function inPlace(items: readonly MeasuredNode[], board: Board, within: Within): Standing[] {
  const { scale, rhythm } = board;
  const sized = items.map((item) => sizedIn(item, board));
  const taken: Rect[] = [];
  const boxes = sized.map(({ item, width, height }): Rect | undefined => {
    const { x, y } = item.block.placed ?? {};
    if (x === undefined || y === undefined) return undefined;
    const box = { x: x * scale, y: y * scale, width, height };
    taken.push(box);
    return box;
  });
  return sized.map(({ item, width, height, title, content }, index) => {
    let box = boxes[index];
    if (box === undefined) {
      const apart = 2 * rhythm.gap;
      box = { ...freeSpot({ width, height }, taken, within, apart), width, height };
      taken.push(box);
    }
    return { item, box, content, ...(title === undefined ? {} : { title }) };
  });
}

interface Sized extends Pick<Standing, 'item' | 'content' | 'title'> {
  readonly width: number;
  readonly height: number;
}

function sizedIn(item: MeasuredNode, board: Board): Sized {
  const { block } = item;
  if (block.kind === 'image') return picture(item, board);
  if (block.kind === 'frame' || item.children.length > 0) return container(item, board);
  const { rhythm, font, scale } = board;
  const { width, height } = given(item, scale);
  const usual = block.shape === 'bus' ? BUS : BOX;
  const least = block.kind === 'note' ? NOTE : usual.width;
  const wide = Math.max(
    width ?? Math.max(least * scale, block.kind === 'note' ? 0 : widthFor(item, 2, rhythm)),
    rhythm.narrowest,
    2 * rhythm.size,
  );
  const high = Math.max(
    height ?? (block.kind === 'note' ? 0 : usual.height * scale),
    // Words stay inside their box, however small a person made it.
    heightFor(item, wide, rhythm, font),
  );
  return { item, width: wide, height: high, content: [] };
}

function container(item: MeasuredNode, board: Board): Sized {
  const { rhythm, scale } = board;
  const { width, height } = given(item, scale);
  const named = item.block.label !== '';
  const fallback = item.children.length > 0 ? 0 : FRAME.width * scale;
  const wide = Math.max(width ?? fallback, named ? widthFor(item, 2, rhythm) : 0);
  const strip = (of: number): number => (named ? titleIn(item, of, board) : rhythm.pad);
  const within = {
    left: rhythm.pad,
    top: strip(wide),
    width: (width ?? Math.max(wide, board.width * INSIDE)) - 2 * rhythm.pad,
  };
  const content = inPlace(item.children, board, within);
  const right = Math.max(0, ...content.map(({ box }) => box.x + box.width));
  const bottom = Math.max(0, ...content.map(({ box }) => box.y + box.height));
  const full = Math.max(wide, right + rhythm.pad);
  const title = strip(full);
  const least = item.children.length > 0 ? 0 : FRAME.height * scale;
  const high = Math.max(height ?? least, bottom + rhythm.pad, title + rhythm.pad);
  return { item, width: full, height: high, title, content };
}

/** Titles of frames are bold also where they hold nothing. */
function titleIn(item: MeasuredNode, width: number, { rhythm, font }: Board): number {
  const lines = lineCount(item.block.label, width - 2 * rhythm.pad, rhythm.size, 'bold', font);
  const needed = lines * rhythm.line + 0.75 * rhythm.side + titleFoot(rhythm);
  return Math.max(titleHeight(item, width, rhythm), needed);
}

function picture(item: MeasuredNode, { scale }: Board): Sized {
  const { width, height } = given(item, scale);
  const read = pictureOf(item.block.placed?.image ?? '');
  const high = typeof read === 'string' ? 0.6 : read.height / read.width;
  const wide = width ?? (height === undefined ? PICTURE * scale : height / high);
  return { item, width: wide, height: height ?? wide * high, content: [] };
}

/** What a person set, scaled; nothing for what cannot be. */
function given(item: MeasuredNode, scale: number): { width?: number; height?: number } {
  const { width, height } = item.block.placed ?? {};
  return {
    ...(width !== undefined && width > 0 ? { width: width * scale } : {}),
    ...(height !== undefined && height > 0 ? { height: height * scale } : {}),
  };
}
