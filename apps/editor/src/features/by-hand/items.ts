/** What a hand-drawn view holds: putting elements, frames, notes and pictures on it, and taking them off. */
import {
  type ElementId,
  elementId,
  newId,
  orderBetween,
  type Placement,
  type View,
  type Wire,
} from '@khung/core';
import { viewpointOf } from '@khung/diagram';
import type { PutPlace } from '@khung/react';
import { languageNow, wordsFor } from '../../i18n/i18n.ts';
import { mainModelIn } from '../../session/derived.ts';
import { select, useSession } from '../../session/session.ts';
import { viewNow } from '../../session/views.ts';
import { withLinesOf } from '../adding/wires.ts';
import { afterDrawing } from '../canvas/drawing/afterDrawing.ts';
import { canvas } from '../canvas/handle.ts';
import { useUnshown } from '../status/unshown.ts';
import { changeView } from '../views/edits.ts';
import { within } from './placing.ts';

type Placements = NonNullable<View['placements']>;

/** mm, as the layout would make them. */
const SIZES = {
  element: { width: 32, height: 12 },
  frame: { width: 70, height: 36 },
  note: { width: 42, height: 14 },
  image: { width: 45, height: 30 },
} as const;

export const isHandDrawn = (view: View): boolean => viewpointOf(view.viewpoint)?.handDrawn === true;

/** Above everything that is there. */
export function topOrder(view: View): string {
  const orders = Object.values(view.placements ?? {}).map(({ order = '' }) => order);
  const last = orders.sort().at(-1);
  return orderBetween(last === '' ? undefined : last, undefined) ?? 'a1';
}

/** The placement of something whose middle is put at a point of the figure. */
export function putAt(
  place: PutPlace | undefined,
  kind: keyof typeof SIZES,
): Pick<Placement, 'x' | 'y' | 'parent'> {
  const placing = useUnshown.getState().figure?.placing;
  if (place === undefined || placing === undefined) return {};
  const { width, height } = SIZES[kind];
  const half = { x: (width * placing.scale) / 2, y: (height * placing.scale) / 2 };
  const corner = { x: place.at.x - half.x, y: place.at.y - half.y };
  const { x, y } = within(placing, place.parent?.box, corner);
  return {
    x: Math.max(0, x),
    y: Math.max(0, y),
    ...(place.parent === undefined ? {} : { parent: place.parent.id }),
  };
}

/** Elements of the model, with the lines to what stands there; one that stands there already stands there twice then. */
export function putElements(ids: readonly string[], place: PutPlace | undefined): void {
  const put: string[] = [];
  const done = changeView('view-item', (view) => {
    const placements: Placements = { ...view.placements };
    for (const [index, id] of ids.entries()) {
      const key = placements[id] === undefined ? id : newId('occ');
      const own = key === id ? {} : { element: elementId(id) };
      // Several at once: the first where the hand is, the others where there is room.
      const at = index === 0 ? putAt(place, 'element') : {};
      placements[key] = { ...own, ...at, order: topOrder({ ...view, placements }) };
      put.push(key);
    }
    const { workspace, shown } = useSession.getState();
    const boxes = new Map(ids.map((id, at) => [elementId(id), put[at] ?? id]));
    return withLinesOf({ ...view, placements }, mainModelIn(workspace, shown), boxes);
  });
  if (done)
    select(
      ids.map((id): ElementId => elementId(id)),
      put,
    );
}

/** A note or a frame, ready to be written in. */
export function addItem(kind: 'note' | 'frame', place = inSight()): void {
  const id = newId(kind);
  const done = changeView('view-item', (view) => ({
    ...view,
    placements: {
      ...view.placements,
      [id]: {
        kind,
        ...putAt(place, kind),
        ...(kind === 'frame' ? SIZES.frame : {}),
        text: { [languageNow()]: wordsFor(`byHand.new.${kind}`) },
        order: topOrder(view),
      },
    },
  }));
  if (!done) return;
  select([], [id]);
  // The figure is drawn anew first; then the words are there to be typed over.
  afterDrawing(() => canvas()?.write(id));
}

/** @param image a data URI */
export function addImage(image: string, place = inSight()): void {
  const id = newId('image');
  const done = changeView('view-item', (view) => ({
    ...view,
    placements: {
      ...view.placements,
      [id]: { kind: 'image', ...putAt(place, 'image'), image, order: topOrder(view) },
    },
  }));
  if (done) select([], [id]);
}

const inSight = (): PutPlace | undefined => {
  const at = canvas()?.middle();
  return at === undefined ? undefined : { parent: undefined, at };
};

/** A line between two things on the view that stands for no relation. */
export function addWire(from: string, to: string): void {
  const id = newId('wire');
  const done = changeView('view-item', (view) => ({
    ...view,
    wires: { ...view.wires, [id]: { from, to } },
  }));
  if (done) select([], [id]);
}

/** Words of a frame, a note or a line. */
export function write(id: string, text: string): void {
  changeView('view-text', (view) => {
    const language = languageNow();
    const item = view.placements?.[id];
    const wire = view.wires?.[id];
    if (item !== undefined) {
      const next = { ...item, text: { ...item.text, [language]: text } };
      return { ...view, placements: { ...view.placements, [id]: next } };
    }
    if (wire === undefined) return view;
    const next = { ...wire, text: { ...wire.text, [language]: text } };
    return { ...view, wires: { ...view.wires, [id]: next } };
  });
}

/** Takes boxes and lines off the view; the model keeps its elements. What stood in a frame stays where it is. */
export function takeOff(ids: readonly string[]): void {
  const gone = new Set(ids);
  const done = changeView('view-take-off', (view) => ({
    ...view,
    placements: placementsWithout(view.placements ?? {}, gone),
    wires: wiresWithout(view.wires ?? {}, gone),
  }));
  if (done) select([]);
}

function placementsWithout(all: Placements, gone: ReadonlySet<string>): Placements {
  const kept: Placements = {};
  for (const [id, placed] of Object.entries(all)) {
    if (gone.has(id)) continue;
    let one = placed;
    while (one.parent !== undefined && gone.has(one.parent)) {
      const holder: Placement = all[one.parent] ?? {};
      const { parent: _left, ...rest } = one;
      one = {
        ...rest,
        ...(one.x === undefined ? {} : { x: one.x + (holder.x ?? 0) }),
        ...(one.y === undefined ? {} : { y: one.y + (holder.y ?? 0) }),
        ...(holder.parent === undefined ? {} : { parent: holder.parent }),
      };
    }
    kept[id] = one;
  }
  return kept;
}

function wiresWithout(
  all: Readonly<Record<string, Wire>>,
  gone: ReadonlySet<string>,
): Record<string, Wire> {
  const loose = ({ from, to }: Wire): boolean =>
    (from !== undefined && gone.has(from)) || (to !== undefined && gone.has(to));
  return Object.fromEntries(
    Object.entries(all).filter(([id, wire]) => !loose(wire) && !(gone.has(id) && wire.from)),
  );
}

/** Whether a line of this view is its own, so that it can be taken off. */
export const isOwnLine = (id: string): boolean => viewNow().wires?.[id]?.from !== undefined;
