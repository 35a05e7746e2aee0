/** A Model: one architecture resolved to whole elements and relations. */
import type { ArchitectureId, ConceptId, ElementId, RelationId } from '../workspace/ids.ts';
import type { Element, Relation, WorkspaceInfo } from '../workspace/records.ts';

export interface Model {
  readonly architecture: ArchitectureId;
  readonly workspace: WorkspaceInfo;
  /** In a stable order: `order` key, then id. */
  readonly elements: ReadonlyMap<ElementId, Element>;
  /** In the same order. Only relations whose both ends exist; the others are in `problems`. */
  readonly relations: ReadonlyMap<RelationId, Relation>;
  readonly problems: readonly ResolveProblem[];
}

/** What could not be carried out while resolving; nothing of it is dropped from the records. */
export type ResolveProblem =
  /** A patch or removal whose base record has gone. */
  | { kind: 'base-gone'; architecture: ArchitectureId; concept: ConceptId }
  /** The base no longer says what the patch was written against. */
  | {
      kind: 'base-moved';
      architecture: ArchitectureId;
      concept: ConceptId;
      field: string;
      was: unknown;
      now: unknown;
    }
  /** A relation that lost an end: hidden, not deleted. */
  | { kind: 'end-gone'; relation: RelationId; end: ConceptId }
  /** Something is added that the base already has. */
  | { kind: 'already-there'; architecture: ArchitectureId; concept: ConceptId }
  /** A patch field that would make the concept invalid; the field is left as the base has it. */
  | { kind: 'bad-patch'; architecture: ArchitectureId; concept: ConceptId; field: string }
  /** The base isn't in the workspace: the architecture is resolved as if it had none. */
  | { kind: 'base-missing'; architecture: ArchitectureId; base: ArchitectureId }
  /** Architectures that are each other's base: this one's link is not followed. */
  | { kind: 'base-cycle'; architecture: ArchitectureId; base: ArchitectureId };
