/**
 * From the lattice to millimetres: every gap as wide as the lines, frames and words in it need, boxes
 * between them, and the corners of every line. Nothing overlaps, as everything has a place of its own.
 */
import type { Point, Rect, Side } from '../../../figure/figure.ts';
import { heightFor, titleHeight } from '../../chart/nodes.ts';
import type { Cells } from '../cells.ts';
import type { Grid, GridOptions } from '../grid.ts';
import type { Net } from '../net.ts';
import { type Channel, channelOf, type Frame, type Strand } from './channel.ts';
import type { Way } from './find.ts';
import type { Lattice } from './lattice.ts';
import type { Piece, Pieces } from './pieces.ts';
import { offsetOf, type Slot, slotsOf } from './slots.ts';
import { type Worded, wordsIn } from './words.ts';

/** Lines on their lattice, whatever the size of type. */
export interface Fabric {
  readonly lattice: Lattice;
  readonly ways: readonly Way[];
  readonly pieces: Pieces;
  /** Places beside one another, of pieces on columns and rows. */
  readonly slots: readonly (Slot | undefined)[];
}

export interface WeaveOptions extends GridOptions {
  /** Of each line's words, mm; 0 without. */
  readonly words: readonly { readonly width: number; readonly height: number }[];
  /** The same, broken into more lines. */
  readonly narrow: readonly { readonly width: number; readonly height: number }[];
  /** Rows follow lines, not columns. */
  readonly upright: boolean;
}

export interface Woven {
  readonly grid: Grid;
  readonly lines: readonly WovenLine[];
}

export interface WovenLine {
  readonly points: readonly Point[];
  readonly sides: readonly [Side, Side];
  readonly label?: Rect;
}

export function fabricOf(lattice: Lattice, ways: readonly Way[], pieces: Pieces): Fabric {
  const slots: (Slot | undefined)[] = pieces.all.map(() => undefined);
  for (const axis of ['across', 'down'] as const) {
    for (const [at, indices] of byLine(pieces.all, axis)) {
      if (at % 2 === 0) continue;
      const found = slotsOf(indices.flatMap((index) => pieces.all[index] ?? []));
      for (const [place, index] of indices.entries()) slots[index] = found[place];
    }
  }
  return { lattice, ways, pieces, slots };
}

function byLine(all: readonly Piece[], axis: Piece['axis']): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  for (const [index, piece] of all.entries()) {
    if (piece.axis !== axis) continue;
    const line = lines.get(piece.at);
    if (line === undefined) lines.set(piece.at, [index]);
    else line.push(index);
  }
  return lines;
}

export function woven(net: Net, cells: Cells, fabric: Fabric, options: WeaveOptions): Woven {
  return new Loom(net, cells, fabric, options).whole();
}

/** Between the first line and the boxes beside it, in tracks: room for the ends of lines. */
const BESIDE = 1.35;
/** At most between lines at one side of a box, in tracks. */
const SPREAD = 2.6;
/** At least, in tracks; rows grow for it. */
const LEAST_SPREAD = 0.62;
/** At the outside of the figure, mm. */
const OUTSIDE = 0.4;

class Loom {
  private readonly net: Net;
  private readonly cells: Cells;
  private readonly fabric: Fabric;
  private readonly options: WeaveOptions;
  /** Of each piece: its x if it runs down, its y if it runs across. */
  private readonly at: Float64Array;
  private readonly boxes: { x: number; y: number; width: number; height: number }[];
  /** Words on pieces that run across, and over those that go down, by gap. */
  private readonly wordsOn = new Map<number, Worded>();
  private readonly wordsOver = new Map<number, Worded[]>();
  private readonly labels = new Map<number, Rect>();

  constructor(net: Net, cells: Cells, fabric: Fabric, options: WeaveOptions) {
    this.net = net;
    this.cells = cells;
    this.fabric = fabric;
    this.options = options;
    this.at = new Float64Array(fabric.pieces.all.length);
    this.boxes = net.items.map(() => ({ x: 0, y: 0, width: 0, height: 0 }));
  }

  whole(): Woven {
    const { options, boxes } = this;
    const across = this.columns();
    const titles = this.titles();
    const down = this.rows(across, titles);
    return {
      grid: {
        width: across.total,
        height: down.total,
        boxes,
        titles,
        boxWidth: across.size[0] ?? options.widest,
        lefts: across.start,
        tops: down.start,
        rowHeights: down.size,
      },
      lines: this.lines(),
    };
  }

