/**
 * What several canvases of one frame share: they pan and zoom together, one that is mounted later begins
 * where the others are, and what is pointed out in one is outlined in all.
 */
import type { ElementId } from '@khung/core';
import type { Rect } from '@khung/diagram';

/** Where a canvas looks: what of the figure stands in its middle, and how large. */
export interface LinkedPlace {
  /** mm. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** What is shown whole, as long as nobody has moved the view since; mm. */
  readonly fitted: Rect | undefined;
}

export interface ViewLink {
  /** The last place of a frame; none before anybody has looked at it. */
  readonly placeOf: (frame: string) => LinkedPlace | undefined;
  /** @param by who moves, and so needs not follow */
  readonly move: (frame: string, place: LinkedPlace, by: object) => void;
  readonly onMove: (
    listener: (frame: string, place: LinkedPlace, by: object) => void,
  ) => () => void;
  readonly pointed: () => ReadonlySet<ElementId>;
  readonly point: (elements: ReadonlySet<ElementId>) => void;
  readonly onPoint: (listener: () => void) => () => void;
}

/** Frames that are remembered. */
const MOST = 60;

export function makeViewLink(): ViewLink {
  const places = new Map<string, LinkedPlace>();
  const movers = new Set<Parameters<ViewLink['onMove']>[0]>();
  const pointers = new Set<() => void>();
  let pointed: ReadonlySet<ElementId> = new Set();
  return {
    placeOf: (frame) => places.get(frame),
    move: (frame, place, by) => {
      places.delete(frame);
      places.set(frame, place);
      const [oldest] = places.keys();
      if (places.size > MOST && oldest !== undefined) places.delete(oldest);
      for (const listener of movers) listener(frame, place, by);
    },
    onMove: (listener) => listening(movers, listener),
    pointed: () => pointed,
    point: (elements) => {
      if (elements.size === pointed.size && [...elements].every((id) => pointed.has(id))) return;
      pointed = elements;
      for (const listener of pointers) listener();
    },
    onPoint: (listener) => listening(pointers, listener),
  };
}

function listening<Listener>(all: Set<Listener>, listener: Listener): () => void {
  all.add(listener);
  return () => all.delete(listener);
}
