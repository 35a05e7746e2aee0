/** Placing boxes and bending lines by hand: how such a drag begins, goes on, and what it means when let go. */
import { type DrawnEdge, type Figure, groundOf, type Rect, TABLE_CORNER } from '@khung/diagram';
import type { Arrange, FigureCanvasProps, PlacedBox } from '../figure-canvas/props.ts';
import { PX_PER_MM } from '../figure-canvas/props.ts';
import {
  type Box,
  boxAt,
  chosenBoxes,
  isHeading,
  isHolder,
  isOccurrence,
  outermostBoxes,
  withBoxes,
} from '../geometry/boxes.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { contains, type Point } from '../geometry/hit.ts';
import { type Bend, edgeAt, nearestOn, withBend } from '../geometry/lines.ts';
import { type About, type Snapped, snapTo } from '../geometry/snap.ts';
import type { Gesture, Grip } from './gesture.ts';

/** How near the hand must be to a line, and an edge to another for them to be aligned. CSS px. */
export const LINE_REACH = 6;
const SNAP_REACH = 5;
/** What stands farther off is not aligned with. CSS px */
const IN_SIGHT = 700;
/** How far outside its container a box is dragged before it leaves it. CSS px. */
const LEAVING = 22;
/** No box is made smaller than this. mm */
export const LEAST = 5;

/** mm of the figure that so many px of the screen take. */
export const millimetres = (px: number, zoom: number): number => px / (zoom * PX_PER_MM);

/** Which box the hand takes: elements everywhere; headings of tables; what the view alone has, where it is drawn by hand. */
export function boxUnder({ figure, arrange }: FigureCanvasProps, point: Point): Box | undefined {
  const taken = (box: Box) =>
    isOccurrence(box) || arrange?.free === true || (arrange !== undefined && isHeading(box));
  return boxAt(figure, point, (box) => !taken(box));
}

/** The line under the hand, where no box lies over it. */
export function lineUnder(
  { figure, arrange }: FigureCanvasProps,
  point: Point,
  zoom: number,
): DrawnEdge | undefined {
  if (figure.edges.length === 0) return undefined;
  const box = boxAt(figure, point);
  if (box !== undefined && !isHolder(figure, box)) return undefined;
  const reach = millimetres(arrange === undefined ? LINE_REACH : LINE_REACH + 1, zoom);
  return edgeAt(figure, point, reach);
}

/** What a drag that begins on a box moves: all that is chosen with it, else it alone. */
export function movedWith(props: FigureCanvasProps, hit: Box): Box[] {
  const { figure, selection, picked } = props;
  const chosen = chosenBoxes(figure, selection, picked);
  const all = chosen.some(({ id }) => id === hit.id) ? chosen : [hit];
  return outermostBoxes(figure, all);
}

/**
 * Where rules arrange, what the view alone has (lanes, zones) is as large as what it holds; of a table, the
 * corner says how large the headers are.
 */
export const isSizable = ({ free, readOnly }: Arrange, box: Box): boolean =>
  readOnly === undefined && (free === true || isOccurrence(box) || box.id === TABLE_CORNER);

type Moving = Extract<Gesture, { kind: 'move' }>;

/** What the keys held while dragging say. */
export interface Held {
  /** Ctrl: the box goes into whatever is under the hand. */
  readonly nesting: boolean;
  /** Alt: nothing is aligned. */
  readonly loose: boolean;
  /** Shift: straight across or down only. */
  readonly straight: boolean;
}

export function movedTo(
  props: FigureCanvasProps,
  gesture: Moving,
  point: Point,
  zoom: number,
  { nesting, loose, straight }: Held,
): Moving {
  const { figure } = props;
  const into = goesInto(props, gesture.boxes, point, zoom, nesting);
  const wish = { x: point.x - gesture.from.x, y: point.y - gesture.from.y };
  const raw = straight ? straightened(wish) : wish;
  const snaps = (into === undefined || (into !== false && arrangedFreely(props))) && !loose;
  const snapped = snaps
    ? snapOf(figure, gesture.boxes, raw, zoom, into ? into.parent : undefined)
    : undefined;
  const by = { x: raw.x + (snapped?.by.x ?? 0), y: raw.y + (snapped?.by.y ?? 0) };
  const kept = into === undefined ? keptInside(props, gesture.boxes, by) : by;
  const guides = kept === by ? (snapped?.guides ?? []) : [];
  return {
    ...gesture,
    to: { x: gesture.from.x + kept.x, y: gesture.from.y + kept.y },
    into,
    over: into === false ? refusing(figure, gesture.boxes, point) : undefined,
    guides,
  };
}

/** The box under the hand that may not take what is dragged. */
function refusing(figure: Figure, boxes: readonly Box[], point: Point): Box | undefined {
  const moving = new Set(withBoxes(figure, boxes).map(({ id }) => id));
  return nearestOccurrence(
    figure,
    boxAt(figure, point, ({ id }) => moving.has(id)),
  );
}

