/** What is selected after a click or a marquee. */
import type { ElementId } from '@khung/core';
import type { DrawnEdge, Occurrence } from '@khung/diagram';
import type { FigureCanvasProps } from '../figure-canvas/props.ts';
import { type Box, isOccurrence, outermostBoxes } from '../geometry/boxes.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import type { Point } from '../geometry/hit.ts';

interface Keys {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export const NO_KEYS: Keys = { shiftKey: false, ctrlKey: false, metaKey: false };

export interface Taken {
  readonly elements: readonly ElementId[];
  /** By their ids in the figure. */
  readonly picked: readonly string[];
  readonly at: Occurrence | undefined;
}

/** Shift, Ctrl or Cmd adds or takes away; a plain click selects one, on empty ground none. */
export function selectionAfterClick(
  { selection, picked = [] }: Pick<FigureCanvasProps, 'selection' | 'picked'>,
  hit: Box | undefined,
  { shiftKey, ctrlKey, metaKey }: Keys,
): Taken {
  const more = shiftKey || ctrlKey || metaKey;
  const at = hit && isOccurrence(hit) ? hit : undefined;
  if (!hit) return more ? { elements: selection, picked, at } : { elements: [], picked: [], at };
  if (!more) return { elements: at ? [at.element] : [], picked: [hit.id], at };
  return {
    elements: at ? toggled(selection, at.element) : selection,
    picked: toggled(picked, hit.id),
    at,
  };
}

/** A line is taken alone. */
export const selectionOfLine = ({ id }: DrawnEdge): Taken => ({
  elements: [],
  picked: [id],
  at: undefined,
});

/** A marquee takes what is wholly inside it: instead of what was taken, with Shift besides, with Ctrl or Cmd in turn. */
export function selectionAfterMarquee(
  props: Pick<FigureCanvasProps, 'figure' | 'selection' | 'picked' | 'arrange'>,
  marquee: { readonly from: Point; readonly to: Point },
  { shiftKey, ctrlKey, metaKey }: Keys,
): Taken {
  const { figure, selection, picked = [] } = props;
  const taken = boxesInside(props, marquee);
  const elements = [...new Set(taken.filter(isOccurrence).map(({ element }) => element))];
  const ids = taken.map(({ id }) => id);
  const at = taken.find(isOccurrence);
  if (ctrlKey || metaKey) {
    const left = ids.reduce<readonly string[]>(toggled, picked);
    const { boxById } = indexOf(figure);
    // An element stays as long as one of its boxes is taken.
    const kept = new Set(
      left.flatMap((id) => {
        const box = boxById.get(id as Box['id']);
        return box !== undefined && isOccurrence(box) ? [box.element] : [];
      }),
    );
    const others = selection.filter((element) => !elements.includes(element));
    return { elements: [...new Set([...others, ...kept])], picked: left, at };
  }
  if (!shiftKey) return { elements, picked: ids, at };
  return {
    elements: [...new Set([...selection, ...elements])],
    picked: [...new Set([...picked, ...ids])],
    at,
  };
}

/** The outermost boxes that lie wholly between two corners. */
export function boxesInside(
  { figure, arrange }: Pick<FigureCanvasProps, 'figure' | 'arrange'>,
  { from, to }: { readonly from: Point; readonly to: Point },
): Box[] {
  const left = Math.min(from.x, to.x);
  const top = Math.min(from.y, to.y);
  const right = Math.max(from.x, to.x);
  const bottom = Math.max(from.y, to.y);
  const inside = indexOf(figure).boxes.filter(
    (one) =>
      (isOccurrence(one) || arrange?.free === true) &&
      one.box.x >= left &&
      one.box.y >= top &&
      one.box.x + one.box.width <= right &&
      one.box.y + one.box.height <= bottom,
  );
  return outermostBoxes(figure, inside);
}

function toggled<Id extends string>(ids: readonly Id[], id: Id): readonly Id[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}
