/** The box of a comparison that is under the hand, and where it stands on screen. */
import type { ElementId } from '@khung/core';
import type { Occurrence } from '@khung/diagram';
import type { FigureCanvasHandle, ScreenRect } from '@khung/react';
import { create } from 'zustand';
import { link } from './link.ts';

interface Hovered {
  readonly element: ElementId | undefined;
  /** In the window, once the hand rests on it. */
  readonly at: ScreenRect | undefined;
}

const NOTHING: Hovered = { element: undefined, at: undefined };

export const useHovered = create<Hovered>()(() => NOTHING);

/** Passing over a box says nothing yet. ms */
const RESTS = 380;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** @param canvas the one that the hand is over */
export function hover(occurrence: Occurrence | undefined, canvas: FigureCanvasHandle | null): void {
  clearTimeout(waiting);
  if (occurrence === undefined) {
    if (useHovered.getState().element !== undefined) useHovered.setState(NOTHING);
    return;
  }
  useHovered.setState({ element: occurrence.element, at: undefined });
  waiting = setTimeout(() => {
    const at = canvas?.screenBox(occurrence.id);
    if (at !== undefined) useHovered.setState({ at });
  }, RESTS);
}

/** What was said beside a box is not said any more, such as when it moves away under the hand. */
export function hideHovered(): void {
  clearTimeout(waiting);
  if (useHovered.getState().at !== undefined) useHovered.setState({ at: undefined });
}

link.onMove(hideHovered);
