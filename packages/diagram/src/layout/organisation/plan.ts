/**
 * Ways to set a tree: the children of a unit in a row, or hung in columns from posts. Of each subtree only
 * the ways that no other beats in both width and height are kept, so the page can choose. All mm.
 */
import type { Twig } from './tree.ts';

/** Sizes that hold for the whole chart. */
export interface Measures {
  /** Of boxes, by level: equal on one level. */
  readonly widths: readonly number[];
  /** Equal on one level too, unless one box says much more than the others. */
  readonly heights: ReadonlyMap<Twig, number>;
  /** Between boxes beside each other, and one below the other in a column. */
  readonly beside: number;
  readonly below: number;
  /** Between a unit and the row under it: room for the lines. */
  readonly drop: number;
  /** From a post to the boxes that hang from it. */
  readonly arm: number;
}

export type Form = 'auto' | 'horizontal' | 'hanging';

/** A subtree in its rectangle: the unit's box at the top, `centre` from the left. */
export interface Way {
  readonly width: number;
  readonly height: number;
  /** The middle of the unit's own box. */
  readonly centre: number;
  readonly twig: Twig;
  readonly below: Below;
  /** How much less it pleases than a plain row. */
  readonly cost: number;
}

export type Below =
  | { readonly kind: 'nothing' }
  /** Pieces side by side under one line. */
  | { readonly kind: 'row'; readonly pieces: readonly Piece[]; readonly width: number }
  /** One below the other from a post under the unit's left side. */
  | { readonly kind: 'list'; readonly ways: readonly Way[] };

/** A part of a row. */
export type Piece =
  | {
      readonly kind: 'way';
      readonly way: Way;
      readonly width: number;
      readonly height: number;
      readonly cost: number;
    }
  | Hung;

/** Units in columns; two columns share a post between them, or each has its own at the left. */
export interface Hung {
  readonly kind: 'hung';
  readonly columns: readonly (readonly Way[])[];
  readonly paired: boolean;
  /** Of the widest column. */
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly cost: number;
}

/** The ways of a subtree, the lowest first, each narrower than the one before. */
export function waysOf(twig: Twig, measures: Measures, form: Form): readonly Way[] {
  const width = measures.widths[twig.level] ?? 0;
  const height = measures.heights.get(twig) ?? 0;
  const { children } = twig;
  if (children.length === 0) {
    return [{ width, height, centre: width / 2, twig, below: { kind: 'nothing' }, cost: 0 }];
  }
  const under = children.map((child) => waysOf(child, measures, form));
  const ways: Way[] = [];
  for (const pieces of rowsOf(under, measures, form)) {
    const row =
      pieces.reduce((sum, piece) => sum + piece.width, -measures.beside) +
      measures.beside * pieces.length;
    const deep = Math.max(...pieces.map((piece) => piece.height));
    const whole = Math.max(row, width);
    ways.push({
      width: whole,
      height: height + measures.drop + deep,
      centre: whole / 2,
      twig,
      below: { kind: 'row', pieces, width: row },
      cost: pieces.reduce((sum, piece) => sum + piece.cost, 0),
    });
  }
  if (form !== 'horizontal') ways.push(listWay(twig, measures));
  return best(ways);
}

/** The whole subtree as an indented list. */
function listWay(twig: Twig, measures: Measures): Way {
  const width = measures.widths[twig.level] ?? 0;
  const height = measures.heights.get(twig) ?? 0;
  const ways = twig.children.map((child) => listWay(child, measures));
  const below: Below = ways.length === 0 ? { kind: 'nothing' } : { kind: 'list', ways };
  const deep = ways.reduce((sum, way) => sum + way.height + measures.below, 0);
  const indent = listIndent(measures);
  const wide = Math.max(width, ...ways.map((way) => way.width + indent));
  return {
    width: wide,
    height: height + deep,
    centre: width / 2,
    twig,
    below,
    cost: ways.length === 0 ? 0 : 0.25 * ways.length ** 0.5,
  };
}

/** From the left side of a unit to that of the units listed under it. */
export const listIndent = (measures: Measures): number => measures.arm * 2;

/** Ways to set the children in a row of pieces, each child by itself or hung with its neighbours. */
function rowsOf(under: readonly (readonly Way[])[], measures: Measures, form: Form): Piece[][] {
  const groupings: (readonly Piece[])[][] = [];
  if (form !== 'hanging') groupings.push(under.map((ways) => ways.map(single)));
  if (form !== 'horizontal') {
    groupings.push(
      runs(under).map((run) =>
        run.length === 1 ? (run[0] ?? []).map(single) : hungs(run, measures),
      ),
    );
    if (under.length > 1) groupings.push([hungs(under, measures)]);
  }
  return groupings.flatMap((pieces) => combined(pieces));
}

const single = (way: Way): Piece => ({
  kind: 'way',
  way,
  width: way.width,
  height: way.height,
  cost: way.cost,
});

/** Neighbours that hold nothing stand together. */
function runs(under: readonly (readonly Way[])[]): (readonly Way[])[][] {
  const found: (readonly Way[])[][] = [];
  let open: (readonly Way[])[] | undefined;
  for (const ways of under) {
    const leaf = ways[0]?.below.kind === 'nothing';
    if (leaf && open !== undefined) open.push(ways);
    else {
      open = leaf ? [ways] : undefined;
      found.push(open ?? [ways]);
    }
  }
  return found;
}

