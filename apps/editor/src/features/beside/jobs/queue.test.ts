/** Longer work in a row: one at a time, in order; stopped at once, and what waits behind goes on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FromWorker } from '../protocol.ts';
import type { Beside } from '../speakWith.ts';
import type { Asking } from './jobs.ts';
import { BrokenOff, queueOf, WorkerGone } from './queue.ts';

/** Workers that answer when told to. */
function workers() {
  const asked: { readonly turn: number; readonly worker: number }[] = [];
  const stopped: number[] = [];
  let started = 0;
  let hear: (answer: FromWorker) => void = () => {};
  let fail = () => {};
  const start = async (onAnswer: typeof hear, onFailed: () => void): Promise<Beside> => {
    started += 1;
    const worker = started;
    hear = onAnswer;
    fail = onFailed;
    return {
      follow: () => {},
      knows: () => {},
      ask: (_, { turn }) => asked.push({ turn, worker }),
      stop: () => stopped.push(worker),
    };
  };
  const settle = () => new Promise((resume) => setTimeout(resume));
  return {
    asked,
    stopped,
    start,
    settle,
    tell: async (answer: FromWorker) => {
      hear(answer);
      await settle();
    },
    fail: () => fail(),
  };
}

const JOB: Asking = {
  job: 'export',
  asked: {
    views: [],
    withoutEmpty: false,
    format: 'svg',
    tone: 'colour',
    dpi: 300,
    assets: { fonts: { Arimo: { regular: '', bold: '' } }, engine: '' },
  },
};
const NO_PAGE = () => Promise.reject(new Error('not on the page'));
const queueWith = (start: ReturnType<typeof workers>['start']) =>
  queueOf({ start, withoutWorker: NO_PAGE, rest: 60_000 });

describe('the queue of longer work', () => {
  it('does one piece after the other and answers each with its own', async () => {
    const w = workers();
    const queue = queueWith(w.start);
    const [first, second] = [queue.run(JOB), queue.run(JOB)];
    await w.settle();
    expect(w.asked.map(({ turn }) => turn)).toEqual([1]);
    // Nobody asked for this one.
    await w.tell({ kind: 'done', turn: 7, answer: 'other' });
    await w.tell({ kind: 'done', turn: 1, answer: 'one' });
    expect(w.asked.map(({ turn }) => turn)).toEqual([1, 2]);
    await w.tell({ kind: 'done', turn: 2, answer: 'two' });
    expect(await Promise.all([first.answer, second.answer])).toEqual(['one', 'two']);
    expect(w.asked.every(({ worker }) => worker === 1)).toBe(true);
  });

  it('stops at once what is under way, and goes on in a new worker', async () => {
    const w = workers();
    const queue = queueWith(w.start);
    const [first, second] = [queue.run(JOB), queue.run(JOB)];
    await w.settle();
    first.cancel();
    await expect(first.answer).rejects.toThrow(BrokenOff);
    await w.settle();
    expect(w.stopped).toEqual([1]);
    expect(w.asked).toEqual([
      { turn: 1, worker: 1 },
      { turn: 2, worker: 2 },
    ]);
    await w.tell({ kind: 'done', turn: 2, answer: 'two' });
    expect(await second.answer).toBe('two');
    // What has ended is not stopped.
    second.cancel();
    expect(w.stopped).toEqual([1]);
  });

  it('lets go of what waits without disturbing what is under way', async () => {
    const w = workers();
    const queue = queueWith(w.start);
    const [first, second] = [queue.run(JOB), queue.run(JOB)];
    await w.settle();
    second.cancel();
    await expect(second.answer).rejects.toThrow(BrokenOff);
    await w.tell({ kind: 'done', turn: 1, answer: 'one' });
    expect(await first.answer).toBe('one');
    expect([w.asked.length, w.stopped]).toEqual([1, []]);
  });

  it('says what went wrong as it was thrown, and goes on with the next', async () => {
    const w = workers();
    const queue = queueWith(w.start);
    const [first, second] = [queue.run(JOB), queue.run(JOB)];
    const failure = expect(first.answer).rejects.toMatchObject({
      message: 'cut',
      code: 'cut-short',
      line: 3,
    });
    await w.settle();
    const fault = { message: 'cut', code: 'cut-short', rest: { line: 3 } };
    await w.tell({ kind: 'failed', turn: 1, fault });
    await failure;
    await w.tell({ kind: 'done', turn: 2, answer: 'two' });
    expect(await second.answer).toBe('two');
  });

  it('tells of a worker that ended by itself, and starts another', async () => {
    const w = workers();
    const queue = queueWith(w.start);
    const [first, second] = [queue.run(JOB), queue.run(JOB)];
    const failure = expect(first.answer).rejects.toThrow(WorkerGone);
    await w.settle();
    w.fail();
    await failure;
    await w.settle();
    await w.tell({ kind: 'done', turn: 2, answer: 'two' });
    expect(await second.answer).toBe('two');
    expect(w.asked.map(({ worker }) => worker)).toEqual([1, 2]);
  });

  it('works on the page where no worker runs', async () => {
    const queue = queueOf({
      start: async () => undefined,
      withoutWorker: async ({ job }) => job,
      rest: 60_000,
    });
    expect(await queue.run(JOB).answer).toBe('export');
    expect(await queue.run(JOB).answer).toBe('export');
  });

  it('ends each piece once, whatever is stopped when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('cancel', 'done', 'fail'), fc.nat(5)), { maxLength: 12 }),
        async (steps) => {
          const w = workers();
          const queue = queueWith(w.start);
          const ends = new Map<number, string[]>();
          const runs = Array.from({ length: 6 }, (_, at) => {
            const run = queue.run(JOB);
            const note = (how: string) => ends.set(at, [...(ends.get(at) ?? []), how]);
            run.answer.then(
              () => note('done'),
              () => note('not done'),
            );
            return run;
          });
          await w.settle();
          for (const [step, at] of steps) {
            const turn = w.asked.at(-1)?.turn ?? 0;
            if (step === 'cancel') runs[at]?.cancel();
            else if (step === 'fail') w.fail();
            else await w.tell({ kind: 'done', turn, answer: turn });
            await w.settle();
          }
          for (let left = 0; left < 6; left += 1) {
            await w.tell({ kind: 'done', turn: w.asked.at(-1)?.turn ?? 0, answer: 'last' });
          }
          expect([...ends.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
          expect([...ends.values()].every((how) => how.length === 1)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
