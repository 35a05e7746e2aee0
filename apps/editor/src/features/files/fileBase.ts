/** What the file of the open workspace held when it was read or written here last: the base, where both go apart. */
import type { Workspace } from '@khung/core';
import { keepDraft, keptDraft } from '@khung/storage/browser';
import { isLarge } from '../beside/isLarge.ts';
import { runJob } from '../beside/jobs/runJob.ts';
import { useOpenKey } from './keeping.ts';

const FILE_BASE = 'file-base';

/** Remembers what the file of the open workspace holds now. Where the browser keeps nothing, a person has to say. */
export async function keepFileBase(content: Workspace): Promise<void> {
  const { key } = useOpenKey.getState();
  if (key === undefined) return;
  const small = !isLarge(content);
  const packing = runJob({ job: 'pack', asked: undefined }, { workspace: content, small });
  await packing.answer.then((packed) => keepDraft(key, FILE_BASE, packed)).catch(() => {});
}

export async function keptFileBase(): Promise<Uint8Array | undefined> {
  const { key } = useOpenKey.getState();
  const kept = key === undefined ? undefined : await keptDraft(key, FILE_BASE);
  return kept instanceof Uint8Array ? kept : undefined;
}
