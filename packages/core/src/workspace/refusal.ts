/** Why an edit is not made: a code and data, put into words where people meet it. */
import type { ArchitectureId, ConceptId } from './ids.ts';
import type { Text } from './records.ts';
import type { SoundnessFault } from './soundness.ts';
import type { RecordKey, Workspace } from './workspace.ts';

export type Refusal =
  /** The architecture is locked; its lock says why. */
  | {
      readonly code: 'locked';
      readonly data: {
        readonly architecture: ArchitectureId;
        readonly reason: Text;
        readonly decision?: string;
        readonly date?: string;
      };
    }
  /** The workspace has no such architecture. */
  | {
      readonly code: 'no-such-architecture';
      readonly data: { readonly architecture: ArchitectureId };
    }
  /** The concept isn't in this architecture (any more). */
  | {
      readonly code: 'not-there';
      readonly data: { readonly architecture: ArchitectureId; readonly concept: ConceptId };
    }
  /** The architecture has a concept of that id already. */
  | {
      readonly code: 'id-taken';
      readonly data: { readonly architecture: ArchitectureId; readonly concept: ConceptId };
    }
  /** A relation whose end isn't in this architecture. */
  | {
      readonly code: 'end-not-there';
      readonly data: { readonly relation: ConceptId; readonly end: ConceptId };
    }
  /** A field that can't be edited (an id), or a value that the field can't hold. */
  | {
      readonly code: 'bad-field';
      readonly data: { readonly key: RecordKey; readonly path: readonly string[] };
    }
  /** The record would not be valid, or could not be saved, after the edit. */
  | {
      readonly code: 'bad-record';
      readonly data: { readonly key: RecordKey; readonly fault?: SoundnessFault };
    }
  /** A field of a record that isn't there (any more). */
  | { readonly code: 'record-gone'; readonly data: { readonly key: RecordKey } }
  /** An element can't be put into itself, nor an architecture onto itself. */
  | { readonly code: 'cycle'; readonly data: { readonly ids: readonly string[] } }
  /** No nesting relation between these two types is legal. */
  | {
      readonly code: 'no-legal-relation';
      readonly data: { readonly parent: ConceptId; readonly child: ConceptId };
    }
  /** Nobody follows, or nobody is followed. */
  | { readonly code: 'empty-succession'; readonly data: Record<string, never> }
  /** Others build on the architecture. */
  | {
      readonly code: 'in-use';
      readonly data: {
        readonly architecture: ArchitectureId;
        readonly by: readonly ArchitectureId[];
      };
    };

/** One that is missing here, or that is no more, does not compile. */
const CODES: { readonly [Code in Refusal['code']]: Code } = {
  locked: 'locked',
  'no-such-architecture': 'no-such-architecture',
  'not-there': 'not-there',
  'id-taken': 'id-taken',
  'end-not-there': 'end-not-there',
  'bad-field': 'bad-field',
  'bad-record': 'bad-record',
  'record-gone': 'record-gone',
  cycle: 'cycle',
  'no-legal-relation': 'no-legal-relation',
  'empty-succession': 'empty-succession',
  'in-use': 'in-use',
};

/** All codes, for whoever puts them into words. */
export const REFUSALS: readonly Refusal['code'][] = Object.values(CODES);

/** Thrown by everything that plans or makes an edit. Nothing has been changed when it is thrown. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
  get code(): Refusal['code'] {
    return this.refusal.code;
  }
  get data(): Refusal['data'] {
    return this.refusal.data;
  }
}

/** Why an architecture takes no edits at all, if it doesn't. */
export function whyRefused(ws: Workspace, architecture: ArchitectureId): Refusal | undefined {
  const record = ws.architectures.get(architecture);
  if (!record) return { code: 'no-such-architecture', data: { architecture } };
  if (!record.locked) return undefined;
  const { reason, decision, date } = record.locked;
  return {
    code: 'locked',
    data: {
      architecture,
      reason,
      ...(decision === undefined ? {} : { decision }),
      ...(date === undefined ? {} : { date }),
    },
  };
}

/** Throws what `whyRefused` says. */
export function assertEditable(ws: Workspace, architecture: ArchitectureId): void {
  const refusal = whyRefused(ws, architecture);
  if (refusal) throw new EditRefused(refusal);
}
