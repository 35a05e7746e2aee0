/**
 * Where an element stands: its layer, its band, bar or column on the overall diagram, and its shape.
 * The type says it, unless the specialisation does, unless the element does.
 */
import type { Model } from '../architecture/model.ts';
import type { ElementId } from '../workspace/ids.ts';
import type { Element } from '../workspace/records.ts';
import { settleFromContent, takesFromContent } from './content.ts';
import type { Place, Profile, Shape } from './profile.ts';
import { specialisationOf } from './profiles.ts';
import { elementTypeInfo } from './types.ts';
import { LAYERS, type Layer } from './vocabulary.ts';

/**
 * The layer of an element. Groupings, locations and junctions take it from what they hold in
 * `model`; without a model, or without content, they are `other`.
 */
export function layerOf(element: Element, profile: Profile, model?: Model): Layer {
  return (
    ownLayer(element, profile) ??
    (model && fromContentOf(model, profile).layers.get(element.id)) ??
    elementTypeInfo(element.type).layer
  );
}

/** The layer that an element has whatever it holds; `undefined` where its content decides. */
export function settledLayer(element: Element, profile: Profile): Layer | undefined {
  return ownLayer(element, profile);
}

/** Where on the overall diagram an element stands; `undefined` where the profile has no place for it. */
export function bandOf(element: Element, profile: Profile, model: Model): Place | undefined {
  const own = ownPlace(element, profile);
  if (own === null) return undefined;
  if (own) return own;
  const held = fromContentOf(model, profile).places.get(element.id);
  return held ? placesOf(profile).get(held) : profile.placeByLayer.other;
}

/** A place as one text: `band/data`, `bar/security`, `column/external`. */
export const placeKey = (place: Place): string => `${place.kind}/${place.id}`;

/** How an element is drawn. */
export function shapeOf(element: Element, profile: Profile): Shape {
  const shape = specialisationOf(element.specialisation, profile)?.shape;
  if (shape) return shape;
  const { aspect, fromContent } = elementTypeInfo(element.type);
  return fromContent && aspect === 'composite' ? 'group' : 'box';
}

function ownLayer(element: Element, profile: Profile): Layer | undefined {
  if (element.layer) return element.layer;
  const given = specialisationOf(element.specialisation, profile)?.layer;
  if (given) return given;
  return takesFromContent(element) ? undefined : elementTypeInfo(element.type).layer;
}

/** `null`: on purpose or for want of a band nowhere; `undefined`: as its content. */
function ownPlace(element: Element, profile: Profile): Place | null | undefined {
  const specialisation = specialisationOf(element.specialisation, profile);
  const typeLayer = elementTypeInfo(element.type).layer;
  const moved =
    element.layer !== undefined && element.layer !== (specialisation?.layer ?? typeLayer);
  const place = specialisation?.place;
  // A column is about being outside, which no layer changes.
  if (place !== undefined && (!moved || place?.kind === 'column')) return place;
  if (moved) return profile.placeByLayer[element.layer ?? typeLayer] ?? null;
  if (specialisation?.layer) return profile.placeByLayer[specialisation.layer] ?? null;
  if (takesFromContent(element)) return undefined;
  return profile.placeByType[element.type] ?? profile.placeByLayer[typeLayer] ?? null;
}

interface FromContent {
  readonly layers: ReadonlyMap<ElementId, Layer>;
  readonly places: ReadonlyMap<ElementId, string>;
}

/** Settled once for a model and a profile; models are never changed in place. */
function fromContentOf(model: Model, profile: Profile): FromContent {
  let byProfile = SETTLED.get(model);
  if (!byProfile) {
    byProfile = new Map();
    SETTLED.set(model, byProfile);
  }
  let settled = byProfile.get(profile);
  if (!settled) {
    settled = {
      layers: settleFromContent(model, profile.nesting, (one) => ownLayer(one, profile), LAYERS),
      places: settleFromContent(
        model,
        profile.nesting,
        (one) => {
          const place = ownPlace(one, profile);
          return place ? placeKey(place) : place;
        },
        [...placesOf(profile).keys()],
      ),
    };
    byProfile.set(profile, settled);
  }
  return settled;
}

const SETTLED = new WeakMap<Model, Map<Profile, FromContent>>();

/** Every place of a profile, bands first, then bars, then the column. */
function placesOf(profile: Profile): ReadonlyMap<string, Place> {
  let places = PLACES.get(profile);
  if (!places) {
    const all: Place[] = [
      ...profile.bands.map(({ id }): Place => ({ kind: 'band', id })),
      ...profile.bars.map(({ id }): Place => ({ kind: 'bar', id })),
      ...(profile.column ? [{ kind: 'column', id: profile.column.id } as const] : []),
    ];
    places = new Map(all.map((place) => [placeKey(place), place]));
    PLACES.set(profile, places);
  }
  return places;
}

const PLACES = new WeakMap<Profile, ReadonlyMap<string, Place>>();
