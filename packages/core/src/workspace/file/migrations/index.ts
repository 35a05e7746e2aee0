/**
 * The file's format and the steps to it from older ones. A step is a file in this folder, named by
 * the version it leads to, with a test that has a file of the old format and of the new.
 */
import { WorkspaceFileError } from '../fileError.ts';

/** What this version writes; the newest that it reads. */
export const FORMAT_VERSION = 1;

/** A file before its records are checked against their schemas. */
export interface RawFile {
  readonly head: Readonly<Record<string, unknown>>;
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

/** Leads a file from the version before to `version`. Pure; sees sound JSON, not checked records. */
export interface Migration {
  readonly version: number;
  readonly migrate: (file: RawFile) => RawFile;
}

/** In order, one for each version after the first. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * The file in the newest format. Throws `WorkspaceFileError`: 'newer-format' for a version that
 * isn't known yet, 'not-khung' for what is no version.
 */
export function migrated(
  file: RawFile,
  version: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
): RawFile {
  assertReadable(version, migrations);
  return migrations
    .filter((step) => step.version > version)
    .reduce((now, step) => step.migrate(now), file);
}

/** Throws unless files of that version can be read. */
export function assertReadable(
  version: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
): asserts version is number {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new WorkspaceFileError('not-khung', { line: 1 });
  const supported = migrations.at(-1)?.version ?? 1;
  if (version > supported)
    throw new WorkspaceFileError('newer-format', { line: 1, data: { version, supported } });
}
