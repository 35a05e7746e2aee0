/** What can be set by hand on the figure on screen: gestures of the canvas become edits of the view. */
import { type Placement, textIn } from '@khung/core';
import { type Figure, viewpointOf } from '@khung/diagram';
import type { Arrange } from '@khung/react';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { useView } from '../../session/views.ts';
import { bend, pinnedIn, place, unpin } from './edits.ts';
import { putElements, takeOff, write } from './items.ts';
import { checkPlaces } from './keptPlaces.ts';
import { addPictures } from './pictures.ts';
import { bendsOn, placementOf, wireBends } from './placing.ts';

/** `undefined` where the view arranges itself alone. */
export function useArrange(figure: Figure): Arrange | undefined {
  const { t, language } = useWords();
  const view = useView();
  const readOnly = useSession((s) => s.keeping.kind === 'read-only');
  return useMemo(() => {
    const viewpoint = viewpointOf(view.viewpoint);
    const { placing } = figure;
    if (viewpoint === undefined || !viewpoint.movable || placing === undefined) return undefined;
    const free = viewpoint.handDrawn === true;
    return {
      ...(readOnly ? { readOnly: `${t('second.title')} ${t('second.text')}` } : {}),
      free,
      pinned: pinnedIn(view),
      bends: bendsOn(figure, view),
      onPlace: (boxes) => {
        const places = new Map<string, Placement>();
        for (const one of boxes) places.set(one.box.id, placementOf(placing, one, free));
        const parents = new Map(boxes.map(({ box, parent }) => [String(box.id), parent?.id]));
        const forget = free ? undefined : checkPlaces(places);
        if (!place(places, free ? parents : undefined)) forget?.();
      },
      onUnpin: (boxes) => unpin(boxes.map(({ id }) => id)),
      onBend: (edge, bends) => void bend(edge.id, { bends: wireBends(figure, edge, bends) }),
      onSlideLabel: (edge, share) => void bend(edge.id, { label: Math.round(share * 1000) / 1000 }),
      ...(free
        ? {
            onWrite: ({ id }, text) => write(id, text),
            writtenText: ({ id }) => textIn(view.placements?.[id]?.text, language),
            onTakeOff: takeOff,
            onPut: putElements,
            onFiles: (files, at) => void addPictures(files, at),
          }
        : {}),
    } satisfies Arrange;
  }, [figure, view, readOnly, language, t]);
}
