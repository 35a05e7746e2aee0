/** A figure as large as its place that turns into the next one it is given, instead of jumping to it. */
import type { Figure, Theme } from '@khung/diagram';
import { type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { occurrenceAt } from '../geometry/hit.ts';
import { faintness } from '../marks/faintness.ts';
import { paintCanvas } from '../marks/paintCanvas.ts';
import { usePicturesLoaded } from '../marks/pictures.ts';
import { between, type MixedMark, mixOf } from './mix.ts';

export interface FigureMorphProps {
  readonly figure: Figure;
  readonly theme: Theme;
  /** Figures of one series turn into each other; another begins anew. */
  readonly series: string;
  /** What stands out; the rest is drawn faint. */
  readonly focus?: ReadonlySet<string> | undefined;
  /** ms; nothing where motion is not wanted. @default 900 */
  readonly duration?: number;
  /** The element of the innermost box that was pointed at, none on the ground. */
  readonly onPick?: (element: string | undefined) => void;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const FAINT = 0.16;

export function FigureMorph(props: FigureMorphProps) {
  const { figure, theme, series, focus, duration = 900, onPick } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSizeOf(canvas);
  const from = usePrevious(figure, series);
  const mix = useMemo(() => mixOf(from, figure), [from, figure]);
  const pictures = usePicturesLoaded();
  const begun = useRef<{ readonly mix: typeof mix; readonly at: number }>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: pictures are painted once they are loaded.
  useEffect(() => {
    const { current } = canvas;
    if (!current || size.width === 0) return;
    const quiet = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const long = quiet || from === figure ? 0 : duration;
    let frame = 0;
    if (begun.current?.mix !== mix) begun.current = { mix, at: performance.now() };
    const begin = begun.current.at;
    const paint = () => {
      const done = long === 0 ? 1 : Math.min(1, (performance.now() - begin) / long);
      const share = eased(done);
      const paper = {
        width: between(from.width, figure.width, share),
        height: between(from.height, figure.height, share),
      };
      paintAt(current, mix(share), figure, theme, paper, size, focus);
      current.dataset['share'] = String(done);
      if (done < 1) frame = requestAnimationFrame(paint);
    };
    paint();
    return () => cancelAnimationFrame(frame);
  }, [mix, from, figure, theme, size, focus, duration, pictures]);

  const pick = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const { scale, left, top } = fitting(figure, box);
    const x = (event.clientX - box.left - left) / scale;
    const y = (event.clientY - box.top - top) / scale;
    onPick?.(occurrenceAt(figure, { x, y })?.element);
  };
  return (
    <canvas
      ref={canvas}
      className="khung-morph"
      role="img"
      aria-label={figure.caption || figure.title}
      onPointerUp={pick}
    />
  );
}

/** The figure before this one of the same series; this one where there is none. */
function usePrevious(figure: Figure, series: string): Figure {
  const [known, setKnown] = useState({ figure, series, before: figure });
  if (known.figure === figure && known.series === series) return known.before;
  const before = known.series === series ? known.figure : figure;
  setKnown({ figure, series, before });
  return before;
}

function useSizeOf(canvas: { readonly current: HTMLCanvasElement | null }): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const measure = () => setSize({ width: current.clientWidth, height: current.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, [canvas]);
  return size;
}

/** px a millimetre takes, and where the figure's corner stands. */
function fitting(paper: Size, room: Size): { scale: number; left: number; top: number } {
  const scale = Math.min(room.width / paper.width, room.height / paper.height);
  return {
    scale,
    left: (room.width - paper.width * scale) / 2,
    top: (room.height - paper.height * scale) / 2,
  };
}

function paintAt(
  canvas: HTMLCanvasElement,
  marks: readonly MixedMark[],
  figure: Figure,
  theme: Theme,
  paper: Size,
  room: Size,
  focus: ReadonlySet<string> | undefined,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const dpr = window.devicePixelRatio || 1;
  const [width, height] = [Math.round(room.width * dpr), Math.round(room.height * dpr)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const { scale, left, top } = fitting(paper, room);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(scale * dpr, 0, 0, scale * dpr, left * dpr, top * dpr);
  const opacity = new Map(marks.map((one) => [one.mark, one.opacity]));
  const faint = focus === undefined ? () => 1 : faintness(figure, focus, FAINT);
  paintCanvas(
    context,
    opacity.keys(),
    theme,
    figure.font,
    scale * dpr,
    (mark) => (opacity.get(mark) ?? 1) * faint(mark),
  );
}

/** Slow, quick, slow. */
const eased = (share: number): number =>
  share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2;
