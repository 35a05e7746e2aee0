/** An Arrangement: a Diagram with every box, line of text and arrow in its place, in mm; not yet painted. */
import type { FigureFinding, OccurrenceId, Rect, TextLine } from '../figure/figure.ts';
import type {
  Block,
  Diagram,
  FatArrow,
  Labelled,
  LegendEntry,
  Region,
} from '../viewpoints/diagram.ts';

export interface Arrangement {
  readonly diagram: Diagram;
  readonly width: number;
  readonly height: number;
  readonly regions: readonly PlacedRegion[];
  /** Containers before their content. */
  readonly blocks: readonly PlacedBlock[];
  readonly arrows: readonly PlacedArrow[];
  readonly legend: readonly PlacedLegendEntry[];
  /** pt, of the labels of all boxes. */
  readonly points: number;
  readonly badge: BadgeSize;
  /** How much heavier lines are than with 6 pt type. */
  readonly weight: number;
  /** Between the two lines of a double outline, mm. */
  readonly inner: number;
  readonly findings: readonly FigureFinding[];
}

/** Badges of one figure are of one height; `above` is how much stands out over the box. All mm. */
export interface BadgeSize {
  readonly size: number;
  readonly height: number;
  readonly above: number;
  /** Between its word and its edge, and between its edge and the corner of the box. */
  readonly side: number;
}

export interface PlacedRegion {
  readonly region: Region;
  readonly kind: 'band' | 'bar' | 'column';
  readonly box: Rect;
  readonly labelBox: Rect;
  readonly label: SetText;
}

export interface PlacedBlock<B extends Labelled = Block> {
  readonly block: B;
  readonly box: Rect;
  readonly parent?: OccurrenceId;
  /** From 0. */
  readonly depth: number;
  readonly labelBox: Rect;
  readonly label: SetText;
  /** Says how many nested elements are not drawn. */
  readonly more?: SetText;
  /** For cylinders: half the height of the ellipse. */
  readonly cap?: number;
  /** For a bus: the length of its heads. */
  readonly head?: number;
}

/** Lines of one size and weight, with their baselines, mm. */
export interface SetText {
  readonly lines: readonly TextLine[];
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  /** Turned a quarter anticlockwise round this point: reads from bottom to top. */
  readonly upright?: { readonly x: number; readonly y: number };
}

export interface PlacedArrow {
  readonly arrow: FatArrow;
  readonly axis: 'vertical' | 'horizontal';
  readonly box: Rect;
}

export interface PlacedLegendEntry {
  readonly entry: LegendEntry;
  /** Where the sample stands; empty for notes. */
  readonly sample: Rect;
  readonly text: SetText;
  readonly textBox: Rect;
}
