/** A Diagram: what is shown and in which order, without any geometry. It cannot be drawn by mistake. */
import type { ElementId, Fate, Layer, Placement, RelationFate, RelationId } from '@khung/core';
import type { EdgeStyle, FontFamily, OccurrenceId, Unshown } from '../figure/figure.ts';

export interface Diagram {
  readonly title: string;
  readonly caption: string;
  readonly language: string;
  readonly font: FontFamily;
  /** Top to bottom, each as wide as the content. */
  readonly bands: readonly Region[];
  /** Upright, beside all bands. */
  readonly bars: readonly (Region & { readonly side: 'left' | 'right' })[];
  /** Far right, for what is outside. */
  readonly column?: Region;
  readonly arrows: readonly FatArrow[];
  readonly legend: readonly LegendEntry[];
  readonly unshown: readonly Unshown[];
  /** Levels of nesting drawn, and how many there are. */
  readonly levels: number;
  readonly depth: number;
  /** Room is kept for badges: the diagram, or one that shares its frame, shows fates. */
  readonly compared: boolean;
  /** Every badge that the frame may show; empty where there are none. */
  readonly badges: readonly string[];
  /** Boxes carry pins, or values on a scale. */
  readonly pinned: boolean;
  readonly heated: boolean;
  /** Colour speaks of a field of elements, and of nothing else. */
  readonly coloured?: true;
  readonly page?: { readonly number: number; readonly of: number };
}

export interface Region {
  readonly id: string;
  readonly label: string;
  readonly layer: Layer;
  readonly blocks: readonly Block[];
  /** Boxes beside each other in its grid, where a person says how many. */
  readonly columns?: number;
  /** How high a band, or how wide a bar, a person wishes it; mm. */
  readonly sized?: number;
}

/** One occurrence of an element, with what is nested in it. */
export interface Block extends Labelled {
  readonly element: ElementId;
  readonly children: readonly Block[];
  /** Where a person put it, and how large. */
  readonly placed?: Placement;
}

/** What a box says and wears, whatever it stands for. */
export interface Labelled {
  readonly id: OccurrenceId;
  readonly label: string;
  /** Every label the block wears in the figures that share its frame: room is kept for all. */
  readonly labels: readonly string[];
  readonly layer: Layer;
  readonly shape: 'box' | 'cylinder' | 'bus' | 'group';
  readonly children: readonly Labelled[];
  /** Room is kept, but nothing is drawn: it belongs to the other architecture of a shared frame. */
  readonly hidden: boolean;
  /** Where something stood before it was moved; a ghost where both places are shown. */
  readonly former: boolean;
  readonly ghost: boolean;
  /** Gone in the later architecture, whichever is shown. */
  readonly leaves: boolean;
  readonly fate?: Fate;
  /** The fate whose outline it wears in a figure that shares its frame; room is kept for it. */
  readonly fateRoom?: Fate;
  /** A few capitals at the top right corner. */
  readonly badge?: string;
  /** The badge it wears in a figure that shares its frame; room is kept for it. */
  readonly badgeRoom?: string;
  /** Nested elements that are not drawn: deeper than the levels shown. */
  readonly more: number;
  /** The most of them in the figures that share the frame. */
  readonly moreRoom: number;
  /** Of those, how many a comparison does not keep as they were; absent: none, or nothing is compared. */
  readonly moreChanged?: number;
  readonly moreChangedRoom?: number;
  readonly pins?: number;
  /** What it says in the field that the figure is coloured by: the fill, and a code at its top left corner. */
  readonly category?: { readonly tone: number; readonly code: string };
  readonly heat?: Degree;
  /** Chosen to stand out, or to step back behind what is chosen. */
  readonly emphasis?: 'strong' | 'faint';
}

/** A place on a described scale: `step` of `steps` (0 is the lowest), with its value from 0 to 1. */
export interface Degree {
  readonly value: number;
  readonly step: number;
  readonly steps: number;
}

/** One arrow for all relations that cross from one region into its neighbour. */
export interface FatArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** `forward`: from → to, in the direction of the relations. */
  readonly direction: 'forward' | 'backward' | 'both';
  readonly relations: readonly RelationId[];
  /** Of each relation, where fates are shown; else empty. */
  readonly fates: readonly RelationFate[];
  /** What they have in common; none where they go different ways. */
  readonly fate?: RelationFate;
  /** Carries nothing in this architecture, but does in one that shares its frame. */
  readonly hidden: boolean;
}

/** A small sign with a few letters. */
export interface NodeTag {
  readonly kind: /** A number in a shield: a protection that the list names. */
    | 'shield'
    /** As a shield, drawn open: it comes from the container. */
    | 'inherited'
    /** A dashed frame with words: nothing protects it. */
    | 'missing'
    /** A number in a disc. */
    | 'number'
    /** A word on a quiet ground: a level, a count. */
    | 'pill';
  readonly text: string;
  /** `strong`: came with the later architecture; `faint`: went with the earlier. */
  readonly emphasis?: 'strong' | 'faint';
}

/** `hidden`: room is kept for it, as the figures that share the frame show it. */
export type LegendEntry = LegendKey & { readonly hidden?: true };

export type LegendKey =
  | {
      readonly kind: 'fate';
      readonly fate: Fate;
      readonly badge?: string;
      readonly word: string;
      readonly count: number;
    }
  | {
      readonly kind: 'heat';
      readonly heat: Degree;
      readonly word: string;
      readonly count: number;
    }
  | { readonly kind: 'pin'; readonly word: string; readonly count: number }
  | { readonly kind: 'ghost'; readonly word: string; readonly count: number }
  /** What a line of this style stands for. */
  | {
      readonly kind: 'line';
      readonly style: EdgeStyle;
      readonly fate?: RelationFate;
      readonly word: string;
      readonly count: number;
      /** Of the figures that share the frame the most: room is kept for it. */
      readonly countRoom?: number;
    }
  /** A category, with the code that boxes of it carry. */
  | {
      readonly kind: 'tone';
      readonly tone: number;
      readonly code: string;
      /** Boxes are filled with it; else it is a stripe in them. */
      readonly filled?: true;
      readonly word: string;
      readonly count: number;
    }
  /** A small sign in boxes, and what it says. */
  | {
      readonly kind: 'tag';
      readonly tag: NodeTag;
      readonly word: string;
      readonly count: number;
    }
  /** What a number on a line stands for; they are listed in order. */
  | { readonly kind: 'number'; readonly number: string; readonly word: string }
  /** A letter in the cells of a matrix, or the outline that tells what became of one. */
  | {
      readonly kind: 'cell';
      readonly text: string;
      readonly fate?: 'new' | 'retired' | 'changed';
      readonly word: string;
      readonly count: number;
    }
  | { readonly kind: 'note'; readonly word: string };
