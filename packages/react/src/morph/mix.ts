/** One figure turning into another: what is in both moves from place to place, the rest goes or comes. */
import type { Figure, Mark, PathCommand, PathMark, TextMark } from '@khung/diagram';

/** A mark somewhere on its way. */
export interface MixedMark {
  readonly mark: Mark;
  /** 0 to 1. */
  readonly opacity: number;
}

/**
 * Marks are the same where their ids are; both figures are of one view. Made once, asked for every frame.
 * @returns the marks at a share of the way, 0 (the first figure) to 1 (the second), in paint order
 */
export function mixOf(from: Figure, to: Figure): (share: number) => readonly MixedMark[] {
  const pairs = pairsOf(from, to);
  return (share) => pairs.flatMap((pair) => mixed(pair, Math.max(0, Math.min(1, share))));
}

/** One or both of a mark's states. */
interface Pair {
  readonly from?: Mark | undefined;
  readonly to?: Mark | undefined;
}

/** In the second figure's order; what only the first has comes after what it followed there. */
function pairsOf(from: Figure, to: Figure): readonly Pair[] {
  const later = new Set(to.marks.map(({ id }) => id));
  const goingAfter = new Map<string | undefined, Mark[]>();
  const states = new Map<string, Mark>();
  let last: string | undefined;
  for (const mark of from.marks) {
    if (later.has(mark.id)) {
      states.set(mark.id, mark);
      last = mark.id;
    } else {
      const list = goingAfter.get(last);
      if (list) list.push(mark);
      else goingAfter.set(last, [mark]);
    }
  }
  const going = (after: string | undefined): Pair[] =>
    (goingAfter.get(after) ?? []).map((mark) => ({ from: mark }));
  return [
    ...going(undefined),
    ...to.marks.flatMap((mark) => [{ from: states.get(mark.id), to: mark }, ...going(mark.id)]),
  ];
}

function mixed({ from, to }: Pair, share: number): MixedMark[] {
  if (share <= 0) return from ? [{ mark: from, opacity: 1 }] : [];
  if (share >= 1) return to ? [{ mark: to, opacity: 1 }] : [];
  if (!to) return from ? [{ mark: from, opacity: 1 - share }] : [];
  if (!from) return [{ mark: to, opacity: share }];
  const start = onTheWay(from, to, share);
  const end = onTheWay(to, from, 1 - share);
  if (!start || !end) {
    return [
      { mark: from, opacity: 1 - share },
      { mark: to, opacity: share },
    ];
  }
  if (sameLook(from, to)) return [{ mark: end, opacity: 1 }];
  // The new look comes over the old one, so that what is under neither shines through.
  return [
    { mark: start, opacity: 1 },
    { mark: end, opacity: share },
  ];
}

/** A mark moved and stretched towards another; `undefined` where they are of different forms or words. */
function onTheWay(mark: Mark, other: Mark, share: number): Mark | undefined {
  const way = (a: number, b: number) => between(a, b, share);
  switch (mark.shape) {
    case 'box':
    case 'cylinder':
    case 'image':
      if (other.shape !== mark.shape) return undefined;
      return {
        ...mark,
        x: way(mark.x, other.x),
        y: way(mark.y, other.y),
        width: way(mark.width, other.width),
        height: way(mark.height, other.height),
      };
    case 'path':
      return other.shape === 'path' ? pathOnTheWay(mark, other, way) : undefined;
    case 'text':
      return other.shape === 'text' ? textOnTheWay(mark, other, way) : undefined;
  }
}

type Way = (a: number, b: number) => number;

function pathOnTheWay(mark: PathMark, other: PathMark, way: Way): PathMark | undefined {
  if (mark.commands.length !== other.commands.length) return undefined;
  const commands: PathCommand[] = [];
  for (const [at, command] of mark.commands.entries()) {
    const [letter, ...numbers] = command;
    const [otherLetter, ...others] = other.commands[at] ?? ['Z'];
    if (letter !== otherLetter) return undefined;
    const moved = numbers.map((value, place) => way(value, others[place] ?? value));
    commands.push([letter, ...moved] as unknown as PathCommand);
  }
  return { ...mark, commands };
}

function textOnTheWay(mark: TextMark, other: TextMark, way: Way): TextMark | undefined {
  if (mark.lines.length !== other.lines.length) return undefined;
  if (mark.lines.some(({ text }, at) => text !== other.lines[at]?.text)) return undefined;
  const [turn, otherTurn] = [mark.rotate, other.rotate];
  if (turn?.angle !== otherTurn?.angle) return undefined;
  return {
    ...mark,
    size: way(mark.size, other.size),
    lines: mark.lines.map((line, at) => ({
      ...line,
      x: way(line.x, other.lines[at]?.x ?? line.x),
      y: way(line.y, other.lines[at]?.y ?? line.y),
    })),
    ...(turn && otherTurn
      ? { rotate: { ...turn, x: way(turn.x, otherTurn.x), y: way(turn.y, otherTurn.y) } }
      : {}),
  };
}

const sameLook = (a: Mark, b: Mark): boolean => JSON.stringify(a.look) === JSON.stringify(b.look);

export const between = (a: number, b: number, share: number): number => a + (b - a) * share;
