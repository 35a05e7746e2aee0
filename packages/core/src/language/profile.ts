/**
 * A framework profile: the bands and bars of the overall diagram, specialisations, properties,
 * scales and required figures of one framework. Profiles are data; a further framework is a further file.
 */
import type { PropertyValue, Text } from '../workspace/records.ts';
import type { ElementType, Layer, RelationType } from './vocabulary.ts';

export interface Profile {
  readonly id: string;
  readonly name: Text;
  /** The instrument that the framework comes from, as documents cite it. */
  readonly source?: Text;
  /** From top to bottom. */
  readonly bands: readonly Band[];
  readonly bars: readonly Bar[];
  /** The far right column, for what is outside the ministry. */
  readonly column?: Column;
  readonly specialisations: readonly Specialisation[];
  /** Whether models bring further specialisations of their own as a matter of course. */
  readonly openSpecialisations?: true;
  /** Of which layers an owner is expected to be named; what is outside is excepted. */
  readonly ownedLayers: readonly Layer[];
  /** Where an element without a placed specialisation stands: by its type, else by its layer. */
  readonly placeByType: Readonly<Partial<Record<ElementType, Place>>>;
  readonly placeByLayer: Readonly<Partial<Record<Layer, Place>>>;
  /** Which relations nest in rule views, the first one first. */
  readonly nesting: readonly RelationType[];
  readonly properties: readonly PropertyRule[];
  /** What must be said of what is planned; nothing if absent. */
  readonly required?: readonly RequiredProperty[];
  /** Through what applications exchange; as they like if absent. */
  readonly exchange?: ExchangeRule;
  /** The property, a year, that says since when something is in use. */
  readonly inUseSince?: string;
  readonly scales: readonly Scale[];
  readonly figures: readonly RequiredFigure[];
}

/** Where on the overall diagram an element stands. */
export interface Place {
  readonly kind: 'band' | 'bar' | 'column';
  readonly id: string;
}

export interface Band {
  readonly id: string;
  readonly name: Text;
  /** Whose colour it is painted in. */
  readonly layer: Layer;
}

export interface Bar extends Band {
  readonly side: 'left' | 'right';
}

export type Column = Band;

export type Shape = 'box' | 'cylinder' | 'bus' | 'group';

/** A named kind of one or more types (ArchiMate 3.2, section 15.2). */
export interface Specialisation {
  readonly id: string;
  readonly name: Text;
  /** The types it specialises; the first is what the palette creates. */
  readonly types: readonly [ElementType, ...ElementType[]];
  readonly layer?: Layer;
  /** `null`: on purpose not in the overall diagram. Absent: as its type or layer. */
  readonly place?: Place | null;
  readonly shape?: Shape;
  /** It is a unit: can own, operate and use elements, and speak in a round. */
  readonly unit?: true;
}

interface PropertyBase {
  readonly id: string;
  readonly name: Text;
  readonly description?: Text;
  /** Its values are not for a public edition (addresses, versions, weaknesses). */
  readonly internal?: true;
  /** Which elements it is offered on; absent: all. */
  readonly on?: {
    readonly layers?: readonly Layer[];
    readonly specialisations?: readonly string[];
  };
}

export type PropertyRule =
  | (PropertyBase & { readonly type: 'text' | 'yes-no' })
  | (PropertyBase & {
      readonly type: 'number' | 'year';
      readonly least?: number;
      readonly most?: number;
      readonly unit?: Text;
    })
  | (PropertyBase & { readonly type: 'choice'; readonly values: readonly Choice[] });

export interface Choice {
  readonly value: PropertyValue & (string | number);
  readonly name: Text;
  readonly description?: Text;
}

/** A property that has to be said of what a unit is to have; of what is outside it is not asked. */
export interface RequiredProperty {
  /** Of the profile's properties. */
  readonly property: string;
  readonly on: readonly string[];
}

/** Applications exchange through a platform, not each with each. */
export interface ExchangeRule {
  /** Specialisations of what they may exchange through; what is joined to one in any way counts. */
  readonly through: readonly string[];
  /** What the platform is called where it is missing. */
  readonly name: Text;
  /** The property, and those of its values that say that the element is joined, or need not be. */
  readonly property: string;
  readonly settled: readonly string[];
}

/** A scale whose every step is described, so that two people mean the same by it. */
export interface Scale {
  readonly id: string;
  readonly name: Text;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
  /** 0 to 1. */
  readonly value: number;
}

/** A figure that a document of the framework needs. */
export interface RequiredFigure {
  readonly id: string;
  readonly name: Text;
  readonly viewpoint: string;
  readonly required: boolean;
}