/** Where a rule says what stands in what, a box goes no further than the edge of its container. */
function keptInside(
  { figure, arrange }: FigureCanvasProps,
  boxes: readonly Box[],
  by: Point,
): Point {
  const [first] = boxes;
  const home = first === undefined || arrange?.free === true ? undefined : homeOf(figure, first);
  if (home === undefined) return by;
  const around = surrounding(boxes.map(({ box }) => box));
  const { x, y, width, height } = home;
  const inside = (wish: number, least: number, most: number) =>
    Math.max(least, Math.min(wish, Math.max(least, most)));
  const kept = {
    x: inside(by.x, x - around.x, x + width - around.x - around.width),
    y: inside(by.y, y - around.y, y + height - around.y - around.height),
  };
  return kept.x === by.x && kept.y === by.y ? by : kept;
}

/** What a box stands in: its container, or its band. */
export function homeOf(figure: Figure, { parent, box }: Box): Rect | undefined {
  if (parent === undefined) return groundOf(figure, box)?.box;
  return indexOf(figure).boxById.get(parent)?.box;
}

const straightened = ({ x, y }: Point): Point =>
  Math.abs(x) >= Math.abs(y) ? { x, y: 0 } : { x: 0, y };

const arrangedFreely = ({ arrange }: FigureCanvasProps): boolean => arrange?.free === true;

/** @param into the container they are on the way into, if not their own */
function snapOf(
  figure: Figure,
  boxes: readonly Box[],
  by: Point,
  zoom: number,
  into?: Box,
): Snapped {
  const [first] = boxes;
  if (first === undefined) return { by: { x: 0, y: 0 }, guides: [] };
  const around = shifted(surrounding(boxes.map(({ box }) => box)), by);
  const home = into === undefined ? first.parent : into.id;
  const about = aboutOf(figure, boxes, around, home, zoom);
  const { by: step, guides } = snapTo(around, about, millimetres(SNAP_REACH, zoom));
  return { by: step, guides };
}

/** What moved boxes may stand in line with: first what stands in their container, then what else is in sight. */
function aboutOf(
  figure: Figure,
  boxes: readonly Box[],
  around: Rect,
  home: Box['parent'],
  zoom: number,
): About {
  const { boxById, boxes: all } = indexOf(figure);
  const out = new Set(withBoxes(figure, boxes).map(({ id }) => id));
  for (let up = home; up !== undefined; up = boxById.get(up)?.parent) out.add(up);
  const sight = grown(around, millimetres(IN_SIGHT, zoom));
  const near = all.filter(({ id, box }) => !out.has(id) && touch(box, sight));
  const rects = (list: readonly Box[]) => list.map(({ box }) => box);
  return {
    beside: rects(near.filter(({ parent }) => parent === home)),
    elsewhere: rects(near.filter(({ parent }) => parent !== home)),
    home: home === undefined ? undefined : boxById.get(home)?.box,
  };
}

const touch = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;

/**
 * Within its container a box moves; into another container that may take it, it goes. Other boxes are in
 * nobody's way: only with Ctrl does a box go into one that holds nothing yet.
 */
function goesInto(
  { figure, arrange, canDrop, readOnly, onDropInto }: FigureCanvasProps,
  boxes: readonly Box[],
  point: Point,
  zoom: number,
  nesting: boolean,
): Moving['into'] {
  const [first] = boxes;
  const { boxById } = indexOf(figure);
  const home = first?.parent === undefined ? undefined : boxById.get(first.parent);
  if (boxes.some(({ parent }) => parent !== home?.id)) return undefined;
  const moving = new Set(withBoxes(figure, boxes).map(({ id }) => id));
  const under = boxAt(
    figure,
    point,
    (box) => moving.has(box.id) || !(isHolder(figure, box) || nesting),
  );
  if (under?.id === home?.id) return undefined;
  if (!nesting && staysAmong(figure, boxes, point)) return undefined;
  if (home !== undefined && under === undefined) {
    const slack = millimetres(LEAVING, zoom);
    if (contains(grown(home.box, slack), point)) return undefined;
  }
  if (arrange?.free === true) return { parent: under };
  const occurrences = boxes.filter(isOccurrence);
  const target = nearestOccurrence(figure, under);
  // Where nothing of the architecture may change, a box only moves in its own container.
  if (readOnly !== undefined || onDropInto === undefined) return undefined;
  if (occurrences.length < boxes.length) return undefined;
  const own = nearestOccurrence(figure, home);
  if (target?.id === own?.id) return undefined;
  return (canDrop?.(occurrences, target) ?? true) ? { parent: target } : false;
}

