/** Branded ids: an id of one kind of record can't be passed where another kind is meant. */
import * as v from 'valibot';

const id = <const Brand extends string>(brand: Brand) =>
  v.pipe(
    v.string(),
    v.minLength(1, 'id.empty'),
    // An id is a key in sets, where this one could not be told from JavaScript's own.
    v.notValue('__proto__', 'id.reserved'),
    v.brand(brand),
  );

export const ElementId = id('ElementId');
export const RelationId = id('RelationId');
export const ArchitectureId = id('ArchitectureId');
export const SuccessionId = id('SuccessionId');
export const ViewId = id('ViewId');
export const MarkId = id('MarkId');
export const FolderId = id('FolderId');
export const PropertyDefinitionId = id('PropertyDefinitionId');

export type ElementId = v.InferOutput<typeof ElementId>;
export type RelationId = v.InferOutput<typeof RelationId>;
/** An element's or a relation's id; both live in one name space. */
export type ConceptId = ElementId | RelationId;
export type ArchitectureId = v.InferOutput<typeof ArchitectureId>;
export type SuccessionId = v.InferOutput<typeof SuccessionId>;
export type ViewId = v.InferOutput<typeof ViewId>;
export type MarkId = v.InferOutput<typeof MarkId>;
export type FolderId = v.InferOutput<typeof FolderId>;
export type PropertyDefinitionId = v.InferOutput<typeof PropertyDefinitionId>;

/** Brand a string that is known to be an element's id (from a literal, a URL, a file already checked). */
export const elementId = (text: string): ElementId => v.parse(ElementId, text);
export const relationId = (text: string): RelationId => v.parse(RelationId, text);
export const architectureId = (text: string): ArchitectureId => v.parse(ArchitectureId, text);
export const successionId = (text: string): SuccessionId => v.parse(SuccessionId, text);
export const viewId = (text: string): ViewId => v.parse(ViewId, text);
export const markId = (text: string): MarkId => v.parse(MarkId, text);
export const folderId = (text: string): FolderId => v.parse(FolderId, text);
export const propertyDefinitionId = (text: string): PropertyDefinitionId =>
  v.parse(PropertyDefinitionId, text);

/** A concept's id for looking it up among elements, where it may turn out not to be one. */
export const asElementId = (id: ConceptId): ElementId => id as ElementId;
/** The same among relations. */
export const asRelationId = (id: ConceptId): RelationId => id as RelationId;
