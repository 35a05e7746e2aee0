/** The channel of one gap: the lines and words in it, between the frames that end and begin there. */
import { type Channel, channelOf, type Frame, type Strand } from './channel.ts';
import type { Frames } from './frames.ts';
import type { Lattice } from './lattice.ts';
import type { Piece } from './pieces.ts';
import type { Placement } from './placement.ts';
import type { Worded } from './words.ts';

export interface GapRequest {
  /** Whether it is the first and the last gap of the figure. */
  readonly ends: readonly [boolean, boolean];
  /** Between boxes at least, mm. */
  readonly clear: number;
  /** Of what sits upon the boxes after the gap, mm. */
  readonly above?: number;
  /** Words over lines that go through. */
  readonly over?: readonly Worded[];
  readonly spanOf: (piece: Piece) => [number, number];
  readonly turnAt: (turn: Piece['turns'][number]) => number;
}

export function gapChannel(
  { options, fabric, wordsOn, at }: Placement,
  indices: readonly number[],
  { closing, opening }: ReturnType<Frames['at']>,
  asked: GapRequest,
): Channel {
  const { track } = options;
  const strands = indices.map((index): Strand => {
    const piece = fabric.pieces.all[index];
    if (piece === undefined) return { lo: 0, hi: 0, turns: [], home: 0, side: 0 };
    const [lo, hi] = asked.spanOf(piece);
    const turns = piece.turns.map((turn) => ({ at: asked.turnAt(turn), to: turn.to }));
    const words = piece.axis === 'across' ? wordsOn.get(index) : undefined;
    return {
      lo,
      hi,
      turns,
      ...homeOf(piece, fabric.lattice, closing, opening),
      ...(words === undefined ? {} : { words }),
    };
  });
  for (const words of asked.over ?? []) {
    const x = at[words.piece] ?? 0;
    strands.push({ lo: x, hi: x, turns: [], home: 0, side: 0, words });
  }
  const [first, last] = asked.ends;
  const beside = BESIDE * track;
  return channelOf(strands, {
    closing,
    opening,
    track,
    beside: [first ? OUTSIDE : beside, last ? OUTSIDE : beside + (asked.above ?? 0)],
    above: last ? 0 : (asked.above ?? 0),
    clear: first || last ? 0 : asked.clear,
  });
}

/** Between the first line and the boxes beside it, in tracks: room for the ends of lines. */
const BESIDE = 1.35;
/** At the outside of the figure, mm. */
const OUTSIDE = 0.4;

/** A line that turns back into what it comes from stays within its frame. */
export function homeOf(
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
    if (piece.lo < lo || piece.hi > hi || frame.item === piece.round) continue;
    if (found === undefined || frame.depth > found.depth) found = frame;
  }
  return found === undefined ? none : { home: found.item, side: turn.to };
}