  private isBand(item: number): boolean {
    return this.options.banded !== undefined && (this.net.items[item]?.parent ?? -1) < 0;
  }

  /** Widths of gaps, then of boxes, which share what is left. */
  private columns(): Axis {
    const { cells, options, at, fabric } = this;
    const { banded, rhythm, strip, track } = options;
    const count = cells.columns;
    const lines = byLine(fabric.pieces.all, 'down');
    const frames = this.frames('left', () => rhythm.pad);
    const channels: Channel[] = [];
    let gaps = 0;
    for (let gap = 0; gap <= count; gap += 1) {
      const found = this.channel(lines.get(2 * gap) ?? [], frames.at(gap), {
        ends: [gap === 0, gap === count],
        clear: banded === 'down' ? rhythm.gap : 1.5 * rhythm.gap,
        spanOf: ({ lo, hi }) => [lo, hi],
        turnAt: (turn) => turn.at,
      });
      channels.push(found);
      gaps += found.size;
    }
    const base = banded === 'down' ? strip + rhythm.pad : 0;
    const foot = banded === 'down' ? rhythm.pad : 0;
    const width = Math.min(options.widest, (options.width - gaps - base - foot) / count);
    const axis = axisOf(channels, new Float64Array(count).fill(width), base, foot);
    for (const [item, box] of this.boxes.entries()) {
      const { children } = this.net.items[item] ?? { children: [] };
      const first = cells.col[item] ?? 0;
      const last = first + (cells.width[item] ?? 1) - 1;
      box.x = axis.start[first] ?? 0;
      box.width = (axis.start[last] ?? 0) + width - box.x;
      if (children.length > 0 && this.isBand(item) && banded === 'down') {
        box.x = 0;
        box.width = axis.total;
      }
    }
    this.placeFrames(frames, channels, axis, 'x', 'width');
    for (const [line, indices] of lines) {
      for (const [place, index] of indices.entries()) {
        const channel = channels[line / 2];
        const slot = fabric.slots[index];
        if (channel !== undefined)
          at[index] = (axis.gaps[line / 2] ?? 0) + (channel.strands[place] ?? 0);
        else if (slot !== undefined) {
          const left = axis.start[(line - 1) / 2] ?? 0;
          at[index] = left + width / 2 + offsetOf(slot, width, SPREAD * track);
        }
      }
    }
    return axis;
  }

  private titles(): Float64Array {
    const { options, net } = this;
    const { banded, rhythm } = options;
    const titles = new Float64Array(net.items.length);
    for (const [item, { children, measured }] of net.items.entries()) {
      if (children.length === 0) continue;
      const width = this.boxes[item]?.width ?? 0;
      titles[item] =
        banded === 'down' && this.isBand(item) ? rhythm.pad : titleHeight(measured, width, rhythm);
    }
    return titles;
  }

