/** Whether work on the whole of a workspace holds up the page for longer than a few frames. */
import type { Workspace } from '@khung/core';

/** Changes in all architectures: some 30 ms to be written or checked. */
const MOST = 4000;

export function isLarge({ changes }: Workspace): boolean {
  let size = 0;
  for (const some of changes.values()) size += some.size;
  return size > MOST;
}
