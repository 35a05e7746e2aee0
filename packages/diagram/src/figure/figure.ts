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
  /** What is not drawn, with the reason: drawn plus listed equals the model. */
  readonly unshown: readonly Unshown[];
  readonly findings: readonly FigureFinding[];
  /** Where a figure goes on over several pages. */
  readonly page?: { readonly number: number; readonly of: number };
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
  | 'pin-text';

export interface Look {
  readonly part: Part;
  readonly layer?: Layer;
  readonly fate?: Fate | RelationFate;
  /** Nesting depth of the occurrence in its band, from 0. */
  readonly depth?: number;
  /** A place on a described scale, 0 to 1 (heat maps). */
  readonly value?: number;
  readonly emphasis?: 'strong' | 'faint';
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

export type Mark = BoxMark | CylinderMark | PathMark | TextMark;

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
    }
  /** A letter that the measured font lacks; a fallback width was used. */
  | { readonly kind: 'missing-glyph'; readonly text: string };
