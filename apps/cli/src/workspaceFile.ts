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
import { inOrder } from './inOrder.ts';

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

export const architecturesInOrder = (ws: Workspace): readonly Architecture[] =>
  inOrder(ws.architectures.values());

export function knownArchitectures(ws: Workspace): string {
  return (
    architecturesInOrder(ws)
      .map((one) => one.id)
      .join(', ') || '–'
  );
}
