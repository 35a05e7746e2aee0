/** Placing boxes and bending lines by hand in the view on screen: pins, sizes, bends, and undoing them all. */
import type { Placement, View, Wire } from '@khung/core';
import { type Figure, keptAsDrawn } from '@khung/diagram';
import { viewNow } from '../../session/views.ts';
import { changeView } from '../views/edits.ts';

type Placements = NonNullable<View['placements']>;
type Wires = NonNullable<View['wires']>;

/** Boxes that a person gave a place. */
export const pinnedIn = ({ placements }: View): ReadonlySet<string> =>
  those(placements, ({ x, y }) => x !== undefined || y !== undefined);

/** Boxes that a person gave a size. */
export const sizedIn = ({ placements }: View): ReadonlySet<string> =>
  those(placements, ({ width, height }) => width !== undefined || height !== undefined);

/** Lines that a person led, or whose label a person moved. */
export const bentIn = ({ wires }: View): ReadonlySet<string> =>
  those(wires, ({ bends = [], label }) => bends.length > 0 || label !== undefined);

function those<One>(
  map: Readonly<Record<string, One>> | undefined,
  such: (one: One) => boolean,
): ReadonlySet<string> {
  const found = Object.entries(map ?? {}).filter(([, one]) => such(one));
  return new Set(found.map(([id]) => id));
}

/**
 * Gives boxes places or sizes; what is not said of them stays.
 * @param parents their containers, where the view itself keeps them
 */
export function place(
  places: ReadonlyMap<string, Placement>,
  parents?: ReadonlyMap<string, string | undefined>,
  gesture?: `view-${string}`,
): boolean {
  const sizes = [...places.values()].every((one) => one.x === undefined && one.y === undefined);
  return changeView(gesture ?? (sizes ? 'view-size' : 'view-place'), (view) => {
    const placements: Placements = { ...view.placements };
    for (const [id, one] of places) {
      const { parent, ...before } = placements[id] ?? {};
      const holder = parents === undefined ? parent : parents.get(id);
      placements[id] = { ...before, ...one, ...(holder === undefined ? {} : { parent: holder }) };
    }
    return { ...view, placements };
  });
}

/** All that is drawn stays where it is and as large as it is; what is added takes free room. One edit. */
export function keepLayout(figure: Figure): void {
  const kept = keptAsDrawn(figure);
  if (kept === undefined) return;
  changeView('view-keep', (view) => {
    const placements: Placements = { ...view.placements };
    for (const [id, one] of Object.entries(kept.placements)) {
      placements[id] = { ...placements[id], ...one };
    }
    const type = kept.type === undefined ? {} : { type: String(kept.type) };
    return { ...view, placements, settings: { ...view.settings, ...type } };
  });
}

/** Back to where the layout has them; sizes stay. */
export function unpin(ids: Iterable<string>): void {
  changeView('view-unpin', (view) => ({
    ...view,
    placements: without(view.placements, new Set(ids), ({ x, y, ...rest }) => rest),
  }));
}

export const unpinAll = (): void => unpin(pinnedIn(viewNow()));

/** As large again as the layout makes them; places stay. */
export function autoSize(ids: Iterable<string>): void {
  changeView('view-auto-size', (view) => ({
    ...view,
    placements: without(view.placements, new Set(ids), ({ width, height, ...rest }) => rest),
  }));
}

export const autoSizeAll = (): void => autoSize(sizedIn(viewNow()));

/** Leads a line through points; none: as the router would. */
export function bend(edge: string, wire: Pick<Wire, 'bends' | 'label'>): boolean {
  return changeView('view-bend', (view) => {
    const { bends, label, ...rest } = { ...view.wires?.[edge], ...wire };
    const next: Wire = {
      ...rest,
      ...(bends === undefined || bends.length === 0 ? {} : { bends }),
      ...(label === undefined ? {} : { label }),
    };
    const { [edge]: _was, ...others } = view.wires ?? {};
    const wires: Wires = Object.keys(next).length === 0 ? others : { ...others, [edge]: next };
    return { ...view, wires };
  });
}

export function straighten(ids: Iterable<string>): void {
  changeView('view-straighten', (view) => ({
    ...view,
    wires: without(view.wires, new Set(ids), ({ bends, label, ...rest }) => rest),
  }));
}

export const straightenAll = (): void => straighten(bentIn(viewNow()));

/** The map with some of its entries bared; those that say nothing then go. */
export function without<One extends object>(
  map: Readonly<Record<string, One>> | undefined,
  ids: ReadonlySet<string>,
  bared: (one: One) => One,
): Record<string, One> {
  const kept: Record<string, One> = {};
  for (const [id, one] of Object.entries(map ?? {})) {
    const next = ids.has(id) ? bared(one) : one;
    if (Object.keys(next).length > 0) kept[id] = next;
  }
  return kept;
}
