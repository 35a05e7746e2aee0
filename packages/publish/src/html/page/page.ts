/** What the parts of the page's script share. */
import type { PageRecords } from '../records.ts';

/** Where the figures stand in their panes: a point of the paper in CSS pixels is moved by `x, y` after being made `scale` times as large. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** An element or a relation that is looked at. */
export interface Taken {
  readonly kind: 'element' | 'relation';
  readonly id: string;
}

/** Each part puts its own doings here; until then they do nothing. */
export interface Page {
  readonly root: HTMLElement;
  readonly records: PageRecords;
  readonly find: <E extends Element>(selector: string, from?: ParentNode) => E | null;
  readonly all: <E extends Element>(selector: string, from?: ParentNode) => E[];
  /** Its words in the reader's language. */
  readonly said: (one: Element | null) => string;
  /** What an event happened to. */
  readonly at: (target: EventTarget | null) => Element | null;
  /** Is the reader's language English? */
  readonly english: () => boolean;
  /** The view on screen. */
  readonly view: () => HTMLElement | null;
  taken: Taken | undefined;
  place: Place;
  /** Turns to a view by its id. */
  show: (view: string) => void;
  /** All in the pane, as large as it can be. */
  fit: () => void;
  /** Moves the figures so that the box (of the screen) is seen. */
  reveal: (box: DOMRect, pane: HTMLElement) => void;
  zoom: (by: number) => void;
  /** Takes something, `undefined`: nothing. */
  take: (taken: Taken | undefined, from: 'figure' | 'table') => void;
  /** What a mark of a figure stands for. */
  of: (target: EventTarget | null) => Taken | undefined;
  /** The groups that stand for it in the view on screen. */
  groups: (taken: Taken) => SVGGElement[];
  /** Rings round it on the figures. */
  ring: (taken: Taken | undefined, kind: 'taken' | 'seen') => void;
  /** Its row in a table. */
  row: (taken: Taken) => HTMLElement | null;
  /** Fills the card with what is known of it. */
  tell: (taken: Taken, card: HTMLElement) => void;
  closeCard: () => void;
  /** After another view, way or language: what hangs on them is brought up to date. */
  refresh: (() => void)[];
  /** Narrows the table to rows whose field has the value. */
  narrow: (field: string, value: string | undefined) => void;
}
