/** A new figure of the same view glides into place; a figure of another view or size is shown whole. */
import { useStore } from '@xyflow/react';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { indexOf } from '../geometry/figureIndex.ts';
import type { HandStore } from '../gestures/handStore.ts';
import { PAPER } from './FrameView.tsx';
import type { FigureCanvasProps } from './props.ts';
import { placeIn } from './useViewLink.ts';
import type { Viewport } from './useViewport.ts';
import type { LinkedPlace } from './viewLink.ts';

/** A little longer than the movement in the stylesheet. ms */
const GLIDE = 320;

export function useNewFigure(
  { figure, viewKey, readOnly, link }: FigureCanvasProps,
  root: RefObject<HTMLElement | null>,
  hand: HandStore,
  viewport: Viewport,
  ready: boolean,
): void {
  const shown = useRef({ figure, viewKey });

  useLayoutEffect(() => {
    const before = shown.current;
    if (before.figure === figure) return;
    shown.current = { figure, viewKey };
    const { arranged } = hand.get();
    forgetOld(hand, figure);
    const { width, height } = before.figure;
    const resized = width !== figure.width || (height !== figure.height && !arranged);
    if (before.viewKey !== viewKey || resized) {
      begin(viewport, figure, placeIn(link, viewKey, figure));
      return;
    }
    const { current } = root;
    if (!current) return;
    current.dataset.moving = 'true';
    const timer = setTimeout(() => delete current.dataset.moving, GLIDE);
    return () => clearTimeout(timer);
  }, [figure, viewKey, root, hand, viewport, link]);

  // Why something was refused is no longer so where another view or another state of it is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these two are what it is about
  useEffect(() => hand.set({ note: undefined }), [hand, viewKey, readOnly]);

  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these two are what it is about
  useEffect(() => viewport.resized(), [viewport, width, height]);

  const fitted = useRef(false);
  useEffect(() => {
    if (!ready || fitted.current) return;
    fitted.current = true;
    const { figure: first, viewKey: key } = shown.current;
    begin(viewport, first, placeIn(link, key, first));
  }, [ready, viewport, link]);
}

/** Where a linked canvas looks already, else the whole figure. */
function begin(
  viewport: Viewport,
  figure: FigureCanvasProps['figure'],
  place: LinkedPlace | undefined,
): void {
  if (place === undefined || place.fitted !== undefined) {
    viewport.fit(place?.fitted ?? whole(figure), { animate: false });
  } else viewport.goTo(place);
}

/** The figure and the paper round it, mm. */
export function whole({ width, height }: FigureCanvasProps['figure']) {
  return { x: -PAPER, y: -PAPER, width: width + 2 * PAPER, height: height + 2 * PAPER };
}

/** What the hand is at belongs to the figure before: take the same occurrence of the new one, or let go. */
function forgetOld(hand: HandStore, figure: FigureCanvasProps['figure']): void {
  const { byId, boxById } = indexOf(figure);
  const { at, gesture } = hand.get();
  const renaming = gesture.kind === 'rename' ? boxById.get(gesture.box.id) : undefined;
  hand.set({
    at: at && byId.get(at.id),
    hover: undefined,
    line: undefined,
    arranged: false,
    ...(renaming && { gesture: { kind: 'rename', box: renaming } }),
  });
}
