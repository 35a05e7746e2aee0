/** The whole figure on one canvas under the (then empty) nodes: smooth with thousands of boxes in sight. */
import type { Figure } from '@khung/diagram';
import { useStore } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { indexOf } from '../geometry/figureIndex.ts';
import { paintCanvas } from '../marks/paintCanvas.ts';
import { PAGE, PAPER } from './FrameView.tsx';
import { type FigureCanvasProps, PX_PER_MM } from './props.ts';

/** More boxes than this in sight are painted; fewer than the second are nodes again. Measured in parts.md. */
const MANY = 200;
const FEW = 160;

/** Are there so many boxes in sight that they are better painted? */
export function useManyInSight(figure: Figure): boolean {
  const before = useRef(false);
  const many = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (figure.occurrences.length <= FEW) return false;
    const scale = zoom * PX_PER_MM;
    const [left, top] = [-x / scale, -y / scale];
    const [right, bottom] = [left + width / scale, top + height / scale];
    let seen = 0;
    for (const { box } of figure.occurrences) {
      if (box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top)
        seen++;
    }
    return seen > (before.current ? FEW : MANY);
  });
  useEffect(() => {
    before.current = many;
  }, [many]);
  return many;
}

type PaintedLayerProps = Pick<FigureCanvasProps, 'figure' | 'theme' | 'highlight'>;

export function PaintedLayer({ figure, theme, highlight }: PaintedLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const fonts = useFontsLoaded();

  // biome-ignore lint/correctness/useExhaustiveDependencies: paints again when the fonts have come
  useEffect(() => {
    const { current } = canvas;
    const context = current?.getContext('2d');
    if (!current || !context) return;
    const dpr = window.devicePixelRatio || 1;
    current.width = Math.round(width * dpr);
    current.height = Math.round(height * dpr);
    const scale = zoom * PX_PER_MM * dpr;
    context.setTransform(scale, 0, 0, scale, x * dpr, y * dpr);
    const { width: across, height: down } = figure;
    context.fillStyle = theme.paint(PAGE).fill ?? 'transparent';
    context.fillRect(-PAPER, -PAPER, across + 2 * PAPER, down + 2 * PAPER);
    const inSight = visibleMarks(figure, x, y, zoom * PX_PER_MM, width, height);
    paintCanvas(context, inSight, theme, figure.font, scale, (mark) => {
      if (!highlight?.fade || !mark.occurrence) return 1;
      const element = indexOf(figure).byId.get(mark.occurrence)?.element;
      return element && highlight.elements.has(element) ? 1 : 0.25;
    });
  }, [figure, theme, highlight, x, y, zoom, width, height, fonts]);

  return <canvas ref={canvas} className="khung-painted" style={{ width, height }} />;
}

/** A mark of an occurrence out of sight is left out; the rest is few. */
function* visibleMarks(
  figure: Figure,
  x: number,
  y: number,
  scale: number,
  width: number,
  height: number,
) {
  const { byId } = indexOf(figure);
  // Badges and pins stick out of their box.
  const slack = 6;
  const [left, top] = [-x / scale - slack, -y / scale - slack];
  const [right, bottom] = [(width - x) / scale + slack, (height - y) / scale + slack];
  for (const mark of figure.marks) {
    const box = mark.occurrence && byId.get(mark.occurrence)?.box;
    if (
      box &&
      (box.x > right || box.x + box.width < left || box.y > bottom || box.y + box.height < top)
    )
      continue;
    yield mark;
  }
}

function useFontsLoaded(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const loaded = () => setCount((before) => before + 1);
    document.fonts.addEventListener('loadingdone', loaded);
    return () => document.fonts.removeEventListener('loadingdone', loaded);
  }, []);
  return count;
}
