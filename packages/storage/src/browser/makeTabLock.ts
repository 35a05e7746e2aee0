/** Chooses how tabs keep out of each other's way, by what the browser offers here. */
import { leaseLock } from './leaseLock.ts';
import type { TabLock, TabLockOptions } from './tabLock.ts';
import { webLock } from './webLock.ts';

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
