/** What a painted figure covers and shows: outlines with their thickness, and the fill under each line of text. */
import { type Figure, type Mark, metricsOf, type PaintedMark, type Rect } from '../src/index.ts';

/** The rectangle that a shape covers with its outline; pointed corners reach out as far as mitres do. */
export function paintedBounds({ mark, paint }: PaintedMark): Rect | undefined {
  if (mark.shape === 'text') return undefined;
  const half = paint.stroke === undefined ? 0 : (paint.width ?? 0) / 2;
  if (mark.shape !== 'path') return grown(mark, half);
  const points = pointsOf(mark);
  const reach = points.flatMap((point, index) => {
    const before = points.at(index - 1) ?? point;
    const after = points[(index + 1) % points.length] ?? point;
    return [grown({ ...point, width: 0, height: 0 }, half * mitre(before, point, after))];
  });
  const x = Math.min(...reach.map((some) => some.x));
  const y = Math.min(...reach.map((some) => some.y));
  const right = Math.max(...reach.map((some) => some.x + some.width));
  const bottom = Math.max(...reach.map((some) => some.y + some.height));
  return { x, y, width: right - x, height: bottom - y };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How many half widths the corner stands out; renderers cut it at four. */
function mitre(before: Point, at: Point, after: Point): number {
  const angle =
    Math.atan2(before.y - at.y, before.x - at.x) - Math.atan2(after.y - at.y, after.x - at.x);
  const long = 1 / Math.abs(Math.sin(angle / 2));
  return long > 4 ? 1 : long;
}

function pointsOf(mark: Extract<Mark, { shape: 'path' }>): Point[] {
  return mark.commands.flatMap((command) => {
    if (command[0] === 'Z') return [];
    const [x = 0, y = 0] = command.slice(-2).map(Number);
    return [{ x, y }];
  });
}

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

export interface TextOnFill {
  readonly id: string;
  readonly text: string;
  readonly fill: string;
  /** The last fill painted under the line's middle. */
  readonly ground: string;
}

/** Each line of text with the colour it stands on. */
export function textOnFills(painted: readonly PaintedMark[]): TextOnFill[] {
  const seen: TextOnFill[] = [];
  for (const [index, { mark, paint }] of painted.entries()) {
    if (mark.shape !== 'text') continue;
    for (const line of mark.lines) {
      const middle = turned({ x: line.x + line.width / 2, y: line.y - 0.3 * mark.size }, mark);
      const under = painted
        .slice(0, index)
        .findLast((some) => some.paint.fill !== undefined && covers(some.mark, middle));
      const ground = under?.paint.fill ?? '#ffffff';
      seen.push({ id: mark.id, text: line.text, fill: paint.fill ?? '#000000', ground });
    }
  }
  return seen;
}

/** A quarter turn anticlockwise, as upright text has it. */
function turned(point: Point, { rotate }: Extract<Mark, { shape: 'text' }>): Point {
  if (rotate === undefined) return point;
  return { x: rotate.x + (point.y - rotate.y), y: rotate.y - (point.x - rotate.x) };
}

function covers(mark: Mark, { x, y }: Point): boolean {
  if (mark.shape === 'text') return false;
  if (mark.shape === 'path') {
    const points = pointsOf(mark);
    let inside = false;
    for (const [index, a] of points.entries()) {
      const b = points.at(index - 1) ?? a;
      const crosses = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
      if (crosses) inside = !inside;
    }
    return inside;
  }
  return x >= mark.x && x <= mark.x + mark.width && y >= mark.y && y <= mark.y + mark.height;
}

/** WCAG contrast of two `#rrggbb` colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** For each label of a box that holds nothing: the least room between its letters and the box's innermost line. */
export function clearances(figure: Figure, painted: readonly PaintedMark[]): Map<string, number> {
  const holders = new Set(figure.occurrences.map((some) => some.parent));
  const byId = new Map(painted.map((some) => [some.mark.id, some]));
  const clear = new Map<string, number>();
  for (const { id, shape } of figure.occurrences) {
    if (holders.has(id) || shape === 'bus') continue;
    const outline = byId.get(`${id}/inner`) ?? byId.get(id);
    const label = byId.get(`${id}/label`)?.mark;
    if (outline === undefined || label?.shape !== 'text' || label.lines.length === 0) continue;
    if (outline.mark.shape !== 'box') continue;
    const line = (outline.paint.width ?? 0) / 2;
    const { capHeight } = metricsOf(figure.font.name, label.weight);
    const corners = label.lines.flatMap(({ x, y, width }) => [
      turned({ x, y: y - capHeight * label.size }, label),
      turned({ x: x + width, y }, label),
    ]);
    const { mark } = outline;
    const room = corners.flatMap(({ x, y }) => [
      x - mark.x,
      mark.x + mark.width - x,
      y - mark.y,
      mark.y + mark.height - y,
    ]);
    clear.set(id, Math.min(...room) - line);
  }
  return clear;
}
