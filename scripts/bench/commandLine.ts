/** How long the built command line takes, process start included. */
import { execFileSync } from 'node:child_process';
import { CLI_ENTRY, ensureCli } from '../build-cli.mjs';
import { type Measured, measure } from './measure.ts';
import { SAMPLE } from './models.ts';

export async function commandLine(): Promise<Measured[]> {
  await ensureCli();
  const khung = (...args: string[]) => execFileSync(process.execPath, [CLI_ENTRY, ...args]);
  return [
    await measure('khung --help', '–', () => khung('--help')),
    await measure('khung compare', 'sample', () => khung('compare', SAMPLE, '1.0', '2.0')),
  ];
}
