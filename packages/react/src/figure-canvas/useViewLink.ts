/** Moves a canvas with those that it is linked to, in the same frame, and tells them where it goes itself. */
import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { FigureCanvasProps } from './props.ts';
import type { Viewport } from './useViewport.ts';
import type { LinkedPlace, ViewLink } from './viewLink.ts';

export function useViewLink({ link, viewKey = '', figure }: FigureCanvasProps, viewport: Viewport) {
  const store = useStoreApi();
  const frame = frameOf(viewKey, figure);
  const now = useRef(frame);
  useEffect(() => {
    now.current = frame;
  }, [frame]);

  useEffect(() => {
    if (link === undefined) return;
    const me = {};
    let following = false;
    const follow = (place: LinkedPlace) => {
      following = true;
      viewport.goTo(place);
      following = false;
    };
    const stopFollowing = link.onMove((moved, place, by) => {
      if (by !== me && moved === now.current) follow(place);
    });
    const stopTelling = store.subscribe(({ transform, width, height }, before) => {
      const place = link.placeOf(now.current);
      const resized = width !== before.width || height !== before.height;
      // What stood in the middle still does; what is shown whole is fitted anew elsewhere.
      if (resized && place !== undefined && place.fitted === undefined) return follow(place);
      if (following || transform === before.transform || width === 0) return;
      if (viewport.stands()) link.move(now.current, viewport.place(), me);
    });
    return () => {
      stopFollowing();
      stopTelling();
    };
  }, [link, store, viewport]);
}

/** Another view, or the same laid out on another page, is another place to be at. */
export const frameOf = (viewKey: string, { width, height }: FigureCanvasProps['figure']): string =>
  `${viewKey} ${width.toFixed(1)} ${height.toFixed(1)}`;

/** Where the linked canvases look at a frame, if one does or did. */
export const placeIn = (
  link: ViewLink | undefined,
  viewKey: string | undefined,
  figure: FigureCanvasProps['figure'],
) => link?.placeOf(frameOf(viewKey ?? '', figure));
