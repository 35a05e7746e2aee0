/**
 * What goes into the canvas and what comes out of it. The canvas keeps no state of the application:
 * it is given a figure and a selection, and reports gestures; what they mean is decided outside.
 */
import type { ElementId, RelationId } from '@khung/core';
import type {
  DrawnEdge,
  Figure,
  FigureItem,
  Mark,
  MatrixCell,
  Occurrence,
  OccurrenceId,
  Rect,
  Run,
  Theme,
} from '@khung/diagram';
import type { Ref } from 'react';
import type { Box } from '../geometry/boxes.ts';
import type { Bend } from '../geometry/lines.ts';
import type { ViewLink } from './viewLink.ts';

export interface FigureCanvasProps {
  readonly figure: Figure;
  readonly theme: Theme;
  /** Colours of what is not the figure: the desk under it, outlines, handles, menus. @default 'light' */
  readonly colorMode?: 'light' | 'dark' | undefined;
  /** Selected elements; every occurrence of them is outlined. */
  readonly selection: readonly ElementId[];
  /** Boxes, notes and lines taken one by one, by their ids in the figure. */
  readonly picked?: readonly string[] | undefined;
  /** Present: boxes are placed and lines are bent by hand here. */
  readonly arrange?: Arrange | undefined;
  /** Present: nothing can be edited here, and these words say why (shown where a person tries). */
  readonly readOnly?: string | undefined;
  readonly strings: CanvasStrings;
  /** Figures with one key are states of one view: a new one glides into place. Another key: shown whole anew. */
  readonly viewKey?: string | undefined;
  /** Shared with other canvases that show the same frame (`viewKey`, and a figure of the same size). */
  readonly link?: ViewLink | undefined;
  /** @default 'select': dragging on empty ground draws a marquee; 'hand' pans. Space and the middle button always pan. */
  readonly tool?: 'select' | 'hand' | undefined;
  /** What the wheel does without Ctrl. @default 'pan' */
  readonly wheel?: 'pan' | 'zoom' | undefined;
  /** @default false */
  readonly minimap?: boolean | undefined;
  /** Zoom buttons in the corner. @default true */
  readonly controls?: boolean | undefined;
  /** Elements to point out (search hits, neighbours); the others fade where `fade` is set. */
  readonly highlight?:
    | {
        readonly elements: ReadonlySet<ElementId>;
        readonly fade?: boolean;
        /** Present: only these are outlined, each by the side it stands on of what is looked at. */
        readonly sides?: ReadonlyMap<ElementId, Side>;
      }
    | undefined;
  /** Elements that are about to go elsewhere: faint, in a dashed outline. */
  readonly leaving?: ReadonlySet<ElementId> | undefined;
  /** Name, type, fate in a sentence, for screen readers. @default label and fate word */
  readonly describe?: ((occurrence: Occurrence) => string) | undefined;
  /** The palette's item while it is being dragged, so that legal places show before it is dropped. */
  readonly creating?: string | undefined;
  readonly ref?: Ref<FigureCanvasHandle> | undefined;

