/** The rectangles that are left in a room round what stands firm in it, in reading order. All mm. */
import type { Rect } from '../../figure/figure.ts';

/**
 * Cut along the tops and bottoms of what is taken; what lies under each other with the same sides is one.
 * @param gap kept to what is taken
 * @param least what is smaller is of no use
 */
export function freeRoom(
  content: Rect,
  taken: readonly Rect[],
  gap: number,
  least: { readonly width: number; readonly height: number },
): Rect[] {
  const bottom = content.y + content.height;
  const kept = taken.map((box) => spread(box, gap));
  const [tops, feet] = [kept.map(({ y }) => y), kept.map(({ y, height }) => y + height)];
  const within = [...tops, ...feet].filter((cut) => cut > content.y && cut < bottom);
  const cuts = new Set([content.y, ...within, bottom]);
  const open: Rect[] = [];
  const done: Rect[] = [];
  const levels = [...cuts].sort((a, b) => a - b);
  for (const [index, y] of levels.entries()) {
    const next = levels[index + 1];
    if (next === undefined) break;
    const strips = gapsBetween(content, kept, y, next).map(
      ([x, right]): Rect => ({ x, y, width: right - x, height: next - y }),
    );
    const going: Rect[] = [];
    for (const strip of strips) {
      const above = open.find((some) => same(some.x, strip.x) && same(some.width, strip.width));
      going.push(above === undefined ? strip : { ...above, height: next - above.y });
    }
    done.push(...open.filter((some) => !going.some((one) => one.x === some.x && one.y === some.y)));
    open.splice(0, open.length, ...going);
  }
  done.push(...open);
  return done
    .map((rect) => apart(rect, content, tops, feet, gap))
    .filter(({ width, height }) => width >= least.width - 1e-6 && height >= least.height - 1e-6)
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

/** What begins or ends with something that is taken is in line with it, a gap from what is above or below. */
function apart(
  { x, y, width, height }: Rect,
  content: Rect,
  tops: readonly number[],
  feet: readonly number[],
  gap: number,
): Rect {
  const foot = y + height;
  const top = y > content.y + 1e-6 && tops.some((cut) => same(cut, y)) ? y + gap : y;
  const ends = foot < content.y + content.height - 1e-6 && feet.some((cut) => same(cut, foot));
  return { x, y: top, width, height: (ends ? foot - gap : foot) - top };
}

/** From left to right, what is free all the way between two levels. */
function gapsBetween(
  content: Rect,
  kept: readonly Rect[],
  top: number,
  bottom: number,
): [number, number][] {
  const across = kept
    .filter(({ y, height }) => y < bottom - 1e-9 && y + height > top + 1e-9)
    .sort((a, b) => a.x - b.x);
  const gaps: [number, number][] = [];
  let x = content.x;
  for (const box of across) {
    if (box.x > x) gaps.push([x, Math.min(box.x, content.x + content.width)]);
    x = Math.max(x, box.x + box.width);
  }
  const right = content.x + content.width;
  if (x < right) gaps.push([x, right]);
  return gaps;
}

const spread = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
