/** Where each element of one model stands on the overview: its region, and the element it is nested in. */
import {
  bandOf,
  type ElementId,
  type Layer,
  layerOf,
  type Model,
  nestingOf,
  type Profile,
  placeKey,
  type RelationId,
} from '@khung/core';

export interface Stand {
  /** `band/data`, `bar/security`, `column/external`; undefined where the profile has no place. */
  readonly region: string | undefined;
  /** Only where the parent stands in the same region. */
  readonly parent: ElementId | undefined;
  /** The relation that the nesting expresses. */
  readonly by: RelationId | undefined;
  readonly layer: Layer;
}

/** Stands of all elements of the model. Linear. */
export function standsOf(model: Model, profile: Profile): ReadonlyMap<ElementId, Stand> {
  const nesting = nestingOf(model, { relations: profile.nesting });
  const regions = new Map<ElementId, string>();
  for (const element of model.elements.values()) {
    const place = bandOf(element, profile, model);
    if (place !== undefined) regions.set(element.id, placeKey(place));
  }
  const stands = new Map<ElementId, Stand>();
  for (const element of model.elements.values()) {
    const region = regions.get(element.id);
    const wanted = nesting.parentOf.get(element.id);
    const nested = wanted !== undefined && region !== undefined && regions.get(wanted) === region;
    stands.set(element.id, {
      region,
      parent: nested ? wanted : undefined,
      by: nested ? nesting.relationOf.get(element.id)?.id : undefined,
      layer: layerOf(element, profile, model),
    });
  }
  return stands;
}
