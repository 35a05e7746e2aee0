/**
 * Breaks a text into the fewest lines that fit a width, balanced. Lines break at spaces (where there is a
 * choice: not inside a known compound, rather after a comma), after `/ – -`, then anywhere. Nothing is cut off;
 * where a person made a line, one ends. Breaks are
 * kept in em, so one answer serves all sizes.
 */
import { cutsCompound, isLeading } from './compounds.ts';
import { drawnLines, emWidth } from './measure.ts';
import type { FontName, Weight } from './metrics.ts';

export interface Line {
  readonly text: string;
  /** In the unit of the type size. */
  readonly width: number;
}

/**
 * Lines of `text`, each at most `width` wide (a single letter may be wider).
 * @param width room, in the same unit as `size`
 * @example wrapText('Trung tâm dữ liệu', 12, 2.8).map((line) => line.text) // ['Trung tâm', 'dữ liệu']
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: Weight = 'regular',
  font: FontName = 'Arimo',
): Line[] {
  const room = width / size + SLACK;
  const breaks = breaksOf(text, weight, font);
  const way = breaks.ways.find((some) => some.tight.width <= room);
  const fitting = way === undefined || way.nice.width <= room ? way?.nice : way.tight;
  const lines = fitting?.lines ?? forced(breaks.pieces, room, weight, font);
  return lines.map((line) => ({ text: line.text, width: line.width * size }));
}

/** How many lines `wrapText` would return. */
export function lineCount(
  text: string,
  width: number,
  size: number,
  weight: Weight = 'regular',
  font: FontName = 'Arimo',
): number {
  return fitterOf(text, weight, font).fit(width / size).lines;
}

/** The widest piece that spaces alone can't break, in the unit of `size`: narrower room splits a word. */
export function widestWord(
  text: string,
  size: number,
  weight: Weight = 'regular',
  font: FontName = 'Arimo',
): number {
  return breaksOf(text, weight, font).widest * size;
}

/** How a text fits any room, in em; cheap enough to ask for every width that a layout tries. */
export interface Fitter {
  readonly fit: (room: number) => { readonly lines: number; readonly width: number };
  readonly widest: number;
  /** For 1, 2, … lines: the room in which they break well; less holds them only where words are cut. */
  readonly rooms: readonly number[];
  /** The same with words cut wherever that saves room. */
  readonly leastRooms: readonly number[];
}

export function fitterOf(text: string, weight: Weight, font: FontName): Fitter {
  const { ways, pieces, widest } = breaksOf(text, weight, font);
  return {
    widest,
    rooms: ways.map(roomOf),
    leastRooms: ways.map((way) => way.tight.width),
    fit: (given) => {
      const room = given + SLACK;
      for (const way of ways) {
        if (way.nice.width <= room) return way.nice.fits;
        if (way.tight.width <= room) return way.tight.fits;
      }
      const lines = forced(pieces, room, weight, font);
      return { lines: lines.length, width: Math.max(0, ...lines.map((line) => line.width)) };
    },
  };
}

/** So much more room than the least is not asked for, whatever is cut. */
const MOST_ROOM = 1.7;

const roomOf = ({ tight, nice }: Breaks['ways'][number]): number =>
  nice.width <= MOST_ROOM * tight.width ? nice.width : tight.width;

/** A rounding error must not cost a line; in em. */
const SLACK = 1e-6;

/** A piece of text that may end a line; `glue` is what stands between it and the next on one line. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly glue: '' | ' ';
  /** A person ended a line here. */
  readonly ends?: true;
}

interface EmLine {
  readonly text: string;
  readonly width: number;
}

interface Way {
  /** Of the widest line. */
  readonly width: number;
  readonly lines: readonly EmLine[];
  readonly fits: { readonly lines: number; readonly width: number };
}

interface Breaks {
  readonly pieces: readonly Piece[];
  /** `ways[n - 1]`: how to break into n lines; `tight` is the narrowest, `nice` breaks where a reader would. */
  readonly ways: readonly { readonly tight: Way; readonly nice: Way }[];
  readonly widest: number;
}

/** Texts of one figure are asked for again and again; a few thousand are remembered. */
const remembered = new Map<string, Breaks>();
const MOST_REMEMBERED = 20_000;