  /** The new selection, the occurrence that the hand or the keyboard is at, and what exactly was taken. */
  readonly onSelect?:
    | ((
        elements: readonly ElementId[],
        at: Occurrence | undefined,
        picked: readonly string[],
      ) => void)
    | undefined;
  /** The box under the hand; undefined where there is none, or while something is being done. */
  readonly onHover?: ((occurrence: Occurrence | undefined) => void) | undefined;
  /** Committed with Enter or by leaving; never called with the text unchanged. */
  readonly onRename?: ((occurrence: Occurrence, text: string) => void) | undefined;
  /** Text the rename box starts with. @default the occurrence's label */
  readonly renameText?: ((occurrence: Occurrence) => string) | undefined;
  /** May these be put there? Asked while dragging. `parent` undefined: out of every container. @default yes */
  readonly canDrop?:
    | ((occurrences: readonly Occurrence[], parent: Occurrence | undefined) => boolean)
    | undefined;
  /** Dropped: nest, un-nest or reorder. Dragged containers bring their content; only the outermost are listed. */
  readonly onDropInto?: ((occurrences: readonly Occurrence[], place: Place) => void) | undefined;
  /** The legal relations from one element to another, the likeliest first; none: not a target. */
  readonly candidates?:
    | ((from: Occurrence, to: Occurrence) => readonly ConnectCandidate[])
    | undefined;
  /** Chosen, or the only one there was. */
  readonly onConnect?:
    | ((from: Occurrence, to: Occurrence, candidate: ConnectCandidate) => void)
    | undefined;
  /** A double click where there is room for something new. */
  readonly onMake?: ((place: Place, at: ScreenPoint) => void) | undefined;
  /** A connection was led to where there is nothing: there its other end is to be made. */
  readonly onConnectNew?: ((from: Occurrence, place: Place, at: ScreenPoint) => void) | undefined;
  readonly onDelete?: ((occurrences: readonly Occurrence[]) => void) | undefined;
  /** A palette item was dropped. @see PALETTE_MIME */
  readonly onCreateAt?: ((item: string, place: Place) => void) | undefined;
  readonly canCreateAt?: ((item: string, parent: Occurrence | undefined) => boolean) | undefined;
  /** Elements were dragged in from a list where the view itself says what it shows. @see ELEMENTS_MIME */
  readonly onBring?: ((elements: readonly string[]) => void) | undefined;
  /** A pin on an element was clicked. */
  readonly onPin?: ((occurrence: Occurrence) => void) | undefined;
  /** Present: the cells of a matrix can be taken; a click or Enter on one is told. */
  readonly onCell?: ((cell: MatrixCell, at: ScreenPoint) => void) | undefined;
  /** What a cell says, for screen readers. */
  readonly describeCell?: ((cell: MatrixCell) => string) | undefined;
  /** An arrow was clicked. */
  readonly onPickRelations?:
    | ((relations: readonly RelationId[], at: ScreenPoint) => void)
    | undefined;
  readonly onContextMenu?:
    | ((occurrence: Occurrence | undefined, at: ScreenPoint) => void)
    | undefined;
  /** A gesture was refused because of `readOnly`; the canvas has shown the words already. */
  readonly onRefused?:
    | ((gesture: 'rename' | 'drop' | 'connect' | 'delete' | 'create' | 'arrange') => void)
    | undefined;
  /** 1 is the figure in its true size on a 96 dpi screen. */
  readonly onZoom?: ((zoom: number) => void) | undefined;
}

/** `up`: depended on by what is looked at; `down`: depends on it. Told by line and sign. */
export type Side = 'up' | 'down' | 'both';

/** What can be set by hand on a figure, and what is told when it is. All mm are the figure's. */
export interface Arrange {
  /** Present: nothing can be placed either, and these words say why. */
  readonly readOnly?: string | undefined;
  /** Drawn by hand: frames, notes and pictures are taken hold of, and things go into any frame. @default false */
  readonly free?: boolean | undefined;
  /** Boxes that have a place of their own; they wear a pin while they are selected. */
  readonly pinned: ReadonlySet<string>;
  /** Where lines are led through, by line. */
  readonly bends: ReadonlyMap<string, readonly Bend[]>;
  /** Boxes that have a size of their own. @default none */
  readonly sized?: ReadonlySet<string> | undefined;
  readonly onPlace: (boxes: readonly PlacedBox[]) => void;
  /** Where boxes stand in an order: these, of one run, now come before another one; undefined: last. */
  readonly onOrder?:
    | ((run: Run, boxes: readonly Box[], before: OccurrenceId | undefined) => void)
    | undefined;
  readonly onUnpin: (boxes: readonly Box[]) => void;
  /** A double click on a handle: the boxes are as large again as the layout makes them. */
  readonly onAutoSize?: ((boxes: readonly Box[]) => void) | undefined;
  readonly onBend: (edge: DrawnEdge, bends: readonly Bend[]) => void;
  /** The label slid along its line. @param share of its length, 0 to 1 */
  readonly onSlideLabel: (edge: DrawnEdge, share: number) => void;
  /** Words of a frame or a note; they may be empty. */
  readonly onWrite?: ((item: FigureItem, text: string) => void) | undefined;
  /** Words that the text box starts with. @default the item's label */
  readonly writtenText?: ((item: FigureItem) => string) | undefined;
  /** Taken off the view: boxes and lines, by their ids. */
  readonly onTakeOff?: ((ids: readonly string[]) => void) | undefined;
  /** Elements dragged in from a list. @see ELEMENTS_MIME */
  readonly onPut?: ((elements: readonly string[], place: PutPlace) => void) | undefined;
  /** Files dropped from outside. */
  readonly onFiles?: ((files: readonly File[], place: PutPlace) => void) | undefined;
}

