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
 * An element that stays and takes something over has the field `predecessors` with the ids in `to`;
 * one that gives something away has `successors`.
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
  /** What is carried over: the parts of approved architectures that nobody has built and this still wants. */
  readonly planned?: readonly PlannedPart[];
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
