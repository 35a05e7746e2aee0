/**
 * The records that a workspace is made of. Flat, globally identified, no arrays that two people
 * could edit at once (a set is a map to `true`), so that they can be shared and merged field by field.
 * Objects are loose: a field that this version does not know survives a load and a save.
 */
import * as v from 'valibot';
import { ElementType, Layer, RelationType } from '../language/vocabulary.ts';
import {
  ArchitectureId,
  ElementId,
  FolderId,
  MarkId,
  PropertyDefinitionId,
  RelationId,
  SuccessionId,
  ViewId,
} from './ids.ts';
import type { JsonValue } from './json.ts';
import { isSound } from './soundness.ts';

/** Text by language code (`vi`, `en`, …; `und` where an imported file names no language). */
export const Text = v.record(v.string(), v.string());
export type Text = v.InferOutput<typeof Text>;

/** Any JSON value. What is more is refused before a record is looked at (see soundness.ts). */
export const Json: v.GenericSchema<Json> = v.custom<Json>((value) => isSound(value));
export type Json = JsonValue;

const IdSet = v.record(v.string(), v.literal(true));
/** A date as `yyyy-mm-dd`. */
const IsoDate = v.pipe(v.string(), v.isoDate());
const PropertyValue = v.union([v.string(), v.number(), v.boolean(), Text]);
export type PropertyValue = v.InferOutput<typeof PropertyValue>;
const Properties = v.record(v.string(), PropertyValue);

export const Element = v.looseObject({
  id: ElementId,
  type: ElementType,
  /** A specialisation of the type, named by the framework profile (or by the file it came from). */
  specialisation: v.optional(v.string()),
  /** Overrides the layer that the specialisation or the type gives. */
  layer: v.optional(Layer),
  name: Text,
  documentation: v.optional(Text),
  /** Đơn vị chủ quản: the unit accountable for the element; the one truth about accountability. */
  owner: v.optional(ElementId),
  /** Đơn vị vận hành. */
  operator: v.optional(ElementId),
  /** Đơn vị khai thác, as a set. */
  users: v.optional(IdSet),
  properties: v.optional(Properties),
  /** Not for a public edition. */
  internal: v.optional(v.boolean()),
  /** Fractional key: the order among siblings in outlines and figures. */
  order: v.optional(v.string()),
  /** Where an imported element came from: its id there, and the file's or model's name. */
  source: v.optional(v.looseObject({ id: v.string(), model: v.optional(v.string()) })),
});
export type Element = v.InferOutput<typeof Element>;

export const Relation = v.looseObject({
  id: RelationId,
  type: RelationType,
  /** An element, or (ArchiMate 3.2, section 5) another relation. */
  source: v.union([ElementId, RelationId]),
  target: v.union([ElementId, RelationId]),
  name: v.optional(Text),
  documentation: v.optional(Text),
  /** For access relations only. */
  access: v.optional(v.picklist(['access', 'read', 'write', 'readWrite'])),
  /** For influence relations only, such as `+` or `--`. */
  strength: v.optional(v.string()),
  /** For association relations only. */
  directed: v.optional(v.boolean()),
  specialisation: v.optional(v.string()),
  properties: v.optional(Properties),
  /** Not for a public edition. */
  internal: v.optional(v.boolean()),
  order: v.optional(v.string()),
  /** As an element's `source`; a relation's `source` is its end. */
  origin: v.optional(v.looseObject({ id: v.string(), model: v.optional(v.string()) })),
});
export type Relation = v.InferOutput<typeof Relation>;

/** An element or a relation: what base-plus-changes speaks about. */
export type Concept = Element | Relation;

const Acceptance = v.looseObject({
  reason: Text,
  rule: v.string(),
  /** What was found, in words of that time. */
  said: Text,
});
/** Why something that the checks find is left as it is. */
export type Acceptance = v.InferOutput<typeof Acceptance>;

export const WorkspaceInfo = v.looseObject({
  record: v.literal('workspace'),
  id: v.string(),
  name: Text,
  /** Framework profile, for example `khung-2.0`. */
  profile: v.string(),
  /** Version of the vocabulary and the rule table, for example `archimate-3.2`. */
  language: v.string(),
  /** Set where the content is made up to illustrate; surfaces show it. */
  illustrative: v.optional(Text),
  documentation: v.optional(Text),
  /** Findings of the checks that are left as they are, by `acceptanceKey`. */
  accepted: v.optional(v.record(v.string(), Acceptance)),
});
export type WorkspaceInfo = v.InferOutput<typeof WorkspaceInfo>;

export const Architecture = v.looseObject({
  record: v.literal('architecture'),
  id: ArchitectureId,
  name: Text,
  documentation: v.optional(Text),
  /** The architecture that this one is "like, but". Absent for a root. */
  base: v.optional(ArchitectureId),
  /** Fractional key: the order in switches and lists. */
  order: v.string(),
  role: v.optional(v.picklist(['approved', 'current', 'target', 'transition', 'scenario'])),
  /** The date that the state is described as of. */
  asOf: v.optional(IsoDate),
  /** Present: the architecture refuses edits, and says these words. */
  locked: v.optional(
    v.looseObject({ decision: v.optional(v.string()), date: v.optional(IsoDate), reason: Text }),
  ),
});
export type Architecture = v.InferOutput<typeof Architecture>;

const FieldChange = v.looseObject({ was: v.optional(Json), to: v.optional(Json) });

/** Adds an element to an architecture. */
export const AddElement = v.looseObject({
  record: v.literal('add-element'),
  architecture: ArchitectureId,
  element: Element,
  reason: v.optional(Text),
});
export type AddElement = v.InferOutput<typeof AddElement>;