  private rows(across: Axis, titles: Float64Array): Axis {
    const { cells, options, at, fabric, net } = this;
    const { banded, rhythm, font, track, bandNeed } = options;
    const count = cells.rows;
    const heights = new Float64Array(count);
    for (const [item, { measured, children }] of net.items.entries()) {
      if (children.length > 0) continue;
      const row = cells.row[item] ?? 0;
      const tall = cells.height[item] ?? 1;
      const need = heightFor(measured, this.boxes[item]?.width ?? 0, rhythm, font) / tall;
      heights[row] = Math.max(heights[row] ?? 0, need);
    }
    const lines = byLine(fabric.pieces.all, 'across');
    for (const [line, indices] of lines) {
      if (line % 2 === 0) continue;
      const row = (line - 1) / 2;
      for (const index of indices) {
        const places = fabric.slots[index]?.places ?? 1;
        const need = (places * LEAST_SPREAD * track) / 0.86;
        heights[row] = Math.max(heights[row] ?? 0, need);
      }
    }
    const frames = this.frames('top', (item, side) =>
      side === 'before' ? rhythm.pad : (titles[item] ?? 0),
    );
    const passed = this.passed();
    if (banded !== 'right' && this.options.upright) this.setWords(across);
    const above = rhythm.tagged ? rhythm.badge.above : 0;
    const channels: Channel[] = [];
    for (let gap = 0; gap <= count; gap += 1) {
      const busy = passed[gap] === 1 ? Math.max(rhythm.gap, 2.2 * track) : rhythm.gap;
      channels.push(
        this.channel(lines.get(2 * gap) ?? [], frames.at(gap), {
          over: this.wordsOver.get(gap) ?? [],
          ends: [gap === 0, gap === count],
          clear: Math.max(busy, above > 0 ? above + 0.6 * track : 0),
          above,
          spanOf: (piece) => this.spanOf(piece),
          turnAt: (turn) => at[turn.piece] ?? 0,
        }),
      );
    }
    const base = banded === 'right' ? this.headRoom(titles) + rhythm.pad : 0;
    const foot = banded === 'right' ? rhythm.pad : 0;
    if (bandNeed !== undefined)
      this.raise(axisOf(channels, heights, base, foot), frames, channels, heights);
    const axis = axisOf(channels, heights, base, foot);
    for (const [item, box] of this.boxes.entries()) {
      const { children } = net.items[item] ?? { children: [] };
      const first = cells.row[item] ?? 0;
      const last = first + (cells.height[item] ?? 1) - 1;
      box.y = axis.start[first] ?? 0;
      box.height = (axis.start[last] ?? 0) + (heights[last] ?? 0) - box.y;
      if (children.length > 0 && this.isBand(item) && banded === 'right') {
        box.y = 0;
        box.height = axis.total;
      }
    }
    this.placeFrames(frames, channels, axis, 'y', 'height');
    for (const [line, indices] of lines) {
      for (const [place, index] of indices.entries()) {
        const channel = channels[line / 2];
        const slot = fabric.slots[index];
        if (channel !== undefined)
          at[index] = (axis.gaps[line / 2] ?? 0) + (channel.strands[place] ?? 0);
        else if (slot !== undefined) {
          const row = (line - 1) / 2;
          const height = heights[row] ?? 0;
          at[index] = (axis.start[row] ?? 0) + height / 2 + offsetOf(slot, height, SPREAD * track);
        }
        const words = this.wordsOn.get(index);
        if (words !== undefined) this.label(words, at[index] ?? 0);
      }
    }
    for (const [gap, over] of this.wordsOver) {
      const before = lines.get(2 * gap)?.length ?? 0;
      for (const [place, words] of over.entries()) {
        const offset = channels[gap]?.strands[before + place] ?? 0;
        this.label(words, (axis.gaps[gap] ?? 0) + offset);
      }
    }
    return axis;
  }

  /** Of lanes beside one another: the highest heading. */
  private headRoom(titles: Float64Array): number {
    return this.net.roots.reduce((most, root) => Math.max(most, titles[root] ?? 0), 0);
  }

  /** Rows of a band that is too low for its label are raised alike. */
  private raise(
    axis: Axis,
    frames: Frames,
    channels: readonly Channel[],
    heights: Float64Array,
  ): void {
    const { cells, options, net } = this;
    for (const root of net.roots) {
      const first = cells.row[root] ?? 0;
      const count = cells.height[root] ?? 1;
      const top = this.frameAt(frames, channels, axis, first, root, 'after');
      const foot = this.frameAt(frames, channels, axis, first + count, root, 'before');
      if (top === undefined || foot === undefined) continue;
      const lacking = (options.bandNeed?.(root, foot - top) ?? 0) - (foot - top);
      if (lacking <= 0) continue;
      for (let row = first; row < first + count; row += 1) {
        heights[row] = (heights[row] ?? 0) + lacking / count;
      }
    }
  }

  private frameAt(
    frames: Frames,
    channels: readonly Channel[],
    axis: Axis,
    gap: number,
    item: number,
    side: 'before' | 'after',
  ): number | undefined {
    const { closing, opening } = frames.at(gap);
    const list = side === 'before' ? closing : opening;
    const index = list.findIndex((frame) => frame.item === item);
    const found = channels[gap]?.[side === 'before' ? 'closing' : 'opening'][index];
    return found === undefined ? undefined : (axis.gaps[gap] ?? 0) + found;
  }

  /** Row gaps that a line goes down through, or into. */
  private passed(): Uint8Array {
    const passed = new Uint8Array(this.cells.rows + 1);
    for (const { axis, lo, hi } of this.fabric.pieces.all) {
      if (axis === 'across') continue;
      for (let gap = Math.ceil(lo / 2); gap <= Math.floor(hi / 2); gap += 1) passed[gap] = 1;
    }
    return passed;
  }

  private spanOf(piece: Piece): [number, number] {
    let lo = Number.POSITIVE_INFINITY;
    let hi = Number.NEGATIVE_INFINITY;
    const add = (x: number): void => {
      lo = Math.min(lo, x);
      hi = Math.max(hi, x);
    };
    for (const turn of piece.turns) add(this.at[turn.piece] ?? 0);
    for (const { item, side } of piece.ports) {
      const box = this.boxes[item] ?? { x: 0, width: 0 };
      add(side < 0 ? box.x + box.width : box.x);
    }
    return [lo, hi];
  }

