/** The page's side of a worker beside it: it is told the workspace once, then every edit. */
import { allRecords, type Edit, type StoredRecord, type Workspace } from '@khung/core';
import type { Asked, FromWorker, ToWorker } from './protocol.ts';

export interface Beside {
  /** An edit of the workspace that the worker has; without one the next question tells the whole. */
  readonly follow: (before: Workspace, after: Workspace, edit: Edit | undefined) => void;
  /**
   * Asks, about a workspace where one is given; answers come in the order of what was asked.
   * @param handedOver what the page no longer needs: it is not copied
   */
  readonly ask: (
    workspace: Workspace | undefined,
    asked: Asked,
    handedOver?: readonly Transferable[],
  ) => void;
  /** What the worker has by its own doing. */
  readonly knows: (workspace: Workspace | undefined) => void;
  /** Breaks off whatever it is at; nothing more is answered. */
  readonly stop: () => void;
}

/** Of `Worker`, as far as it is needed here. */
export interface Speaker {
  postMessage: (message: ToWorker, handedOver: Transferable[]) => void;
  addEventListener: {
    (kind: 'message', hear: (event: MessageEvent<FromWorker>) => void): void;
    (kind: 'error' | 'messageerror', hear: () => void): void;
  };
  terminate: () => void;
}

/** Records told at once: some ten milliseconds of the page. */
const AT_ONCE = 4000;

/** @param onFailed it broke off: nothing will be answered any more */
export function speakWith(
  worker: Speaker,
  onAnswer: (answer: FromWorker) => void,
  onFailed: () => void,
): Beside {
  let known: Workspace | undefined;
  let stopped = false;
  /** What waits for the pieces of a workspace before it. */
  const waiting: (() => boolean)[] = [];
  worker.addEventListener('error', onFailed);
  worker.addEventListener('messageerror', onFailed);
  worker.addEventListener('message', ({ data }) => stopped || onAnswer(data));

  /** Each step says whether it has ended; the page goes on between two that have not. */
  const work = () => {
    while (!stopped && waiting[0] !== undefined) {
      if (!waiting[0]()) {
        setTimeout(work);
        return;
      }
      waiting.shift();
    }
  };
  const inTurn = (step: () => boolean) => {
    waiting.push(step);
    if (waiting.length === 1) work();
  };
  const tell = (message: ToWorker, handedOver: readonly Transferable[] = []) =>
    inTurn(() => {
      worker.postMessage(message, [...handedOver]);
      return true;
    });
  const open = (workspace: Workspace) => {
    const { foreign, unknown } = workspace;
    const records = allRecords(workspace);
    inTurn(() => {
      const piece = some(records);
      const ended = piece.length < AT_ONCE;
      const last = ended ? { last: { foreign, unknown } } : {};
      worker.postMessage({ kind: 'open', records: piece, ...last }, []);
      return ended;
    });
  };
  return {
    follow: (before, after, edit) => {
      if (known !== before) return;
      if (edit === undefined) known = undefined;
      else {
        tell({ kind: 'edit', edit });
        known = after;
      }
    },
    ask: (workspace, asked, handedOver) => {
      if (workspace !== undefined && known !== workspace) {
        open(workspace);
        known = workspace;
      }
      tell(asked, handedOver);
    },
    knows: (workspace) => {
      known = workspace;
    },
    stop: () => {
      stopped = true;
      worker.terminate();
    },
  };
}

function some(records: Iterator<StoredRecord>): readonly StoredRecord[] {
  const piece: StoredRecord[] = [];
  while (piece.length < AT_ONCE) {
    const { value, done } = records.next();
    if (done === true) break;
    piece.push(value);
  }
  return piece;
}
