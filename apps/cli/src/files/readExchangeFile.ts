/** Reads an ArchiMate exchange file as it comes from the disk: bytes, so that its encoding is checked too. */
import { createReadStream } from 'node:fs';
import type { ArchitectureId } from '@khung/core';
import { ExchangeError, type ImportResult, readExchangeStream } from '@khung/interchange';
import { fileFault } from './fileFault.ts';

/** @throws Failure for a file that cannot be read, ExchangeError for what is wrong in it */
export async function readExchangeFile(
  file: string,
  architecture: ArchitectureId,
): Promise<ImportResult> {
  try {
    return await readExchangeStream(createReadStream(file), { file, architecture });
  } catch (error) {
    throw error instanceof ExchangeError ? error : fileFault(error, file);
  }
}
