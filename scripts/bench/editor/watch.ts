/** Watches a page while it is worked with: when frames come, what blocks them, how soon keys are answered. */
import type { CDPSession, Page } from 'playwright-core';

/** Times in ms. */
export interface Seen {
  readonly frames: readonly number[];
  /** Of the tasks over 50 ms. */
  readonly long: readonly number[];
  /** What the page's main thread computed, without what it waited for the processor. */
  readonly busy: number;
}

interface Watching {
  frames: number[];
  long: number[];
  /** When the last key or button went down. */
  input: number;
}

declare global {
  interface Window {
    khungWatch?: Watching;
  }
}

/** To be run before anything else on the page. */
export async function watch(page: Page): Promise<void> {
  // What runs the bench wraps named functions in this.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(() => {
    const watching: Watching = { frames: [], long: [], input: 0 };
    window.khungWatch = watching;
    let last = performance.now();
    const frame = (now: number) => {
      watching.frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watching.long.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    const heard = (event: Event) => {
      watching.input = event.timeStamp;
    };
    for (const kind of ['keydown', 'pointerdown']) window.addEventListener(kind, heard, true);
  });
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** ms of processor time that the main thread has taken so far, a busy machine or not. */
async function busyOf(page: Page): Promise<number> {
  const known = sessions.get(page) ?? openSession(page);
  sessions.set(page, known);
  const { metrics } = await (await known).send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

async function openSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** What is seen while something is done. */
export async function during(page: Page, done: () => Promise<unknown>): Promise<Seen> {
  await rest(page);
  const before = await busyOf(page);
  await page.evaluate(() => {
    if (window.khungWatch) Object.assign(window.khungWatch, { frames: [], long: [] });
  });
  await done();
  const busy = (await busyOf(page)) - before;
  const seen = await page.evaluate(() => {
    const { frames = [], long = [] } = window.khungWatch ?? {};
    return { frames: frames.slice(1), long };
  });
  return { ...seen, busy };
}

/** From the last key or button going down until the second frame after: then its answer is on screen. */
export const answered = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const told = (now: number) => resolve(now - (window.khungWatch?.input ?? now));
        requestAnimationFrame(() => requestAnimationFrame(told));
      }),
  );

/** Until frames come without long tasks between them for 150 ms. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let calm = 0;
        let last = performance.now();
        const began = last;
        const frame = (now: number) => {
          calm = now - last < 60 ? calm + now - last : 0;
          last = now;
          if (calm > 150 || now - began > 4000) resolve();
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  );
}

/** Wheel events of this kind, one a frame, forth and back, for a while. */
export async function wheel(page: Page, kind: 'pan' | 'zoom', ms = 1800): Promise<void> {
  await page.evaluate(
    ([how, span]) =>
      new Promise<void>((resolve) => {
        const pane = document.querySelector('.react-flow__pane');
        const box = pane?.getBoundingClientRect();
        if (!pane || !box) return resolve();
        const began = performance.now();
        let nth = 0;
        const frame = () => {
          nth += 1;
          const sign = nth % 24 < 12 ? 1 : -1;
          pane.dispatchEvent(
            new WheelEvent('wheel', {
              deltaX: how === 'pan' ? 7 * sign : 0,
              deltaY: 4 * sign,
              ctrlKey: how === 'zoom',
              clientX: box.x + box.width / 2,
              clientY: box.y + box.height / 2,
              bubbles: true,
              cancelable: true,
            }),
          );
          if (performance.now() - began < span) requestAnimationFrame(frame);
          else resolve();
        };
        requestAnimationFrame(frame);
      }),
    [kind, ms] as const,
  );
}

/** Drags from a place to another and back, one move after another, as a hand would. */
export async function drag(page: Page, from: { x: number; y: number }, moves = 40): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let nth = 1; nth <= moves; nth += 1) {
    const out = nth <= moves / 2 ? nth : moves - nth;
    await page.mouse.move(from.x + out * 5, from.y + out * 3);
  }
  await page.mouse.up();
}
