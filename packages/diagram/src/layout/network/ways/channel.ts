/**
 * One gap between two rows or columns: which line runs nearer to which side, so that few cross; and how
 * far from the side each runs, with the frames of containers that end or begin there. Sizes in mm.
 */

export interface Strand {
  /** Along the gap. */
  readonly lo: number;
  readonly hi: number;
  /** Where it turns off, towards the first side (-1) or the second. */
  readonly turns: readonly { readonly at: number; readonly to: -1 | 1 }[];
  /** The container whose frame it stays within, by the side at which that stands; else 0. */
  readonly home: number;
  readonly side: -1 | 0 | 1;
  /** Room for words on it: their stretch along the gap, and how far they reach across. */
  readonly words?: { readonly lo: number; readonly hi: number; readonly size: number };
}

/** A frame that ends (at the first side) or begins (at the second) in the gap. */
export interface Frame {
  readonly item: number;
  readonly lo: number;
  readonly hi: number;
  readonly depth: number;
  /** Between it and what it holds. */
  readonly pad: number;
}

export interface ChannelOptions {
  readonly closing: readonly Frame[];
  readonly opening: readonly Frame[];
  /** Between lines. */
  readonly track: number;
  /** Between a line and boxes at the first and the second side. */
  readonly beside: readonly [number, number];
  /** Of what sits upon the boxes at the second side. */
  readonly above: number;
  /** Between boxes, frames, and both, where no line runs. */
  readonly clear: number;
}

export interface Channel {
  readonly size: number;
  /** From the first side. */
  readonly strands: Float64Array;
  readonly closing: Float64Array;
  readonly opening: Float64Array;
}

export function channelOf(strands: readonly Strand[], options: ChannelOptions): Channel {
  const { closing, opening, track, beside, above, clear } = options;
  const order = ordered(strands);
  const out: Channel = {
    size: 0,
    strands: new Float64Array(strands.length),
    closing: new Float64Array(closing.length),
    opening: new Float64Array(opening.length),
  };
  const free = order.filter((index) => strands[index]?.side === 0);
  const homes = (side: -1 | 1): number[] => order.filter((index) => strands[index]?.side === side);
  const near: Near = { beside: beside[0], above: 0, track };
  const far: Near = { beside: beside[1], above, track };
  const first = stacked(closing, homes(-1), strands, out.closing, out.strands, near);
  const second = stacked(opening, homes(1).reverse(), strands, out.opening, out.strands, far);
  for (const index of free) {
    const strand = strands[index];
    if (strand === undefined) continue;
    const layer = layerOf(strand);
    layer.offset = offsetOn(first, layer, near);
    out.strands[index] = layer.offset;
    first.push(layer);
  }
  const size = sizeOf(first, second, options, clear);
  centre(free, first, second, out.strands, size, options);
  for (const [index, frame] of out.opening.entries()) out.opening[index] = size - frame;
  for (const index of homes(1)) out.strands[index] = size - (out.strands[index] ?? 0);
  return { ...out, size };
}

/** What lines keep from the boxes at one side: lines, words over what sits there, one another. */
interface Near {
  readonly beside: number;
  readonly above: number;
  readonly track: number;
}

/** A line or frame in its place, seen from one side. */
interface Layer {
  readonly lo: number;
  readonly hi: number;
  readonly frame: boolean;
  readonly words: Strand['words'];
  offset: number;
}

const layerOf = ({ lo, hi, words }: Strand): Layer => ({
  lo,
  hi,
  words,
  frame: false,
  offset: 0,
});

/** Frames of one side, the innermost first, each round the lines that stay within it. */
function stacked(
  frames: readonly Frame[],
  homes: readonly number[],
  strands: readonly Strand[],
  framesAt: Float64Array,
  strandsAt: Float64Array,
  near: Near,
): Layer[] {
  const layers: Layer[] = [];
  const order = frames.map((_, index) => index);
  order.sort((a, b) => (frames[b]?.depth ?? 0) - (frames[a]?.depth ?? 0) || a - b);
  for (const at of order) {
    const frame = frames[at];
    if (frame === undefined) continue;
    for (const index of homes) {
      const strand = strands[index];
      if (strand?.home !== frame.item) continue;
      const layer = layerOf(strand);
      layer.offset = offsetOn(layers, layer, near);
      strandsAt[index] = layer.offset;
      layers.push(layer);
    }
    let offset = 0;
    for (const layer of layers) {
      if (layer.hi < frame.lo || layer.lo > frame.hi) continue;
      offset = Math.max(offset, layer.offset + (layer.words?.size ?? 0) / 2);
    }
    offset += frame.pad;
    framesAt[at] = offset;
    layers.push({ lo: frame.lo, hi: frame.hi, frame: true, words: undefined, offset });
  }
  return layers;
}

/** As near to the side as it can run. */
function offsetOn(layers: readonly Layer[], layer: Layer, { beside, above, track }: Near): number {
  let offset =
    layer.words === undefined ? beside : Math.max(beside, above + besideWords(layer.words, track));
  for (const other of layers) {
    const apart = between(other, layer, track);
    if (apart > 0) offset = Math.max(offset, other.offset + apart);
  }
  return offset;
}

const besideWords = ({ size }: { readonly size: number }, track: number): number =>
  size / 2 + wordGap(track);

