/** Moving the view: between window px, flow px and the figure's mm, fitting, revealing, zooming. */
import type { Occurrence, Rect } from '@khung/diagram';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useMemo } from 'react';
import { PX_PER_MM, type ScreenPoint } from './props.ts';
import type { LinkedPlace } from './viewLink.ts';

/** Room left round what is shown whole, CSS px; and how long a movement takes, ms. */
const MARGIN = 28;
const MOVE = 260;
export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 12;

/** @param below CSS px at the bottom that the zoom buttons take */
export function useViewport(root: RefObject<HTMLElement | null>, below: number) {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useMemo(() => {
    const duration = () =>
      window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE;

    const toFigure = (at: ScreenPoint) => {
      const { x, y } = flow.screenToFlowPosition(at, { snapToGrid: false });
      return { x: x / PX_PER_MM, y: y / PX_PER_MM };
    };

    const screenBox = ({ x, y, width, height }: Rect) => {
      const zoom = flow.getZoom() * PX_PER_MM;
      const at = flow.flowToScreenPosition({ x: x * PX_PER_MM, y: y * PX_PER_MM });
      return { ...at, width: width * zoom, height: height * zoom };
    };

    /** What was shown whole, as long as nobody has moved the view since. */
    let fitted: Rect | undefined;
    let stands = false;

    const fit = (area: Rect, options: { animate: boolean; maxZoom?: number }) => {
      const { width, height } = store.getState();
      if (width === 0 || height === 0) return;
      fitted = area;
      stands = true;
      const zoom = Math.max(
        MIN_ZOOM,
        Math.min(
          (width - 2 * MARGIN) / (area.width * PX_PER_MM),
          (height - 2 * MARGIN - below) / (area.height * PX_PER_MM),
          options.maxZoom ?? 2,
        ),
      );
      const x = width / 2 - (area.x + area.width / 2) * PX_PER_MM * zoom;
      const y = (height - below) / 2 - (area.y + area.height / 2) * PX_PER_MM * zoom;
      void flow.setViewport({ x, y, zoom }, { duration: options.animate ? duration() : 0 });
    };

    const place = (): LinkedPlace => {
      const { width, height } = store.getState();
      const { x, y, zoom } = flow.getViewport();
      const scale = zoom * PX_PER_MM;
      const middle = { x: (width / 2 - x) / scale, y: ((height - below) / 2 - y) / scale };
      return { ...middle, zoom, fitted };
    };

    /** What is shown whole somewhere else is shown whole here, however large this canvas is. */
    const goTo = (to: LinkedPlace) => {
      const { width, height } = store.getState();
      if (width === 0 || height === 0) return;
      stands = true;
      fitted = to.fitted;
      const scale = to.zoom * PX_PER_MM;
      const [x, y] = [width / 2 - to.x * scale, (height - below) / 2 - to.y * scale];
      void flow.setViewport({ x, y, zoom: to.zoom });
    };

    /** Nothing moves where the box is in sight already. */
    const reveal = ({ box }: Pick<Occurrence, 'box'>) => {
      const frame = root.current?.getBoundingClientRect();
      if (!frame) return;
      const on = screenBox(box);
      const inside =
        on.x >= frame.left &&
        on.y >= frame.top &&
        on.x + on.width <= frame.right &&
        on.y + on.height <= frame.bottom;
      if (inside) return;
      fitted = undefined;
      void flow.setCenter(
        (box.x + box.width / 2) * PX_PER_MM,
        (box.y + box.height / 2) * PX_PER_MM,
        { zoom: flow.getZoom(), duration: duration() },
      );
    };

    const panBy = ({ x, y }: ScreenPoint) => {
      fitted = undefined;
      const now = flow.getViewport();
      void flow.setViewport({ x: now.x + x, y: now.y + y, zoom: now.zoom });
    };

    const inCanvas = (at: ScreenPoint) => {
      const frame = root.current?.getBoundingClientRect();
      return {
        x: at.x - (frame?.left ?? 0),
        y: at.y - (frame?.top ?? 0),
        width: frame?.width ?? 0,
        height: frame?.height ?? 0,
      };
    };

    return {
      toFigure,
      screenBox,
      fit,
      reveal,
      panBy,
      inCanvas,
      place,
      goTo,
      /** Something has been fitted: what the store says of the view is true. */
      stands: () => stands,
      /** The person has panned or zoomed. */
      moved: () => {
        fitted = undefined;
      },
      /** The canvas has another size: what was shown whole still is. */
      resized: () => {
        if (fitted) fit(fitted, { animate: false });
      },
      zoomTo: (zoom: number) => {
        fitted = undefined;
        void flow.zoomTo(zoom, { duration: duration() });
      },
      zoomBy: (factor: number) => {
        fitted = undefined;
        void flow.zoomTo(flow.getZoom() * factor, { duration: duration() / 2 });
      },
    };
  }, [flow, store, root, below]);
}

export type Viewport = ReturnType<typeof useViewport>;
