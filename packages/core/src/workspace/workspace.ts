/** A Workspace: all records in persistent tables, so that an edit costs what it touches. */

import { PersistentMap } from '../collections/persistentMap.ts';
import type {
  ArchitectureId,
  ConceptId,
  FolderId,
  MarkId,
  PropertyDefinitionId,
  SuccessionId,
  ViewId,
} from './ids.ts';
import type {
  Architecture,
  Change,
  Folder,
  ForeignRecord,
  Mark,
  PropertyDefinition,
  Succession,
  View,
  WorkspaceInfo,
} from './records.ts';

/**
 * Names one record in a workspace: `architecture/2.0`, `change/2.0/el-lgsp`, `view/overview`,
 * `workspace`. A slash or a percent sign in an id is written `%2F`, `%25`.
 */
export type RecordKey = string & { readonly __brand: 'RecordKey' };

export interface Workspace {
  readonly info: WorkspaceInfo;
  readonly architectures: ReadonlyMap<ArchitectureId, Architecture>;
  readonly changes: ReadonlyMap<ArchitectureId, ReadonlyMap<ConceptId, Change>>;
  readonly successions: ReadonlyMap<SuccessionId, Succession>;
  readonly views: ReadonlyMap<ViewId, View>;
  readonly marks: ReadonlyMap<MarkId, Mark>;
  readonly folders: ReadonlyMap<FolderId, Folder>;
  readonly properties: ReadonlyMap<PropertyDefinitionId, PropertyDefinition>;
  /** Records of kinds that this version does not know; kept for saving. */
  readonly foreign: readonly ForeignRecord[];
  /** Fields of the file's head that this version does not know; kept for saving. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** A workspace without any architecture yet. */
export function emptyWorkspace(info: WorkspaceInfo): Workspace {
  return {
    info,
    architectures: PersistentMap.from<ArchitectureId, Architecture>([], architectureOrder),
    changes: PersistentMap.from<ArchitectureId, ReadonlyMap<ConceptId, Change>>([]),
    successions: PersistentMap.from<SuccessionId, Succession>([]),
    views: PersistentMap.from<ViewId, View>([], viewOrder),
    marks: PersistentMap.from<MarkId, Mark>([]),
    folders: PersistentMap.from<FolderId, Folder>([], folderOrder),
    properties: PersistentMap.from<PropertyDefinitionId, PropertyDefinition>([]),
    foreign: [],
    unknown: {},
  };
}

/** The orders in which tables are walked: by the records' own order key where they have one, then by id. */
export const architectureOrder = (record: Architecture) => record.order;
export const viewOrder = (record: View) => record.order;
export const folderOrder = (record: Folder) => record.order;