/** How far apart two must be that run beside one another; 0 where they do not. */
function between(a: Layer, b: Layer, track: number): number {
  const near = 0.4 * track;
  const gap = wordGap(track);
  let apart = meets(a, b, near) ? track : 0;
  if (b.words !== undefined && meets(a, b.words, 0.2 * gap))
    apart = Math.max(apart, b.words.size / 2 + gap);
  if (a.words !== undefined && meets(b, a.words, 0.2 * gap))
    apart = Math.max(apart, a.words.size / 2 + gap);
  if (a.words !== undefined && b.words !== undefined && meets(a.words, b.words, gap)) {
    apart = Math.max(apart, (a.words.size + b.words.size) / 2 + 0.2 * gap);
  }
  return apart;
}

/** Between words and the next line, mm: less where type, and so the tracks of lines, are small. */
const wordGap = (track: number): number => Math.min(0.5, 0.5 * track);

interface Span {
  readonly lo: number;
  readonly hi: number;
}

const meets = (a: Span, b: Span, near: number): boolean => a.lo < b.hi + near && b.lo < a.hi + near;

function sizeOf(
  first: readonly Layer[],
  second: readonly Layer[],
  { track, beside, above }: ChannelOptions,
  clear: number,
): number {
  let size = clear;
  const toEdge = ({ offset, words }: Layer, least: number, over: number): number =>
    offset + Math.max(least, words === undefined ? 0 : over + besideWords(words, track));
  for (const layer of first) {
    size = Math.max(size, layer.frame ? layer.offset + clear : toEdge(layer, beside[1], above));
    for (const other of second) {
      const apart =
        layer.frame && other.frame
          ? meets(layer, other, 0)
            ? clear
            : 0
          : between(layer, other, track);
      if (apart > 0) size = Math.max(size, layer.offset + other.offset + apart);
    }
  }
  for (const layer of second) {
    size = Math.max(size, layer.frame ? layer.offset + clear : toEdge(layer, beside[0], 0));
  }
  return size;
}

/** Free lines stand in the middle of the room that they have. */
function centre(
  free: readonly number[],
  first: readonly Layer[],
  second: readonly Layer[],
  at: Float64Array,
  size: number,
  { track, beside, above }: ChannelOptions,
): void {
  const placed = first.slice(first.length - free.length);
  const most = new Float64Array(free.length);
  for (let index = free.length - 1; index >= 0; index -= 1) {
    const layer = placed[index];
    if (layer === undefined) continue;
    const { words } = layer;
    const needs = words === undefined ? 0 : above + besideWords(words, track);
    let limit = size - Math.max(beside[1], needs);
    for (const other of second) {
      const apart = between(layer, other, track);
      if (apart > 0) limit = Math.min(limit, size - other.offset - apart);
    }
    for (let later = index + 1; later < free.length; later += 1) {
      const other = placed[later];
      if (other === undefined) continue;
      const apart = between(layer, other, track);
      if (apart > 0) limit = Math.min(limit, (most[later] ?? 0) - apart);
    }
    most[index] = limit;
  }
  for (const [index, strand] of free.entries()) {
    const low = at[strand] ?? 0;
    at[strand] = (low + Math.max(low, most[index] ?? low)) / 2;
  }
}

/** Each where it makes fewest crossings among those before it; then all once more. */
export function ordered(
  strands: readonly Strand[] | readonly Pick<Strand, 'lo' | 'hi' | 'turns'>[],
): number[] {
  const start = strands.map((_, index) => index);
  const lean = strands.map(({ turns }) => turns.reduce((sum, { to }) => sum + to, 0));
  start.sort(
    (a, b) =>
      (lean[a] ?? 0) - (lean[b] ?? 0) || (strands[a]?.lo ?? 0) - (strands[b]?.lo ?? 0) || a - b,
  );
  if (strands.length < 2) return start;
  const order: number[] = [];
  for (const index of start) insert(order, index, strands);
  const rounds = strands.length > 150 ? 0 : 2;
  for (let round = 0; round < rounds; round += 1) {
    for (const index of start) {
      order.splice(order.indexOf(index), 1);
      insert(order, index, strands);
    }
  }
  return order;
}

function insert(
  order: number[],
  index: number,
  strands: readonly Pick<Strand, 'lo' | 'hi' | 'turns'>[],
): void {
  const one = strands[index];
  if (one === undefined) return;
  let cost = 0;
  let least = 0;
  let best = 0;
  for (let at = 0; at < order.length; at += 1) {
    const other = strands[order[at] ?? 0];
    if (other === undefined || other.hi < one.lo || one.hi < other.lo) continue;
    cost += crossingsOf(other, one) - crossingsOf(one, other);
    if (cost <= least + 1e-9) {
      least = cost;
      best = at + 1;
    }
  }
  order.splice(best, 0, index);
}

/** If `a` runs nearer to the first side. */
function crossingsOf(
  a: Pick<Strand, 'lo' | 'hi' | 'turns'>,
  b: Pick<Strand, 'lo' | 'hi' | 'turns'>,
): number {
  let count = 0;
  for (const { at, to } of a.turns) if (to > 0) count += hits(b, at);
  for (const { at, to } of b.turns) if (to < 0) count += hits(a, at);
  return count;
}

function hits({ lo, hi }: Span, at: number): number {
  if (at < lo || at > hi) return 0;
  return at === lo || at === hi ? 0.5 : 1;
}
