/** Boxes and lines of a part, put on a view drawn by hand: its elements again, or their copies. */
import {
  type ElementId,
  elementId,
  type Fragment,
  newId,
  orderBetween,
  type Placement,
  type RelationId,
  type View,
} from '@khung/core';
import type { Figure } from '@khung/diagram';
import { topOrder } from '../by-hand/items.ts';
import { within } from '../by-hand/placing.ts';
import type { OnView } from './where.ts';

export interface Standing {
  /** Which element stands for one of the part; none: it is not put. */
  readonly elementOf: (id: ElementId) => ElementId | undefined;
  readonly relationOf: (id: RelationId) => RelationId | undefined;
}

export interface PutPart {
  readonly view: View;
  /** The outermost boxes put. */
  readonly outer: readonly string[];
  /** By their elements. */
  readonly boxes: ReadonlyMap<ElementId, string>;
}

export function putPart(
  view: View,
  { placing }: Figure,
  fragment: Fragment,
  place: OnView,
  { elementOf, relationOf }: Standing,
): PutPart {
  const placements: Record<string, Placement> = { ...view.placements };
  const boxes = new Map<ElementId, string>();
  const keys = new Map<string, string>();
  const outer: string[] = [];
  let order: string | undefined = topOrder(view);
  const put = (element: ElementId | undefined, kind: Placement['kind'], one: Placement): string => {
    const own = kind ?? 'element';
    const key = element !== undefined && !has(placements, element) ? element : newId(own);
    const named = element !== undefined && key !== element ? { element } : {};
    placements[key] = { ...one, ...named, ...(order === undefined ? {} : { order }) };
    order = orderBetween(order, undefined);
    if (element !== undefined && !boxes.has(element)) boxes.set(element, key);
    return key;
  };
  const drawn = fragment.placements ?? {};
  const by = placing && shift(placing, drawn, place);
  for (const [id, placed] of inOrder(drawn)) {
    const { element, parent, order: _order, x = 0, y = 0, ...rest } = placed;
    const isElement = placed.kind === undefined || placed.kind === 'element';
    const shown = isElement ? elementOf(element ?? elementId(id)) : undefined;
    if (isElement && shown === undefined) continue;
    const holder = parent === undefined ? undefined : keys.get(parent);
    const at = holder === undefined ? { x: x + (by?.x ?? 0), y: y + (by?.y ?? 0) } : { x, y };
    const inside = holder ?? place.holder?.id;
    const key = put(shown, placed.kind, {
      ...rest,
      ...at,
      ...(inside === undefined ? {} : { parent: inside }),
    });
    keys.set(id, key);
    if (holder === undefined) outer.push(key);
  }
  // What was not drawn where it was copied: the first where the hand is, the others where there is room.
  for (const id of fragment.outer) {
    const element = elementOf(id);
    if (element === undefined || boxes.has(element)) continue;
    const first = keys.size === 0 && outer.length === 0 && by;
    const inside = place.holder === undefined ? {} : { parent: place.holder.id };
    outer.push(put(element, undefined, first ? { ...by, ...inside } : inside));
  }
  const wires = { ...view.wires };
  for (const { from = '', to = '', relation, ...rest } of Object.values(fragment.wires ?? {})) {
    const ends = { from: keys.get(from), to: keys.get(to) };
    const shown = relation === undefined ? undefined : relationOf(relation);
    if (ends.from === undefined || ends.to === undefined) continue;
    if (relation !== undefined && shown === undefined) continue;
    const stands = shown === undefined ? {} : { relation: shown };
    wires[newId('wire')] = { ...rest, from: ends.from, to: ends.to, ...stands };
  }
  const lined = Object.keys(wires).length === 0 ? {} : { wires };
  return { view: { ...view, placements, ...lined }, outer, boxes };
}

/** Containers first, then in the order of painting. */
function inOrder(drawn: NonNullable<Fragment['placements']>): [string, Placement][] {
  const depth = (id: string): number => {
    const parent = drawn[id]?.parent;
    return parent === undefined ? 0 : 1 + depth(parent);
  };
  const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return Object.entries(drawn).sort(
    ([a, one], [b, two]) => depth(a) - depth(b) || compared(one.order ?? '', two.order ?? ''),
  );
}

/** By how much the outermost boxes are shifted, in mm of the holder before scaling; never off the sheet. */
function shift(
  placing: NonNullable<Figure['placing']>,
  drawn: NonNullable<Fragment['placements']>,
  { holder, at, of }: OnView,
) {
  const corner = within(placing, holder?.box, at);
  const outer = Object.values(drawn).filter(({ parent }) => parent === undefined);
  // What was never drawn is as large as boxes are.
  const right = Math.max(...outer.map(({ x = 0, width = 32 }) => x + width), 32);
  const bottom = Math.max(...outer.map(({ y = 0, height = 12 }) => y + height), 12);
  const back = of === 'corner' ? { x: 0, y: 0 } : { x: right / 2, y: bottom / 2 };
  const short = (mm: number) => Math.round(Math.max(0, mm) * 100) / 100;
  return { x: short(corner.x - back.x), y: short(corner.y - back.y) };
}

const has = (map: object, key: string): boolean => Object.hasOwn(map, key);
