/** A Comparison: the union of two models with what became of each element and relation. */

import type { Model } from '../architecture/model.ts';
import type { Fate, Layer, RelationFate } from '../language/vocabulary.ts';
import type { ArchitectureId, ElementId, RelationId } from '../workspace/ids.ts';
import type { Element, Json, Relation, Text } from '../workspace/records.ts';

export interface Comparison {
  readonly before: Model;
  readonly after: Model;
  /** Every element of either model, once, in a stable order (the before's order, newcomers in their place). */
  readonly elements: ReadonlyMap<ElementId, ElementRow>;
  readonly relations: ReadonlyMap<RelationId, RelationRow>;
  readonly summary: ComparisonSummary;
  readonly byLayer: ReadonlyMap<Layer, Record<Fate, number>>;
  /** By owning unit; `null` collects elements without an owner. */
  readonly byUnit: ReadonlyMap<ElementId | null, Record<Fate, number>>;
}

export type Presence = 'kept' | 'changed' | 'added' | 'removed';
export type Lineage = '1:1' | '1:n' | 'n:1' | 'n:m';

/**
 * A field's path (`name.vi`, `properties.cap-do`, `owner`) with its old and new value; absent is `undefined`.
 * An element that stays has three that no record holds: `parent`, where it stands in another box;
 * `predecessors` with the ids in `to`, where it takes something over; `successors`, where it gives away.
 */
export interface FieldDifference {
  readonly field: string;
  readonly was: Json | undefined;
  readonly to: Json | undefined;
}

interface Row {
  readonly changes: readonly FieldDifference[];
  /** Why, from the change or the succession; the after's words win. */
  readonly reason?: Text;
}

export interface ElementRow extends Row {
  readonly id: ElementId;
  readonly before?: Element;
  readonly after?: Element;
  /** The after's layer, or the before's where the element went. */
  readonly layer: Layer;
  readonly presence: Presence;
  readonly lineage?: Lineage;
  readonly fate: Fate;
  readonly predecessors: readonly ElementId[];
  readonly successors: readonly ElementId[];
  /** An element that stays and stands in another box, or belongs to another unit that does not follow the old one. */
  readonly moved?: { readonly parent?: Moved; readonly owner?: Moved };
  /** What is carried over: the parts of approved architectures that nobody has built and this still wants. */
  readonly planned?: readonly PlannedPart[];
}

/** From which element to which; absent where there was, or is, none. */
export interface Moved {
  readonly was?: ElementId;
  readonly to?: ElementId;
}

/** A part of an approved architecture; it may be in neither of the two compared. */
export interface PlannedPart {
  readonly architecture: ArchitectureId;
  readonly element: ElementId;
}

export interface RelationRow extends Row {
  readonly id: RelationId;
  readonly before?: Relation;
  readonly after?: Relation;
  readonly fate: RelationFate;
  /** `end`: it changed only because an end came or went; `own`: it was itself added, changed or dropped. */
  readonly cause: 'own' | 'end';
  /** Where it was led to, or from, because an end was taken over; absent where it was not. */
  readonly successors?: readonly RelationId[];
  readonly predecessors?: readonly RelationId[];
}

export interface ComparisonSummary {
  readonly elements: Readonly<Record<Fate, number>>;
  readonly relations: Readonly<Record<RelationFate, number>>;
}
