/** Does longer work beside the page, one piece after the other; it holds a copy of the workspace and follows edits. */
import { faultOf } from '../fault.ts';
import { follow, mirror, mirrored, open } from '../mirror.ts';
import type { FromWorker, ToWorker } from '../protocol.ts';
import { carryOut } from './carryOut.ts';

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') open(data);
  else if (data.kind === 'edit') follow(data);
  else if (data.kind === 'job') void answer(data);
});

async function answer({ turn, asking }: Extract<ToWorker, { kind: 'job' }>): Promise<void> {
  try {
    const answer = await carryOut(asking, {
      workspace: () => {
        const workspace = mirrored();
        if (workspace === undefined) throw new Error('no workspace was told');
        return workspace;
      },
      send: (piece) => tell({ kind: 'piece', turn, ...piece }),
      keep: mirror,
    });
    tell({ kind: 'done', turn, answer });
  } catch (error) {
    tell({ kind: 'failed', turn, fault: faultOf(error) });
  }
}

const tell = (message: FromWorker): void => postMessage(message);
