/** What the palette offers: the profile's specialisations by band, then plain types by layer. */
import {
  ELEMENT_TYPES,
  type Element,
  type ElementType,
  elementTypeInfo,
  fold,
  LAYERS,
  type Layer,
  layerName,
  type Profile,
  type Shape,
  textIn,
} from '@khung/core';

export interface Kind {
  /** What a drag carries: `specialisation:portal` or `type:Node`. */
  readonly item: string;
  readonly type: ElementType;
  readonly specialisation: string | undefined;
  readonly name: string;
  readonly layer: Layer;
  readonly shape: Shape;
}

export interface KindGroup {
  readonly key: string;
  readonly name: string;
  readonly kinds: readonly Kind[];
}

/** @param plain also the plain ArchiMate types */
export function kindsOf(
  profile: Profile,
  language: string,
  query: string,
  plain: boolean,
): KindGroup[] {
  const words = fold(query).split(' ').filter(Boolean);
  const fits = (kind: Kind) =>
    words.every((word) => fold(`${kind.name} ${kind.type}`).includes(word));
  const groups = [...bySpecialisation(profile, language), ...(plain ? byType(language) : [])];
  return groups
    .map((group) => ({ ...group, kinds: group.kinds.filter(fits) }))
    .filter((group) => group.kinds.length > 0);
}

/** The item of the palette that makes such elements. */
export const itemOf = ({
  type,
  specialisation,
}: Pick<Element, 'type' | 'specialisation'>): string =>
  specialisation === undefined ? `type:${type}` : `specialisation:${specialisation}`;

/** The kind that a drag carries. */
export function kindOfItem(profile: Profile, language: string, item: string): Kind | undefined {
  return kindsOf(profile, language, '', true)
    .flatMap((group) => group.kinds)
    .find((kind) => kind.item === item);
}

function bySpecialisation(profile: Profile, language: string): KindGroup[] {
  const places = [
    ...profile.bands.map((band) => ({ kind: 'band', id: band.id, name: band.name })),
    ...profile.bars.map((bar) => ({ kind: 'bar', id: bar.id, name: bar.name })),
    ...(profile.column
      ? [{ kind: 'column', id: profile.column.id, name: profile.column.name }]
      : []),
  ];
  const kindsAt = (at: (place: { kind: string; id: string } | null | undefined) => boolean) =>
    profile.specialisations
      .filter((one) => at(one.place))
      .map(
        (one): Kind => ({
          item: `specialisation:${one.id}`,
          type: one.types[0],
          specialisation: one.id,
          name: textIn(one.name, language),
          layer: one.layer ?? elementTypeInfo(one.types[0]).layer,
          shape: one.shape ?? 'box',
        }),
      );
  const placed = places.map((place) => ({
    key: `${place.kind} ${place.id}`,
    name: textIn(place.name, language),
    kinds: kindsAt((at) => at?.kind === place.kind && at.id === place.id),
  }));
  const units = kindsAt((at) => at === null);
  const unitName = profile.specialisations.find((one) => one.unit)?.name;
  return units.length === 0
    ? placed
    : [...placed, { key: 'units', name: textIn(unitName, language), kinds: units }];
}

function byType(language: string): KindGroup[] {
  return LAYERS.map((layer) => ({
    key: `layer ${layer}`,
    name: `ArchiMate · ${textIn(layerName(layer), language)}`,
    kinds: ELEMENT_TYPES.filter((type) => elementTypeInfo(type).layer === layer).map(
      (type): Kind => ({
        item: `type:${type}`,
        type,
        specialisation: undefined,
        name: textIn(elementTypeInfo(type).name, language),
        layer,
        shape: 'box',
      }),
    ),
  }));
}
