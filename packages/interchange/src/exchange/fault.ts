/** A fault of an exchange file: its code, its place, and the values that words about it need. */

/** Both counted from 1; columns count characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type FaultCode =
  /** The file could not be read on from here. */
  | 'empty'
  | 'not-xml'
  | 'cut'
  | 'not-well-formed'
  | 'doctype'
  | 'bad-bytes'
  | 'unknown-encoding'
  | 'too-deep'
  /** It is XML, but not an exchange file of ArchiMate 3. */
  | 'archi-file'
  | 'old-exchange'
  | 'not-exchange'
  /** It is an exchange file that says something impossible; reading went on to find more. */
  | 'missing-attribute'
  | 'bad-id'
  | 'duplicate-id'
  | 'dangling-reference'
  | 'wrong-reference'
  | 'unknown-type'
  | 'bad-value';

export interface Fault extends Position {
  readonly code: FaultCode;
  /** The values that the words about it need. */
  readonly data: Readonly<Record<string, string | number>>;
}
