/** A figure as the router sees it, so that lines can be led anew while boxes are on their way. All mm. */
import type { Figure, Point, Rect, RouteBox, RouteEdge, RouteRequest } from '@khung/diagram';
import { type Box, isOccurrence, withBoxes } from './boxes.ts';
import { indexOf } from './figureIndex.ts';
import { type Bend, nearestOn } from './lines.ts';

/** Where boxes stand now that were taken elsewhere, with all that they hold; and what holds them. */
export type Moved = ReadonlyMap<
  string,
  { readonly box: Rect; readonly parent: string | undefined }
>;

export interface Led {
  /** Lanes and bands stand open in views by rule; frames drawn by hand are gone round. */
  readonly free: boolean;
  readonly bends: ReadonlyMap<string, readonly Bend[]>;
}

/** Boxes shifted as they are, with their content; their container may be another. */
export function shiftedBoxes(
  figure: Figure,
  boxes: readonly Box[],
  by: { readonly x: number; readonly y: number },
  into?: { readonly parent: Box | undefined },
): Moved {
  const roots = new Set<string>(boxes.map(({ id }) => id));
  return new Map(
    withBoxes(figure, boxes).map(({ id, box, parent }) => [
      id,
      {
        box: { ...box, x: box.x + by.x, y: box.y + by.y },
        parent: into && roots.has(id) ? into.parent?.id : parent,
      },
    ]),
  );
}

/** The lines that end at one of these boxes. */
export const linesAt = (figure: Figure, ids: { has(id: string): boolean }): Figure['edges'] =>
  figure.edges.filter(({ from, to }) => ids.has(from) || ids.has(to));

/** Asks for these lines only; the others stand, and hinder nobody. */
export function requestOf(
  figure: Figure,
  edges: Figure['edges'],
  moved: Moved,
  led: Led,
): RouteRequest {
  const standing = routeBoxes(figure, led.free);
  const boxes = standing.map((one): RouteBox => {
    const now = moved.get(one.id);
    if (now === undefined) return one;
    const was = indexOf(figure).boxById.get(one.id as Box['id'])?.box ?? now.box;
    const { parent: _was, title, ...rest } = one;
    return {
      ...rest,
      box: now.box,
      ...(now.parent === undefined ? {} : { parent: now.parent }),
      ...(title === undefined
        ? {}
        : { title: shifted(title, now.box.x - was.x, now.box.y - was.y) }),
    };
  });
  return {
    boxes,
    edges: edges.map((edge) => routeEdge(figure, edge, moved, led.bends.get(edge.id) ?? [])),
    bounds: around([{ x: 0, y: 0, width: figure.width, height: figure.height }, ...ofAll(moved)]),
    gap: GAP,
    width: WIDTH,
  };
}

/** mm, as layouts ask for at 8 pt. */
const GAP = 1.5;
const WIDTH = 0.3;

const known = new WeakMap<Figure, RouteBox[]>();

/** Containers before their content. */
function routeBoxes(figure: Figure, free: boolean): readonly RouteBox[] {
  const before = known.get(figure);
  if (before !== undefined) return before;
  const { boxesIn } = indexOf(figure);
  const found: RouteBox[] = [];
  const add = (box: Box): void => {
    const held = boxesIn.get(box.id) ?? [];
    const frame = !isOccurrence(box) && box.kind === 'frame';
    found.push({
      id: box.id,
      box: box.box,
      ...(box.parent === undefined ? {} : { parent: box.parent }),
      ...(frame || held.length > 0 ? { title: box.labelBox } : {}),
      ...(frame && !free ? { open: true } : {}),
    });
    for (const one of held) add(one);
  };
  for (const root of boxesIn.get(undefined) ?? []) add(root);
  known.set(figure, found);
  return found;
}

/** Bends go along with the box that they are measured from; the words stay at their share of the way. */
function routeEdge(
  figure: Figure,
  { id, from, to, points, labelBox }: Figure['edges'][number],
  moved: Moved,
  bends: readonly Bend[],
): RouteEdge {
  const { boxById } = indexOf(figure);
  const through = bends.map(({ of, x, y }): Point => {
    const end = of === 'from' ? from : to;
    const [was, now] = [boxById.get(end)?.box, moved.get(end)?.box];
    if (was === undefined || now === undefined) return [x, y];
    return [x + middle(now).x - middle(was).x, y + middle(now).y - middle(was).y];
  });
  return {
    id,
    from,
    to,
    ...(through.length === 0 ? {} : { through }),
    ...(labelBox === undefined
      ? {}
      : {
          label: { width: labelBox.width, height: labelBox.height },
          labelAt: nearestOn(points, middle(labelBox)).share,
        }),
  };
}

const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });

const shifted = (box: Rect, x: number, y: number): Rect => ({ ...box, x: box.x + x, y: box.y + y });

const ofAll = (moved: Moved): Rect[] => [...moved.values()].map(({ box }) => box);

/** With room for a line round what sticks out. */
function around([sheet, ...boxes]: readonly Rect[]): Rect {
  const first = sheet ?? { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(first.x, ...boxes.map((box) => box.x - ROOM));
  const y = Math.min(first.y, ...boxes.map((box) => box.y - ROOM));
  const right = Math.max(...[first, ...boxes].map((box) => box.x + box.width + ROOM));
  const bottom = Math.max(...[first, ...boxes].map((box) => box.y + box.height + ROOM));
  return { x, y, width: right - x, height: bottom - y };
}

/** mm */
const ROOM = 6;