  /** The frames of containers that end and begin in each gap. */
  private frames(
    side: 'left' | 'top',
    padOf: (item: number, side: 'before' | 'after') => number,
  ): Frames {
    const { cells, net, options, fabric } = this;
    const { lattice } = fabric;
    const closing = new Map<number, Frame[]>();
    const opening = new Map<number, Frame[]>();
    const lies = side === 'left';
    const skips = options.banded === (lies ? 'down' : 'right');
    for (const [item, { children, depth }] of net.items.entries()) {
      if (children.length === 0 || (skips && this.isBand(item))) continue;
      const first = (lies ? cells.col[item] : cells.row[item]) ?? 0;
      const last = first + ((lies ? cells.width[item] : cells.height[item]) ?? 1);
      const [lo, hi] = lies
        ? [lattice.top[item] ?? 0, lattice.bottom[item] ?? 0]
        : [this.boxes[item]?.x ?? 0, (this.boxes[item]?.x ?? 0) + (this.boxes[item]?.width ?? 0)];
      push(opening, first, { item, lo, hi, depth, pad: padOf(item, 'after') });
      push(closing, last, { item, lo, hi, depth, pad: padOf(item, 'before') });
    }
    return { at: (gap) => ({ closing: closing.get(gap) ?? [], opening: opening.get(gap) ?? [] }) };
  }

  private channel(
    indices: readonly number[],
    { closing, opening }: ReturnType<Frames['at']>,
    asked: {
      readonly ends: readonly [boolean, boolean];
      readonly clear: number;
      readonly above?: number;
      readonly over?: readonly Worded[];
      readonly spanOf: (piece: Piece) => [number, number];
      readonly turnAt: (turn: Piece['turns'][number]) => number;
    },
  ): Channel {
    const { track } = this.options;
    const strands = indices.map((index): Strand => {
      const piece = this.fabric.pieces.all[index];
      if (piece === undefined) return { lo: 0, hi: 0, turns: [], home: 0, side: 0 };
      const [lo, hi] = asked.spanOf(piece);
      const turns = piece.turns.map((turn) => ({ at: asked.turnAt(turn), to: turn.to }));
      const words = piece.axis === 'across' ? this.wordsOn.get(index) : undefined;
      return {
        lo,
        hi,
        turns,
        ...homeOf(piece, this.fabric.lattice, closing, opening),
        ...(words === undefined ? {} : { words }),
      };
    });
    for (const words of asked.over ?? []) {
      const x = this.at[words.piece] ?? 0;
      strands.push({ lo: x, hi: x, turns: [], home: 0, side: 0, words });
    }
    const [first, last] = asked.ends;
    const beside = BESIDE * track;
    return channelOf(strands, {
      closing,
      opening,
      track,
      beside: [first ? OUTSIDE : beside, last ? OUTSIDE : beside + (asked.above ?? 0)],
      clear: first || last ? 0 : asked.clear,
    });
  }

  private placeFrames(
    frames: Frames,
    channels: readonly Channel[],
    axis: Axis,
    from: 'x' | 'y',
    size: 'width' | 'height',
  ): void {
    for (const [gap, channel] of channels.entries()) {
      const start = axis.gaps[gap] ?? 0;
      for (const [index, { item }] of frames.at(gap).opening.entries()) {
        const box = this.boxes[item];
        const at = start + (channel.opening[index] ?? 0);
        if (box === undefined) continue;
        box[size] += box[from] - at;
        box[from] = at;
      }
      for (const [index, { item }] of frames.at(gap).closing.entries()) {
        const box = this.boxes[item];
        if (box !== undefined) box[size] = start + (channel.closing[index] ?? 0) - box[from];
      }
    }
  }

  private lines(): WovenLine[] {
    const { fabric, net, at } = this;
    return net.edges.map(({ from, to }, edge): WovenLine => {
      const pieces = fabric.pieces.of[edge] ?? [];
      const way = fabric.ways[edge];
      const first = pieces[0];
      const last = pieces.at(-1);
      if (way === undefined || first === undefined || last === undefined) {
        return { points: [], sides: ['bottom', 'top'] };
      }
      const leaves = SIDES[way.leaves];
      const arrives = SIDES[(way.arrives + 2) % 4] ?? 'top';
      const points: Point[] = [this.port(from, leaves, at[first] ?? 0)];
      for (let index = 1; index < pieces.length; index += 1) {
        const [a, b] = [pieces[index - 1] ?? 0, pieces[index] ?? 0];
        const down = fabric.pieces.all[a]?.axis === 'down';
        points.push(down ? [at[a] ?? 0, at[b] ?? 0] : [at[b] ?? 0, at[a] ?? 0]);
      }
      points.push(this.port(to, arrives, at[last] ?? 0));
      const label = this.labels.get(edge);
      return { points, sides: [leaves, arrives], ...(label === undefined ? {} : { label }) };
    });
  }

