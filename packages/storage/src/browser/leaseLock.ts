/**
 * A lock between tabs where the browser has none to give (a page opened from a file): a lease in the
 * database that its holder renews, and a question over the channel, for a hidden tab renews seldom.
 */
import { DURABLE } from './database.ts';
import type { TabLock, TabLockOptions } from './tabLock.ts';

/** ms. An answer comes within one turn of the event loop; a busy tab gets the longer time. */
const ANSWER = 600;
const LEASE = 8000;
const RENEW = 2500;

interface Message {
  readonly lease: 'who' | 'mine' | 'taken' | 'gone';
  readonly holder: string;
}

export function leaseLock({ name, holder, db, channel, lost, free }: TabLockOptions): TabLock {
  let mine = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  let answered: (() => void) | undefined;

  const say = (lease: Message['lease']) =>
    channel?.postMessage({ lease, holder } satisfies Message);

  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isMessage(data) || data.holder === holder) return;
    if (data.lease === 'who' && mine) say('mine');
    if (data.lease === 'mine') answered?.();
    if (data.lease === 'taken' && mine) loseIt();
    if (data.lease === 'gone' && !mine) free();
  });

  const loseIt = () => {
    mine = false;
    lost();
  };

  const take = async () => {
    await db.put('leases', { holder, until: Date.now() + LEASE }, name);
    mine = true;
    say('taken');
    keepUp();
  };

  /** Renews our lease; without one, watches whether the other's runs out. */
  const keepUp = () => {
    clearInterval(timer);
    let waited = !mine;
    timer = setInterval(async () => {
      const lease = await db.get('leases', name).catch(() => undefined);
      if (mine) {
        if (lease && lease.holder !== holder) return loseIt();
        await db.put('leases', { holder, until: Date.now() + LEASE }, name).catch(() => {});
      } else if (waited && (!lease || lease.until < Date.now())) {
        waited = false;
        free();
      }
    }, RENEW);
  };

  const somebodyAnswers = () =>
    new Promise<boolean>((resolve) => {
      const silence = setTimeout(() => resolve(false), ANSWER);
      answered = () => {
        clearTimeout(silence);
        resolve(true);
      };
      say('who');
    });

  return {
    tryTake: async () => {
      const lease = await db.get('leases', name);
      // With a channel the answer decides: a killed tab's lease needn't be waited for, and a hidden tab renews seldom.
      const held = !!lease && (channel ? await somebodyAnswers() : lease.until > Date.now());
      if (held) keepUp();
      else await take();
      return !held;
    },
    steal: take,
    release: async () => {
      clearInterval(timer);
      if (!mine) return;
      mine = false;
      const tx = db.transaction('leases', 'readwrite', DURABLE);
      const lease = await tx.store.get(name);
      if (lease?.holder === holder) await tx.store.delete(name);
      await tx.done;
      say('gone');
    },
  };
}

function isMessage(data: unknown): data is Message {
  return typeof data === 'object' && data !== null && 'lease' in data && 'holder' in data;
}
