/**
 * Longer work in a row: one piece at a time goes to the worker. What is broken off ends with its worker, at
 * once; what waits behind it goes on in a new one.
 */
import type { Edit, Workspace } from '@khung/core';
import { errorOf } from '../fault.ts';
import type { FromWorker, Piece } from '../protocol.ts';
import type { Beside } from '../speakWith.ts';
import type { AnswerOf, Asking, JobKind } from './jobs.ts';

/** A person has broken it off: there is nothing to tell. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
}

/** The worker has ended by itself, such as for want of memory. */
export class WorkerGone extends Error {
  override readonly name = 'WorkerGone';
  readonly code = 'worker-gone';
}

export interface Running<Answer> {
  /** @throws BrokenOff, WorkerGone, or what went wrong with its code and data */
  readonly answer: Promise<Answer>;
  /** Ends it, and leaves everything as it was. */
  readonly cancel: () => void;
}

export interface Circumstances {
  /** What it is about; without one, the worker's own does not matter. */
  readonly workspace?: Workspace;
  /** Hears parts of a long answer. */
  readonly onPiece?: (piece: Piece) => void;
  readonly handedOver?: readonly Transferable[];
  /** What the worker works with from here on, where the job gives it another; asked once it is done. */
  readonly makes?: () => Workspace | undefined;
}

export interface Queue {
  readonly run: <Kind extends JobKind>(
    asking: Asking<Kind>,
    circumstances?: Circumstances,
  ) => Running<AnswerOf<Kind>>;
  /** As of a worker; the edit is looked for only where there is one to be told. */
  readonly follow: (before: Workspace, after: Workspace, edit: () => Edit | undefined) => void;
}

interface Item extends Circumstances {
  readonly turn: number;
  readonly asking: Asking;
  readonly done: (answer: unknown) => void;
  readonly failed: (error: unknown) => void;
}

export interface QueueWish {
  /** @returns undefined where none can run */
  readonly start: (
    onAnswer: (answer: FromWorker) => void,
    onFailed: () => void,
  ) => Promise<Beside | undefined>;
  /** Does it without a worker. */
  readonly withoutWorker: (asking: Asking, circumstances: Circumstances) => Promise<unknown>;
  /** The worker's copy of the workspace is let go after so long without work, ms. */
  readonly rest: number;
}

export function queueOf({ start, withoutWorker, rest }: QueueWish): Queue {
  let turn = 0;
  let waiting: Item[] = [];
  let running: Item | undefined;
  let beside: Beside | undefined;
  let impossible = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const next = async () => {
    clearTimeout(resting);
    if (running !== undefined) return;
    const item = waiting.shift();
    if (item === undefined) {
      resting = setTimeout(leave, rest);
      return;
    }
    running = item;
    if (beside === undefined && !impossible) {
      let started: Beside | undefined;
      try {
        started = await start(answered, broken);
      } catch (error) {
        ended(item, () => item.failed(error));
        return;
      }
      if (running !== item) {
        started?.stop();
        return;
      }
      beside = started;
      impossible = started === undefined;
    }
    if (beside === undefined) return onPage(item);
    if (item.makes !== undefined) beside.knows(undefined);
    beside.ask(
      item.workspace,
      { kind: 'job', turn: item.turn, asking: item.asking },
      item.handedOver,
    );
  };
  const ended = (item: Item, end: () => void) => {
    if (running !== item) return;
    running = undefined;
    end();
    void next();
  };
  const onPage = (item: Item) =>
    withoutWorker(item.asking, item).then(
      (answer) => ended(item, () => item.done(answer)),
      (error: unknown) => ended(item, () => item.failed(error)),
    );
  const answered = (answer: FromWorker) => {
    const item = running;
    if (item === undefined || answer.turn !== item.turn) return;
    if (answer.kind === 'piece') item.onPiece?.(answer);
    else if (answer.kind === 'done') {
      if (item.makes !== undefined) beside?.knows(item.makes());
      ended(item, () => item.done(answer.answer));
    } else if (answer.kind === 'failed') ended(item, () => item.failed(errorOf(answer.fault)));
  };
  const leave = () => {
    beside?.stop();
    beside = undefined;
  };
  const broken = () => {
    leave();
    const item = running;
    if (item !== undefined) ended(item, () => item.failed(new WorkerGone()));
  };
  const cancel = (item: Item) => {
    const waited = waiting.includes(item);
    if (!waited && running !== item) return;
    waiting = waiting.filter((one) => one !== item);
    if (!waited) {
      leave();
      running = undefined;
    }
    item.failed(new BrokenOff());
    void next();
  };
  return {
    run: <Kind extends JobKind>(asking: Asking<Kind>, circumstances: Circumstances = {}) => {
      turn += 1;
      const mine = turn;
      let cancelThis = () => {};
      const answer = new Promise<AnswerOf<Kind>>((resolve, reject) => {
        const item: Item = {
          ...circumstances,
          turn: mine,
          // In the row all kinds stand together; the other side answers each as `Jobs` says.
          asking: asking as Asking,
          done: (value) => resolve(value as AnswerOf<Kind>),
          failed: reject,
        };
        cancelThis = () => cancel(item);
        waiting.push(item);
        void next();
      });
      return { answer, cancel: () => cancelThis() };
    },
    follow: (before, after, edit) => beside?.follow(before, after, edit()),
  };
}
