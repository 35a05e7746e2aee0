/** What two copies may have been before they went apart: states that the past of either knows. */
import type { Workspace } from '@khung/core';
import { type Checkpoint, type Past, unpackWorkspace } from '@khung/storage';

export interface BaseChoice {
  readonly key: string;
  /** `file`: what the file held when it was read or written here last. `both`: a checkpoint that both know. */
  readonly kind: 'file' | 'both' | 'mine' | 'theirs';
  readonly checkpoint?: Checkpoint;
  readonly read: () => Promise<Workspace>;
}

/** The likeliest first: only the file's state and checkpoints of both are sure to be in common. */
export function baseChoices(
  mine: readonly Checkpoint[],
  { checkpoints }: Past,
  file: Uint8Array | undefined,
): readonly BaseChoice[] {
  const [own, other] = [mine, checkpoints].map((list) => new Set(list.map(({ id }) => id)));
  const choice =
    (kind: 'both' | 'mine' | 'theirs') =>
    (checkpoint: Checkpoint): BaseChoice => ({
      key: `${kind} ${checkpoint.id}`,
      kind,
      checkpoint,
      read: () => unpackWorkspace(checkpoint.packed, checkpoint.name),
    });
  const latest = (list: readonly Checkpoint[]) => [...list].sort((a, b) => b.at - a.at);
  return [
    ...(file === undefined
      ? []
      : [{ key: 'file', kind: 'file' as const, read: () => unpackWorkspace(file, '') }]),
    ...latest(mine.filter(({ id }) => other?.has(id))).map(choice('both')),
    ...latest(mine.filter(({ id }) => !other?.has(id))).map(choice('mine')),
    ...latest(checkpoints.filter(({ id }) => !own?.has(id))).map(choice('theirs')),
  ];
}

/** One that is in common for sure; else a person has to say. */
export const surest = ([first]: readonly BaseChoice[]): BaseChoice | undefined =>
  first?.kind === 'file' || first?.kind === 'both' ? first : undefined;
