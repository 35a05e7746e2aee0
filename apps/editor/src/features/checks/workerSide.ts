/** The page's side of the checking worker: it is started when first needed, and told every edit once. */
import { allRecords, type Edit, type Finding, type Workspace } from '@khung/core';
import CheckWorker from './check.worker.ts?worker&inline';
import type { FromWorker, ToWorker } from './protocol.ts';

type Answer = (findings: readonly Finding[], views: boolean) => void;

export interface WorkerSide {
  /** What the worker has to know before it is asked next; without an edit: the whole. */
  readonly follow: (after: Workspace, edit: Edit | undefined) => void;
  readonly check: (workspace: Workspace, views: boolean, answer: Answer) => void;
}

/**
 * @param onFailed it was started but broke off: nothing will be answered
 * @returns undefined where the browser lets no worker run, such as from some folders
 */
export function startWorker(onFailed: () => void): WorkerSide | undefined {
  const worker = newWorker();
  if (worker === undefined) return undefined;
  let known: Workspace | undefined;
  let turn = 0;
  let waiting: Answer | undefined;
  const tell = (message: ToWorker) => worker.postMessage(message);
  worker.addEventListener('error', onFailed);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.turn === turn) waiting?.(data.findings, data.views);
  });
  return {
    follow: (after, edit) => {
      if (known === undefined) return;
      if (edit === undefined) known = undefined;
      else {
        tell({ kind: 'edit', edit });
        known = after;
      }
    },
    check: (workspace, views, answer) => {
      if (known !== workspace) tell({ kind: 'open', records: [...allRecords(workspace)] });
      known = workspace;
      turn += 1;
      waiting = answer;
      tell({ kind: 'check', turn, views });
    },
  };
}

function newWorker(): Worker | undefined {
  try {
    return new CheckWorker();
  } catch {
    return undefined;
  }
}
