/** A workspace put together piece by piece, so that whoever does it can do other things in between. */
import { type GrowingMap, PersistentMap, persistent } from '../collections/persistentMap.ts';
import type { ArchitectureId, ConceptId } from './ids.ts';
import type { Change, ForeignRecord, StoredRecord } from './records.ts';
import { conceptOf, withPuts } from './tables.ts';
import { emptyWorkspace, type Workspace } from './workspace.ts';

export interface GrowingWorkspace {
  /** Records that have been checked; soonest done in the order of `allRecords`. */
  readonly add: (records: Iterable<StoredRecord>) => void;
  /**
   * The workspace of all that was added, once.
   * @returns undefined where the record of the workspace itself was not among it
   */
  readonly done: (unread?: Unread) => Workspace | undefined;
}

/** What a workspace carries along for newer versions. */
export interface Unread {
  readonly foreign: readonly ForeignRecord[];
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** @param most records to be expected */
export function growWorkspace(most: number): GrowingWorkspace {
  const changes = new Map<ArchitectureId, GrowingMap<ConceptId, Change>>();
  const others: StoredRecord[] = [];
  return {
    add: (records) => {
      for (const record of records) {
        if (!isChange(record)) {
          others.push(record);
          continue;
        }
        const table =
          changes.get(record.architecture) ?? PersistentMap.growing<ConceptId, Change>(most);
        changes.set(record.architecture, table);
        table.add(conceptOf(record), record);
      }
    },
    done: (unread = { foreign: [], unknown: {} }) => {
      const info = others.find(({ record }) => record === 'workspace');
      if (info?.record !== 'workspace') return undefined;
      const ws = withPuts(emptyWorkspace(info), others);
      let all = persistent(ws.changes);
      for (const [architecture, table] of changes) all = all.set(architecture, table.done());
      return { ...ws, changes: all, ...unread };
    },
  };
}

const CHANGES: ReadonlySet<string> = new Set(['add-element', 'add-relation', 'patch', 'remove']);

const isChange = (one: StoredRecord): one is Change => CHANGES.has(one.record);
