/** What was read of a file, as records of one new architecture, with counts and notes. */
import {
  type Architecture,
  type ArchitectureId,
  type Element,
  elementId,
  type Folder,
  folderId,
  type PropertyDefinition,
  type PropertyValue,
  propertyDefinitionId,
  type Relation,
  relationId,
  type StoredRecord,
  type Text,
  textIn,
} from '@khung/core';
import type { Note } from './notes.ts';
import { orderKeys } from './order.ts';
import type { Described, ElementDraft, FolderDraft, Reading, RelationDraft } from './reading.ts';

export interface ImportResult {
  readonly info: ImportedModel;
  /** The architecture, then its elements, relations, property definitions and folders, in the file's order. */
  readonly records: readonly StoredRecord[];
  readonly counts: ImportCounts;
  readonly notes: readonly Note[];
}

/** The model as a whole, as the file tells of it. */
export interface ImportedModel {
  /** Its identifier in the file. */
  readonly id?: string;
  readonly version?: string;
  /** The file's name where it has none of its own. */
  readonly name: Text;
  readonly documentation?: Text;
}

export interface ImportCounts {
  readonly elements: number;
  readonly relations: number;
  readonly folders: number;
  /** Property values on elements, relations and the model. */
  readonly properties: number;
  readonly propertyDefinitions: number;
  /** Views in the file; they are not read yet. */
  readonly views: number;
}

export function importResult(
  reading: Reading,
  file: string,
  architecture: ArchitectureId,
): ImportResult {
  const { model, elements, relations, definitions, folders } = reading;
  const info: ImportedModel = {
    name: hasText(model.name) ? model.name : { und: fileName(file) },
    ...(model.id !== undefined && { id: model.id }),
    ...(model.version !== undefined && { version: model.version }),
    ...(hasText(model.documentation) && { documentation: model.documentation }),
  };
  const source = model.id ?? fileName(file);
  const types = new Map(definitions.map(({ id, type }) => [id, type]));
  const elementOrder = orderKeys(elements.length);
  const relationOrder = orderKeys(relations.length);
  const records: StoredRecord[] = [
    architectureRecord(info, model, types, source, architecture),
    ...elements.map(
      (draft, nth): StoredRecord => ({
        record: 'add-element',
        architecture,
        element: elementRecord(draft, types, source, elementOrder(nth)),
      }),
    ),
    ...relations.map(
      (draft, nth): StoredRecord => ({
        record: 'add-relation',
        architecture,
        relation: relationRecord(draft, types, source, relationOrder(nth)),
      }),
    ),
    ...definitions.map(
      ({ id, name, type }): StoredRecord => ({
        record: 'property',
        id: propertyDefinitionId(id),
        name,
        type,
      }),
    ),
    ...folderRecords(reading, source),
  ];
  return {
    info,
    records,
    counts: {
      elements: elements.length,
      relations: relations.length,
      folders: folders.length,
      properties: reading.properties,
      propertyDefinitions: definitions.length,
      views: reading.views,
    },
    notes: reading.notes.all(),
  };
}

type Types = ReadonlyMap<string, PropertyDefinition['type']>;

function architectureRecord(
  info: ImportedModel,
  model: Described,
  types: Types,
  source: string,
  id: ArchitectureId,
): Architecture {
  return {
    record: 'architecture',
    id,
    name: info.name,
    order: orderKeys(1)(0),
    ...(info.documentation && { documentation: info.documentation }),
    ...propertiesOf(model, types),
    ...(info.version !== undefined && { version: info.version }),
    source: { id: source },
  };
}

function elementRecord(draft: ElementDraft, types: Types, model: string, order: string): Element {
  return {
    id: elementId(draft.id),
    type: draft.type,
    name: draft.name,
    ...(hasText(draft.documentation) && { documentation: draft.documentation }),
    ...propertiesOf(draft, types),
    order,
    source: { id: draft.id, model },
  };
}

function relationRecord(
  draft: RelationDraft,
  types: Types,
  model: string,
  order: string,
): Relation {
  return {
    id: relationId(draft.id),
    type: draft.type,
    source: elementId(draft.source),
    target: elementId(draft.target),
    ...(hasText(draft.name) && { name: draft.name }),
    ...(hasText(draft.documentation) && { documentation: draft.documentation }),
    ...(draft.access !== undefined && { access: draft.access }),
    ...(draft.strength !== undefined && { strength: draft.strength }),
    ...(draft.directed !== undefined && { directed: draft.directed }),
    ...propertiesOf(draft, types),
    order,
    origin: { id: draft.id, model },
  };
}

/**
 * A folder without an identifier is called after the model and the way to it by its labels, so that
 * the same folder of a later version of the model is the same one.
 */
function folderRecords(reading: Reading, model: string): StoredRecord[] {
  const order = orderKeys(reading.folders.length);
  const ids = new Map<FolderDraft, Folder['id']>();
  const taken = new Map<string, number>();
  return reading.folders.map((draft, nth): StoredRecord => {
    const parent = draft.parent && ids.get(draft.parent);
    const label = textIn(draft.name, 'und') || '–';
    const id = folderId(draft.id ?? free(`${parent ?? `${model}:`}/${label}`, taken));
    ids.set(draft, id);
    const filed = draft.members.filter((one) => FILED.has(reading.identifiers.kindOf(one) ?? ''));
    const place = orderKeys(filed.length);
    return {
      record: 'folder',
      id,
      name: draft.name,
      ...(hasText(draft.documentation) && { documentation: draft.documentation }),
      ...(parent !== undefined && { parent }),
      order: order(nth),
      members: Object.fromEntries(filed.map((member, at) => [member, place(at)])),
    };
  });
}

function free(id: string, taken: Map<string, number>): string {
  const nth = (taken.get(id) ?? 0) + 1;
  taken.set(id, nth);
  return nth === 1 ? id : free(`${id} (${nth})`, taken);
}

/** Views are filed too, but they are not read yet. */
const FILED = new Set(['element', 'relationship']);

function propertiesOf(
  { properties }: Described,
  types: Types,
): { properties?: Record<string, PropertyValue> } {
  const entries = Object.entries(properties);
  if (entries.length === 0) return {};
  return {
    properties: Object.fromEntries(
      entries.map(([key, value]) => [key, typed(value, types.get(key.replace(/#\d+$/, '')))]),
    ),
  };
}

/** A number or a truth value becomes one only where writing it gives the same text again. */
function typed(value: PropertyValue, type: PropertyDefinition['type'] | undefined): PropertyValue {
  if (typeof value !== 'string') return value;
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (type === 'number' && value === String(Number(value)) && Number.isFinite(Number(value)))
    return Number(value);
  return value;
}

const hasText = (text: Text): boolean => Object.keys(text).length > 0;

const fileName = (path: string): string => path.replace(/^.*[\\/]/, '') || 'model';
