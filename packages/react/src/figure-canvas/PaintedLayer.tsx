/** The whole figure on a canvas under the (then empty) nodes: smooth with thousands of boxes in sight. */
import { useStore } from '@xyflow/react';
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
  const first = useRef<HTMLCanvasElement>(null);
  const second = useRef<HTMLCanvasElement>(null);
  const picture = useRef<ReturnType<typeof figurePicture>>(undefined);
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const loaded = useFontsLoaded() + usePicturesLoaded();
  const elsewhere = useHiddenMarks(figure);

  useLayoutEffect(() => {
    if (!first.current || !second.current) return;
    const made = figurePicture(first.current, second.current);
    picture.current = made;
    return made.stop;
  }, []);

  // In the same frame in which the nodes move.
  useLayoutEffect(() => {
    if (!stands()) return;
    const view = { x, y, zoom, width, height };
    picture.current?.show({ figure, theme, highlight, elsewhere, loaded }, view);
  }, [figure, theme, highlight, elsewhere, loaded, stands, x, y, zoom, width, height]);

  return (
    <>
      <canvas ref={first} className="khung-painted" />
      <canvas ref={second} className="khung-painted" />
    </>
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
