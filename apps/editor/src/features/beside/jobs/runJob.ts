/** Has longer work done beside the page: the one queue of the editor. */
import { explain } from '../../../i18n/explain.ts';
import { editBetween } from '../../../session/editBetween.ts';
import { say, useSession } from '../../../session/session.ts';
import { beginWork, type WorkKind } from '../../progress/work.ts';
import type { AnswerOf, Asking, JobKind } from './jobs.ts';
import { BrokenOff, type Circumstances, queueOf, type Running } from './queue.ts';

/** A minute. */
const REST = 60_000;

const queue = queueOf({
  rest: REST,
  start: async (onAnswer, onFailed) =>
    (await import('./startJobs.ts')).startJobs(onAnswer, onFailed),
  withoutWorker: async (asking, circumstances) => {
    // What is begun is said before the page is busy with it.
    await new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
    return onPage(asking, circumstances);
  },
});

useSession.subscribe((now, before) => {
  if (now.workspace !== before.workspace)
    queue.follow(before.workspace, now.workspace, () => editBetween(before, now));
});

async function onPage<Kind extends JobKind>(
  asking: Asking<Kind>,
  { workspace, onPiece }: Circumstances,
): Promise<AnswerOf<Kind>> {
  const { carryOut } = await import('./carryOut.ts');
  return carryOut(asking, {
    workspace: () => workspace ?? useSession.getState().workspace,
    send: (piece) => onPiece?.(piece),
    keep: () => {},
  });
}

export interface Wish extends Circumstances {
  /** It takes the page a few frames at most, and is done there. */
  readonly small?: boolean;
}

export const runJob = <Kind extends JobKind>(
  asking: Asking<Kind>,
  { small = false, ...circumstances }: Wish = {},
): Running<AnswerOf<Kind>> =>
  small
    ? { answer: onPage(asking, circumstances), cancel: () => {} }
    : queue.run(asking, circumstances);

/** The same, said while it lasts, to be broken off; also while what is asked is still being put together. */
export async function runSaid<Kind extends JobKind>(
  work: WorkKind,
  asking: Asking<Kind> | Promise<Asking<Kind>>,
  circumstances?: Wish,
): Promise<AnswerOf<Kind>> {
  let broken = false;
  let cancel = () => {};
  const end = beginWork(work, () => {
    broken = true;
    cancel();
  });
  try {
    const whole = await asking;
    if (broken) throw new BrokenOff();
    const running = runJob(whole, circumstances);
    cancel = running.cancel;
    return await running.answer;
  } finally {
    end();
  }
}

/** Tells the person what went wrong, but not what they did themselves. */
export function tellUnlessBrokenOff(error: unknown, file?: string): void {
  if (!(error instanceof BrokenOff)) say({ tone: 'bad', ...explain(error, file) });
}
