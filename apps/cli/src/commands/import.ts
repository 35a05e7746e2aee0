/** `khung import`: reads a file of another tool as an architecture, into a new workspace or one that is there. */
import { existsSync } from 'node:fs';
import {
  type ArchitectureId,
  allRecords,
  architectureId,
  emptyWorkspace,
  formatWorkspace,
  profileOf,
  type StoredRecord,
  type Workspace,
  withRecords,
} from '@khung/core';
import { type ImportResult, importInto, noteText } from '@khung/interchange';
import { saveWorkspaceFile } from '@khung/storage/node';
import type { Around, ExitCode } from '../command.ts';
import { Failure } from '../failure.ts';
import { readExchangeFile } from '../files/readExchangeFile.ts';
import { targetKind } from '../files/writeFile.ts';
import { say } from '../words/say.ts';
import { readWorkspace } from '../workspaceFile.ts';

export interface ImportOptions {
  readonly as: string;
  readonly output?: string;
  readonly profile?: string;
  readonly replace?: boolean;
}

export async function importFile(
  file: string,
  options: ImportOptions,
  { lang }: Around,
): Promise<ExitCode> {
  const { output, profile } = options;
  if (output === undefined) throw new Failure('import.needs-output');
  if (profile !== undefined) profileOf(profile);
  if (options.as.trim() === '') throw new Failure('architecture.empty');
  const id = architectureId(options.as);
  await targetKind(output);
  const imported = await readExchangeFile(file, id);
  const found = existsSync(output) ? await readWorkspace(output) : undefined;
  const old = found?.workspace;
  if (old && profile !== undefined && profile !== old.info.profile) {
    throw new Failure('profile.differs', { file: output, profile: old.info.profile });
  }
  const next = old
    ? importedAgain(old, imported, id)
    : importInto(undefined, imported, id, profile === undefined ? {} : { profile });
  const words = say(lang);
  if (old?.architectures.has(id)) {
    if (formatWorkspace(next) === formatWorkspace(old)) {
      process.stdout.write(`${words('import.same', { id, output, file })}\n`);
      return 0;
    }
    checkReplaceable(old, id, output, options.replace);
  }
  await saveWorkspaceFile(output, next, { expected: found?.stamp ?? 'absent' });
  process.stdout.write(report(imported, file, id, output, lang));
  return 0;
}

function checkReplaceable(
  ws: Workspace,
  id: ArchitectureId,
  output: string,
  replace: boolean | undefined,
) {
  if (!replace) throw new Failure('architecture.exists', { id, file: output });
  if (ws.architectures.get(id)?.locked) throw new Failure('architecture.locked', { id });
}

/** The architecture in the place of the one of its id, if there was one, or beside those that are there. */
function importedAgain(ws: Workspace, imported: ImportResult, id: ArchitectureId): Workspace {
  const had = ws.architectures.get(id);
  const next = importInto(had ? withoutArchitecture(ws, id) : ws, imported, id);
  const now = next.architectures.get(id);
  return had && now ? withRecords(next, [{ ...now, order: had.order }]) : next;
}

/** The workspace without what the architecture added and changed; views, marks and the others stay. */
export function withoutArchitecture(ws: Workspace, id: ArchitectureId): Workspace {
  const kept = [...allRecords(ws)].filter((record) => !belongsTo(record, id));
  const { foreign, unknown } = ws;
  return withRecords({ ...emptyWorkspace(ws.info), foreign, unknown }, kept);
}

function belongsTo(record: StoredRecord, id: ArchitectureId): boolean {
  switch (record.record) {
    case 'architecture':
      return record.id === id;
    case 'add-element':
    case 'add-relation':
    case 'patch':
    case 'remove':
      return record.architecture === id;
    default:
      return false;
  }
}

function report(
  { counts, notes }: ImportResult,
  file: string,
  id: ArchitectureId,
  output: string,
  lang: Around['lang'],
): string {
  const words = say(lang);
  const { elements, relations } = counts;
  const also = [
    counts.folders > 0 && words('import.folders', { count: counts.folders }),
    counts.propertyDefinitions > 0 &&
      words('import.properties', { count: counts.propertyDefinitions }),
  ].filter((phrase) => phrase !== false);
  return [
    words('import.done', { elements, relations, file, id, output }),
    ...(also.length > 0 ? [words('import.also', { list: also.join(', ') })] : []),
    ...notes.map((note) => words('import.note', { note: noteText(note, lang) })),
    '',
  ].join('\n');
}
