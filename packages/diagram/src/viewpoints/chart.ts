/**
 * A Chart: a diagram of boxes and lines, without any geometry. Every viewpoint but the overview, which
 * has its bands, and the matrices, which have their cells, ends as one.
 */
import type { ElementId, RelationFate, RelationId, View } from '@khung/core';
import type { EdgeStyle, FontFamily, OccurrenceId, Unshown } from '../figure/figure.ts';
import type { Labelled, LegendEntry, NodeTag } from './diagram.ts';

export interface Chart {
  /** The viewpoint's id. */
  readonly viewpoint: string;
  readonly title: string;
  readonly caption: string;
  readonly language: string;
  readonly font: FontFamily;
  /** Roots in order; what they hold is in them. */
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  readonly legend: readonly LegendEntry[];
  readonly unshown: readonly Unshown[];
  /** Room is kept for badges: the chart, or one that shares its frame, shows fates. */
  readonly compared: boolean;
  /** Every badge that the frame may show; empty where there are none. */
  readonly badges: readonly string[];
  readonly pinned: boolean;
  readonly heated: boolean;
  /** Colour speaks of a field of elements, and of nothing else. */
  readonly coloured?: true;
  /** A word set across a corner: dự thảo, minh hoạ, nội bộ. */
  readonly stamp?: string;
  readonly page?: { readonly number: number; readonly of: number };
}

/** What a node is: an element in a box, or something that only the view has. */
export type ChartNodeKind =
  | 'element'
  /** Holds others and stands for no element. `role` says how it looks. */
  | 'frame'
  | 'note'
  | 'image';

export interface ChartNode extends Labelled {
  readonly kind: ChartNodeKind;
  /** Of kind `element`; of a frame: whom it speaks of, such as the unit of a lane. */
  readonly element?: ElementId;
  readonly children: readonly ChartNode[];
  /** How a frame or a container looks and is laid out. @default 'group' for containers */
  readonly role?: 'group' | 'lane' | 'zone' | 'band' | 'cell';
  /** A smaller second line: its type, its unit, what it is about. */
  readonly detail?: string;
  readonly icon?: IconName;
  /** A category: told by colour, by pattern and, in the box, by its short code. */
  readonly tone?: { readonly index: number; readonly code: string };
  readonly emphasis?: 'strong' | 'faint';
  /** Small signs in a row in the box: what protects it, its level. */
  readonly tags?: readonly NodeTag[];
  /** Where a person put it. */
  readonly placed?: NonNullable<View['placements']>[string];
}

/** Name of a drawing in `figure/icons`. */
export type IconName = string;

/** One line: a relation, or several parallel ones of one kind. */
export interface ChartEdge {
  /** Stable: made of the ends and the kind of line. */
  readonly id: string;
  readonly from: OccurrenceId;
  readonly to: OccurrenceId;
  readonly relations: readonly RelationId[];
  /** Of each relation, where fates are shown; else empty. */
  readonly fates: readonly RelationFate[];
  /** What they have in common. */
  readonly fate?: RelationFate;
  /** Every relation it stands for in the figures that share the frame. */
  readonly room?: readonly { readonly id: RelationId; readonly fate?: RelationFate }[];
  readonly style: EdgeStyle;
  readonly label?: string;
  /** Every label it wears in the figures that share the frame. */
  readonly labels: readonly string[];
  /** The number of a flow, drawn in a disc on the line. */
  readonly number?: string;
  /** Belongs to the other architecture of a shared frame: room is kept, nothing drawn. */
  readonly hidden: boolean;
  readonly emphasis?: 'strong' | 'faint';
  /** How a person led it. */
  readonly wire?: NonNullable<View['wires']>[string];
}
