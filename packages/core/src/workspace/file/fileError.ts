/** Why a file is refused: a code, where in the file, and data; put into words where people meet it. */

/** All of them, for whoever puts them into words. */
export const WORKSPACE_FILE_FAULTS = [
  /** The file ends too early: a broken copy or download. `data.records`: whole records before the cut. */
  'cut',
  /** The closing line counts other records than there are (`data.expected`, `data.found`): lines were lost, or a merge left the count behind. */
  'wrong-count',
  'not-utf8',
  'not-json',
  /** JSON, but no workspace of ours. */
  'not-khung',
  /** Written by a newer version: `data.version`, and `data.supported`, the newest that this one reads. */
  'newer-format',
  /** A record that lacks a field or holds a wrong value in it. */
  'bad-record',
  /** A key twice in one object, of which JSON would silently drop the first: a merge gone wrong. */
  'repeated-key',
  /** Two records of one name. */
  'duplicate-record',
  'no-workspace',
  /** Nested deeper, or larger, than any workspace is. */
  'too-deep',
  'too-large',
  /** A key, or half a character, that could not be stored safely. */
  'unsafe-key',
  'lone-surrogate',
] as const;

export type WorkspaceFileFault = (typeof WORKSPACE_FILE_FAULTS)[number];

export interface WorkspaceFilePlace {
  /** Counted from 1. Absent where the file isn't laid out a record a line. */
  readonly line?: number;
  /** The record's number in the file, from 1. */
  readonly number?: number;
  /** The record's kind and id, as far as they can be read: `add-element el-lgsp`. */
  readonly record?: string;
  /** The field's path inside the record. */
  readonly field?: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** Thrown by reading a file. What was open before is untouched. */
export class WorkspaceFileError extends Error {
  override readonly name = 'WorkspaceFileError';
  readonly code: WorkspaceFileFault;
  readonly line: number | undefined;
  readonly number: number | undefined;
  readonly record: string | undefined;
  readonly field: string | undefined;
  readonly data: Readonly<Record<string, string | number>>;
  constructor(code: WorkspaceFileFault, place: WorkspaceFilePlace = {}) {
    super(place.line === undefined ? code : `${code} (line ${place.line})`);
    this.code = code;
    this.line = place.line;
    this.number = place.number;
    this.record = place.record;
    this.field = place.field;
    this.data = place.data ?? {};
  }
}
