/** Puts an imported model into a workspace, as one more architecture or as the first of a new workspace. */
import {
  type ArchitectureId,
  architectureId,
  emptyWorkspace,
  type Folder,
  type PropertyDefinitionId,
  type PropertyValue,
  propertyDefinitionId,
  type StoredRecord,
  sameValue,
  type Workspace,
  type WorkspaceInfo,
  withRecords,
} from '@khung/core';
import { orderAfter } from './order.ts';
import type { ImportResult } from './result.ts';

/** Thrown where the workspace already has an architecture of that id. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly code = 'architecture-exists';
  readonly data: { readonly architecture: ArchitectureId };

  constructor(architecture: ArchitectureId) {
    super(`architecture-exists: ${architecture}`);
    this.data = { architecture };
  }
}

/**
 * The workspace with the imported model as a root architecture. Ids are kept: what has one id in two
 * architectures is one element. Folders of one id are joined; a property definition that says
 * something else than the workspace's of the same id gets another id.
 *
 * @param ws Absent: a new workspace of the profile `archimate`, named after the model.
 * @param options What the new workspace's record says instead.
 * @throws ImportRefused
 */
export function importInto(
  ws: Workspace | undefined,
  result: Pick<ImportResult, 'info' | 'records'>,
  architecture: ArchitectureId | string,
  options: Partial<Pick<WorkspaceInfo, 'id' | 'name' | 'profile' | 'language'>> = {},
): Workspace {
  const into = ws ?? emptyWorkspace(newInfo(result, options));
  const id = architectureId(architecture);
  if (into.architectures.has(id)) throw new ImportRefused(id);
  const renamed = renamedDefinitions(into, result.records);
  return withRecords(
    into,
    result.records.map((record) => placed(record, id, into, renamed)),
  );
}

function newInfo(
  { info }: Pick<ImportResult, 'info'>,
  { id, name, profile, language }: Partial<WorkspaceInfo>,
): WorkspaceInfo {
  return {
    record: 'workspace',
    id: id ?? info.id ?? 'imported',
    name: name ?? info.name,
    profile: profile ?? 'archimate',
    language: language ?? 'archimate-3.2',
    ...(info.documentation && { documentation: info.documentation }),
  };
}

type Renamed = ReadonlyMap<string, PropertyDefinitionId>;

/** Files number their definitions from one, so that the same id often means something else. */
function renamedDefinitions(ws: Workspace, records: readonly StoredRecord[]): Renamed {
  const renamed = new Map<string, PropertyDefinitionId>();
  for (const record of records) {
    if (record.record !== 'property') continue;
    const same = [...ws.properties.values()].find(
      (known) => known.type === record.type && sameValue(known.name, record.name),
    );
    const known = ws.properties.get(record.id);
    if (!known || same?.id === record.id) continue;
    renamed.set(record.id, same?.id ?? freeId(record.id, ws, records));
  }
  return renamed;
}

function freeId(id: string, ws: Workspace, records: readonly StoredRecord[]): PropertyDefinitionId {
  const own = new Set(records.flatMap((one) => (one.record === 'property' ? [one.id] : [])));
  for (let nth = 2; ; nth += 1) {
    const free = propertyDefinitionId(`${id}-${nth}`);
    if (!ws.properties.has(free) && !own.has(free)) return free;
  }
}

function placed(
  record: StoredRecord,
  id: ArchitectureId,
  ws: Workspace,
  renamed: Renamed,
): StoredRecord {
  switch (record.record) {
    case 'architecture': {
      const last = [...ws.architectures.values()].at(-1);
      const order = last ? orderAfter(last.order) : record.order;
      return { ...record, ...withProperties(record.properties, renamed), id, order };
    }
    case 'add-element':
      return {
        ...record,
        architecture: id,
        element: { ...record.element, ...withProperties(record.element.properties, renamed) },
      };
    case 'add-relation':
      return {
        ...record,
        architecture: id,
        relation: { ...record.relation, ...withProperties(record.relation.properties, renamed) },
      };
    case 'property':
      return { ...record, id: renamed.get(record.id) ?? record.id };
    case 'folder':
      return joined(ws.folders.get(record.id), record);
    default:
      return record;
  }
}

function withProperties(
  properties: unknown,
  renamed: Renamed,
): { properties?: Record<string, PropertyValue> } {
  if (renamed.size === 0 || typeof properties !== 'object' || properties === null) return {};
  return {
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, value]) => {
        const [definition = key, ...nth] = key.split('#');
        return [[renamed.get(definition) ?? definition, ...nth].join('#'), value];
      }),
    ),
  };
}

function joined(known: Folder | undefined, folder: Folder): Folder {
  return known ? { ...known, ...folder, members: { ...known.members, ...folder.members } } : folder;
}
