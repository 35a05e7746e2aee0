/** Runs the built command line as a user does: a process of its own, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const ENTRY = resolve('apps/cli/dist/khung.mjs');
export const SAMPLE = resolve('samples/bo-gtvt.khung.json');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function khung(args: readonly string[], where = process.cwd(), lang = 'vi_VN.UTF-8'): Ran {
  const ran = spawnSync(process.execPath, [ENTRY, ...args], {
    cwd: where,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: lang },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** An empty folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'khung-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
