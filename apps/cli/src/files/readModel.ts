/** A model from whatever file it is in: an architecture of a workspace, or an ArchiMate exchange file. */
import { architectureId, type MatchedFile, resolve } from '@khung/core';
import { importInto } from '@khung/interchange';
import { Failure } from '../failure.ts';
import { architectureNamed, architecturesInOrder, openWorkspace } from '../workspaceFile.ts';
import { readExchangeFile } from './readExchangeFile.ts';

/**
 * @param architecture Which one of a workspace; the last of them unless given.
 * @throws what reading a workspace or an exchange file throws
 */
export async function readModel(file: string, architecture?: string): Promise<MatchedFile> {
  if (!isWorkspaceFile(file)) {
    const id = architectureId(architecture ?? 'imported');
    const imported = importInto(undefined, await readExchangeFile(file, id), id);
    return { file, model: resolve(imported, id) };
  }
  const ws = await openWorkspace(file);
  const id =
    architecture === undefined
      ? architecturesInOrder(ws).at(-1)?.id
      : architectureNamed(ws, architecture, file);
  if (id === undefined) throw new Failure('match.no-architecture', { file });
  return { file, model: resolve(ws, id) };
}

/** Exchange files are XML; every other name is taken for a workspace, which says best what is wrong with it. */
const isWorkspaceFile = (file: string) => !/\.xml$/i.test(file);
