/** Whether the view's layout kept what a person set by hand, a place, a size, a bend; where it did not, that is taken back and said. */
import type { Placement, Wire } from '@khung/core';
import type { DrawnEdge, Figure, Rect } from '@khung/diagram';
import { wordsFor } from '../../i18n/i18n.ts';
import { undo } from '../../session/perform.ts';
import { say } from '../../session/session.ts';
import { viewNow } from '../../session/views.ts';
import { useUnshown } from '../status/unshown.ts';
import { bendsOn, holderOf, within } from './placing.ts';

/** mm; layouts may give way a little. */
const NEAR = 1;
/** mm; a size that changed by less did not change. */
const SAME = 0.05;

/** Looks at the figure that is drawn next. @returns how to leave it, where nothing was placed after all */
export function checkPlaces(places: ReadonlyMap<string, Placement>): () => void {
  const all = [...places];
  return checkNext((figure, before) => {
    if (!all.every(([id, place]) => isThere(figure, before, id, place))) return 'notKept';
    return all.every(([id, place]) => isSized(figure, before, id, place))
      ? undefined
      : 'sizeNotKept';
  });
}

/** The same for a line: does it pass where it was just bent to? Trees lead their lines themselves. */
export function checkBends(line: string, before: readonly Bend[]): () => void {
  return checkNext((figure) => {
    const points = figure.edges.find(({ id }) => id === line)?.points;
    const bends = bendsOn(figure, viewNow()).get(line);
    const wire = viewNow().wires?.[line]?.bends;
    if (points === undefined || bends === undefined || wire === undefined) return undefined;
    const fresh = bends.filter((_, at) => !before.some((one) => sameBend(one, wire[at])));
    return fresh.every((bend) => passes(points, bend)) ? undefined : 'bendNotKept';
  });
}

type Bend = NonNullable<Wire['bends']>[number];

const sameBend = (a: Bend, b: Bend | undefined): boolean =>
  a.of === b?.of && a.x === b.x && a.y === b.y;

const passes = (points: DrawnEdge['points'], { x, y }: { x: number; y: number }): boolean =>
  points.some(([toX, toY], at) => {
    const [fromX, fromY] = points[at - 1] ?? [toX, toY];
    const long = (toX - fromX) ** 2 + (toY - fromY) ** 2;
    const along = ((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) / (long || 1);
    const share = Math.max(0, Math.min(1, along));
    const [nearX, nearY] = [fromX + share * (toX - fromX), fromY + share * (toY - fromY)];
    return Math.hypot(x - nearX, y - nearY) <= NEAR;
  });

type Lack = 'notKept' | 'sizeNotKept' | 'bendNotKept';

function checkNext(lackOf: (figure: Figure, before: Figure | undefined) => Lack | undefined) {
  const before = useUnshown.getState().figure;
  const stop = useUnshown.subscribe(({ figure }) => {
    if (figure === undefined || figure === before) return;
    stop();
    const lack = lackOf(figure, before);
    if (lack === undefined) return;
    undo();
    say({
      tone: 'info',
      title: wordsFor(`byHand.${lack}`),
      text: wordsFor(`byHand.${lack}Text`),
    });
  });
  return stop;
}

/** Near enough: titles and edges of containers may keep a box from going all the way. */
function isThere(figure: Figure, before: Figure | undefined, id: string, wish: Placement): boolean {
  const { x, y } = wish;
  const now = placeIn(figure, id);
  const was = before && placeIn(before, id);
  if (now === undefined || x === undefined || y === undefined) return true;
  const off = Math.hypot(now.x - x, now.y - y);
  return off <= NEAR || (was !== undefined && off <= MOSTLY * Math.hypot(was.x - x, was.y - y));
}

/** Of the way that was wished, what may be left. */
const MOSTLY = 0.6;

/** As the view measures it. */
function placeIn(figure: Figure, id: string) {
  const box = boxIn(figure, id);
  if (box === undefined || figure.placing === undefined) return undefined;
  const parent = box.parent === undefined ? undefined : boxIn(figure, box.parent);
  return within(figure.placing, holderOf(figure, parent?.box, box.box), box.box);
}

/** Words keep a box from becoming as small as was wished; that it changed at all is enough. */
function isSized(figure: Figure, before: Figure | undefined, id: string, size: Placement): boolean {
  const now = sizeIn(figure, id);
  const was = before && sizeIn(before, id);
  if (now === undefined || was === undefined) return true;
  const sides = [
    [size.width, now.width, was.width],
    [size.height, now.height, was.height],
  ] as const;
  const wished = sides.filter(([wish, , old]) => wish !== undefined && Math.abs(wish - old) > SAME);
  return wished.length === 0 || wished.some(([, own, old]) => Math.abs(own - old) > SAME);
}

/** As the view measures it. */
function sizeIn(figure: Figure, id: string) {
  const box = boxIn(figure, id)?.box;
  const { scale } = figure.placing ?? { scale: 1 };
  return box && { width: box.width / scale, height: box.height / scale };
}

const boxIn = (figure: Figure, id: string): { box: Rect; parent?: string } | undefined =>
  figure.occurrences.find((one) => one.id === id) ??
  figure.items.find((one) => one.id === id) ??
  figure.placing?.grounds?.find((one) => one.id === id);
