/**
 * What changed in a workspace between two moments: record by record, put as people speak of it. Each
 * change is told once, where it was made, and not again in every architecture that it shows through to.
 */

import { pathKeys } from '../architecture/fields.ts';
import type { Model } from '../architecture/model.ts';
import { resolve } from '../architecture/resolve.ts';
import {
  type ArchitectureId,
  asElementId,
  asRelationId,
  type ConceptId,
} from '../workspace/ids.ts';
import { type RecordDifference, recordDifferences } from '../workspace/recordDifferences.ts';
import type {
  Architecture,
  Change,
  Element,
  Folder,
  Mark,
  PropertyDefinition,
  Relation,
  StoredRecord,
  Succession,
  View,
  WorkspaceInfo,
} from '../workspace/records.ts';
import { conceptOf } from '../workspace/tables.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FieldDifference } from './comparison.ts';
import { fieldDifferences } from './fields.ts';

interface Two<Value> {
  /** Absent where it came. */
  readonly before?: Value;
  /** Absent where it went. */
  readonly after?: Value;
  /** Where both are there: what differs; `reason` is why the architecture changes it. */
  readonly changes: readonly FieldDifference[];
}

/** One thing that came, went or changed. Elements and relations are as the architecture named shows them. */
export type StateDifference =
  | ({ readonly kind: 'element'; readonly architecture: ArchitectureId } & Two<Element>)
  | ({ readonly kind: 'relation'; readonly architecture: ArchitectureId } & Two<Relation>)
  | ({ readonly kind: 'workspace' } & Two<WorkspaceInfo>)
  | ({ readonly kind: 'architecture' } & Two<Architecture>)
  | ({ readonly kind: 'succession' } & Two<Succession>)
  | ({ readonly kind: 'view' } & Two<View>)
  | ({ readonly kind: 'mark' } & Two<Mark>)
  | ({ readonly kind: 'folder' } & Two<Folder>)
  | ({ readonly kind: 'property' } & Two<PropertyDefinition>);

/**
 * Everything that differs, in no order that means anything. Where an element is taken out of an
 * architecture, what that does to its relations is not told: it follows.
 * @param modelIn resolves an architecture, where the caller has models at hand
 */
export function compareStates(
  before: Workspace,
  after: Workspace,
  modelIn: (ws: Workspace, id: ArchitectureId) => Model = resolveOnce(),
): StateDifference[] {
  const modelOf = (ws: Workspace, id: ArchitectureId) =>
    ws.architectures.has(id) ? modelIn(ws, id) : undefined;
  return recordDifferences(before, after).flatMap((one) => {
    const record = one.after ?? one.before;
    if (record === undefined) return [];
    if (!isChange(record)) return recordDifference(one);
    const { architecture } = record;
    const models = [modelOf(before, architecture), modelOf(after, architecture)] as const;
    return conceptDifference(conceptOf(record), architecture, models, one);
  });
}

/**
 * Whether only the places of boxes, the bends of lines or the order in lists differ: nothing that the
 * architecture or a view says. What a view shows, and in which box, is more than layout.
 */
export function isLayoutAlone({ changes }: StateDifference): boolean {
  return changes.length > 0 && changes.every(({ field }) => isPlace(pathKeys(field)));
}

function isPlace(path: readonly string[]): boolean {
  const [head = '', , part = ''] = path;
  if (head === 'placements') return PLACES.has(part);
  if (head === 'wires') return part === 'bends' || part === 'label';
  return path.length === 1 && head === 'order';
}

const PLACES: ReadonlySet<string> = new Set(['x', 'y', 'width', 'height', 'order']);

function conceptDifference(
  id: ConceptId,
  architecture: ArchitectureId,
  [was, is]: readonly [Model | undefined, Model | undefined],
  { before, after }: RecordDifference,
): StateDifference[] {
  const reasons = fieldDifferences(reasonOf(before), reasonOf(after));
  const elements = two(
    was?.elements.get(asElementId(id)),
    is?.elements.get(asElementId(id)),
    reasons,
  );
  const relations = two(
    was?.relations.get(asRelationId(id)),
    is?.relations.get(asRelationId(id)),
    reasons,
  );
  return [
    ...(elements ? [{ kind: 'element', architecture, ...elements } as const] : []),
    ...(relations ? [{ kind: 'relation', architecture, ...relations } as const] : []),
  ];
}

function recordDifference({ before, after }: RecordDifference): StateDifference[] {
  const record = after ?? before;
  const same = <Kind extends StoredRecord['record']>(kind: Kind) => {
    const of = (one: StoredRecord | undefined) => (isKind(one, kind) ? one : undefined);
    return two(of(before), of(after));
  };
  switch (record?.record) {
    case 'workspace':
      return told('workspace', same('workspace'));
    case 'architecture':
      return told('architecture', same('architecture'));
    case 'succession':
      return told('succession', same('succession'));
    case 'view':
      return told('view', same('view'));
    case 'mark':
      return told('mark', same('mark'));
    case 'folder':
      return told('folder', same('folder'));
    case 'property':
      return told('property', same('property'));
    default:
      return [];
  }
}

function told<Kind extends string, Value>(
  kind: Kind,
  pair: Two<Value> | undefined,
): ({ kind: Kind } & Two<Value>)[] {
  return pair ? [{ kind, ...pair }] : [];
}

/** Undefined where neither is there, or nothing of it differs. */
function two<Value extends object>(
  before: Value | undefined,
  after: Value | undefined,
  more: readonly FieldDifference[] = [],
): Two<Value> | undefined {
  if (before === undefined && after === undefined) return undefined;
  if (before === undefined) return { ...(after && { after }), changes: [] };
  if (after === undefined) return { before, changes: [] };
  const changes = [...fieldDifferences(before, after), ...more];
  return changes.length === 0 ? undefined : { before, after, changes };
}

const reasonOf = (record: StoredRecord | undefined) =>
  record && isChange(record) && record.reason ? { reason: record.reason } : {};

function isChange(record: StoredRecord): record is Change {
  return 'architecture' in record && record.record !== 'mark' && record.record !== 'succession';
}

function isKind<Kind extends StoredRecord['record']>(
  record: StoredRecord | undefined,
  kind: Kind,
): record is Extract<StoredRecord, { record: Kind }> {
  return record?.record === kind;
}

function resolveOnce(): (ws: Workspace, id: ArchitectureId) => Model {
  const known = new Map<Workspace, Map<ArchitectureId, Model>>();
  return (ws, id) => {
    const models = known.get(ws) ?? new Map<ArchitectureId, Model>();
    known.set(ws, models);
    const model = models.get(id) ?? resolve(ws, id);
    models.set(id, model);
    return model;
  };
}
