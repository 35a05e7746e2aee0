/** A ChartArrangement: a Chart with every box, line and label in its place, in mm; not yet painted. */
import type { FigureFinding, OccurrenceId, Point, Rect, Side } from '../../figure/figure.ts';
import type { Chart, ChartEdge, ChartNode } from '../../viewpoints/chart.ts';
import type { NodeTag } from '../../viewpoints/diagram.ts';
import type { BadgeSize, PlacedLegendEntry, SetText } from '../arrangement.ts';

export interface ChartArrangement {
  readonly chart: Chart;
  readonly width: number;
  readonly height: number;
  /** Containers before their content. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly legend: readonly PlacedLegendEntry[];
  /** pt, of the labels of boxes. */
  readonly points: number;
  readonly badge: BadgeSize;
  /** How much heavier lines are than with 6 pt type. */
  readonly weight: number;
  /** Between the two lines of a double outline, mm. */
  readonly inner: number;
  readonly findings: readonly FigureFinding[];
  /** Where placements of roots are measured from, and their scale; (0, 0) and 1 if absent. */
  readonly placing?: { readonly x: number; readonly y: number; readonly scale: number };
}

export interface PlacedNode {
  readonly node: ChartNode;
  readonly box: Rect;
  readonly parent?: OccurrenceId;
  /** From 0. */
  readonly depth: number;
  readonly labelBox: Rect;
  readonly label: SetText;
  readonly detail?: SetText;
  /** Where its icon stands. */
  readonly icon?: Rect;
  /** Where its category's code stands. */
  readonly tone?: { readonly box: Rect; readonly text: SetText };
  readonly tags?: readonly PlacedTag[];
  readonly more?: SetText;
  /** For cylinders: half the height of the ellipse. */
  readonly cap?: number;
  /** For a bus: the length of its heads. */
  readonly head?: number;
  /** For lanes and bands: the strip that the label stands in. */
  readonly strip?: Rect;
}

/** A small sign of a box, where it stands. */
export interface PlacedTag {
  readonly tag: NodeTag;
  readonly box: Rect;
  readonly text: SetText;
}

export interface PlacedEdge {
  readonly edge: ChartEdge;
  readonly points: readonly Point[];
  readonly sides: readonly [from: Side, to: Side];
  readonly label?: { readonly text: SetText; readonly box: Rect };
  /** Where the disc with its number stands. */
  readonly number?: { readonly text: SetText; readonly box: Rect };
}
