/** A workspace from its file, and the architectures in it by the ids that a user types. */
import {
  type Architecture,
  type ArchitectureId,
  type Workspace,
  WorkspaceFileError,
} from '@khung/core';
import { type ReadWorkspace, readWorkspaceFile } from '@khung/storage/node';
import { BadWorkspace } from './badWorkspace.ts';
import { Failure } from './failure.ts';

/** @throws StorageError for a file that cannot be read, BadWorkspace for one that is no sound workspace */
export async function openWorkspace(file: string): Promise<Workspace> {
  return (await readWorkspace(file)).workspace;
}

/** With the file's stamp, for saving it again. */
export async function readWorkspace(file: string): Promise<ReadWorkspace> {
  try {
    return await readWorkspaceFile(file);
  } catch (error) {
    if (error instanceof WorkspaceFileError) throw new BadWorkspace(file, error);
    throw error;
  }
}

/** @throws Failure that lists the architectures there are */
export function architectureNamed(ws: Workspace, id: string, file: string): ArchitectureId {
  const found = architecturesInOrder(ws).find((one) => one.id === id);
  if (found) return found.id;
  throw new Failure('architecture.unknown', { id, file, known: knownArchitectures(ws) });
}

/** As lists show them: by their order key, then by id. */
export function architecturesInOrder(ws: Workspace): readonly Architecture[] {
  return [...ws.architectures.values()].sort(
    (a, b) => compareText(a.order, b.order) || compareText(a.id, b.id),
  );
}

export function knownArchitectures(ws: Workspace): string {
  return (
    architecturesInOrder(ws)
      .map((one) => one.id)
      .join(', ') || '–'
  );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
