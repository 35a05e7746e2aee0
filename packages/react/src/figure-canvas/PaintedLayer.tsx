/** The whole figure on a canvas under the (then empty) nodes: smooth with thousands of boxes in sight. */
import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { usePicturesLoaded } from '../marks/pictures.ts';
import { useHiddenMarks } from '../overlay/LiveLines.tsx';
import { figurePicture } from './figurePicture.ts';
import type { FigureCanvasProps } from './props.ts';

interface PaintedProps extends Pick<FigureCanvasProps, 'figure' | 'theme' | 'highlight'> {
  /** Before the view stands nothing is painted: it would be at a wrong place. */
  readonly stands: () => boolean;
}

export function PaintedLayer({ figure, theme, highlight, stands }: PaintedProps) {
  const root = useRef<HTMLDivElement>(null);
  const picture = useRef<ReturnType<typeof figurePicture>>(undefined);
  const store = useStoreApi();
  const loaded = useFontsLoaded() + usePicturesLoaded();
  const elsewhere = useHiddenMarks(figure);

  useLayoutEffect(() => {
    const made = figurePicture([...(root.current?.querySelectorAll('canvas') ?? [])]);
    picture.current = made;
    return made.stop;
  }, []);

  // With every movement of the view, without React: in the same frame in which the nodes move.
  useLayoutEffect(() => {
    const painted = { figure, theme, highlight, elsewhere, loaded };
    const show = ({ transform: [x, y, zoom], width, height }: ReactFlowState) => {
      if (stands()) picture.current?.show(painted, { x, y, zoom, width, height });
    };
    show(store.getState());
    return store.subscribe((now, before) => {
      const { transform, width, height } = before;
      if (now.transform !== transform || now.width !== width || now.height !== height) show(now);
    });
  }, [figure, theme, highlight, elsewhere, loaded, stands, store]);

  return (
    <div ref={root} className="khung-pictures">
      <canvas className="khung-painted" />
      <canvas className="khung-painted" />
      <canvas className="khung-painted" />
    </div>
  );
}

/** Counts up as fonts come, so that text is painted again in its own type. */
function useFontsLoaded(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const loaded = () => setCount((before) => before + 1);
    document.fonts.addEventListener('loadingdone', loaded);
    return () => document.fonts.removeEventListener('loadingdone', loaded);
  }, []);
  return count;
}
