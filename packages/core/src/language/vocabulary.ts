/** The words every record uses: element types, relation types, layers, fates. Data about them is in the versioned tables beside this file. */
import * as v from 'valibot';

/** ArchiMate 3.2's 58 element types, Grouping, Location and the two junctions, under their standard names. */
export const ELEMENT_TYPES = [
  'ApplicationCollaboration',
  'ApplicationComponent',
  'ApplicationEvent',
  'ApplicationFunction',
  'ApplicationInteraction',
  'ApplicationInterface',
  'ApplicationProcess',
  'ApplicationService',
  'Artifact',
  'Assessment',
  'BusinessActor',
  'BusinessCollaboration',
  'BusinessEvent',
  'BusinessFunction',
  'BusinessInteraction',
  'BusinessInterface',
  'BusinessObject',
  'BusinessProcess',
  'BusinessRole',
  'BusinessService',
  'Capability',
  'CommunicationNetwork',
  'Constraint',
  'Contract',
  'CourseOfAction',
  'DataObject',
  'Deliverable',
  'Device',
  'DistributionNetwork',
  'Driver',
  'Equipment',
  'Facility',
  'Gap',
  'Goal',
  'ImplementationEvent',
  'Material',
  'Meaning',
  'Node',
  'Outcome',
  'Path',
  'Plateau',
  'Principle',
  'Product',
  'Representation',
  'Requirement',
  'Resource',
  'Stakeholder',
  'SystemSoftware',
  'TechnologyCollaboration',
  'TechnologyEvent',
  'TechnologyFunction',
  'TechnologyInteraction',
  'TechnologyInterface',
  'TechnologyProcess',
  'TechnologyService',
  'Value',
  'ValueStream',
  'WorkPackage',
  'Grouping',
  'Location',
  'AndJunction',
  'OrJunction',
] as const;
export const ElementType = v.picklist(ELEMENT_TYPES);
export type ElementType = (typeof ELEMENT_TYPES)[number];

/** ArchiMate 3.2's 11 relationship types, under their standard names without "Relationship". */
export const RELATION_TYPES = [
  'Composition',
  'Aggregation',
  'Assignment',
  'Realization',
  'Serving',
  'Access',
  'Influence',
  'Association',
  'Triggering',
  'Flow',
  'Specialization',
] as const;
export const RelationType = v.picklist(RELATION_TYPES);
export type RelationType = (typeof RELATION_TYPES)[number];

/** An end of a relation: an element, or (ArchiMate 3.2, section 5) another relation. */
export type RelationEnd = ElementType | 'Relationship';

/** The five layers of the framework, then the outer ones, then what takes its layer from what it holds. */
export const LAYERS = [
  'business',
  'application',
  'data',
  'infrastructure',
  'security',
  'motivation',
  'strategy',
  'implementation',
  'other',
] as const;
export const Layer = v.picklist(LAYERS);
export type Layer = (typeof LAYERS)[number];

/** What became of an element between two architectures: the one label that people see. */
export const FATES = [
  'kept',
  'changed',
  'new',
  'successor',
  'replaced',
  'split',
  'merged',
  'retired',
  'carriedOver',
] as const;
export type Fate = (typeof FATES)[number];

/** A relation has no lineage of its own, so it knows only these. */
export const RELATION_FATES = ['kept', 'changed', 'new', 'retired'] as const;
export type RelationFate = (typeof RELATION_FATES)[number];
