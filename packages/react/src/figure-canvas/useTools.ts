/** What pointer and keyboard work with: the newest props, the hand, the view, and a way to refuse. */
import type { Occurrence } from '@khung/diagram';
import { useKeyPress, useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { edgePan } from '../gestures/edgePan.ts';
import type { HandStore } from '../gestures/handStore.ts';
import type { PointerTools } from '../gestures/pointerTools.ts';
import type { KeyboardTools } from '../gestures/useKeyboard.ts';
import type { FigureCanvasProps, ScreenPoint } from './props.ts';
import { whole } from './useNewFigure.ts';
import type { Viewport } from './useViewport.ts';

type RefusedGesture = Parameters<NonNullable<FigureCanvasProps['onRefused']>>[0];

export function useTools(
  props: FigureCanvasProps,
  hand: HandStore,
  viewport: Viewport,
  root: RefObject<HTMLElement | null>,
): PointerTools & KeyboardTools {
  const latest = useRef(props);
  const space = useRef(false);
  const spaceHeld = useKeyPress('Space');
  const store = useStoreApi();
  useLayoutEffect(() => {
    latest.current = props;
    space.current = spaceHeld;
  });

  return useMemo(() => {
    const screenOf = (occurrence: Pick<Occurrence, 'box'>): ScreenPoint => {
      const box = viewport.screenBox(occurrence.box);
      return { x: box.x + box.width / 2, y: box.y + box.height };
    };
    const refuse = (gesture: RefusedGesture, at?: ScreenPoint): boolean => {
      const { readOnly: locked, arrange, onRefused } = latest.current;
      // A view takes what is set by hand also where the architecture takes no edits.
      const readOnly = gesture === 'arrange' ? arrange?.readOnly : locked;
      if (readOnly === undefined) return false;
      const current = hand.get().at;
      const frame = root.current?.getBoundingClientRect();
      const beside = current
        ? screenOf(current)
        : { x: (frame?.left ?? 0) + 24, y: (frame?.top ?? 0) + 24 };
      hand.set({ note: { text: readOnly, at: at ?? beside } });
      onRefused?.(gesture);
      return true;
    };
    return {
      props: () => latest.current,
      arrange: (tell) => {
        const { arrange } = latest.current;
        if (arrange === undefined) return;
        hand.set({ arranged: true });
        tell(arrange);
      },
      hand,
      toFigure: viewport.toFigure,
      zoom: () => store.getState().transform[2],
      panning: () => space.current,
      refuse,
      edge: edgePan(() => root.current?.getBoundingClientRect(), viewport.panBy),
      reveal: viewport.reveal,
      screenOf,
      zoomBy: viewport.zoomBy,
      fit: () => viewport.fit(whole(latest.current.figure), { animate: true }),
    };
  }, [hand, viewport, root, store]);
}
