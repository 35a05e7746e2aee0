/** Matches two models beside the page: once, then it is done. */
import { matchModels } from '@khung/core';
import type { MatchAsked, MatchTold } from './matchProtocol.ts';

addEventListener('message', ({ data }: MessageEvent<MatchAsked>) => {
  const { before, after, decisions } = data;
  const tell = (message: MatchTold): void => postMessage(message);
  try {
    const onProgress = (done: number) => tell({ kind: 'progress', done });
    tell({ kind: 'matched', matching: matchModels(before, after, { decisions, onProgress }) });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