/** Adds a relation to an architecture. */
export const AddRelation = v.looseObject({
  record: v.literal('add-relation'),
  architecture: ArchitectureId,
  relation: Relation,
  reason: v.optional(Text),
});
export type AddRelation = v.InferOutput<typeof AddRelation>;

/**
 * Changes fields of a concept that the base has. A field is named by its path with dots escaped
 * (`name.vi`, `properties.cap-do`, `owner`); an absent `was` or `to` means the field is not there.
 */
export const Patch = v.looseObject({
  record: v.literal('patch'),
  architecture: ArchitectureId,
  of: v.union([ElementId, RelationId]),
  fields: v.record(v.string(), FieldChange),
  reason: v.optional(Text),
});
export type Patch = v.InferOutput<typeof Patch>;

/** Takes a concept of the base away. What that does to its relations is derived, never stored. */
export const Remove = v.looseObject({
  record: v.literal('remove'),
  architecture: ArchitectureId,
  of: v.union([ElementId, RelationId]),
  reason: v.optional(Text),
});
export type Remove = v.InferOutput<typeof Remove>;

/** At most one change for a concept in an architecture. */
export type Change = AddElement | AddRelation | Patch | Remove;

/** Who follows whom: `from` are left or give something away, `to` take over. Both are sets. */
export const Succession = v.looseObject({
  record: v.literal('succession'),
  id: SuccessionId,
  architecture: ArchitectureId,
  from: IdSet,
  to: IdSet,
  reason: v.optional(Text),
});
export type Succession = v.InferOutput<typeof Succession>;

/** Where a person put an occurrence, in mm relative to its container's top left corner. */
const Placement = v.looseObject({
  x: v.optional(v.number()),
  y: v.optional(v.number()),
  width: v.optional(v.number()),
  height: v.optional(v.number()),
  /** The element it shows, where the occurrence's id does not say it (hand-drawn views, a second occurrence). */
  element: v.optional(ElementId),
  /** What it is where it shows no element; `element` if absent. */
  kind: v.optional(v.picklist(['element', 'frame', 'note', 'image'])),
  /** The words of a frame or a note. */
  text: v.optional(Text),
  /** A picture as a data URI. */
  image: v.optional(v.string()),
  /** Fractional key: the order of painting and of reading. */
  order: v.optional(v.string()),
  /** The container in this view, where it differs from what the rule gives. */
  parent: v.optional(v.string()),
});

export type Placement = v.InferOutput<typeof Placement>;

/** How a person led a line; its bends stay with the end that they are measured from. */
const Wire = v.looseObject({
  /** From the first to the last; mm from the centre of the box at that end. One value: edited as a whole. */
  bends: v.optional(
    v.array(v.looseObject({ of: v.picklist(['from', 'to']), x: v.number(), y: v.number() })),
  ),
  /** Where the label stands along the line, 0 to 1. */
  label: v.optional(v.number()),
  /** Of hand-drawn views: what it joins and stands for. */
  from: v.optional(v.string()),
  to: v.optional(v.string()),
  relation: v.optional(RelationId),
  text: v.optional(Text),
});
export type Wire = v.InferOutput<typeof Wire>;

export const View = v.looseObject({
  record: v.literal('view'),
  id: ViewId,
  name: Text,
  /** The rule, for example `overview`. */
  viewpoint: v.string(),
  settings: v.optional(v.record(v.string(), Json)),
  /** By occurrence: a placement belongs to an occurrence, not to an element. */
  placements: v.optional(v.record(v.string(), Placement)),
  /** By edge. */
  wires: v.optional(v.record(v.string(), Wire)),
  order: v.string(),
});
export type View = v.InferOutput<typeof View>;

/** What a unit says about an element; beside the model, never changing it. */
export const Mark = v.looseObject({
  record: v.literal('mark'),
  id: MarkId,
  unit: ElementId,
  element: ElementId,
  architecture: ArchitectureId,
  /** What is said; `carried-out` is the assessment on the profile's scale. */
  kind: v.picklist([
    'result',
    'difficulty',
    'obstacle',
    'impact',
    'comment',
    'proposal',
    'carried-out',
  ]),
  text: v.optional(v.string()),
  /** A step of the profile's scale, for `carried-out` and, where wanted, for `impact`. */
  step: v.optional(v.string()),
  author: v.optional(v.string()),
  /** Counts up with each edit of the mark. */
  revision: v.number(),
});
export type Mark = v.InferOutput<typeof Mark>;

/** A folder that files concepts; filing is not a change of an architecture. */
export const Folder = v.looseObject({
  record: v.literal('folder'),
  id: FolderId,
  name: Text,
  documentation: v.optional(Text),
  parent: v.optional(FolderId),
  order: v.string(),
  /** Filed concept ids, with their order in the folder. */
  members: v.record(v.string(), v.string()),
});
export type Folder = v.InferOutput<typeof Folder>;

export const PropertyDefinition = v.looseObject({
  record: v.literal('property'),
  id: PropertyDefinitionId,
  name: Text,
  type: v.picklist(['string', 'boolean', 'currency', 'date', 'time', 'number']),
  /** Its values are not for a public edition. */
  internal: v.optional(v.boolean()),
});
export type PropertyDefinition = v.InferOutput<typeof PropertyDefinition>;

export const StoredRecord = v.variant('record', [
  WorkspaceInfo,
  Architecture,
  AddElement,
  AddRelation,
  Patch,
  Remove,
  Succession,
  View,
  Mark,
  Folder,
  PropertyDefinition,
]);
export type StoredRecord = v.InferOutput<typeof StoredRecord>;

/**
 * A record of a kind that this version does not know (a newer one wrote it): kept whole and saved
 * again, never looked into.
 */
export interface ForeignRecord {
  readonly record: string;
  readonly [field: string]: unknown;
}
