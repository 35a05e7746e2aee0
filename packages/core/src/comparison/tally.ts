/** How many elements of a model stand in each layer and belong to each unit: counted once, then kept up. */
import type { Model } from '../architecture/model.ts';
import type { Profile } from '../language/profile.ts';
import { layerOf, settledLayer } from '../language/standing.ts';
import type { Layer } from '../language/vocabulary.ts';
import type { ElementId } from '../workspace/ids.ts';
import type { Element } from '../workspace/records.ts';
import type { Pair } from './pairs.ts';

export interface Tally {
  readonly byLayer: ReadonlyMap<Layer, number>;
  /** In the order met; `null` are those without an owner. */
  readonly byUnit: ReadonlyMap<ElementId | null, number>;
}

/**
 * Count a model. Where another was counted before and what differs is known, it costs what differs.
 * @param near another model, with every element that differs or more
 */
export function tallyOf(
  model: Model,
  profile: Profile,
  near?: { readonly model: Model; readonly pairs: readonly Pair<ElementId, Element>[] },
): Tally {
  const known = SETTLED.get(model.elements)?.get(profile);
  const settled =
    known ??
    (near ? moved(settledOf(near.model, profile), near.pairs, profile) : count(model, profile));
  if (!known) remember(model, profile, settled);
  const byLayer = new Map(settled.byLayer);
  // What a grouping holds decides its layer, and that may be another in each model.
  for (const id of settled.open) {
    const element = model.elements.get(id);
    if (element) add(byLayer, layerOf(element, profile, model), 1);
  }
  return { byLayer, byUnit: settled.byUnit };
}

/** Elements whose layer they say themselves are counted; the others are named. */
interface Settled {
  readonly byLayer: Map<Layer, number>;
  readonly byUnit: Map<ElementId | null, number>;
  readonly open: Set<ElementId>;
}

const SETTLED = new WeakMap<Model['elements'], Map<Profile, Settled>>();

function settledOf(model: Model, profile: Profile): Settled {
  const known = SETTLED.get(model.elements)?.get(profile);
  if (known) return known;
  const settled = count(model, profile);
  remember(model, profile, settled);
  return settled;
}

function remember(model: Model, profile: Profile, settled: Settled): void {
  const byProfile = SETTLED.get(model.elements) ?? new Map<Profile, Settled>();
  byProfile.set(profile, settled);
  SETTLED.set(model.elements, byProfile);
}

function count({ elements }: Model, profile: Profile): Settled {
  const settled: Settled = { byLayer: new Map(), byUnit: new Map(), open: new Set() };
  for (const element of elements.values()) put(settled, element, profile, 1);
  return settled;
}

function moved(
  from: Settled,
  pairs: readonly Pair<ElementId, Element>[],
  profile: Profile,
): Settled {
  const settled: Settled = {
    byLayer: new Map(from.byLayer),
    byUnit: new Map(from.byUnit),
    open: new Set(from.open),
  };
  for (const { was, is } of pairs) {
    if (was === is) continue;
    if (was) put(settled, was, profile, -1);
    if (is) put(settled, is, profile, 1);
  }
  return settled;
}

function put(
  { byLayer, byUnit, open }: Settled,
  element: Element,
  profile: Profile,
  by: 1 | -1,
): void {
  const layer = settledLayer(element, profile);
  if (layer !== undefined) add(byLayer, layer, by);
  else if (by > 0) open.add(element.id);
  else open.delete(element.id);
  add(byUnit, element.owner ?? null, by);
}

function add<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
