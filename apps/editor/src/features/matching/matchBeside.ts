/** Matching in a worker of its own, so that the page stays at hand and a person can break it off. */
import { type Matching, type Model, matchModels } from '@khung/core';
import MatchingWorker from './matching.worker.ts?worker&inline';
import type { MatchAsked, MatchTold } from './matchProtocol.ts';

export interface MatchRun {
  /** Undefined where it was broken off. */
  readonly matching: Promise<Matching | undefined>;
  readonly cancel: () => void;
}

/** @param onProgress told how much is done, 0 to 1 */
export function matchBeside(asked: MatchAsked, onProgress: (done: number) => void): MatchRun {
  const worker = newWorker();
  if (worker === undefined) return onPage(asked);
  let cancel = () => {};
  const matching = new Promise<Matching | undefined>((resolve, reject) => {
    cancel = () => resolve(undefined);
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<MatchTold>) => {
      if (data.kind === 'progress') onProgress(data.done);
      else if (data.kind === 'matched') resolve(data.matching);
      else reject(new Error(data.message));
    });
    const { before, after, decisions } = asked;
    worker.postMessage({ before: plain(before), after: plain(after), decisions });
  }).finally(() => worker.terminate());
  return { matching, cancel: () => cancel() };
}

/** Where the browser lets no worker run, such as from some folders. */
function onPage({ before, after, decisions }: MatchAsked): MatchRun {
  let wanted = true;
  const matching = new Promise<void>((resolve) => setTimeout(resolve)).then(() =>
    wanted ? matchModels(before, after, { decisions }) : undefined,
  );
  return {
    matching,
    cancel: () => {
      wanted = false;
    },
  };
}

/** The tables of an edited model are not the browser's own, and only those cross over. */
function plain({ architecture, workspace, elements, relations }: Model): Model {
  return {
    architecture,
    workspace,
    elements: new Map(elements),
    relations: new Map(relations),
    problems: [],
  };
}

function newWorker(): Worker | undefined {
  try {
    return new MatchingWorker();
  } catch {
    return undefined;
  }
}
