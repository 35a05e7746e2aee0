/**
 * ELK in a thread of its own, so that a layout that takes too long can be stopped: it never yields. The
 * thread is kept, and warm, from one layout to the next.
 */
import { Worker } from 'node:worker_threads';
import type { ElkNode } from 'elkjs';

export interface ElkThread {
  /** @throws Error in ELK's words, or where the limit has passed. */
  readonly layout: (graph: ElkNode) => Promise<ElkNode>;
  readonly close: () => Promise<void>;
}

const PROGRAM = `
const { parentPort } = require('node:worker_threads');
const ELK = require('elkjs/lib/elk.bundled.js');
const elk = new ELK();
parentPort.on('message', (graph) => {
  elk.layout(graph).then(
    (root) => parentPort.postMessage({ root }),
    (error) => parentPort.postMessage({ error: String(error && error.message || error) }),
  );
});
`;

type Answer = { readonly root: ElkNode } | { readonly error: string };

/** @param limit seconds for one layout */
export function elkThread(limit: number): ElkThread {
  let worker: Worker | undefined;
  const layout = (graph: ElkNode): Promise<ElkNode> =>
    new Promise((found, failed) => {
      // Its recursions go deep, and it takes gigabytes where there are thousands of boxes.
      const limits = { stackSizeMb: 60, maxOldGenerationSizeMb: 8192 };
      const thread = worker ?? new Worker(PROGRAM, { eval: true, resourceLimits: limits });
      worker = thread;
      const end = (): void => {
        clearTimeout(timer);
        thread.off('message', answered);
        thread.off('error', broken);
      };
      const answered = (answer: Answer): void => {
        end();
        if ('root' in answer) found(answer.root);
        else failed(new Error(answer.error));
      };
      const stop = (why: string): void => {
        end();
        worker = undefined;
        void thread.terminate();
        failed(new Error(why));
      };
      const broken = (error: Error): void => stop(error.message);
      const timer = setTimeout(() => stop(`no answer in ${limit} s`), limit * 1000);
      thread.on('message', answered);
      thread.on('error', broken);
      thread.postMessage(graph);
    });
  return {
    layout,
    close: async () => {
      await worker?.terminate();
      worker = undefined;
    },
  };
}
