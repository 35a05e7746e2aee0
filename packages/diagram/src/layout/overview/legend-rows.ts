/** Sets the entries of a legend in rows: one after the other where one row holds all, else in columns that align. */

/** What an entry takes; all mm but `lines`. */
export interface EntrySize {
  /** Its sample and the gap behind it. */
  readonly lead: number;
  /** Its words on one line. */
  readonly words: number;
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
  readonly cells: readonly LegendCell[];
  /** Of words, the most in a cell. */
  readonly lines: number;
}

/** mm between two entries. */
const BETWEEN = 2.5;
/** mm; entries of one row don't stand further apart. */
const APART = 12;

export function legendRows(entries: readonly EntrySize[], width: number): LegendRow[] {
  if (entries.length === 0) return [];
  const free = width - sum(entries.map(({ lead, words }) => lead + words));
  if (free >= (entries.length - 1) * BETWEEN) {
    return [oneRow(entries, Math.min(free / Math.max(1, entries.length - 1), APART))];
  }
  let best: LegendRow[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const indexes of orders(entries)) {
    for (let columns = Math.min(entries.length, MOST_COLUMNS); columns >= 1; columns -= 1) {
      const rows = inColumns(entries, rowsOf(indexes, columns), width);
      if (rows === undefined) continue;
      // Broken words are read less easily than one more row.
      const broken = rows.reduce((total, row) => total + row.lines - 1, 0);
      const cost = rows.length + 1.6 * broken;
      if (cost < least - 1e-9) {
        least = cost;
        best = rows;
      }
    }
  }
  return best;
}

const MOST_COLUMNS = 8;
/** mm; words are broken no narrower. */
const LEAST_WORDS = 14;

function oneRow(entries: readonly EntrySize[], step: number): LegendRow {
  let x = 0;
  const cells = entries.map(({ lead, words }, index) => {
    const cell = { index, x, room: words };
    x += lead + words + step;
    return cell;
  });
  return { cells, lines: 1 };
}

/** Each section on rows of its own, or, where that saves rows, all one after the other. */
function orders(entries: readonly EntrySize[]): number[][][] {
  const sections = [...new Set(entries.map(({ section }) => section))].map((section) =>
    entries.flatMap((entry, index) => (entry.section === section ? [index] : [])),
  );
  return sections.length > 1 ? [sections, [sections.flat()]] : [sections];
}

const rowsOf = (sections: readonly (readonly number[])[], columns: number): number[][] =>
  sections.flatMap((indexes) =>
    Array.from({ length: Math.ceil(indexes.length / columns) }, (_, row) =>
      indexes.slice(row * columns, (row + 1) * columns),
    ),
  );

/** Columns as wide as their widest entry; where they don't fit so, the widest are broken into lines. */
function inColumns(
  entries: readonly EntrySize[],
  rows: readonly (readonly number[])[],
  width: number,
): LegendRow[] | undefined {
  const columns = Math.max(...rows.map((row) => row.length));
  const leads = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => entries[row[column] ?? -1]?.lead ?? 0)),
  );
  const words = leads.map((_, column) =>
    Math.max(0, ...rows.map((row) => entries[row[column] ?? -1]?.words ?? 0)),
  );
  const free = width - (columns - 1) * BETWEEN - sum(leads);
  const rooms = narrowed(words, free);
  if (rooms === undefined) return undefined;
  const slack = Math.max(0, free - sum(rooms));
  const between = BETWEEN + Math.min(slack / Math.max(1, columns - 1), APART);
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

const sum = (values: readonly number[]): number => values.reduce((total, some) => total + some, 0);
