/**
 * Sets the entries of a legend in rows. Each block of entries has one set of columns, so that samples stand
 * below samples and words below words; a section begins on a row of its own, unless one row holds all.
 */

/** What an entry takes; all mm but `lines`. */
export interface EntrySize {
  /** Its sample and the gap behind it. */
  readonly lead: number;
  /** Its words on one line. */
  readonly words: number;
  /** Blocks stand below each other, each with columns of its own. */
  readonly block: number;
  /** Entries of one section stand together. */
  readonly section: number;
  /** Lines that its words take in this width. */
  readonly lines: (width: number) => number;
}

export interface LegendCell {
  /** Which entry. */
  readonly index: number;
  readonly x: number;
  /** Room for its words. */
  readonly room: number;
}

export interface LegendRow {
  readonly block: number;
  readonly cells: readonly LegendCell[];
  /** Of words, the most in a cell. */
  readonly lines: number;
}

/** mm between two entries. */
const BETWEEN = 2.5;
/** mm; entries of one row don't stand further apart. */
const APART = 8;

/** Entries in their order, blocks from top to bottom. */
export function legendRows(entries: readonly EntrySize[], width: number): LegendRow[] {
  return distinct(entries.map(({ block }) => block)).flatMap((block) => {
    const indexes = entries.flatMap((entry, index) => (entry.block === block ? [index] : []));
    return blockRows(entries, indexes, width).map((row) => ({ ...row, block }));
  });
}

type Row = Omit<LegendRow, 'block'>;

function blockRows(
  entries: readonly EntrySize[],
  indexes: readonly number[],
  width: number,
): readonly Row[] {
  const taken = indexes.map((index) => {
    const { lead = 0, words = 0 } = entries[index] ?? {};
    return lead + words;
  });
  const free = width - sum(taken);
  const gaps = indexes.length - 1;
  if (free >= gaps * BETWEEN) return [oneRow(entries, indexes, Math.min(free / gaps, APART))];
  const sections = distinct(indexes.map((index) => entries[index]?.section ?? 0)).map((section) =>
    indexes.filter((index) => entries[index]?.section === section),
  );
  const apart = cheapest(entries, sections, width);
  if (sections.length === 1) return apart.rows;
  // One after the other only where that saves more than a row: sections are read more easily apart.
  const together = cheapest(entries, [indexes], width);
  return together.cost + 1 < apart.cost ? together.rows : apart.rows;
}

const MOST_COLUMNS = 8;
/** mm; words are broken no narrower. */
const LEAST_WORDS = 14;

function oneRow(entries: readonly EntrySize[], indexes: readonly number[], step: number): Row {
  let x = 0;
  const cells = indexes.map((index) => {
    const { lead = 0, words = 0 } = entries[index] ?? {};
    const cell = { index, x, room: words };
    x += lead + words + step;
    return cell;
  });
  return { cells, lines: 1 };
}

interface Choice {
  readonly rows: readonly Row[];
  readonly cost: number;
}

/** In as many columns as make the fewest rows; broken words are read less easily than one more row. */
function cheapest(
  entries: readonly EntrySize[],
  sections: readonly (readonly number[])[],
  width: number,
): Choice {
  let best: Choice = { rows: [], cost: Number.POSITIVE_INFINITY };
  const most = Math.max(...sections.map((section) => section.length));
  for (let columns = Math.min(most, MOST_COLUMNS); columns >= 1; columns -= 1) {
    const rows = inColumns(
      entries,
      sections.flatMap((section) => evenly(section, columns)),
      width,
    );
    if (rows === undefined) continue;
    const cost = rows.length + 1.6 * sum(rows.map((row) => row.lines - 1));
    if (cost < best.cost - 1e-9) best = { rows, cost };
  }
  return best;
}

/** In as few rows as that many columns allow, none much shorter than the others. */
function evenly(indexes: readonly number[], columns: number): number[][] {
  const rows = Math.ceil(indexes.length / columns);
  const each = Math.ceil(indexes.length / rows);
  return Array.from({ length: rows }, (_, row) => indexes.slice(row * each, (row + 1) * each));
}

/** Columns alike where they fit so, else as wide as their widest entry; at last the widest are broken into lines. */
function inColumns(
  entries: readonly EntrySize[],
  rows: readonly (readonly number[])[],
  width: number,
): Row[] | undefined {
  const columns = Math.max(...rows.map((row) => row.length));
  const inColumn = (column: number) => rows.map((row) => entries[row[column] ?? -1]);
  const numbers = Array.from({ length: columns }, (_, column) => column);
  const leads = numbers.map((column) => Math.max(0, ...inColumn(column).map((e) => e?.lead ?? 0)));
  const words = numbers.map((column) => Math.max(0, ...inColumn(column).map((e) => e?.words ?? 0)));
  const free = width - (columns - 1) * BETWEEN - sum(leads);
  const widest = words.map(() => Math.max(...words));
  const rooms = sum(widest) <= free ? widest : narrowed(words, free);
  if (rooms === undefined) return undefined;
  const slack = Math.max(0, free - sum(rooms));
  const between = BETWEEN + Math.min(slack / Math.max(1, columns - 1), APART - BETWEEN);
  return rows.map((row) => {
    let x = 0;
    const cells = row.map((index, column): LegendCell => {
      const cell = { index, x, room: rooms[column] ?? 0 };
      x += (leads[column] ?? 0) + cell.room + between;
      return cell;
    });
    const lines = cells.map(({ index, room }) => entries[index]?.lines(room) ?? 1);
    return { cells, lines: Math.max(1, ...lines) };
  });
}

/** Widths cut to what is free, the widest first; none where even narrow ones have no room. */
function narrowed(words: readonly number[], free: number): number[] | undefined {
  if (sum(words) <= free) return [...words];
  const least = words.map((some) => Math.min(some, LEAST_WORDS));
  if (words.length > 1 && sum(least) > free) return undefined;
  let most = Math.max(...words);
  let low = 0;
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + most) / 2;
    if (sum(words.map((some) => Math.min(some, middle))) > free) most = middle;
    else low = middle;
  }
  return words.map((some) => Math.max(Math.min(some, low), 0.01));
}

const distinct = (values: readonly number[]): number[] => [...new Set(values)];

const sum = (values: readonly number[]): number => values.reduce((total, some) => total + some, 0);
