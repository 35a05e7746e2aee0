/** Starts a worker that checks and draws beside the page. */
import BesideWorker from './beside.worker.ts?worker&inline';
import type { FromWorker } from './protocol.ts';
import { type Beside, speakWith } from './speakWith.ts';

export type { Beside } from './speakWith.ts';

/**
 * @param onFailed it was started but broke off: nothing will be answered
 * @returns undefined where the browser lets no worker run, such as from some folders
 */
export function startBeside(
  onAnswer: (answer: FromWorker) => void,
  onFailed: () => void,
): Beside | undefined {
  try {
    return speakWith(new BesideWorker(), onAnswer, onFailed);
  } catch {
    return undefined;
  }
}
