/** A table that can be written as a sheet, a page or Markdown: headed columns, rows under headings. */

export interface Table {
  /** Of a sheet; at most 31 letters reach Excel. */
  readonly name: string;
  readonly title: string;
  /** Said between title and table, a paragraph each. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

export interface Column {
  readonly head: string;
  /** Share of the width, also the width in letters of a sheet. */
  readonly width: number;
  readonly align?: 'centre';
}

/** A heading over all columns, or a cell for each; lines in a cell are parted by `\n`. */
export type TableRow =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'cells'; readonly cells: readonly (string | number)[] };

export const heading = (text: string): TableRow => ({ kind: 'heading', text });
export const cells = (...all: readonly (string | number)[]): TableRow => ({
  kind: 'cells',
  cells: all,
});