/** One below the other in any number of columns. */
function hungs(under: readonly (readonly Way[])[], measures: Measures): Hung[] {
  // What hangs in a column stands at its left, so that all of the column align.
  const ways = under.flatMap((some) =>
    some[0] === undefined ? [] : [listWay(some[0].twig, measures)],
  );
  const leaves = ways.every((way) => way.below.kind === 'nothing');
  const found: Hung[] = [];
  const counts = new Set<number>();
  for (let rows = 1; rows <= ways.length; rows += 1) counts.add(Math.ceil(ways.length / rows));
  for (const count of counts) {
    const columns = shared(ways, count, measures);
    found.push(hung(columns, false, measures));
    if (leaves && columns.length % 2 === 0) found.push(hung(columns, true, measures));
  }
  return found;
}

/** In order, as even in height as they can be. */
function shared(ways: readonly Way[], count: number, measures: Measures): Way[][] {
  const total = ways.reduce((sum, way) => sum + way.height + measures.below, 0);
  let low = Math.max(...ways.map((way) => way.height + measures.below));
  let high = total;
  const split = (most: number): Way[][] => {
    const columns: Way[][] = [[]];
    let height = 0;
    for (const way of ways) {
      const step = way.height + measures.below;
      if (height + step > most + 1e-6 && columns.at(-1)?.length) {
        columns.push([]);
        height = 0;
      }
      columns.at(-1)?.push(way);
      height += step;
    }
    return columns;
  };
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    if (split(middle).length <= count) high = middle;
    else low = middle;
  }
  return split(high);
}

/** Between two columns of different posts as much as between those of one: they stand evenly. */
export const betweenPosts = ({ arm }: Measures): number => 2 * arm;

function hung(columns: readonly (readonly Way[])[], paired: boolean, measures: Measures): Hung {
  const { arm, beside, below } = measures;
  const column = Math.max(...columns.flat().map((way) => way.width));
  const count = columns.length;
  const width = paired
    ? (count / 2) * (2 * column + 2 * arm) + (count / 2 - 1) * betweenPosts(measures)
    : count * (column + arm) + (count - 1) * beside;
  const heights = columns.map((ways) =>
    ways.reduce((sum, way) => sum + way.height + below, -below),
  );
  const long = Math.max(...columns.map((ways) => ways.length));
  return {
    kind: 'hung',
    columns,
    paired,
    column,
    width,
    height: Math.max(...heights),
    cost: 0.3 + 0.05 * long + columns.flat().reduce((sum, way) => sum + way.cost, 0),
  };
}

/** The lowest and narrowest choices of a way for each piece. */
function combined(choices: readonly (readonly Piece[])[]): Piece[][] {
  const heights = new Set(choices.flatMap((pieces) => pieces.map((piece) => piece.height)));
  const tried = thinned([...heights].sort((a, b) => a - b));
  const rows: Piece[][] = [];
  for (const most of tried) {
    const row: Piece[] = [];
    for (const pieces of choices) {
      let chosen: Piece | undefined;
      for (const piece of pieces) {
        if (piece.height > most + 1e-6) continue;
        if (chosen === undefined || beats(piece, chosen)) chosen = piece;
      }
      if (chosen === undefined) break;
      row.push(chosen);
    }
    if (row.length === choices.length) rows.push(row);
  }
  return rows;
}

const beats = (one: Piece, other: Piece): boolean =>
  Math.abs(one.width - other.width) > 1e-6 ? one.width < other.width : one.cost < other.cost;

/** Ways kept of each subtree: more make no better chart. */
const MOST_WAYS = 24;

function thinned(sorted: readonly number[]): readonly number[] {
  if (sorted.length <= MOST_WAYS) return sorted;
  return Array.from(
    { length: MOST_WAYS },
    (_, step) => sorted[Math.round((step * (sorted.length - 1)) / (MOST_WAYS - 1))] ?? 0,
  );
}

const narrowest = (ways: readonly Way[]): Way | undefined =>
  ways.reduce<Way | undefined>((a, b) => (a === undefined || b.width < a.width ? b : a), undefined);

/** Those that no other beats in width, height and looks, the lowest first. */
function best(ways: readonly Way[]): Way[] {
  const sorted = [...ways].sort(
    (a, b) => a.height - b.height || a.width - b.width || a.cost - b.cost,
  );
  const kept: Way[] = [];
  for (const way of sorted) {
    const beaten = kept.some(
      (other) => other.width <= way.width + 1e-6 && other.cost <= way.cost + 1e-6,
    );
    if (!beaten) kept.push(way);
  }
  if (kept.length <= MOST_WAYS) return kept;
  const slim = narrowest(kept);
  if (slim === undefined) return kept;
  const step = (kept.length - 1) / (MOST_WAYS - 2);
  const some = new Set(
    Array.from({ length: MOST_WAYS - 1 }, (_, index) => kept[Math.round(index * step)] ?? slim),
  );
  return [...some.add(slim)].sort((a, b) => a.height - b.height || a.width - b.width);
}