/** In bands that groups fill, a group is put beside another by dragging it over that. */
function staysAmong(figure: Figure, boxes: readonly Box[], point: Point): boolean {
  const [first] = boxes;
  if (first === undefined || figure.placing?.grounds === undefined) return false;
  const home = homeOf(figure, first);
  return home !== undefined && contains(home, point) && boxes.every((box) => isHolder(figure, box));
}

/** The element whose box holds this one, if it stands for none itself. */
function nearestOccurrence(figure: Figure, box: Box | undefined) {
  const { boxById } = indexOf(figure);
  let at = box;
  while (at !== undefined && !isOccurrence(at)) {
    at = at.parent === undefined ? undefined : boxById.get(at.parent);
  }
  return at;
}

/** Where the boxes stand when the hand lets go; nothing of a box is left of or above its container's edge. */
export function placedBoxes(figure: Figure, gesture: Moving): PlacedBox[] {
  const by = { x: gesture.to.x - gesture.from.x, y: gesture.to.y - gesture.from.y };
  const { boxById } = indexOf(figure);
  return gesture.boxes.map((box) => {
    const home = box.parent === undefined ? undefined : boxById.get(box.parent);
    const parent = gesture.into ? gesture.into.parent : home;
    const to = shifted(box.box, by);
    const within = gesture.into ? parent?.box : homeOf(figure, box);
    const x = within === undefined ? to.x : Math.max(to.x, within.x);
    const y = within === undefined ? to.y : Math.max(to.y, within.y);
    return { box, to: { ...to, x, y }, parent, resized: false };
  });
}

export function resizedTo(
  { figure }: FigureCanvasProps,
  gesture: Extract<Gesture, { kind: 'resize' }>,
  point: Point,
  zoom: number,
  { loose }: Held,
): Extract<Gesture, { kind: 'resize' }> {
  const { box, edge, from } = gesture;
  const by = { x: (point.x - from.x) * edge.x, y: (point.y - from.y) * edge.y };
  const sized = sizedBy(box.box, edge, by);
  if (loose) return { ...gesture, to: sized, guides: [] };
  const moving = edgeOf(sized, edge);
  const { beside, elsewhere = [] } = aboutOf(figure, [box], moving, box.parent, zoom);
  const snapped = snapTo(moving, { beside, elsewhere }, millimetres(SNAP_REACH, zoom));
  const more = { x: by.x + snapped.by.x * edge.x, y: by.y + snapped.by.y * edge.y };
  const guides = snapped.guides.filter(
    ({ upright, gap }) => gap === undefined && (upright ? edge.x : edge.y) !== 0,
  );
  return { ...gesture, to: sizedBy(box.box, edge, more), guides };
}

function sizedBy({ x, y, width, height }: Rect, edge: Grip, by: Point): Rect {
  // A side that is not moved stays as it is, however small.
  const wide = edge.x === 0 ? width : Math.max(LEAST, width + by.x);
  const high = edge.y === 0 ? height : Math.max(LEAST, height + by.y);
  return {
    x: edge.x < 0 ? x + width - wide : x,
    y: edge.y < 0 ? y + height - high : y,
    width: wide,
    height: high,
  };
}

/** The side or corner that moves, as a rectangle without extent. */
const edgeOf = ({ x, y, width, height }: Rect, edge: Grip): Rect => ({
  x: edge.x > 0 ? x + width : x,
  y: edge.y > 0 ? y + height : y,
  width: edge.x === 0 ? width : 0,
  height: edge.y === 0 ? height : 0,
});

/** A press on a line, or on one of its holds, that becomes a drag: of its label, of a bend, or a new bend. */
export function lineDrag(
  edge: DrawnEdge,
  bends: readonly Bend[],
  point: Point,
  zoom: number,
): Extract<Gesture, { kind: 'bend' | 'slide' }> {
  if (edge.labelBox !== undefined && contains(edge.labelBox, point)) {
    return { kind: 'slide', edge, share: nearestOn(edge.points, point).share };
  }
  const index = bendAt(bends, point, zoom);
  if (index >= 0) return { kind: 'bend', edge, bends, index };
  return { kind: 'bend', edge, ...withBend(edge, bends, point) };
}

/** -1 where none is. */
export function bendAt(bends: readonly Bend[], { x, y }: Point, zoom: number): number {
  const reach = millimetres(LINE_REACH + 2, zoom);
  return bends.findIndex((bend) => Math.hypot(bend.x - x, bend.y - y) <= reach);
}

export const bendsOf = (arrange: Arrange | undefined, edge: DrawnEdge): readonly Bend[] =>
  arrange?.bends.get(edge.id) ?? [];

const shifted = (box: Rect, by: Point): Rect => ({ ...box, x: box.x + by.x, y: box.y + by.y });

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

function surrounding(boxes: readonly Rect[]): Rect {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