  private label({ edge, lo, hi, size }: Worded, y: number): void {
    this.labels.set(edge, { x: lo, y: y - size / 2, width: hi - lo, height: size });
  }

  private setWords(across: Axis): void {
    const { fabric, options, at, cells, boxes, net } = this;
    const walls = new Map<number, number[]>();
    for (const [item, { children }] of net.items.entries()) {
      if (children.length === 0 || this.isBand(item)) continue;
      const box = boxes[item];
      if (box === undefined) continue;
      const first = cells.row[item] ?? 0;
      const last = first + (cells.height[item] ?? 1);
      for (let gap = first; gap <= last; gap += 1) {
        const list = walls.get(gap);
        if (list === undefined) walls.set(gap, [box.x, box.x + box.width]);
        else list.push(box.x, box.x + box.width);
      }
    }
    const found = wordsIn({
      pieces: fabric.pieces,
      words: options.words,
      narrow: options.narrow,
      at,
      spanOf: (piece) => this.spanOf(piece),
      walls: (gap) => walls.get(gap) ?? [],
      gaps: cells.rows + 1,
      least: options.strip,
      most: across.total,
    });
    for (const words of found) {
      if (fabric.pieces.all[words.piece]?.axis === 'across') this.wordsOn.set(words.piece, words);
      else {
        const list = this.wordsOver.get(words.gap);
        if (list === undefined) this.wordsOver.set(words.gap, [words]);
        else list.push(words);
      }
    }
  }

  private port(item: number, side: Side, at: number): Point {
    const { x, y, width, height } = this.boxes[item] ?? { x: 0, y: 0, width: 0, height: 0 };
    switch (side) {
      case 'top':
        return [at, y];
      case 'bottom':
        return [at, y + height];
      case 'left':
        return [x, at];
      case 'right':
        return [x + width, at];
    }
  }
}

const SIDES: readonly [Side, Side, Side, Side] = ['top', 'right', 'bottom', 'left'];

interface Axis {
  /** Where gaps begin, and columns or rows; how large these are. */
  readonly gaps: Float64Array;
  readonly start: Float64Array;
  readonly size: Float64Array;
  readonly total: number;
}

interface Frames {
  readonly at: (gap: number) => {
    readonly closing: readonly Frame[];
    readonly opening: readonly Frame[];
  };
}

function axisOf(
  channels: readonly Channel[],
  size: Float64Array,
  base: number,
  foot: number,
): Axis {
  const gaps = new Float64Array(size.length + 1);
  const start = new Float64Array(size.length);
  let at = base;
  for (let index = 0; index <= size.length; index += 1) {
    gaps[index] = at;
    at += channels[index]?.size ?? 0;
    if (index === size.length) break;
    start[index] = at;
    at += size[index] ?? 0;
  }
  return { gaps, start, size, total: at + foot };
}

function push(map: Map<number, Frame[]>, key: number, frame: Frame): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [frame]);
  else list.push(frame);
}

/** A line that turns back into what it comes from stays within its frame. */
function homeOf(
  piece: Piece,
  lattice: Lattice,
  closing: readonly Frame[],
  opening: readonly Frame[],
): Pick<Strand, 'home' | 'side'> {
  const [turn] = piece.turns;
  const none = { home: 0, side: 0 } as const;
  if (turn === undefined || piece.ports.length > 0) return none;
  if (piece.turns.some(({ to }) => to !== turn.to)) return none;
  let found: Frame | undefined;
  for (const frame of turn.to < 0 ? closing : opening) {
    const [lo, hi] =
      piece.axis === 'across'
        ? [lattice.left[frame.item] ?? 0, lattice.right[frame.item] ?? 0]
        : [lattice.top[frame.item] ?? 0, lattice.bottom[frame.item] ?? 0];
    if (piece.lo < lo || piece.hi > hi) continue;
    if (found === undefined || frame.depth > found.depth) found = frame;
  }
  return found === undefined ? none : { home: found.item, side: turn.to };
}
