/** Elements dragged onto a view that says itself what it shows: shown where they are, or why they are not. */
import type { ElementId } from '@khung/core';
import { wordsFor } from '../../i18n/i18n.ts';
import { mainModelIn } from '../../session/derived.ts';
import { say, select, useSession } from '../../session/session.ts';
import { nameOf } from '../canvas/gestures.ts';
import { canvas } from '../canvas/handle.ts';
import { useUnshown } from '../status/unshown.ts';

export function bring(ids: readonly string[]): void {
  const { figure } = useUnshown.getState();
  const { workspace, shown } = useSession.getState();
  if (figure === undefined) return;
  const model = mainModelIn(workspace, shown);
  const wanted = [...model.elements.keys()].filter((id) => ids.includes(id));
  const drawn = new Set<ElementId>(figure.occurrences.map(({ element }) => element));
  select(wanted);
  const [first] = wanted.filter((id) => drawn.has(id));
  if (first !== undefined) canvas()?.reveal(first);
  const [missing, ...others] = wanted.filter((id) => !drawn.has(id));
  if (missing === undefined) return;
  const reason = figure.unshown.find(({ source }) => source.id === missing)?.reason ?? 'viewpoint';
  const name = nameOf(model.elements.get(missing));
  say({
    tone: 'info',
    title:
      others.length === 0
        ? wordsFor('adding.notHere', { name })
        : wordsFor('adding.notHereMany', { name, count: others.length }),
    text: wordsFor('adding.notHereText', { reason: wordsFor(`unshown.reasons.${reason}`) }),
  });
}
