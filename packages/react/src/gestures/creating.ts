/** Where something new would stand: at a point that a person pointed at, or beside a box. */
import type { Occurrence } from '@khung/diagram';
import type { FigureCanvasProps, Place } from '../figure-canvas/props.ts';
import { type Box, boxAt, isHolder, isOccurrence } from '../geometry/boxes.ts';
import { dropPlace } from '../geometry/dropPlace.ts';
import { childrenOf } from '../geometry/family.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { contains, groundAt, type Point } from '../geometry/hit.ts';

/** The frame or box that takes it, where a view is drawn by hand. */
export const holderAt = ({ figure }: FigureCanvasProps, at: Point): Box | undefined =>
  boxAt(figure, at, (box) => !isHolder(figure, box));

/** @param legal whether a container may take it. @default any may */
export function placeAt(
  props: FigureCanvasProps,
  at: Point,
  legal: (parent: Occurrence | undefined) => boolean = () => true,
): Place | undefined {
  const { figure, arrange } = props;
  if (arrange?.free !== true) return dropPlace(figure, at, [], legal);
  return {
    parent: undefined,
    before: undefined,
    ground: undefined,
    at,
    holder: holderAt(props, at),
  };
}

/** As `placeAt`; beside the page it is on no ground. */
export const anyPlaceAt = (props: FigureCanvasProps, at: Point): Place =>
  placeAt(props, at) ?? { parent: undefined, before: undefined, ground: undefined, at };

/** mm between a box and what is made beside it. */
const GAP = 6;

/** In the same container as a box, after it; where a view is drawn by hand, to the right of it. */
export function placeBeside({ figure, arrange }: FigureCanvasProps, box: Occurrence): Place {
  const { byId, boxById } = indexOf(figure);
  const at = { x: box.box.x + box.box.width * 1.5 + GAP, y: box.box.y + box.box.height / 2 };
  const up = box.parent === undefined ? undefined : boxById.get(box.parent);
  if (arrange?.free === true)
    return { parent: undefined, before: undefined, ground: undefined, at, holder: up };
  const parent = up && isOccurrence(up) ? byId.get(up.id) : undefined;
  const siblings = childrenOf(figure, box.parent);
  const middle = { x: box.box.x + box.box.width / 2, y: at.y };
  const before = siblings[siblings.indexOf(box) + 1];
  return { parent, before, ground: groundAt(figure, middle), at };
}

/**
 * Where a double click would make something new: off every box, or in the empty part of one that holds
 * others; in its head it would come last there.
 */
export function roomAt(
  props: FigureCanvasProps,
  hit: Box | undefined,
  at: Point,
): Place | undefined {
  if (hit === undefined) return anyPlaceAt(props, at);
  const { figure } = props;
  if (!isHolder(figure, hit) || contains(grown(hit.labelBox), at)) return undefined;
  const place = placeAt(props, at);
  const inside = childrenOf(figure, hit.id);
  const head = inside.length > 0 && inside.every(({ box }) => at.y < box.y);
  return place && head ? { ...place, before: undefined } : place;
}

/** mm round a label that still mean the label. */
const RIM = 1;

const grown = ({ x, y, width, height }: Box['labelBox']) => ({
  x: x - RIM,
  y: y - RIM,
  width: width + 2 * RIM,
  height: height + 2 * RIM,
});
