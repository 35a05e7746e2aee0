/** The whole figure on one canvas under the (then empty) nodes: smooth with thousands of boxes in sight. */
import type { Figure, Mark } from '@khung/diagram';
import { useStore } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { indexOf } from '../geometry/figureIndex.ts';
import { paintCanvas } from '../marks/paintCanvas.ts';
import { usePicturesLoaded } from '../marks/pictures.ts';
import { useHiddenMarks } from '../overlay/LiveLines.tsx';
import { PAGE, PAPER } from './FrameView.tsx';
import { type FigureCanvasProps, PX_PER_MM } from './props.ts';

type Content = Pick<FigureCanvasProps, 'figure' | 'theme' | 'highlight'>;

interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/** What a frame has time for; how long a moved picture may stand for a painted one; when a movement rests. ms */
const SMOOTH = 10;
const STALE = 400;
const REST = 70;

export function PaintedLayer({ figure, theme, highlight }: Content) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const fonts = useFontsLoaded();
  const pictures = usePicturesLoaded();
  const elsewhere = useHiddenMarks(figure);
  const last = useRef<{ of: readonly unknown[]; view: View; at: number; cost: number }>(undefined);

  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const of = [figure, theme, highlight, elsewhere, fonts, pictures, width, height];
    const view = { x, y, zoom, width, height };
    const paint = () => {
      const at = performance.now();
      paintView(current, { figure, theme, highlight, elsewhere }, view);
      current.style.transform = '';
      last.current = { of, view, at, cost: performance.now() - at };
    };
    const before = last.current;
    const changed = !before?.of.every((value, i) => value === of[i]);
    if (!before || changed || before.cost < SMOOTH || performance.now() - before.at > STALE)
      return paint();
    // Painting takes too long for every frame of a movement: move the picture, paint when it rests.
    const scale = zoom / before.view.zoom;
    const [left, top] = [x - before.view.x * scale, y - before.view.y * scale];
    current.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    const rest = setTimeout(paint, REST);
    return () => clearTimeout(rest);
  }, [figure, theme, highlight, elsewhere, x, y, zoom, width, height, fonts, pictures]);

  return <canvas ref={canvas} className="khung-painted" style={{ width, height }} />;
}

function paintView(
  canvas: HTMLCanvasElement,
  { figure, theme, highlight, elsewhere }: Content & { elsewhere: ReadonlySet<Mark> },
  { x, y, zoom, width, height }: View,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const dpr = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * dpr);
  canvas.height = Math.round(height * dpr);
  const scale = zoom * PX_PER_MM;
  context.setTransform(scale * dpr, 0, 0, scale * dpr, x * dpr, y * dpr);
  const { width: across, height: down } = figure;
  context.fillStyle = theme.paint(PAGE).fill ?? 'transparent';
  context.fillRect(-PAPER, -PAPER, across + 2 * PAPER, down + 2 * PAPER);
  const inSight = visibleMarks(
    figure,
    elsewhere,
    -x / scale,
    -y / scale,
    width / scale,
    height / scale,
  );
  const { byId } = indexOf(figure);
  paintCanvas(context, inSight, theme, figure.font, scale * dpr, (mark) => {
    if (!highlight?.fade || !mark.occurrence) return 1;
    const element = byId.get(mark.occurrence)?.element;
    return element && highlight.elements.has(element) ? 1 : 0.25;
  });
}

/** Badges and pins stick out of their box by at most this. mm */
const SLACK = 6;

/** A mark of an occurrence out of sight is left out; what belongs to none is little. The area is in mm. */
function* visibleMarks(
  figure: Figure,
  elsewhere: ReadonlySet<Mark>,
  left: number,
  top: number,
  width: number,
  height: number,
): Generator<Mark> {
  const { byId } = indexOf(figure);
  const [right, bottom] = [left + width + SLACK, top + height + SLACK];
  for (const mark of figure.marks) {
    if (elsewhere.has(mark)) continue;
    const box = mark.occurrence && byId.get(mark.occurrence)?.box;
    if (box) {
      if (box.x > right || box.x + box.width < left - SLACK) continue;
      if (box.y > bottom || box.y + box.height < top - SLACK) continue;
    }
    yield mark;
  }
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
