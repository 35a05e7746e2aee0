/** Starts the worker for longer work; loaded when the first is wanted. */
import type { FromWorker } from '../protocol.ts';
import { type Beside, speakWith } from '../speakWith.ts';
import JobsWorker from './jobs.worker.ts?worker&inline';

/** @returns undefined where the browser lets no worker run, such as from some folders */
export function startJobs(
  onAnswer: (answer: FromWorker) => void,
  onFailed: () => void,
): Beside | undefined {
  try {
    return speakWith(new JobsWorker(), onAnswer, onFailed);
  } catch {
    return undefined;
  }
}