function breaksOf(text: string, weight: Weight, font: FontName): Breaks {
  const key = `${font}|${weight}|${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const breaks = breakUp(drawnLines(text), weight, font);
  remembered.set(key, breaks);
  return breaks;
}

function breakUp(text: string, weight: Weight, font: FontName): Breaks {
  const space = emWidth(' ', weight, font);
  const pieces = piecesOf(text, weight, font);
  const way = (cuts: readonly number[]): Way => {
    const lines = joined(pieces, cuts, weight, font);
    const width = Math.max(0, ...lines.map((line) => line.width));
    return { lines, width, fits: { lines: lines.length, width } };
  };
  const tight = balancedCuts(pieces, space, () => 0);
  const nice = balancedCuts(pieces, space, cutCost);
  // Fewer lines than a person made there are not.
  const least = pieces.filter((piece) => piece.ends).length;
  const ways = tight.map((_, index) => {
    const lines = Math.max(index, Math.min(least, tight.length - 1));
    const cuts = tight[lines] ?? [0];
    return { tight: way(cuts), nice: way(nice[lines] ?? cuts) };
  });
  return { pieces, ways, widest: Math.max(0, ...pieces.map((piece) => piece.width)) };
}

function piecesOf(text: string, weight: Weight, font: FontName): Piece[] {
  if (text === '') return [{ text: '', width: 0, glue: '' }];
  const lines = text.split('\n');
  if (lines.length > 1) {
    return lines.flatMap((line, index) => {
      const own = piecesOf(line, weight, font);
      const last = own.at(-1);
      if (last !== undefined && index < lines.length - 1)
        own[own.length - 1] = { ...last, ends: true };
      return own;
    });
  }
  const pieces: Piece[] = [];
  for (const word of text.split(' ')) {
    // A dash or slash between letters may end a line; a number's sign or range may not.
    const parts = word.split(/(?<=\p{L}{2}[/–-])(?=\p{L})/u);
    for (const [index, part] of parts.entries()) {
      const glue = index === parts.length - 1 ? ' ' : '';
      pieces.push({ text: part, width: emWidth(part, weight, font), glue });
    }
  }
  return pieces;
}

/** By how many em a line may grow rather than begin at this piece. */
function cutCost(pieces: readonly Piece[], at: number): number {
  const before = pieces[at - 1]?.text ?? '';
  const after = pieces[at]?.text ?? '';
  const alone = at === pieces.length - 1 && (pieces[at]?.width ?? 0) < SHORT;
  const where = cutsCompound(before, after)
    ? COMPOUND_CUT
    : isLeading(before)
      ? LEADING_CUT
      : /[,;:]$/.test(before) || after.startsWith('(')
        ? 0
        : ORDINARY_CUT;
  return where + (alone ? ALONE : 0);
}

const COMPOUND_CUT = 2.6;
const LEADING_CUT = 1;
const ORDINARY_CUT = 0.5;
/** Of a last line that is one short syllable. */
const ALONE = 1;
const SHORT = 2.2;

/** Lines of many pieces are not balanced over all of them: the cost grows with the square. */
const MOST_PIECES = 60;

/** For n = 1, 2, …: where to cut so that the widest line is narrowest and the rest even. */
function balancedCuts(
  pieces: readonly Piece[],
  space: number,
  costOf: (pieces: readonly Piece[], at: number) => number,
): number[][] {
  const count = pieces.length;
  if (count > MOST_PIECES) return [[0, ...pieces.flatMap((one, at) => (one.ends ? [at + 1] : []))]];
  const width = (from: number, to: number): number => {
    let sum = 0;
    for (let index = from; index < to; index += 1) {
      const piece = pieces[index];
      if (piece === undefined) continue;
      // No line goes on over where a person ended one.
      if (piece.ends && index < to - 1) return Number.POSITIVE_INFINITY;
      sum += piece.width + (index < to - 1 && piece.glue === ' ' ? space : 0);
    }
    return sum;
  };
  const cost = pieces.map((_, index) => (index === 0 ? 0 : costOf(pieces, index)));
  const widths: number[][] = [];
  for (let from = 0; from < count; from += 1) {
    const row: number[] = [];
    for (let to = from + 1; to <= count; to += 1) row[to] = width(from, to);
    widths.push(row);
  }
  // best[end] for the current number of lines: the widest line, the sum of squares, the cuts so far.
  type Best = { widest: number; costs: number; squares: number; cuts: number[] } | undefined;
  let best: Best[] = [];
  for (let end = 1; end <= count; end += 1) {
    const line = widths[0]?.[end] ?? 0;
    best[end] = { widest: line, costs: 0, squares: line * line, cuts: [0] };
  }
  const all: number[][] = [];
  for (let lines = 1; lines <= count; lines += 1) {
    const whole = best[count];
    if (whole !== undefined) all.push(whole.cuts);
    const next: Best[] = [];
    for (let end = lines + 1; end <= count; end += 1) {
      for (let cut = lines; cut < end; cut += 1) {
        const before = best[cut];
        if (before === undefined) continue;
        const line = widths[cut]?.[end] ?? 0;
        const widest = Math.max(before.widest, line);
        const costs = before.costs + (cost[cut] ?? 0);
        const squares = before.squares + line * line;
        const known = next[end];
        const better =
          known === undefined ||
          widest + costs < known.widest + known.costs - 1e-9 ||
          (widest + costs < known.widest + known.costs + 1e-9 && squares < known.squares - 1e-9);
        if (better) next[end] = { widest, costs, squares, cuts: [...before.cuts, cut] };
      }
    }
    best = next;
  }
  return all;
}

function joined(
  pieces: readonly Piece[],
  cuts: readonly number[],
  weight: Weight,
  font: FontName,
): EmLine[] {
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? pieces.length;
    const text = pieces
      .slice(from, to)
      .map((piece) => piece.text + piece.glue)
      .join('')
      .trimEnd();
    return { text, width: emWidth(text, weight, font) };
  });
}

/** Greedy lines for room narrower than a word, or for very long texts; a word is split between letters. */
function forced(pieces: readonly Piece[], room: number, weight: Weight, font: FontName): EmLine[] {
  const lines: EmLine[] = [];
  let line = '';
  let glue = '';
  const push = (text: string) => lines.push({ text, width: emWidth(text, weight, font) });
  for (const piece of pieces) {
    const longer = line + glue + piece.text;
    if (line === '' || emWidth(longer, weight, font) <= room) line = longer;
    else {
      push(line);
      line = piece.text;
    }
    glue = piece.glue;
    while (emWidth(line, weight, font) > room && letters(line).length > 1) {
      const head = longestHead(line, room, weight, font);
      push(head);
      line = line.slice(head.length);
    }
    if (piece.ends) {
      push(line);
      line = '';
      glue = '';
    }
  }
  push(line);
  return lines;
}

function longestHead(text: string, room: number, weight: Weight, font: FontName): string {
  let head = '';
  for (const letter of letters(text)) {
    if (head !== '' && emWidth(head + letter, weight, font) > room) break;
    head += letter;
  }
  return head === text ? letters(text).slice(0, -1).join('') : head;
}

/** What a reader takes for one letter: a base with the marks that follow it. */
const letters = (text: string): string[] => text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
