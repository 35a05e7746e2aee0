/** Placing boxes and bending lines by hand in the view on screen: pins, sizes, bends, and undoing them all. */
import type { Placement, View, Wire } from '@khung/core';
import { changeView } from '../views/edits.ts';

type Placements = NonNullable<View['placements']>;
type Wires = NonNullable<View['wires']>;

/** Boxes that a person gave a place or a size. */
export function pinnedIn({ placements = {} }: View): ReadonlySet<string> {
  const pinned = Object.entries(placements).filter(([, one]) => isPlaced(one));
  return new Set(pinned.map(([id]) => id));
}

/** Lines that a person led, or whose label a person moved. */
export function bentIn({ wires = {} }: View): ReadonlySet<string> {
  const bent = Object.entries(wires).filter(([, one]) => isBent(one));
  return new Set(bent.map(([id]) => id));
}

const isPlaced = ({ x, y, width, height }: Placement): boolean =>
  [x, y, width, height].some((value) => value !== undefined);

const isBent = ({ bends, label }: Wire): boolean =>
  (bends !== undefined && bends.length > 0) || label !== undefined;

/**
 * Gives boxes places or sizes; what is not said of them stays.
 * @param parents their containers, where the view itself keeps them
 */
export function place(
  places: ReadonlyMap<string, Placement>,
  parents?: ReadonlyMap<string, string | undefined>,
): boolean {
  return changeView('view-place', (view) => {
    const placements: Placements = { ...view.placements };
    for (const [id, one] of places) {
      const { parent, ...before } = placements[id] ?? {};
      const holder = parents === undefined ? parent : parents.get(id);
      placements[id] = { ...before, ...one, ...(holder === undefined ? {} : { parent: holder }) };
    }
    return { ...view, placements };
  });
}

export function unpin(ids: Iterable<string>): void {
  changeView('view-unpin', (view) => ({
    ...view,
    placements: without(view.placements, new Set(ids), ({ x, y, width, height, ...rest }) => rest),
  }));
}

export function unpinAll(): void {
  changeView('view-unpin', (view) => ({
    ...view,
    placements: without(
      view.placements,
      pinnedIn(view),
      ({ x, y, width, height, ...rest }) => rest,
    ),
  }));
}

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

export function straightenAll(): void {
  changeView('view-straighten', (view) => ({
    ...view,
    wires: without(view.wires, bentIn(view), ({ bends, label, ...rest }) => rest),
  }));
}

/** The map with some of its entries bared; those that say nothing then go. */
function without<One extends object>(
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
