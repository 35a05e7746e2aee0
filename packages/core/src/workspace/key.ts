/** Record keys: the one name of a record in its workspace, made from the record and read back. */
import type { ArchitectureId, ConceptId } from './ids.ts';
import type { StoredRecord } from './records.ts';
import type { RecordKey } from './workspace.ts';

/** What a key says. `change` covers additions, patches and removals: a concept has one of them at most. */
export type KeyParts =
  | { readonly kind: 'workspace' }
  | {
      readonly kind: 'change';
      readonly architecture: ArchitectureId;
      readonly concept: ConceptId;
    }
  | {
      readonly kind: 'architecture' | 'succession' | 'view' | 'mark' | 'folder' | 'property';
      readonly id: string;
    };

/** The key of a record. */
export function recordKey(record: StoredRecord): RecordKey {
  switch (record.record) {
    case 'workspace':
      return key('workspace');
    case 'add-element':
      return changeKey(record.architecture, record.element.id);
    case 'add-relation':
      return changeKey(record.architecture, record.relation.id);
    case 'patch':
    case 'remove':
      return changeKey(record.architecture, record.of);
    default:
      return key(record.record, record.id);
  }
}

/** The key of the change, if any, that an architecture makes to a concept. */
export function changeKey(architecture: ArchitectureId, concept: ConceptId): RecordKey {
  return key('change', architecture, concept);
}

/** The parts of a key, or undefined where it is no key of a known kind. */
export function keyParts(text: RecordKey): KeyParts | undefined {
  const parts = text.split('/').map(unescaped);
  const [kind, id, concept] = parts;
  if (kind === 'workspace' && parts.length === 1) return { kind };
  if (kind === 'change' && parts.length === 3 && id && concept)
    return { kind, architecture: id as ArchitectureId, concept: concept as ConceptId };
  if (parts.length !== 2 || !id) return undefined;
  switch (kind) {
    case 'architecture':
    case 'succession':
    case 'view':
    case 'mark':
    case 'folder':
    case 'property':
      return { kind, id };
    default:
      return undefined;
  }
}

function key(...parts: string[]): RecordKey {
  return parts.map(escaped).join('/') as RecordKey;
}

const SPECIAL = /[%/]/g;
function escaped(part: string): string {
  return part.replace(SPECIAL, (sign) => (sign === '/' ? '%2F' : '%25'));
}

function unescaped(part: string): string {
  return part.includes('%') ? part.replaceAll('%2F', '/').replaceAll('%25', '%') : part;
}
