/**
 * A picture of the figure, larger than the view. It moves with the view as it is; a new one is painted
 * beside it in slices, between frames, and takes its place when it is whole. Where it ends before that,
 * a coarser one of the whole figure shows from under it: nothing is ever blank.
 */
import type { Figure, Mark, Rect, Theme } from '@khung/diagram';
import { indexOf } from '../geometry/figureIndex.ts';
import { faintness } from '../marks/faintness.ts';
import { paintCanvas } from '../marks/paintCanvas.ts';
import { PAGE, PAPER } from './FrameView.tsx';
import { type FigureCanvasProps, PX_PER_MM } from './props.ts';

export interface Painted {
  readonly figure: Figure;
  readonly theme: Theme;
  readonly highlight: FigureCanvasProps['highlight'];
  /** Marks that are drawn elsewhere just now. */
  readonly elsewhere: ReadonlySet<Mark>;
  /** Counts up as fonts and pictures come. */
  readonly loaded: number;
}

/** Where the figure lies on screen, CSS px. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

interface Picture {
  readonly canvas: HTMLCanvasElement;
  readonly of: Painted;
  readonly view: View;
  /** What of the screen it shows, in CSS px of its own view. */
  readonly area: Rect;
}

/** Painted in one go, where the last time took no longer; of a frame, for a slice; until a movement rests. ms */
const AT_ONCE = 8;
const SLICE = 7;
/** Where nothing is shown yet, there is nothing else to do in a frame, only keys to be heard. ms */
const FIRST_SLICE = 40;
const REST = 90;
/** Marks between two looks at the clock. */
const BATCH = 48;
/** Round the view, of its size, painted along. */
const ROUND = 0.4;
/** A picture grown or shrunk by more is painted anew while the view still moves: it would be too coarse, too restless. */
const GROWN = 1.8;
const SHRUNK = 1 / 3;

/** @param canvases three: what is shown, what is being painted, and the whole figure, for where the first ends */
export function figurePicture(canvases: readonly HTMLCanvasElement[]) {
  let wanted: { readonly of: Painted; readonly view: View } | undefined;
  let shown: Picture | undefined;
  /** Painted to the end, what is shown among them. */
  const whole = new Map<HTMLCanvasElement, Picture>();
  let coming: { readonly of: Painted; readonly stop: () => void } | undefined;
  let cost = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const begin = () => {
    clearTimeout(rest);
    coming?.stop();
    if (!wanted) return;
    const { of, view } = wanted;
    const kept = overview([...whole.values()], of);
    const free = canvases.find((one) => one !== shown?.canvas && one !== kept?.canvas);
    if (!free) return;
    free.style.visibility = 'hidden';
    whole.delete(free);
    const picture: Picture = { canvas: free, of, view, area: areaOf(of.figure, view) };
    const inOneGo = shown !== undefined && cost < AT_ONCE;
    const slice = shown === undefined ? FIRST_SLICE : SLICE;
    const steps = painting(picture);
    let spent = 0;
    let frame = 0;
    const go = () => {
      const from = performance.now();
      let done = false;
      do done = steps.next().done === true;
      while (!done && (inOneGo || performance.now() - from < slice));
      spent += performance.now() - from;
      if (!done) {
        frame = requestAnimationFrame(go);
        return;
      }
      cost = spent;
      coming = undefined;
      shown = picture;
      whole.set(free, picture);
      follow();
    };
    coming = { of, stop: () => cancelAnimationFrame(frame) };
    go();
  };

  /** Moves the picture with the view, and has a new one painted where that is not enough. */
  const follow = () => {
    clearTimeout(rest);
    if (!wanted) return;
    const { of, view } = wanted;
    const usable = [...whole.values()].filter((one) => samePainted(one.of, of));
    shown = best(usable, shown, view) ?? shown;
    const under = shown && !covers(shown, view) ? overview(usable, of) : undefined;
    for (const picture of whole.values()) {
      const { style } = picture.canvas;
      style.visibility = picture === shown || picture === under ? 'visible' : 'hidden';
      style.zIndex = picture === shown ? '1' : '0';
      if (picture === shown || picture === under) place(picture, view);
    }
    if (coming) {
      if (!samePainted(coming.of, of)) begin();
      return;
    }
    if (!shown || !samePainted(shown.of, of)) return begin();
    if (isExact(shown, view)) return;
    if (cost < AT_ONCE || falls(shown, view)) return begin();
    rest = setTimeout(begin, REST);
  };

  return {
    show: (of: Painted, view: View) => {
      wanted = { of, view };
      follow();
    },
    stop: () => {
      clearTimeout(rest);
      coming?.stop();
      coming = undefined;
    },
  };
}

/** The one at this very zoom; else the one shown, as long as it does; else one that does, as after zooming there and back. */
function best(
  usable: readonly Picture[],
  shown: Picture | undefined,
  view: View,
): Picture | undefined {
  const exact = usable.find((one) => isExact(one, view));
  if (exact || (shown && usable.includes(shown) && !falls(shown, view))) return exact ?? shown;
  return usable.find((one) => !falls(one, view));
}

