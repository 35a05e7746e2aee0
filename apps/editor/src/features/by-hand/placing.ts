/** Between places on the figure and places that a view keeps: mm from the container's corner, before scaling. */
import type { Placement, View, Wire } from '@khung/core';
import { type DrawnEdge, type Figure, groundOf, type Rect } from '@khung/diagram';
import type { Bend, PlacedBox } from '@khung/react';

/** Hundredths of a millimetre are finer than a hand. */
const short = (mm: number): number => Math.round(mm * 100) / 100;

interface Point {
  readonly x: number;
  readonly y: number;
}

type Placing = NonNullable<Figure['placing']>;

/** What the place of a box is measured from: its container, its band; none: the sheet. */
export const holderOf = (
  figure: Pick<Figure, 'placing'>,
  parent: Rect | undefined,
  box: Rect,
): Rect | undefined => parent ?? groundOf(figure, box)?.box;

/** A point of the figure as its container (none: the sheet) sees it. */
export function within(placing: Placing, parent: Rect | undefined, { x, y }: Point): Point {
  const from = parent ?? placing;
  return { x: short((x - from.x) / placing.scale), y: short((y - from.y) / placing.scale) };
}

/**
 * What a view keeps of a box that was put somewhere. A new size alone says nothing of the place, which
 * the layout goes on to choose unless it was chosen by hand; a side that was not moved goes on following
 * the words.
 * @param keeps the view has its place already, or keeps every place itself
 */
export function placementOf(placing: Placing, placed: PlacedBox, keeps: boolean): Placement {
  const { box, to, parent, resized } = placed;
  const moved = differs(to.x, box.box.x) || differs(to.y, box.box.y);
  const { scale } = placing;
  const from = holderOf({ placing }, parent?.box, box.box);
  return {
    ...(keeps || (moved && !resized) ? within(placing, from, to) : {}),
    ...(resized && differs(to.width, box.box.width) ? { width: short(to.width / scale) } : {}),
    ...(resized && differs(to.height, box.box.height) ? { height: short(to.height / scale) } : {}),
  };
}

/**
 * Steps that follow each other faster than a large figure is drawn: each goes on from what the view keeps
 * of the box by then.
 */
export function steppedFrom(
  kept: Placement | undefined,
  placing: Placing,
  placed: PlacedBox,
): Placement {
  const stepped = placementOf(placing, placed, true);
  const { box } = placed;
  const drawn = within(placing, holderOf({ placing }, placed.parent?.box, box.box), box.box);
  const size = { width: box.box.width / placing.scale, height: box.box.height / placing.scale };
  const onward = { ...stepped };
  for (const key of ['x', 'y', 'width', 'height'] as const) {
    const [now, to] = [kept?.[key], stepped[key]];
    if (now === undefined || to === undefined) continue;
    onward[key] = short(now + to - (key === 'x' || key === 'y' ? drawn[key] : size[key]));
  }
  return onward;
}

const differs = (a: number, b: number): boolean => Math.abs(a - b) > 1e-6;

/** Where a view's bends lie on the figure, by line. */
export function bendsOn(figure: Figure, view: View): ReadonlyMap<string, readonly Bend[]> {
  const bends = new Map<string, readonly Bend[]>();
  for (const edge of figure.edges) {
    const wire = view.wires?.[edge.id];
    if (wire?.bends === undefined) continue;
    bends.set(
      edge.id,
      wire.bends.flatMap(({ of, x, y }): Bend[] => {
        const middle = endOf(figure, edge, of);
        const { scale } = figure.placing ?? { scale: 1 };
        return middle === undefined
          ? []
          : [{ of, x: middle.x + x * scale, y: middle.y + y * scale }];
      }),
    );
  }
  return bends;
}

/** Bends of the figure as a view keeps them. */
export function wireBends(
  figure: Figure,
  edge: DrawnEdge,
  bends: readonly Bend[],
): NonNullable<Wire['bends']> {
  const { scale } = figure.placing ?? { scale: 1 };
  return bends.flatMap(({ of, x, y }) => {
    const middle = endOf(figure, edge, of);
    if (middle === undefined) return [];
    return [{ of, x: short((x - middle.x) / scale), y: short((y - middle.y) / scale) }];
  });
}

/** The middle of the box at an end of a line. */
function endOf(figure: Figure, edge: DrawnEdge, of: 'from' | 'to'): Point | undefined {
  const end = [...figure.occurrences, ...figure.items].find(({ id }) => id === edge[of]);
  if (end === undefined) return undefined;
  const { x, y, width, height } = end.box;
  return { x: x + width / 2, y: y + height / 2 };
}
