/**
 * A Figure: what is drawn, in millimetres, in paint order, without a DOM. Screen, SVG, PNG, PDF and
 * Word are all drawn from it. Geometry is here; colours and line widths come from a theme, so that
 * a theme never lays out again.
 */
import type { ElementId, Fate, Layer, RelationFate, RelationId } from '@khung/core';

export interface Figure {
  /** mm, without any page margin. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Set by each surface once (below the picture in Word, in the metadata of an SVG). */
  readonly caption: string;
  /** Language of the text, as a BCP 47 code. */
  readonly language: string;
  readonly font: FontFamily;
  readonly marks: readonly Mark[];
  /** What is drawn of the model, each occurrence once, containers before their content. */
  readonly occurrences: readonly Occurrence[];
  /** What stands for no element: lanes, zones, notes, cells and headings of a matrix; containers before their content. */
  readonly items: readonly FigureItem[];
  /** Lines from one occurrence or item to another, in paint order. */
  readonly edges: readonly DrawnEdge[];
  /** What is not drawn, with the reason: drawn plus listed equals the model. */
  readonly unshown: readonly Unshown[];
  readonly findings: readonly FigureFinding[];
  /** Where a figure goes on over several pages. */
  readonly page?: { readonly number: number; readonly of: number };
  /**
   * Where the places that a person gives are measured from: a root placed at (px, py) stands at
   * (x + scale × px, y + scale × py); what stands in a container is measured from its top left corner,
   * times `scale`; sizes are `scale` times as large as well. Absent where nothing can be placed by hand;
   * what can be placed can be made larger or smaller too, down to what its words need.
   */
  readonly placing?: {
    readonly x: number;
    readonly y: number;
    readonly scale: number;
    /** Bands, bars and the column: a root that stands in one is measured from its top left corner instead. */
    readonly grounds?: readonly Ground[];
  };
  /** What stands in an order rather than at places: a box's place is its rank among the members of its run. */
  readonly runs?: readonly Run[];
}

/** Boxes that stand one after the other. */
export interface Run {
  /** From left to right, or from top to bottom. */
  readonly along: 'x' | 'y';
  /** In order; also those that are not drawn, or on another page. */
  readonly members: readonly OccurrenceId[];
  /** From where to where, across it, a line shows between two of them, mm. */
  readonly across: readonly [from: number, to: number];
  /** Along it, where the last one drawn ends with all that belongs to it, mm. */
  readonly end: number;
}

/** Part of the page that roots stand in; it can be sized by hand under its id. */
export interface Ground {
  /** As in a view's `placements`: `band/…`, `bar/…`, `column/…`. */
  readonly id: string;
  /** Absolute mm. */
  readonly box: Rect;
  /** Which of its sizes is kept: the height of a band, the width of a bar. */
  readonly sized: 'width' | 'height';
}

/** A family whose advance widths the figure was measured with, and metric-compatible stand-ins, best first. */
export interface FontFamily {
  readonly name: 'Arimo' | 'Tinos';
  readonly fallbacks: readonly string[];
}

export type OccurrenceId = string & { readonly __brand: 'OccurrenceId' };

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Occurrence {
  readonly id: OccurrenceId;
  readonly element: ElementId;
  readonly parent?: OccurrenceId;
  /** Outer box, absolute mm. */
  readonly box: Rect;
  readonly shape: 'box' | 'cylinder' | 'bus' | 'group';
  readonly layer: Layer;
  readonly fate?: Fate;
  /** Name as shown, and where its lines stand, for renaming in place. */
  readonly label: string;
  readonly labelBox: Rect;
}

