/** One tab writes a workspace, the others read. The lock only tells people; the log itself refuses a second writer. */

import type { LogConnection } from './database.ts';

export interface TabLock {
  /** Take it if nobody has it. */
  readonly tryTake: () => Promise<boolean>;
  /** Take it from whoever has it; that tab hears `lost`. */
  readonly steal: () => Promise<void>;
  readonly release: () => Promise<void>;
}

export interface TabLockEvents {
  readonly lost: () => void;
  /** Whoever had it has gone. Told once for each time that it is awaited. */
  readonly free: () => void;
}

export interface TabLockOptions extends TabLockEvents {
  readonly name: string;
  readonly holder: string;
  readonly db: LogConnection;
  readonly channel: BroadcastChannel | undefined;
}
