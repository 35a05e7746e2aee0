/** Works beside the page: it holds a copy of the workspace, follows edits, checks it and draws its views. */
import { drawBeside } from '../canvas/drawing/drawBeside.ts';
import { checkBeside, forgetShown } from '../checks/checkBeside.ts';
import { faultOf } from './fault.ts';
import { follow, mirrored, open } from './mirror.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** Counts what was said: work on views stops where something new has come. */
let said = 0;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  said += 1;
  if (data.kind === 'open') {
    if (open(data)) forgetShown();
  } else if (data.kind === 'edit') follow(data);
  else void answer(data);
});

async function answer(asked: Extract<ToWorker, { turn: number }>): Promise<void> {
  const workspace = mirrored();
  if (workspace === undefined) return;
  const { turn } = asked;
  if (asked.kind === 'draw') {
    try {
      tell({ kind: 'drawn', turn, figures: drawBeside({ ...asked.wish, workspace }) });
    } catch (error) {
      tell({ kind: 'failed', turn, fault: faultOf(error) });
    }
    return;
  }
  if (asked.kind !== 'check') return;
  const begun = said;
  const findings = await checkBeside(workspace, asked.views, () => said === begun);
  if (findings !== undefined) tell({ kind: 'found', turn, views: asked.views, findings });
}

const tell = (message: FromWorker): void => postMessage(message);
