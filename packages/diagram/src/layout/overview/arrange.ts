/**
 * Lays an overview out on a page: the largest type that fits, then every band stretched until the page
 * is full. Pure and without chance: the same diagram and page give the same arrangement.
 */
import type { FigureFinding, Rect } from '../../figure/figure.ts';
import type { Block, Diagram, Region } from '../../viewpoints/diagram.ts';
import type { Arrangement } from '../arrangement.ts';
import { type FramePlan, type LabelMode, type Parts, planFrame } from './frame.ts';
import { type LegendPlan, planLegend } from './legend.ts';
import { measured } from './measured.ts';
import { leastArea } from './needs.ts';
import { type PlacedFrame, placeFrame } from './place-frame.ts';
import { extrasOf, rhythmOf } from './rhythm.ts';
import { limited, NO_WISHES, type Wishes, wishesIn, withLacks } from './wishes.ts';

/** Sizes in mm, without margins; `smallest` is the smallest type that is legible, pt (6 if absent). */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly smallest?: number;
}

export const SMALLEST_LEGIBLE = 6;

/** pt, largest first, in quarter steps. Below the last, sizes go on shrinking by a tenth until the page holds all. */
const LARGEST = 9.5;
const SIZES = Array.from({ length: 27 }, (_, step) => LARGEST - step / 4);

/** Kept free along the edges of the figure, so that the outlines of bands and bars lie wholly inside. mm */
const EDGE = 0.1;

/** The part of the page that boxes stand in. */
const roomOf = (page: Page): Rect => ({
  x: EDGE,
  y: EDGE,
  width: page.width - 2 * EDGE,
  height: page.height - 2 * EDGE,
});

/**
 * The arrangement that fills the page. It always succeeds; where type falls under the smallest legible
 * size, a finding says so.
 */
export function arrangeOverview(diagram: Diagram, page: Page): Arrangement {
  const smallest = page.smallest ?? SMALLEST_LEGIBLE;
  const found = roomiest(diagram, roomOf(page), smallest);
  const findings: FigureFinding[] = [];
  if (found.plan.rhythm.points < smallest - 1e-9) {
    findings.push({ kind: 'type-too-small', size: found.plan.rhythm.points, smallest });
  }
  const { width, height } = page;
  const { lacks, ...arrangement } = found.arrangement;
  return { ...arrangement, width, height, findings };
}

/** With what a person wishes larger; as much of it as leaves the type legible. */
function roomiest(diagram: Diagram, room: Rect, smallest: number): Found {
  const wishes = wishesIn(diagram);
  const holds = (parts: Parts) => tryAt(diagram, parts, room, smallest) !== undefined;
  let parts = partsOf(diagram);
  let most = 0;
  for (const share of wishes.any ? SHARES : []) {
    const limit = share * room.height;
    const wished = partsOf(diagram, limited(wishes, limit));
    if (!holds(wished)) continue;
    parts = wished;
    most = limit;
    break;
  }
  const found = largest(diagram, parts, room, smallest);
  let [best, last] = [found, found];
  let asked = limited(wishes, most);
  for (let round = 0; round < MOST_ROUNDS && last.arrangement.lacks.length > 0; round += 1) {
    const [next] = withLacks(asked, last.arrangement.lacks)
      .map((more) => ({ more, parts: partsOf(diagram, more) }))
      .filter((way) => holds(way.parts))
      .map(({ more, parts }) => ({ more, found: largest(diagram, parts, room, smallest) }))
      .sort((a, b) => lackOf(a.found) - lackOf(b.found) || pointsOf(b.found) - pointsOf(a.found));
    if (next === undefined) break;
    last = next.found;
    asked = next.more;
    if (lackOf(last) < lackOf(best)) best = last;
  }
  return best;
}

const lackOf = ({ arrangement }: Found): number => arrangement.lacks.length;
const pointsOf = ({ arrangement }: Found): number => arrangement.points;

/** Of the page's height: what is wished larger than that is cut to it. */
const SHARES = [Number.POSITIVE_INFINITY, 0.7, 0.5, 0.35, 0.25, 0.15, 0.08];

