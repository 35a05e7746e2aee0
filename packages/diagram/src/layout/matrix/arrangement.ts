/** A MatrixArrangement: a page of a matrix with every header, cell and line in its place, in mm. */
import type { FigureFinding, OccurrenceId, Point, Rect } from '../../figure/figure.ts';
import type { CellCode, CellContent, Header, Matrix } from '../../viewpoints/matrix-table.ts';
import type { BadgeSize, PlacedLegendEntry, SetText } from '../arrangement.ts';

export interface MatrixArrangement {
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
  readonly corner: PlacedCorner;
  readonly headers: readonly PlacedHeader[];
  readonly bands: readonly PlacedGroup[];
  /** Every other row, for the eye. */
  readonly stripes: readonly Rect[];
  readonly cells: readonly PlacedCell[];
  readonly totals: readonly PlacedTotal[];
  readonly lines: readonly GridLine[];
  readonly legend: readonly PlacedLegendEntry[];
  /** pt, of headers. */
  readonly points: number;
  readonly badge: BadgeSize;
  readonly weight: number;
  /** Between the two lines of a double outline, mm. */
  readonly inner: number;
  readonly findings: readonly FigureFinding[];
}

export interface PlacedCorner {
  readonly box: Rect;
  readonly rows: SetText;
  readonly columns: SetText;
  /** From the top left to the bottom right, where the words leave room for it. */
  readonly line?: readonly [Point, Point];
}

export interface PlacedHeader {
  readonly header: Header;
  readonly axis: 'row' | 'column';
  readonly box: Rect;
  readonly label: SetText;
  readonly labelBox: Rect;
  readonly badge?: { readonly box: Rect; readonly text: SetText };
}

/** The heading of a group of rows or columns. */
export interface PlacedGroup {
  readonly id: string;
  /** Which; absent where headers are not grouped. */
  readonly group?: OccurrenceId;
  readonly label: string;
  readonly axis: 'row' | 'column';
  readonly box: Rect;
  readonly text: SetText;
  readonly labelBox: Rect;
}

export interface PlacedCell {
  readonly cell: CellContent;
  readonly box: Rect;
  /** Where the outline of its fate stands. */
  readonly mark: Rect;
  readonly codes: readonly { readonly code: CellCode; readonly text: SetText }[];
  readonly textBox: Rect;
}

export interface PlacedTotal {
  readonly id: string;
  readonly box: Rect;
  readonly text: SetText;
  readonly heading: boolean;
}

export interface GridLine {
  readonly from: Point;
  readonly to: Point;
  /** Between groups, and round headers. */
  readonly strong: boolean;
}
