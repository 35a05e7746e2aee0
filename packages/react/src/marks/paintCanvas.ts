/** Paints marks onto a 2D canvas, for figures with more boxes in sight than a browser lays out smoothly. */
import type { FontFamily, Mark, TextMark, Theme } from '@khung/diagram';
import { fontStack } from './MarkSvg.tsx';
import { outlineOf } from './outline.ts';
import { paintImage } from './pictures.ts';

/** Text smaller than this on screen is drawn as a grey line: nobody could read it. Device px. */
const LEGIBLE_PX = 3;
/** Corners rounded by less than this look square, and square boxes are painted several times as fast. Device px. */
const ROUND_PX = 0.75;

const outlines = new WeakMap<Mark, Path2D>();

/**
 * @param context already transformed so that one unit is a millimetre
 * @param pxPerMm device px a millimetre takes, to know what is legible
 * @param opacityOf 0 to 1 for a mark; 1 for most
 */
export function paintCanvas(
  context: CanvasRenderingContext2D,
  marks: Iterable<Mark>,
  theme: Theme,
  font: FontFamily,
  pxPerMm: number,
  opacityOf: (mark: Mark) => number,
): void {
  const family = fontStack(font);
  let dash: readonly number[] | undefined;
  context.setLineDash([]);
  for (const mark of marks) {
    context.globalAlpha = opacityOf(mark);
    const paint = theme.paint(mark.look);
    if (mark.shape === 'text') {
      if (paint.fill) paintText(context, mark, paint.fill, family, pxPerMm);
      continue;
    }
    if (mark.shape === 'image') {
      paintImage(context, mark);
      continue;
    }
    const { fill, stroke } = paint;
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = paint.width ?? 1;
      if (paint.dash !== dash) context.setLineDash(paint.dash ? [...paint.dash] : []);
      dash = paint.dash;
    }
    if (fill) context.fillStyle = fill;
    if (mark.shape === 'box' && mark.radius * pxPerMm < ROUND_PX) {
      if (fill) context.fillRect(mark.x, mark.y, mark.width, mark.height);
      if (stroke) context.strokeRect(mark.x, mark.y, mark.width, mark.height);
      continue;
    }
    const outline = outlines.get(mark) ?? new Path2D(outlineOf(mark));
    outlines.set(mark, outline);
    if (fill) context.fill(outline);
    if (stroke) context.stroke(outline);
  }
  context.globalAlpha = 1;
}

function paintText(
  context: CanvasRenderingContext2D,
  mark: TextMark,
  fill: string,
  family: string,
  pxPerMm: number,
): void {
  context.fillStyle = fill;
  if (!mark.rotate && mark.size * pxPerMm < LEGIBLE_PX) {
    paintBars(context, mark);
    return;
  }
  context.save();
  if (mark.rotate) {
    context.translate(mark.rotate.x, mark.rotate.y);
    context.rotate((mark.rotate.angle * Math.PI) / 180);
    context.translate(-mark.rotate.x, -mark.rotate.y);
  }
  if (mark.size * pxPerMm < LEGIBLE_PX) {
    paintBars(context, mark);
  } else {
    // Fonts under 1 px are refused by some engines, and a millimetre is the unit here: draw at ten times, shrink.
    context.scale(0.1, 0.1);
    context.fontKerning = 'none';
    context.font = `${mark.weight === 'bold' ? '700' : '400'} ${mark.size * 10}px ${family}`;
    for (const line of mark.lines) context.fillText(line.text, line.x * 10, line.y * 10);
  }
  context.restore();
}

/** What stands for illegible words. */
function paintBars(context: CanvasRenderingContext2D, { lines, size }: TextMark): void {
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * 0.35;
  for (const line of lines) context.fillRect(line.x, line.y - size * 0.5, line.width, size * 0.35);
  context.globalAlpha = alpha;
}
