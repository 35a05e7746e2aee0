/** After a name the box goes on: beside what was made, in the same container, for one of the same kind. */
import type { ElementId } from '@khung/core';
import type { Place, PutPlace, ScreenRect } from '@khung/react';
import { afterDrawing } from '../canvas/drawing/afterDrawing.ts';
import { canvas } from '../canvas/handle.ts';
import { useUnshown } from '../status/unshown.ts';
import { openAdding, useAdding } from './adding.ts';

export function goOn({
  element,
  name,
  item,
}: {
  readonly element: ElementId;
  readonly name: string;
  readonly item: string;
}): void {
  // The figure is drawn anew first.
  afterDrawing(() => {
    const { adding } = useAdding.getState();
    if (adding === undefined) return;
    const place = canvas()?.beside(element);
    const { spot, anchor } = adding;
    openAdding({
      spot: { ...spot, put: spot.put && place ? nextTo(place, spot.put) : spot.put },
      anchor: place?.screen ?? anchor,
      item,
      made: { name, drawn: place !== undefined },
    });
  });
}

/** mm between rows. */
const GAP = 6;

/** To the right as long as the sheet or the frame goes on, then in a new row. */
function nextTo(place: Place & { screen: ScreenRect }, { parent, at }: PutPlace): PutPlace {
  const figure = useUnshown.getState().figure;
  const right = parent ? parent.box.x + parent.box.width : (figure?.width ?? 0);
  const half = place.at.x - at.x;
  const step = half - GAP;
  if (place.at.x + step / 2 <= right) return { parent, at: place.at };
  const left = parent ? parent.box.x + GAP : GAP;
  return { parent, at: { x: left + step / 2, y: place.at.y + step / 2 } };
}
