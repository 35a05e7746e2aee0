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
  const sum = entries.reduce((total, { lead, words }) => total + lead + words, 0);
  const free = width - sum;
  if (free >= (entries.length - 1) * BETWEEN) {
    return [oneRow(entries, Math.min(free / Math.max(1, entries.length - 1), APART))];
  }
  let best: LegendRow[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let columns = Math.min(entries.length, 8); columns >= 1; columns -= 1) {
    const each = (width - (columns - 1) * BETWEEN) / columns;
    if (columns > 1 && entries.some(({ lead }) => each - lead < LEAST_WORDS)) continue;
    const rows = inColumns(entries, columns, each);
    // Broken words are read less easily than one more row.
    const broken = rows.reduce((total, row) => total + row.lines - 1, 0);
    const cost = rows.length + 1.6 * broken;
    if (cost < least - 1e-9) {
      least = cost;
      best = rows;
    }
  }
  return best;
}

/** mm. */
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

/** Each section on rows of its own, unless that takes more than one row more than all together. */
function inColumns(entries: readonly EntrySize[], columns: number, each: number): LegendRow[] {
  const sections = [...new Set(entries.map(({ section }) => section))].map((section) =>
    entries.flatMap((entry, index) => (entry.section === section ? [index] : [])),
  );
  const rowsOf = (indexes: readonly number[]): LegendRow[] => {
    const rows: LegendRow[] = [];
    for (let from = 0; from < indexes.length; from += columns) {
      const cells = indexes.slice(from, from + columns).map((index, column): LegendCell => {
        const lead = entries[index]?.lead ?? 0;
        return { index, x: column * (each + BETWEEN), room: Math.max(each - lead, 0.01) };
      });
      const lines = cells.map(({ index, room }) => entries[index]?.lines(room) ?? 1);
      rows.push({ cells, lines: Math.max(1, ...lines) });
    }
    return rows;
  };
  const apart = sections.flatMap(rowsOf);
  const together = rowsOf(sections.flat());
  return apart.length <= together.length + 1 ? apart : together;
}
