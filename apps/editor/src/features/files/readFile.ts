/** Reads a file's workspace: our own, or an ArchiMate exchange file. In the worker, or on the page where none runs. */
import {
  architectureId,
  emptyWorkspace,
  parseWorkspace,
  type Workspace,
  withRecords,
} from '@khung/core';
import { type Past, takePast } from '@khung/storage';
import type { Language } from '../../session/preferences.ts';

export interface FileToRead {
  /** A text is what the browser keeps: its past is kept beside it. */
  readonly content: Uint8Array | string;
  readonly name: string;
  /** What is wrong with an exchange file is said in it. */
  readonly language: Language;
}

/** Besides the records. */
export interface FileRead {
  readonly isOwn: boolean;
  readonly past: Past;
  /** Names of checkpoints that are not as they should be. */
  readonly broken: readonly string[];
}

/** An exchange file that is not as it should be, in the person's words. */
export class BadExchange extends Error {
  override readonly name = 'BadExchange';
  readonly code = 'exchange';
  readonly data: { readonly detail: string };

  /** @param place where in the file, as the error had it: line, column, record */
  constructor(detail: string, place: object) {
    super(detail);
    Object.assign(this, place);
    this.data = { detail };
  }
}

/** @throws WorkspaceFileError, BadExchange */
export async function readFile(
  file: FileToRead,
): Promise<FileRead & { readonly workspace: Workspace }> {
  if (typeof file.content === 'string')
    return { workspace: parseWorkspace(file.content), isOwn: true, past: NO_PAST, broken: [] };
  const isOwn = !isXml(file.content);
  const { workspace, broken, ...past } = takePast(isOwn ? ownOf(file) : await importedOf(file));
  return { workspace, isOwn, past, broken };
}

const NO_PAST: Past = { checkpoints: [], gestures: [] };

/** The first sign that is no space or byte order mark tells. */
const isXml = (bytes: Uint8Array) =>
  /^\uFEFF?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 64)));

const ownOf = ({ content }: FileToRead): Workspace =>
  parseWorkspace(typeof content === 'string' ? content : new TextDecoder().decode(content));

async function importedOf({ content, name, language }: FileToRead): Promise<Workspace> {
  const { ExchangeError, faultText, readExchange } = await import('@khung/interchange');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let imported: ReturnType<typeof readExchange>;
  try {
    imported = readExchange(bytes, { file: name, architecture: architectureId('1.0') });
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    const { code: _code, ...place } = error;
    throw new BadExchange(faultText(error, language), place);
  }
  const workspace = emptyWorkspace({
    record: 'workspace',
    id: imported.info.id ?? name,
    name: imported.info.name,
    profile: 'archimate',
    language: 'archimate-3.2',
  });
  return withRecords(workspace, imported.records);
}
