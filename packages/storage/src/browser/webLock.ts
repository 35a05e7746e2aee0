/** A lock between tabs by the browser's own Web Locks: given back by itself when a tab is killed. */
import type { TabLock, TabLockOptions } from './tabLock.ts';

export function webLock({ name, lost, free }: TabLockOptions): TabLock {
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
