/** What all readers of one file share: where faults and notes go, and what has been read so far. */
import type {
  ElementType,
  PropertyDefinition,
  PropertyValue,
  Relation,
  RelationType,
  Text,
} from '@khung/core';
import type { FaultList } from './faults.ts';
import type { Identifiers } from './identifiers.ts';
import type { NoteList } from './notes.ts';

export interface Reading {
  readonly faults: FaultList;
  readonly notes: NoteList;
  readonly identifiers: Identifiers;
  readonly model: ModelDraft;
  readonly elements: ElementDraft[];
  readonly relations: RelationDraft[];
  readonly definitions: DefinitionDraft[];
  readonly folders: FolderDraft[];
  views: number;
  properties: number;
}

/** What most tags can carry. */
export interface Described {
  readonly name: Text;
  readonly documentation: Text;
  /** By the id of the definition. */
  readonly properties: Record<string, PropertyValue>;
  /** How often each definition has been given a value here; absent where none has. */
  given?: Map<string, number>;
}

export interface ModelDraft extends Described {
  id: string | undefined;
  version: string | undefined;
}

export interface ElementDraft extends Described {
  readonly id: string;
  readonly type: ElementType;
}

export interface RelationDraft extends Described {
  readonly id: string;
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
  readonly access: Relation['access'];
  readonly strength: string | undefined;
  readonly directed: boolean | undefined;
}

export interface DefinitionDraft {
  readonly id: string;
  readonly name: Text;
  readonly type: PropertyDefinition['type'];
}

export interface FolderDraft {
  readonly id: string | undefined;
  readonly name: Text;
  readonly documentation: Text;
  readonly parent: FolderDraft | undefined;
  readonly members: string[];
}

export const described = (): Described => ({
  name: {},
  documentation: {},
  properties: {},
  given: new Map(),
});
