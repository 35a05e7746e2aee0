/** What is measured on: the sample, and where the checkout has a neighbour `shared`, real models made by others. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve as absolute } from 'node:path';
import {
  architectureId,
  emptyWorkspace,
  parseWorkspace,
  type Workspace,
  withRecords,
} from '@khung/core';
import { readExchange } from '@khung/interchange';

export interface ModelFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const SAMPLE = 'samples/bo-gtvt.khung.json';

export const sampleText = (): string => readFileSync(SAMPLE, 'utf8');
export const sample = (): Workspace => parseWorkspace(sampleText());

export function exchangeFiles(
  names: readonly string[] = ['aviation-ra', 'vera41'],
): readonly ModelFile[] {
  return names.flatMap((name) => {
    const file = absolute('../shared/data/models', `${name}.exchange.xml`);
    return existsSync(file) ? [{ name, bytes: readFileSync(file) }] : [];
  });
}

export function imported({ name, bytes }: ModelFile): Workspace {
  const { records } = readExchange(bytes, { file: name, architecture: architectureId('1.0') });
  const info = {
    record: 'workspace',
    id: name,
    name: { und: name },
    profile: 'archimate',
  } as const;
  return withRecords(emptyWorkspace({ ...info, language: 'archimate-3.2' }), records);
}
