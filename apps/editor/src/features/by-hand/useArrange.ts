/** What can be set by hand on the figure on screen: gestures of the canvas become edits of the view. */
import { textIn } from '@khung/core';
import { type Figure, viewpointOf } from '@khung/diagram';
import type { Arrange } from '@khung/react';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { useView } from '../../session/views.ts';
import { autoSize, bend, pinnedIn, sizedIn, unpin } from './edits.ts';
import { putElements, takeOff, write } from './items.ts';
import { checkBends } from './keptPlaces.ts';
import { putInOrder } from './ordering.ts';
import { addPictures } from './pictures.ts';
import { bendsOn, wireBends } from './placing.ts';
import { putDown } from './putDown.ts';
import { sizedOn, sizeKey } from './tableSizes.ts';

/** `undefined` where the view arranges itself alone. */
export function useArrange(figure: Figure): Arrange | undefined {
  const { t, language } = useWords();
  const view = useView();
  const readOnly = useSession((s) => s.keeping.kind === 'read-only');
  return useMemo(() => {
    const viewpoint = viewpointOf(view.viewpoint);
    if (!viewpoint?.movable || figure.placing === undefined) return undefined;
    const free = viewpoint.handDrawn === true;
    return {
      ...(readOnly ? { readOnly: `${t('second.title')} ${t('second.text')}` } : {}),
      free,
      pinned: pinnedIn(view),
      bends: bendsOn(figure, view),
      sized: sizedOn(figure, sizedIn(view)),
      onPlace: (boxes) => putDown(figure, boxes),
      onOrder: (run, boxes, before) =>
        void putInOrder(
          figure,
          run,
          boxes.map(({ id }) => id),
          before,
        ),
      onAutoSize: (boxes) => autoSize(boxes.map(({ id }) => sizeKey(id, sizedIn(view)))),
      onUnpin: (boxes) => unpin(boxes.map(({ id }) => id)),
      onBend: (edge, bends) => {
        const forget = checkBends(edge.id, view.wires?.[edge.id]?.bends ?? []);
        if (!bend(edge.id, { bends: wireBends(figure, edge, bends) })) forget();
      },
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