/** Part of a figure that a person sees as one thing, yet no element of the model. */
export interface FigureItem {
  readonly id: OccurrenceId;
  readonly kind: 'frame' | 'note' | 'image' | 'cell' | 'header';
  readonly parent?: OccurrenceId;
  /** Absolute mm. */
  readonly box: Rect;
  readonly label: string;
  readonly labelBox: Rect;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';
/** mm. */
export type Point = readonly [x: number, y: number];

/** A line between two occurrences or items, as drawn: what connectors in Office attach to. */
export interface DrawnEdge {
  /** Stable between two figures of one view: the key of its bends in the view's `wires`. */
  readonly id: string;
  /** What it stands for; several where parallel relations are one line. */
  readonly relations: readonly RelationId[];
  readonly from: OccurrenceId;
  readonly to: OccurrenceId;
  /** From the outline of `from` to that of `to`, absolute mm, horizontal and vertical pieces only (free views may slant). */
  readonly points: readonly Point[];
  /** On which side of its ends it leaves and arrives. */
  readonly sides: readonly [from: Side, to: Side];
  readonly style: EdgeStyle;
  readonly fate?: RelationFate;
  readonly label?: string;
  /** Where the label's lines stand, absolute mm. */
  readonly labelBox?: Rect;
}

/** How a line is drawn; in ArchiMate's notation, or plainer. */
export interface EdgeStyle {
  readonly line: 'solid' | 'dashed' | 'dotted';
  readonly tail: EdgeEnd;
  readonly head: EdgeEnd;
}

export type EdgeEnd =
  | 'none'
  /** Two strokes. */
  | 'open-arrow'
  | 'filled-arrow'
  | 'hollow-triangle'
  | 'filled-diamond'
  | 'hollow-diamond'
  | 'filled-circle';

/** What of the model a mark stands for. */
export type Source =
  | { readonly kind: 'element'; readonly id: ElementId }
  | { readonly kind: 'relation'; readonly id: RelationId }
  /** One arrow that stands for several relations. */
  | {
      readonly kind: 'relations';
      readonly ids: readonly RelationId[];
      /** Of a comparison: the fate of each, in the same order. */
      readonly fates?: readonly RelationFate[];
    };

/** The part a mark plays; with `Look` it is all that a theme sees. */
export type Part =
  | 'page'
  | 'band'
  | 'band-label'
  | 'bar'
  | 'group'
  | 'block'
  /** The inner line of a double outline. */
  | 'block-inner'
  | 'bus'
  | 'arrow'
  | 'badge'
  | 'badge-text'
  | 'label'
  | 'group-label'
  | 'note'
  | 'legend'
  | 'legend-text'
  | 'heat'
  | 'pin'
  | 'pin-text'
  /** Lines between boxes, the shapes at their ends, and the ground and words of their labels. */
  | 'edge'
  | 'edge-end'
  | 'edge-ground'
  | 'edge-label'
  /** The round number of a flow. */
  | 'number'
  | 'number-text'
  /** What holds boxes but is no element: lanes, zones, groups of a view. */
  | 'lane'
  | 'zone'
  | 'frame-label'
  /** A smaller second line in a box. */
  | 'detail'
  | 'icon'
  /** A picture that a person put in. */
  | 'image'
  /** A category's colour and pattern, in a box or in the legend. */
  | 'tone'
  | 'tone-text'
  /** What a filled box says in the field that the figure is coloured by, at its corner. */
  | 'code'
  | 'code-text'
  /** A small sign in a box: `strong` is filled, `faint` a quiet ground, else an outline. */
  | 'tag'
  | 'tag-text'
  /** Tables. */
  | 'header'
  | 'header-text'
  | 'cell'
  | 'cell-text'
  | 'grid'
  /** A person's remark on the figure. */
  | 'sticky'
  | 'sticky-text'
  /** Dự thảo, minh hoạ, nội bộ. */
  | 'stamp'
  | 'stamp-text';

export interface Look {
  readonly part: Part;
  readonly layer?: Layer;
  readonly fate?: Fate | RelationFate;
  /** What is carried over under another name goes, where that comes: the fate alone does not say which. */
  readonly leaves?: true;
  /** Nesting depth of the occurrence in its band, from 0. */
  readonly depth?: number;
  /** A place on a described scale, 0 to 1 (heat maps). */
  readonly value?: number;
  readonly emphasis?: 'strong' | 'faint';
  /** A category, from 0; themes have `TONES` of them and begin again after the last. */
  readonly tone?: number;
  /** Colour speaks of categories in this figure, and not of layers. */
  readonly coloured?: true;
  /** Of edges: how the line is drawn. */
  readonly line?: EdgeStyle['line'];
  /** Of the ends of edges. */
  readonly end?: EdgeEnd;
  /** Of the ground of a line's label: what it stands on, so that it hides the line and nothing else. */
  readonly ground?: Look;
  /** How much heavier its lines are than with 6 pt type; 1 if absent. */
  readonly weight?: number;
}

interface MarkBase {
  /** Unique in the figure and stable between two figures of one view. */
  readonly id: string;
  readonly look: Look;
  readonly source?: Source;
  readonly occurrence?: OccurrenceId;
  readonly parent?: OccurrenceId;
  /** For arrows: the occurrences it joins, where it joins any. */
  readonly ends?: { readonly from?: OccurrenceId; readonly to?: OccurrenceId };
  readonly fate?: Fate | RelationFate;
}

export interface BoxMark extends MarkBase, Rect {
  readonly shape: 'box';
  /** Corner radius, mm. */
  readonly radius: number;
}

/** A database: the top and bottom are ellipses of height `2 × cap`. */
export interface CylinderMark extends MarkBase, Rect {
  readonly shape: 'cylinder';
  readonly cap: number;
}

/** Absolute commands, mm. */
export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export interface PathMark extends MarkBase {
  readonly shape: 'path';
  readonly commands: readonly PathCommand[];
}

export interface TextLine {
  readonly text: string;
  /** Left end of the line and its baseline, mm, before any rotation. */
  readonly x: number;
  readonly y: number;
  /** Measured advance width, mm. */
  readonly width: number;
}

export interface TextMark extends MarkBase {
  readonly shape: 'text';
  readonly lines: readonly TextLine[];
  /** Type size in mm (1 pt = 25.4 / 72 mm). */
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  /** Degrees clockwise round a point, mm; for the upright text of bars. */
  readonly rotate?: { readonly angle: number; readonly x: number; readonly y: number };
}

/** A picture that a person put in; as large as fits the rectangle in its own proportions, in the middle of it. */
export interface ImageMark extends MarkBase, Rect {
  readonly shape: 'image';
  /** A data URI of a PNG, JPEG or SVG; surfaces refuse anything else (see `pictureOf`). */
  readonly href: string;
}

export type Mark = BoxMark | CylinderMark | PathMark | TextMark | ImageMark;

/** An element or a relation that the figure leaves out. */
export interface Unshown {
  readonly source: { kind: 'element'; id: ElementId } | { kind: 'relation'; id: RelationId };
  readonly reason: UnshownReason;
}

/** Put into words by each surface. */
export type UnshownReason =
  /** Deeper than the levels drawn. */
  | 'too-deep'
  /** No band, bar or column of the profile takes it. */
  | 'no-band'
  /** The viewpoint draws no such relation (the overview has arrows between bands only). */
  | 'viewpoint'
  /** An end is not drawn. */
  | 'end-unshown'
  /** Filtered out by the view's settings. */
  | 'filtered'
  /** On another page of the same figure. */
  | 'other-page';

/** The sheet turned; a sheet folded out to twice the size; on over further pages. */
export type PaperWay = 'landscape' | 'a3' | 'split';

/** What a person should know about a figure before printing it. */
export type FigureFinding =
  /** The smallest type, in pt, is under what stays legible; fewer levels or a larger page would hold it. */
  | {
      readonly kind: 'type-too-small';
      readonly size: number;
      readonly smallest: number;
      /** A number of levels that fits this page, if any does. */
      readonly levels?: number;
      /** Pages it would take at the smallest legible size. */
      readonly pages?: number;
      /** What would help: paper on which it would be legible, the nearest first. */
      readonly ways?: readonly PaperWay[];
    }
  /** A letter that the measured font lacks; a fallback width was used. */
  | { readonly kind: 'missing-glyph'; readonly text: string };