/** Of this figure the sharpest picture that leaves nothing of it out. */
function overview(pictures: readonly Picture[], of: Painted): Picture | undefined {
  const { width, height } = of.figure;
  const all = pictures.filter(({ of: own, view, area }) => {
    const scale = view.zoom * PX_PER_MM;
    return (
      samePainted(own, of) &&
      area.width >= (width + 2 * PAPER) * scale &&
      area.height >= (height + 2 * PAPER) * scale
    );
  });
  return all.reduce<Picture | undefined>(
    (most, one) => (most && most.view.zoom >= one.view.zoom ? most : one),
    undefined,
  );
}

const samePainted = (a: Painted, b: Painted): boolean =>
  a.figure === b.figure &&
  a.theme === b.theme &&
  a.highlight === b.highlight &&
  a.elsewhere === b.elsewhere &&
  a.loaded === b.loaded;

/** The page as far as it lies in the view or a little round it. */
function areaOf({ width, height }: Figure, view: View): Rect {
  const scale = view.zoom * PX_PER_MM;
  const left = Math.max(-ROUND * view.width, view.x - PAPER * scale);
  const top = Math.max(-ROUND * view.height, view.y - PAPER * scale);
  const right = Math.min((1 + ROUND) * view.width, view.x + (width + PAPER) * scale);
  const bottom = Math.min((1 + ROUND) * view.height, view.y + (height + PAPER) * scale);
  return {
    x: Math.floor(left),
    y: Math.floor(top),
    width: Math.max(1, Math.ceil(right) - Math.floor(left)),
    height: Math.max(1, Math.ceil(bottom) - Math.floor(top)),
  };
}

/** At rest a picture stands at its own zoom, and nothing in sight is missing. */
const isExact = (picture: Picture, view: View): boolean =>
  picture.view.zoom === view.zoom && covers(picture, view);

const falls = (picture: Picture, view: View): boolean => {
  const grown = view.zoom / picture.view.zoom;
  return grown > GROWN || grown < SHRUNK || !covers(picture, view);
};

/** Whether the picture shows all of the page that is in sight. */
function covers({ view: own, area, of }: Picture, view: View): boolean {
  if (own.width !== view.width || own.height !== view.height) return false;
  const grown = view.zoom / own.zoom;
  const scale = view.zoom * PX_PER_MM;
  const left = view.x + (area.x - own.x) * grown;
  const top = view.y + (area.y - own.y) * grown;
  const inSight = (low: number, high: number, most: number) =>
    [Math.max(0, low), Math.min(most, high)] as const;
  const { width, height } = of.figure;
  const [x, right] = inSight(view.x - PAPER * scale, view.x + (width + PAPER) * scale, view.width);
  const [y, down] = inSight(view.y - PAPER * scale, view.y + (height + PAPER) * scale, view.height);
  if (x >= right || y >= down) return true;
  return (
    left <= x + 1 &&
    top <= y + 1 &&
    left + area.width * grown >= right - 1 &&
    top + area.height * grown >= down - 1
  );
}

function place({ canvas, view: own, area }: Picture, view: View): void {
  const grown = view.zoom / own.zoom;
  const [left, top] = [view.x + (area.x - own.x) * grown, view.y + (area.y - own.y) * grown];
  canvas.style.transform = `translate(${left}px, ${top}px) scale(${grown})`;
}

function* painting({ canvas, of, view, area }: Picture): Generator<void, void> {
  const context = canvas.getContext('2d');
  if (!context) return;
  const dpr = window.devicePixelRatio || 1;
  canvas.width = Math.round(area.width * dpr);
  canvas.height = Math.round(area.height * dpr);
  canvas.style.width = `${area.width}px`;
  canvas.style.height = `${area.height}px`;
  const { figure, theme, highlight, elsewhere } = of;
  const scale = view.zoom * PX_PER_MM;
  const [left, top] = [view.x - area.x, view.y - area.y];
  context.setTransform(scale * dpr, 0, 0, scale * dpr, left * dpr, top * dpr);
  context.fillStyle = theme.paint(PAGE).fill ?? 'transparent';
  context.fillRect(-PAPER, -PAPER, figure.width + 2 * PAPER, figure.height + 2 * PAPER);
  const opacityOf = highlight?.fade ? faintness(figure, highlight.elements) : () => 1;
  const [x, y] = [-left / scale, -top / scale];
  const inSight = visibleMarks(figure, elsewhere, {
    x,
    y,
    width: area.width / scale,
    height: area.height / scale,
  });
  let batch: Mark[] = [];
  for (const mark of inSight) {
    batch.push(mark);
    if (batch.length < BATCH) continue;
    paintCanvas(context, batch, theme, figure.font, scale * dpr, opacityOf);
    batch = [];
    yield;
  }
  paintCanvas(context, batch, theme, figure.font, scale * dpr, opacityOf);
}

/** Badges and pins stick out of their box by at most this. mm */
const SLACK = 6;

/** A mark of an occurrence out of the area (mm) is left out; what belongs to none is little. */
function* visibleMarks(
  figure: Figure,
  elsewhere: ReadonlySet<Mark>,
  { x, y, width, height }: Rect,
): Generator<Mark> {
  const { byId } = indexOf(figure);
  const [right, bottom] = [x + width + SLACK, y + height + SLACK];
  for (const mark of figure.marks) {
    if (elsewhere.has(mark)) continue;
    const box = mark.occurrence && byId.get(mark.occurrence)?.box;
    if (box) {
      if (box.x > right || box.x + box.width < x - SLACK) continue;
      if (box.y > bottom || box.y + box.height < y - SLACK) continue;
    }
    yield mark;
  }
}
