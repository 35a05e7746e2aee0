/** A Workspace: all records in persistent tables, so that an edit costs what it touches. */
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
  Mark,
  PropertyDefinition,
  Succession,
  View,
  WorkspaceInfo,
} from './records.ts';

/** Names one record in a workspace: `architecture/2.0`, `change/2.0/el-lgsp`, `view/overview`, `workspace`. */
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
  /** Fields of the file's head that this version does not know; kept for saving. */
  readonly unknown: Readonly<Record<string, unknown>>;
}
