/** What has just been put somewhere is seen: where it lies deeper than the levels drawn, more are drawn. */
import type { ElementId } from '@khung/core';
import { viewpointOf } from '@khung/diagram';
import { wordsFor } from '../../i18n/i18n.ts';
import { mainModelIn, nestingIn } from '../../session/derived.ts';
import { prefer } from '../../session/preferences.ts';
import { say, useSession } from '../../session/session.ts';
import { viewNow } from '../../session/views.ts';
import { useUnshown } from '../status/unshown.ts';
import { hasLevels, levelsDrawn } from './levels.ts';

export function reachLevel(elements: readonly ElementId[]): void {
  const { figure } = useUnshown.getState();
  const { workspace, shown } = useSession.getState();
  if (figure === undefined || !hasLevels(viewpointOf(viewNow().viewpoint))) return;
  const { parentOf } = nestingIn(mainModelIn(workspace, shown));
  const drawn = levelsDrawn(figure);
  const wanted = Math.max(0, ...elements.map((id) => depthOf(id, parentOf)));
  if (wanted <= Math.max(1, drawn)) return;
  prefer({ levels: wanted });
  say({
    tone: 'info',
    title: wordsFor('canvas.deeper', { count: wanted }),
    text: wordsFor('canvas.deeperText'),
  });
}

function depthOf(id: ElementId, parentOf: ReadonlyMap<ElementId, ElementId>): number {
  const above = new Set([id]);
  for (let up = parentOf.get(id); up !== undefined && !above.has(up); up = parentOf.get(up)) {
    above.add(up);
  }
  return above.size;
}
