/** Two linked canvases as one, for actions and lists: asked for something, the one that shows it answers. */
import type { ElementId } from '@khung/core';
import type { Figure } from '@khung/diagram';
import type { FigureCanvasHandle } from '@khung/react';

interface Pair<Side> {
  readonly before: Side;
  readonly after: Side;
}

/** @param canvases read when something is asked: they may be mounted later */
export function pairHandle(
  canvases: Pair<FigureCanvasHandle | null>,
  figures: Pair<Figure>,
): FigureCanvasHandle {
  const shows = ({ occurrences }: Figure, element: ElementId) =>
    occurrences.some((one) => one.element === element);
  const withElement = (element: ElementId) =>
    shows(figures.after, element) || !shows(figures.before, element)
      ? canvases.after
      : canvases.before;
  const withBox = (id: string) =>
    [...figures.after.occurrences, ...figures.after.items].some((one) => one.id === id)
      ? canvases.after
      : canvases.before;
  const nowhere = { x: 0, y: 0, width: 0, height: 0 };
  const noPlace = { parent: undefined, before: undefined, ground: undefined, at: nowhere };
  return {
    fit: (elements) => {
      const [first] = elements ?? [];
      const canvas = first === undefined ? canvases.after : withElement(first);
      canvas?.fit(elements);
    },
    zoomBy: (factor) => canvases.after?.zoomBy(factor),
    zoomTo: (zoom) => canvases.after?.zoomTo(zoom),
    reveal: (element) => withElement(element)?.reveal(element),
    revealBox: (id) => withBox(id)?.revealBox(id),
    write: (item) => canvases.after?.write(item),
    middle: () => canvases.after?.middle() ?? nowhere,
    rename: (element) => withElement(element)?.rename(element),
    beside: (element) => withElement(element)?.beside(element),
    placeAt: (at) => canvases.after?.placeAt(at) ?? noPlace,
    connect: (element) => withElement(element)?.connect(element),
    onScreen: (area) => canvases.after?.onScreen(area) ?? nowhere,
    focus: () => canvases.after?.focus(),
    screenBox: (id) => withBox(id)?.screenBox(id),
  };
}