/** So often what found no room gets more of it. */
const MOST_ROUNDS = 3;

/** Whether the page holds the diagram at this type size; much cheaper than arranging it. */
export function fitsAt(diagram: Diagram, page: Page, points: number): boolean {
  return tryAt(diagram, partsOf(diagram), roomOf(page), points) !== undefined;
}

function partsOf(diagram: Diagram, wishes: Wishes = NO_WISHES): Parts {
  const font = diagram.font.name;
  const wished = ({ id }: Block) => {
    const [least, wide] = [wishes.least.get(id), wishes.wide.get(id)];
    return { ...(least === undefined ? {} : { least }), ...(wide === undefined ? {} : { wide }) };
  };
  const measure = <R extends Region>(region: R, key: string) => {
    const sized = wishes.sized.get(key);
    const least = wishes.least.get(key);
    return {
      region,
      items: region.blocks.map((block) => measured(block, font, wishes.any ? wished : undefined)),
      ...(sized === undefined ? {} : { sized }),
      ...(least === undefined ? {} : { least }),
    };
  };
  const { bands, bars, column } = diagram;
  return {
    bands: bands.map((band) => measure(band, `band/${band.id}`)),
    bars: bars.map((bar) => ({ ...measure(bar, `bar/${bar.id}`), side: bar.side })),
    column: column === undefined ? undefined : measure(column, `column/${column.id}`),
    gated:
      diagram.column !== undefined &&
      diagram.arrows.some((arrow) => arrow.to === diagram.column?.id),
  };
}

interface Try {
  readonly plan: FramePlan;
  readonly legend: LegendPlan;
}

interface Found {
  readonly plan: FramePlan;
  readonly arrangement: PlacedFrame;
}

function largest(diagram: Diagram, parts: Parts, room: Rect, smallest: number): Found {
  const sizes = [...SIZES];
  // The sizes that fit are taken to be those from some size down; that size is found by halving.
  let low = 0;
  let high = sizes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tryAt(diagram, parts, room, sizes[middle] ?? 3) !== undefined) high = middle;
    else low = middle + 1;
  }
  let points = sizes[low] ?? 2.7;
  let whole: Found | undefined;
  for (let tries = 0; ; tries += 1) {
    const fitting = tryAt(diagram, parts, room, points);
    if (fitting !== undefined) {
      const { plan, legend } = fitting;
      const parted = placeFrame(diagram, plan, legend, room);
      if (parted !== undefined) return { plan, arrangement: parted };
      const uncut = placeFrame(diagram, plan, legend, room, false);
      if (whole === undefined && uncut !== undefined) whole = { plan, arrangement: uncut };
    }
    // A way through the bar is worth one step of type, not more, and not what makes it illegible.
    if (whole !== undefined && (tries > 0 || points - 0.25 < smallest)) return whole;
    points = points > 3 ? points - 0.25 : points * 0.9;
  }
}

function tryAt(diagram: Diagram, parts: Parts, room: Rect, points: number): Try | undefined {
  const font = diagram.font.name;
  const rhythm = rhythmOf(points, extrasOf(diagram));
  const legend = planLegend(diagram.legend, room.width, rhythm, font);
  const height = room.height - (legend.height > 0 ? legend.height + rhythm.gap : 0);
  if (height <= 0) return undefined;
  // Upright labels read less well, but leave the most room.
  const modes: LabelMode[] =
    room.width >= room.height ? ['side', 'top', 'upright'] : ['top', 'upright', 'side'];
  const boxes = [...parts.bands, ...parts.bars, ...(parts.column ? [parts.column] : [])];
  const area = boxes.reduce((sum, { items }) => sum + leastArea(items, rhythm), 0);
  if (area > (room.width + rhythm.gap) * (height + rhythm.gap)) return undefined;
  for (const mode of modes) {
    const plan = planFrame(parts, { width: room.width, height }, mode, rhythm, font);
    if (plan === undefined) continue;
    if (plan.need <= height + 1e-6) return { plan, legend };
    // Another place for the band labels never saves this much.
    if (plan.need > 1.25 * height) return undefined;
  }
  return undefined;
}
