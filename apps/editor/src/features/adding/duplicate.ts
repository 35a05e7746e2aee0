/** Copies what is taken: elements in the model, and on a view drawn by hand what stands on it, beside the originals. */
import {
  applyEdit,
  type ElementId,
  elementId,
  joinEdits,
  newId,
  orderBetween,
  type Placement,
  planDuplicate,
  putRecord,
  updateModel,
  type View,
} from '@khung/core';
import type { Figure, Rect } from '@khung/diagram';
import { mainModelIn } from '../../session/derived.ts';
import { perform } from '../../session/perform.ts';
import { select, useSession } from '../../session/session.ts';
import { editedArchitecture } from '../../session/shown.ts';
import { viewNow } from '../../session/views.ts';
import { isHandDrawn, topOrder } from '../by-hand/items.ts';
import { takenIn } from '../by-hand/taken.ts';
import { useUnshown } from '../status/unshown.ts';
import { withLinesOf } from './wires.ts';

export function duplicateTaken(): void {
  const session = useSession.getState();
  const { shown, selection } = session;
  const architecture = editedArchitecture(shown);
  const view = viewNow();
  const { figure } = useUnshown.getState();
  const free = isHandDrawn(view) ? figure : undefined;
  const boxes = free ? withHeld(view, takenIn(session).boxes) : [];
  const elements = [
    ...new Set([...selection, ...boxes.flatMap((id) => elementAt(view, id) ?? [])]),
  ];
  let taken: readonly ElementId[] = [];
  let picked: readonly string[] = [];
  const done = perform((workspace) => {
    if (architecture === undefined || elements.length === 0) {
      const drawn = free && copyBoxes(view, free, boxes, new Map());
      picked = drawn?.outer ?? [];
      return drawn && { ...putRecord(workspace, drawn.view), label: { key: 'edit.view-item' } };
    }
    const model = mainModelIn(workspace, shown);
    const { edit, copies } = planDuplicate(workspace, architecture, elements, { model });
    taken = selection.flatMap((id) => copies.get(id) ?? []);
    if (free === undefined) return edit;
    const drawn = copyBoxes(view, free, boxes, copies);
    picked = drawn.outer;
    const after = applyEdit(workspace, edit);
    const put = new Map([...copies.values()].map((id) => [id, id] as const));
    const lined = withLinesOf(drawn.view, updateModel(model, workspace, after, edit), put);
    return joinEdits(edit.label, [edit, putRecord(after, lined)]);
  });
  if (done) select(taken, picked);
}

/** The boxes and what they hold on the view. */
function withHeld({ placements = {} }: View, ids: readonly string[]): string[] {
  const held = new Set(ids);
  const isHeld = (id: string, seen: ReadonlySet<string> = new Set()): boolean => {
    const parent = placements[id]?.parent;
    if (held.has(id)) return true;
    return parent !== undefined && !seen.has(id) && isHeld(parent, new Set([...seen, id]));
  };
  return [...new Set([...ids, ...Object.keys(placements).filter((id) => isHeld(id))])];
}

function elementAt({ placements = {} }: View, id: string): ElementId | undefined {
  const { kind, element } = placements[id] ?? { kind: undefined, element: undefined };
  return kind === undefined ? (element ?? elementId(id)) : undefined;
}

/** mm between the originals and the copies. */
const GAP = 6;

function copyBoxes(
  view: View,
  figure: Figure,
  ids: readonly string[],
  copies: ReadonlyMap<ElementId, ElementId>,
): { readonly view: View; readonly outer: readonly string[] } {
  const placements: Record<string, Placement> = { ...view.placements };
  const fresh = new Map(ids.map((id) => [id, freshId(view, id, copies)]));
  const outer = ids.filter((id) => !fresh.has(view.placements?.[id]?.parent ?? ''));
  const by = shift(figure, outer);
  let order: string | undefined = topOrder(view);
  const sorted = [...ids].sort((a, b) => (orderOf(view, a) < orderOf(view, b) ? -1 : 1));
  for (const id of sorted) {
    const placed = view.placements?.[id];
    const key = fresh.get(id);
    if (placed === undefined || key === undefined) continue;
    const { element: _same, parent, x, y, ...rest } = placed;
    const moved = outer.includes(id) ? by : { x: 0, y: 0 };
    const holder = parent === undefined ? undefined : (fresh.get(parent) ?? parent);
    placements[key] = {
      ...rest,
      ...(x === undefined ? {} : { x: x + moved.x }),
      ...(y === undefined ? {} : { y: y + moved.y }),
      ...(holder === undefined ? {} : { parent: holder }),
      ...(order === undefined ? {} : { order }),
    };
    order = orderBetween(order, undefined);
  }
  return { view: { ...view, placements }, outer: outer.flatMap((id) => fresh.get(id) ?? []) };
}

/** A second box of one element becomes the copy's own. */
function freshId(view: View, id: string, copies: ReadonlyMap<ElementId, ElementId>): string {
  const element = elementAt(view, id);
  const copy = element === undefined ? undefined : copies.get(element);
  return copy ?? newId(view.placements?.[id]?.kind ?? 'occ');
}

const orderOf = ({ placements }: View, id: string): string => placements?.[id]?.order ?? '';

/**
 * To the right of all that is copied, below it or to its left, wherever the sheet has room; where it has
 * none, a little down. mm before scaling.
 */
function shift({ occurrences, items, width, height, placing }: Figure, ids: readonly string[]) {
  const all = [...occurrences, ...items];
  const box = around(all.filter(({ id }) => ids.includes(id)).map((one) => one.box));
  const scale = placing?.scale ?? 1;
  const [across, down] = [box.width + GAP * scale, box.height + GAP * scale];
  const isFree = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const to = { ...box, x: box.x + x, y: box.y + y };
    const inside = to.x >= 0 && to.x + to.width <= width && to.y + to.height <= height;
    // What holds the originals is no obstacle.
    return inside && !all.some((one) => meets(one.box, to) && !covers(one.box, box));
  };
  const ways = [
    { x: across, y: 0 },
    { x: 0, y: down },
    { x: -across, y: 0 },
  ];
  const way = ways.find(isFree) ?? { x: GAP * scale, y: GAP * scale };
  const short = (mm: number) => Math.round((mm / scale) * 100) / 100;
  return { x: short(way.x), y: short(way.y) };
}

function around(boxes: readonly Rect[]): Rect {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const covers = (a: Rect, b: Rect): boolean =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;
