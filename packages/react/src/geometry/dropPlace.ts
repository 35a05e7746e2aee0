/** Where something would go if it were dropped at a point: into which container, before which sibling. */
import type { Figure, Occurrence } from '@khung/diagram';
import type { Place } from '../figure-canvas/props.ts';
import { ancestorsOf, childrenOf, withContent } from './family.ts';
import { contains, groundAt, occurrenceAt, type Point } from './hit.ts';

/** The outer fifth of a box without content means "beside it"; its middle means "into it". */
const EDGE = 0.22;

/**
 * @param moving what is dragged: neither it nor its content can be a target
 * @param legal asked from the innermost container outwards, at last with `undefined` for the figure's ground
 * @returns the place, or undefined where nothing there may take it
 */
export function dropPlace(
  figure: Figure,
  point: Point,
  moving: readonly Occurrence[],
  legal: (parent: Occurrence | undefined) => boolean,
): Place | undefined {
  const dragged = new Set(withContent(figure, moving).map(({ id }) => id));
  const under = occurrenceAt(figure, point, ({ id }) => dragged.has(id));
  const ground = groundAt(figure, point);
  if (!under && !contains({ x: 0, y: 0, width: figure.width, height: figure.height }, point))
    return undefined;
  const containers = under ? [under, ...ancestorsOf(figure, under)] : [];
  const leaf = under && childrenOf(figure, under.id).every(({ id }) => dragged.has(id));
  const home = moving.some(({ parent }) => parent === under?.id);
  if (leaf && !home && nearSide(under, point)) containers.shift();
  const parent = containers.find(legal);
  if (!parent && !legal(undefined)) return undefined;
  const all = childrenOf(figure, parent?.id).filter(
    (one) => parent || sameGround(figure, one, ground),
  );
  const siblings = all.filter(({ id }) => !dragged.has(id));
  return { parent, before: siblingAfter(siblings, all, point), ground, at: point };
}

/** Would the drop leave everything where it is? */
export function staysPut(figure: Figure, moving: readonly Occurrence[], place: Place): boolean {
  const [only] = moving;
  if (!only || moving.length > 1 || only.parent !== place.parent?.id) return false;
  if (!place.parent && groundAt(figure, centre(only)) !== place.ground) return false;
  const siblings = childrenOf(figure, only.parent).filter(
    (sibling) => place.parent || sameGround(figure, sibling, place.ground),
  );
  return siblings[siblings.indexOf(only) + 1]?.id === place.before?.id;
}

/**
 * In reading order, the first sibling whose middle comes after the point.
 * @param all the siblings with those that are dragged, for these show how the others stand
 */
function siblingAfter(
  siblings: readonly Occurrence[],
  all: readonly Occurrence[],
  point: Point,
): Occurrence | undefined {
  return siblings.find((sibling) => {
    const { box } = sibling;
    const middle = centre(sibling);
    if (standsInColumn(sibling, all)) return point.y < middle.y;
    if (point.y < box.y) return true;
    return point.y <= box.y + box.height && point.x < middle.x;
  });
}

/** Are its siblings over and under it, and none beside it? */
export function standsInColumn(one: Occurrence, siblings: readonly Occurrence[]): boolean {
  const others = siblings.filter((other) => other.id !== one.id);
  return others.length > 0 && !others.some((other) => inOneRow(other, one));
}

/** Do two boxes stand in one row (rather than under each other)? */
function inOneRow({ box: a }: Occurrence, { box: b }: Occurrence): boolean {
  const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return overlap > Math.min(a.height, b.height) / 2;
}

function sameGround(figure: Figure, occurrence: Occurrence, ground: Place['ground']): boolean {
  return groundAt(figure, centre(occurrence)) === ground;
}

function nearSide({ box }: Occurrence, { x, y }: Point): boolean {
  const across = (x - box.x) / box.width;
  const down = (y - box.y) / box.height;
  return across < EDGE || across > 1 - EDGE || down < EDGE / 2 || down > 1 - EDGE / 2;
}

function centre({ box }: Occurrence): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