/** A box where it was put. */
export interface PlacedBox {
  readonly box: Box;
  /** Absolute. */
  readonly to: Rect;
  /** Its container now; undefined: none. */
  readonly parent: Box | undefined;
  /** Its size was set too. */
  readonly resized: boolean;
  /** A step of so much, with a key: counts from where it stands by now, also where that is not drawn yet. */
  readonly step?: true;
}

export interface PutPlace {
  readonly parent: Box | undefined;
  readonly at: { readonly x: number; readonly y: number };
}

/** Where something is dropped. */
export interface Place {
  /** The container, or undefined on the figure's own ground. */
  readonly parent: Occurrence | undefined;
  /** The sibling that it comes before; undefined: last. */
  readonly before: Occurrence | undefined;
  /** The band, bar or column under the pointer, where there is one. */
  readonly ground: Mark | undefined;
  /** mm in the figure. */
  readonly at: { readonly x: number; readonly y: number };
  /** Where the view is drawn by hand: the frame or box that takes it there. */
  readonly holder?: Box | undefined;
}

/** CSS px in the window. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** CSS px in the window. */
export interface ScreenRect extends ScreenPoint {
  readonly width: number;
  readonly height: number;
}

export interface ConnectCandidate {
  /** Handed back to `onConnect`; a relation type, or type and direction. */
  readonly id: string;
  /** Read out to the person: "Cổng DVC **phục vụ** Người dân". */
  readonly sentence: string;
  /** The sentence in three, so that its verb stands out. */
  readonly parts?: readonly [subject: string, verb: string, object: string];
  /** A smaller second line, such as the type's name. */
  readonly note?: string;
}

/** All words the canvas itself shows. `englishStrings` and `vietnameseStrings` are ready-made. */
export interface CanvasStrings {
  /** Name of the canvas to a screen reader. */
  readonly canvas: string;
  readonly keys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly rename: string;
  readonly pinned: string;
  readonly bend: string;
  readonly connect: string;
  readonly chooseRelation: string;
  readonly noRelation: string;
  /** Why something stays where it was. */
  readonly noDrop: string;
  /** In the menu of relations to a container: something new inside it. */
  readonly connectNew: string;
  readonly fates: Readonly<Record<NonNullable<Occurrence['fate']>, string>>;
}

export interface FigureCanvasHandle {
  /** Show all of the figure, or the given elements. */
  readonly fit: (elements?: readonly ElementId[]) => void;
  readonly zoomBy: (factor: number) => void;
  /** 1 is true size. */
  readonly zoomTo: (zoom: number) => void;
  /** Bring an element into view without changing the zoom more than needed. */
  readonly reveal: (element: ElementId) => void;
  /** The same for a box, a note or a frame by its id in the figure. */
  readonly revealBox: (id: string) => void;
  /** Open the text box of a frame or a note. */
  readonly write: (item: string) => void;
  /** The middle of what is in sight, mm in the figure. */
  readonly middle: () => { x: number; y: number };
  /** Open the rename box; does nothing where the element is not drawn or the canvas is read-only. */
  readonly rename: (element: ElementId) => void;
  /** Where something new would stand beside an element; undefined where it is not drawn. */
  readonly beside: (element: ElementId) => (Place & { readonly screen: ScreenRect }) | undefined;
  /** What lies under a point of the window, and where something put there would stand. */
  readonly placeAt: (at: ScreenPoint) => Place;
  /** Take hold of a new connection from an element, as the key C does. */
  readonly connect: (element: ElementId) => void;
  /** Window px of a part of the figure. */
  readonly onScreen: (area: Rect) => ScreenRect;
  readonly focus: () => void;
  /** Window px of an occurrence, to hang a popover on it. */
  readonly screenBox: (occurrence: OccurrenceId) => ScreenRect | undefined;
}

/** In a list of elements: `event.dataTransfer.setData(ELEMENTS_MIME, ids.join(' '))`, effectAllowed 'copy'. */
export const ELEMENTS_MIME = 'application/x-khung-elements';

/** In the palette: `event.dataTransfer.setData(PALETTE_MIME, item)`, effectAllowed 'copy'. */
export const PALETTE_MIME = 'application/x-khung-palette';

/** Flow px per mm of the figure: true size on a 96 dpi screen at zoom 1. */
export const PX_PER_MM = 96 / 25.4;
