/** A workspace file that core refused, with the file's name, which core does not know. */
import type { WorkspaceFileError } from '@khung/core';

export class BadWorkspace extends Error {
  override readonly name = 'BadWorkspace';
  constructor(
    readonly file: string,
    readonly fault: WorkspaceFileError,
  ) {
    super(`${file}: ${fault.code}`);
  }
}
