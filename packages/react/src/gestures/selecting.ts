/** What is selected after a click or a marquee. */
import type { ElementId } from '@khung/core';
import type { Occurrence } from '@khung/diagram';
import type { FigureCanvasProps } from '../figure-canvas/props.ts';
import { outermost } from '../geometry/family.ts';
import { occurrencesIn, type Point } from '../geometry/hit.ts';

interface Keys {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Shift, Ctrl or Cmd adds or takes away; a plain click selects one, on empty ground none. */
export function selectionAfterClick(
  selection: readonly ElementId[],
  hit: Occurrence | undefined,
  { shiftKey, ctrlKey, metaKey }: Keys,
): readonly ElementId[] {
  const more = shiftKey || ctrlKey || metaKey;
  if (!hit) return more ? selection : [];
  if (!more) return [hit.element];
  return selection.includes(hit.element)
    ? selection.filter((element) => element !== hit.element)
    : [...selection, hit.element];
}

export function selectionAfterMarquee(
  { figure, selection }: FigureCanvasProps,
  { from, to }: { from: Point; to: Point },
  { shiftKey }: Keys,
): { elements: readonly ElementId[]; at: Occurrence | undefined } {
  const inside = occurrencesIn(figure, {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  });
  const taken = outermost(figure, inside);
  const before = shiftKey ? selection : [];
  return {
    elements: [...new Set([...before, ...taken.map(({ element }) => element)])],
    at: taken[0],
  };
}
