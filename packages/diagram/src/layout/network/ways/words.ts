/** Where on its line each line's words stand: on a stretch that no other line crosses, if there is one. */
import type { Piece, Pieces } from './pieces.ts';

/** Words on a line that runs across, or over one that goes down through a gap; mm along the gap. */
export interface Worded {
  readonly edge: number;
  /** The piece, and the gap between rows that it is worn in. */
  readonly piece: number;
  readonly gap: number;
  readonly lo: number;
  readonly hi: number;
  readonly size: number;
}

export interface WordsRequest {
  readonly pieces: Pieces;
  /** Of each edge, mm; 0 without. */
  readonly words: readonly { readonly width: number; readonly height: number }[];
  /** The same in more lines, for where they have no room. */
  readonly narrow: readonly { readonly width: number; readonly height: number }[];
  /** Of pieces that run down: their x. */
  readonly at: Float64Array;
  /** Of a piece that runs across. */
  readonly spanOf: (piece: Piece) => readonly [number, number];
  /** Sides of frames that stand in each gap, mm. */
  readonly walls: (gap: number) => readonly number[];
  readonly gaps: number;
  /** Kept between words and the head of an arrow where there is room for it, mm. */
  readonly head: number;
  readonly least: number;
  readonly most: number;
}

export function wordsIn(request: WordsRequest): Worded[] {
  const { pieces, words } = request;
  const fences = fencesOf(request);
  const found: Worded[] = [];
  const users = new Uint16Array(pieces.all.length);
  for (const some of pieces.of) for (const piece of some) users[piece] = (users[piece] ?? 0) + 1;
  const order = words.flatMap(({ width }, edge) => (width > 0 ? [edge] : []));
  order.sort((a, b) => (words[b]?.width ?? 0) - (words[a]?.width ?? 0) || a - b);
  const taken = new Map<number, Worded[]>();
  for (const edge of order) {
    // What several lines share says nothing of one of them.
    const own = new Set(pieces.of[edge]?.filter((piece) => users[piece] === 1));
    let best: (Worded & { cost: number }) | undefined;
    for (const size of [words[edge], request.narrow[edge]]) {
      if (size === undefined || (best !== undefined && best.cost < STRUCK)) break;
      for (const piece of own) {
        const one = pieces.all[piece];
        if (one === undefined) continue;
        for (const [gap, lo, hi] of stretchesOf(one, piece, request)) {
          const crossed = (fences[gap] ?? []).filter(({ piece: other }) => !own.has(other));
          const place = placeOn(lo, hi, size.width, crossed, request);
          const beside = (taken.get(gap) ?? []).filter(
            (other) =>
              other.lo < place.centre + size.width / 2 && other.hi > place.centre - size.width / 2,
          ).length;
          const long = hi - lo > size.width + 3;
          const kind = one.axis === 'across' ? (long ? 0 : 6) : 3;
          const cost =
            STRUCK * place.struck + NEAR * place.near + kind + 4 * beside + 0.1 * place.aside;
          if (best !== undefined && cost >= best.cost) continue;
          best = {
            edge,
            piece,
            gap,
            lo: place.centre - size.width / 2,
            hi: place.centre + size.width / 2,
            size: size.height,
            cost,
          };
        }
      }
    }
    if (best === undefined) continue;
    found.push(best);
    const there = taken.get(best.gap);
    if (there === undefined) taken.set(best.gap, [best]);
    else there.push(best);
  }
  return found;
}

/** What a line through words costs. */
const STRUCK = 100;
/** What the head of an arrow beside words costs. */
const NEAR = 2;

/** The gaps where a piece could wear words, and from where to where it runs in them. */
function* stretchesOf(
  piece: Piece,
  index: number,
  { at, spanOf, gaps }: WordsRequest,
): Generator<readonly [gap: number, lo: number, hi: number]> {
  if (piece.axis === 'across') {
    if (piece.at % 2 === 0) yield [piece.at / 2, ...spanOf(piece)];
    return;
  }
  const x = at[index] ?? 0;
  for (let gap = Math.max(0, Math.ceil(piece.lo / 2)); gap < gaps && 2 * gap < piece.hi; gap += 1) {
    if (2 * gap > piece.lo) yield [gap, x, x];
  }
}

interface Fence {
  readonly x: number;
  /** -1 for the side of a frame. */
  readonly piece: number;
  /** It ends at a box beside the gap. */
  readonly ends: boolean;
}

/** Per gap: where lines go down through or into it, and sides of frames; from left to right. */
function fencesOf({ pieces, at, walls, gaps }: WordsRequest): Fence[][] {
  const fences = Array.from({ length: gaps }, (_, gap): Fence[] =>
    walls(gap).map((x) => ({ x, piece: -1, ends: false })),
  );
  for (const [index, { axis, lo, hi }] of pieces.all.entries()) {
    if (axis === 'across') continue;
    for (let gap = Math.max(0, Math.ceil(lo / 2)); gap < gaps && 2 * gap <= hi; gap += 1) {
      const ends = lo === 2 * gap - 0.5 || hi === 2 * gap + 0.5;
      fences[gap]?.push({ x: at[index] ?? 0, piece: index, ends });
    }
  }
  for (const list of fences) list.sort((a, b) => a.x - b.x);
  return fences;
}

/** Kept between words and a line that passes, mm. */
const CLEAR = 0.35;

/** The centre of words so wide that touch the stretch: struck by as few as can be, as near its middle. */
function placeOn(
  lo: number,
  hi: number,
  width: number,
  fences: readonly Fence[],
  { least, most, head }: WordsRequest,
): Place {
  const half = width / 2;
  const middle = (lo + hi) / 2;
  const reach = Math.max(0, half - 1);
  // Within the stretch if it is long enough, else so that the stretch is under the words.
  const room = hi - lo - width;
  const from = Math.max(least + half, room > 0 ? lo + half + 0.5 : Math.min(hi - half, lo - reach));
  const to = Math.min(most - half, room > 0 ? hi - half - 0.5 : Math.max(lo + half, hi + reach));
  let best: Place = { centre: middle, struck: Number.POSITIVE_INFINITY, near: 0, aside: 0 };
  const consider = (centre: number): void => {
    if (centre < from - 1e-9 || centre > to + 1e-9) return;
    let struck = 0;
    let near = 0;
    for (const { x, ends } of fences) {
      const off = Math.abs(x - centre) - half;
      if (off < CLEAR - 1e-6) struck += 1;
      else if (ends && off < head - 1e-6) near += 1;
    }
    const aside = Math.abs(centre - middle);
    const cost = STRUCK * struck + NEAR * near + 0.1 * aside;
    if (cost < STRUCK * best.struck + NEAR * best.near + 0.1 * best.aside - 1e-9)
      best = { centre, struck, near, aside };
  };
  consider(Math.min(to, Math.max(from, middle)));
  if (best.struck === 0 && best.near === 0) return best;
  consider(from);
  consider(to);
  for (const { x, ends } of fences) {
    if (x < from - half - 2 || x > to + half + 2) continue;
    const keep = ends ? Math.max(head, CLEAR) : CLEAR;
    for (const off of keep > CLEAR ? [keep, CLEAR] : [CLEAR]) {
      consider(x - half - off);
      consider(x + half + off);
    }
  }
  if (best.struck === Number.POSITIVE_INFINITY) return { ...best, struck: fences.length + 1 };
  return best;
}

interface Place {
  readonly centre: number;
  /** Lines through it. */
  readonly struck: number;
  /** Heads of arrows close by. */
  readonly near: number;
  readonly aside: number;
}
