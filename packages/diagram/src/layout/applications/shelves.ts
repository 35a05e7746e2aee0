/**
 * Packs groups of equal cells into shelves as wide as the page, in order: which groups stand side by side,
 * how many columns each takes. Every column of every shelf stands on one grid.
 */

/** A group to be packed: what each of its members takes, in rows. */
export interface Packable {
  readonly spans: readonly number[];
}

export interface Shelf {
  /** Index of its first group. */
  readonly from: number;
  /** Columns of each of its groups. */
  readonly columns: readonly number[];
  /** Rows of its highest group. */
  readonly rows: number;
}

export interface Packing {
  readonly shelves: readonly Shelf[];
  /** Cells that nothing stands in. */
  readonly empty: number;
}

/**
 * The way with the least height. `heightOf` gives the height of a shelf with so many rows, with the gap
 * that follows; `emptyCost` is the height that an empty cell counts as. Cost: groups × columns² × rows.
 */
export function packShelves(
  groups: readonly Packable[],
  columns: number,
  heightOf: (rows: number) => number,
  emptyCost: number,
): Packing {
  interface Best {
    readonly cost: number;
    readonly shelf: Shelf;
    readonly before: number;
  }
  const best: (Best | undefined)[] = [];
  const costTo = (index: number): number =>
    index === 0 ? 0 : (best[index]?.cost ?? Number.POSITIVE_INFINITY);
  for (let to = 1; to <= groups.length; to += 1) {
    for (let from = to - 1; from >= 0 && to - from <= columns; from -= 1) {
      const shelf = shelfOf(groups.slice(from, to), from, columns);
      const empty = emptyIn(shelf, groups);
      // Empty cells count a little, so that of two equally high ways the fuller one wins.
      const cost = costTo(from) + heightOf(shelf.rows) + emptyCost * empty;
      const known = best[to];
      if (known === undefined || cost < known.cost - 1e-9) best[to] = { cost, shelf, before: from };
    }
  }
  const shelves: Shelf[] = [];
  for (let at = groups.length; at > 0; ) {
    const way = best[at];
    if (way === undefined) break;
    shelves.unshift(way.shelf);
    at = way.before;
  }
  const empty = shelves.reduce((sum, shelf) => sum + emptyIn(shelf, groups), 0);
  return { shelves, empty };
}

/**
 * The same, found for groups of roughly so many members: one member more seldom changes which groups stand
 * side by side, though rows are as many as there are.
 */
export function packSteadily(
  groups: readonly Packable[],
  columns: number,
  heightOf: (rows: number) => number,
  emptyCost: number,
): Packing {
  const rough = groups.map(({ spans }) =>
    spans.every((span) => span === 1) ? { spans: alike(roughly(spans.length)) } : { spans },
  );
  const shelves = packShelves(rough, columns, heightOf, emptyCost).shelves.map((shelf) => {
    const rows = shelf.columns.map((share, index) =>
      evenRows(groups[shelf.from + index]?.spans ?? [], share, shelf.rows),
    );
    return { ...shelf, rows: Math.max(1, ...rows) };
  });
  return { shelves, empty: shelves.reduce((sum, shelf) => sum + emptyIn(shelf, groups), 0) };
}

const alike = (count: number): number[] => Array.from({ length: count }, () => 1);

/** The next of few numbers, a fifth to a third apart. */
const roughly = (count: number): number => ROUGH.find((some) => some >= count) ?? count;
const ROUGH = [
  0, 1, 2, 3, 4, 6, 8, 10, 12, 15, 18, 22, 26, 31, 37, 44, 52, 62, 74, 88, 105, 125, 150,
];

const cellsOf = (group: Packable): number => group.spans.reduce((sum, span) => sum + span, 0);

function emptyIn(shelf: Shelf, groups: readonly Packable[]): number {
  return shelf.columns.reduce((sum, columns, index) => {
    const group = groups[shelf.from + index];
    return sum + columns * shelf.rows - (group === undefined ? 0 : cellsOf(group));
  }, 0);
}

/** The fewest rows in which these groups stand side by side, and how they share the columns. */
function shelfOf(groups: readonly Packable[], from: number, columns: number): Shelf {
  const most = Math.max(1, ...groups.map(cellsOf));
  const tallest = Math.max(1, ...groups.flatMap(({ spans }) => spans));
  const needs = (rows: number) => groups.map(({ spans }) => columnsFor(spans, rows));
  let rows = Math.max(
    tallest,
    Math.ceil(groups.reduce((sum, group) => sum + cellsOf(group), 0) / columns),
  );
  while (rows < most && sum(needs(rows)) > columns) rows += 1;
  const share = needs(rows);
  // What is left goes to the group that is fullest, so that the shelf is as wide as the page.
  for (let left = columns - sum(share); left > 0; left -= 1) {
    let fullest = 0;
    let load = -1;
    for (const [index, group] of groups.entries()) {
      const full = cellsOf(group) / ((share[index] ?? 1) * rows);
      if (full > load + 1e-9) [fullest, load] = [index, full];
    }
    share[fullest] = (share[fullest] ?? 0) + 1;
  }
  return { from, columns: share, rows };
}

const sum = (values: readonly number[]): number => values.reduce((total, some) => total + some, 0);

/** How many columns of so many rows the members take, in order. */
export function columnsFor(spans: readonly number[], rows: number): number {
  if (spans.every((span) => span === 1)) return Math.max(1, Math.ceil(spans.length / rows));
  let columns = 1;
  let used = 0;
  for (const span of spans) {
    if (used > 0 && used + span > rows) {
      columns += 1;
      used = 0;
    }
    used += span;
  }
  return columns;
}

export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Where each member stands: row by row where all are alike, else down the columns. */
export function cellsFor(spans: readonly number[], columns: number, rows: number): Cell[] {
  if (spans.every((span) => span === 1)) {
    // As many columns as make its rows even.
    const wanted = Math.ceil(spans.length / Math.max(1, Math.ceil(spans.length / columns)));
    const across = Math.ceil(spans.length / wanted) <= rows ? wanted : columns;
    // A single row that is too short for its frame stands in its middle.
    const shift = spans.length < columns ? (columns - spans.length) / 2 : 0;
    return spans.map((_, index) => ({
      column: shift + (index % across),
      row: Math.floor(index / across),
    }));
  }
  const even = evenRows(spans, columns, rows);
  const shared = sharedOut(spans, even, Math.ceil(sum(spans) / columns));
  const last = shared.at(-1)?.column ?? 0;
  // Over all columns, as long as that takes no more of them.
  return last < columns ? shared : sharedOut(spans, even, even);
}

/** Down the columns: a new one where the next does not fit, or there is enough in it. */
function sharedOut(spans: readonly number[], most: number, enough: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let row = 0;
  for (const span of spans) {
    if (row > 0 && (row + span > most || row >= enough)) {
      column += 1;
      row = 0;
    }
    cells.push({ column, row });
    row += span;
  }
  return cells;
}

/** The fewest rows in which they take no more than so many columns. */
function evenRows(spans: readonly number[], columns: number, rows: number): number {
  let least = Math.max(1, ...spans);
  while (least < rows && columnsFor(spans, least) > columns) least += 1;
  return least;
}
