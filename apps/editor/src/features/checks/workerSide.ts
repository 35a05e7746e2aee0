/** The page's side of checking in a worker: only the newest question is answered. */
import type { Finding, Workspace } from '@khung/core';
import { type Beside, startBeside } from '../beside/startBeside.ts';

type Answer = (findings: readonly Finding[], views: boolean) => void;

export interface WorkerSide extends Pick<Beside, 'follow'> {
  readonly check: (workspace: Workspace, views: boolean, answer: Answer) => void;
}

/**
 * @param onFailed it was started but broke off: nothing will be answered
 * @returns undefined where the browser lets no worker run, such as from some folders
 */
export function startWorker(onFailed: () => void): WorkerSide | undefined {
  let turn = 0;
  let waiting: Answer | undefined;
  const beside = startBeside((answer) => {
    if (answer.kind !== 'found' || answer.turn !== turn) return;
    waiting?.(answer.findings, answer.views);
  }, onFailed);
  return (
    beside && {
      follow: beside.follow,
      check: (workspace, views, answer) => {
        turn += 1;
        waiting = answer;
        beside.ask(workspace, { kind: 'check', turn, views });
      },
    }
  );
}
