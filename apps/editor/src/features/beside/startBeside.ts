/** The page's side of a worker beside it: it is told the workspace once, then every edit. */
import { allRecords, type Edit, type Workspace } from '@khung/core';
import BesideWorker from './beside.worker.ts?worker&inline';
import type { Asked, FromWorker, ToWorker } from './protocol.ts';

export interface Beside {
  /** What the worker has to know before it is asked next; without an edit: the whole. */
  readonly follow: (after: Workspace, edit: Edit | undefined) => void;
  /** Asks about a workspace; answers come in the order of what was asked. */
  readonly ask: (workspace: Workspace, asked: Asked) => void;
  /** Breaks off whatever it is at; nothing more is answered. */
  readonly stop: () => void;
}

/**
 * @param onFailed it was started but broke off: nothing will be answered
 * @returns undefined where the browser lets no worker run, such as from some folders
 */
export function startBeside(
  onAnswer: (answer: FromWorker) => void,
  onFailed: () => void,
): Beside | undefined {
  const worker = newWorker();
  if (worker === undefined) return undefined;
  let known: Workspace | undefined;
  const tell = (message: ToWorker) => worker.postMessage(message);
  worker.addEventListener('error', onFailed);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onAnswer(data));
  return {
    follow: (after, edit) => {
      if (known === undefined) return;
      if (edit === undefined) known = undefined;
      else {
        tell({ kind: 'edit', edit });
        known = after;
      }
    },
    ask: (workspace, asked) => {
      if (known !== workspace) tell({ kind: 'open', records: [...allRecords(workspace)] });
      known = workspace;
      tell(asked);
    },
    stop: () => worker.terminate(),
  };
}

function newWorker(): Worker | undefined {
  try {
    return new BesideWorker();
  } catch {
    return undefined;
  }
}
