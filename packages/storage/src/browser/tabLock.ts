/** One tab writes a workspace, the others read. The lock only tells people; the log itself refuses a second writer. */

import type { LogConnection } from './database.ts';
import { leaseLock } from './leaseLock.ts';

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

/** The browser's own locks where a page may use them, else a lease in the database. */
export async function makeTabLock(options: TabLockOptions): Promise<TabLock> {
  return (await webLocksWork()) ? webLock(options) : leaseLock(options);
}

/** They need a secure context, and refuse pages without an origin of their own. */
async function webLocksWork(): Promise<boolean> {
  try {
    await navigator.locks.query();
    return true;
  } catch {
    return false;
  }
}

function webLock({ name, lost, free }: TabLockOptions): TabLock {
  let letGo: (() => void) | undefined;
  const waiting = new AbortController();

  const request = (options: LockOptions): Promise<boolean> =>
    new Promise((resolve, reject) => {
      let taken = false;
      navigator.locks
        .request(name, options, (lock) => {
          resolve(lock !== null);
          if (lock === null) return;
          taken = true;
          return new Promise<void>((done) => {
            letGo = done;
          });
        })
        .catch((error: unknown) => {
          // The request fails when another tab steals the lock from us.
          if (!taken) return reject(error);
          letGo = undefined;
          lost();
          awaitFree();
        });
    });

  /** Stands in line, and when it is our turn lets go at once: whether to write is a person's choice. */
  const awaitFree = () => {
    navigator.locks
      .request(name, { signal: waiting.signal }, () => {
        if (!letGo) free();
      })
      .catch(() => {});
  };

  return {
    tryTake: async () => {
      const taken = await request({ ifAvailable: true });
      if (!taken) awaitFree();
      return taken;
    },
    steal: async () => {
      await request({ steal: true });
    },
    release: async () => {
      waiting.abort();
      letGo?.();
      letGo = undefined;
    },
  };
}
