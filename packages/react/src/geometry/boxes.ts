/** Everything that stands as a box on a figure: elements, and what the view alone has (frames, notes, pictures). */
import type { ElementId } from '@khung/core';
import type { Figure, FigureItem, Occurrence } from '@khung/diagram';
import { indexOf } from './figureIndex.ts';
import { contains, type Point } from './hit.ts';

export type Box = Occurrence | FigureItem;

export const isOccurrence = (box: Box): box is Occurrence => 'element' in box;

/** Of a table: the heading of a group, or its corner. */
export const isHeading = (box: Box): boolean => !isOccurrence(box) && box.kind === 'header';

/** What may hold others: a frame, or a box that holds some already. */
export function isHolder(figure: Figure, box: Box): boolean {
  if (!isOccurrence(box)) return box.kind === 'frame';
  return box.shape === 'group' || boxesIn(figure, box.id).length > 0;
}

export const boxesIn = (figure: Figure, id: Box['id'] | undefined): readonly Box[] =>
  indexOf(figure).boxesIn.get(id) ?? [];

/** The innermost box at a point. */
export function boxAt(
  figure: Figure,
  point: Point,
  except?: (box: Box) => boolean,
): Box | undefined {
  return indexOf(figure).boxes.findLast((box) => contains(box.box, point) && !except?.(box));
}

/** The boxes themselves and all that stands in them, containers first. */
export function withBoxes(figure: Figure, boxes: readonly Box[]): Box[] {
  return boxes.flatMap((box) => [box, ...withBoxes(figure, boxesIn(figure, box.id))]);
}

/** Those that no other of them holds. */
export function outermostBoxes(figure: Figure, boxes: readonly Box[]): Box[] {
  const ids = new Set(boxes.map(({ id }) => id));
  const { boxById } = indexOf(figure);
  return boxes.filter((box) => {
    let up = box.parent;
    while (up !== undefined) {
      if (ids.has(up)) return false;
      up = boxById.get(up)?.parent;
    }
    return true;
  });
}

/**
 * The boxes that a selection means: those taken one by one, and of every other selected element all that
 * stand for it.
 */
export function chosenBoxes(
  figure: Figure,
  selection: readonly ElementId[],
  picked: readonly string[] = [],
): Box[] {
  const { boxById, ofElement } = indexOf(figure);
  const own = picked.flatMap((id) => boxById.get(id as Box['id']) ?? []);
  const covered = new Set(own.flatMap((box) => (isOccurrence(box) ? [box.element] : [])));
  const others = selection
    .filter((element) => !covered.has(element))
    .flatMap((element) => ofElement.get(element) ?? []);
  return [...own, ...others];
}

export const middleOf = ({ box }: Box): Point => ({
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
});
