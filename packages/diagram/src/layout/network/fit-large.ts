/** The type of a large network, where not every size can be tried. */
import type { PaperWay } from '../../figure/figure.ts';
import type { Chart } from '../../viewpoints/chart.ts';
import type { ChartArrangement } from '../chart/arrangement.ts';
import { type LayChart, pressed, shareOf, tryAt } from '../chart/fit.ts';
import { scaledArrangement } from '../chart/shifted.ts';
import type { Page } from '../overview/arrange.ts';
import { guessedShare } from './guess.ts';
import type { NetworkLayouter } from './layouter.ts';
import type { Try } from './plan.ts';
import { STEP, tooSmall } from './type-sizes.ts';

/**
 * A guess says at which size to begin; how large the figure then is says in how many columns it stands
 * best, and what type the page holds. Lines are looked for once or twice.
 */
export function fitLarge(
  chart: Chart,
  page: Page,
  layouter: NetworkLayouter,
  lay: LayChart,
  { smallest, largest }: { readonly smallest: number; readonly largest: number },
  share: (points: number) => number,
): ChartArrangement {
  // Most large networks are too much for legible type: sizes above it are tried only where they may do.
  let points = share(smallest) > 1 ? smallest : largest;
  while (points > smallest && share(points) > 1) points -= STEP;
  for (let tries = 0; tries < 8 && share(points) > 1; tries += 1) {
    const part = share(points);
    points *= Number.isFinite(part) ? Math.min(0.97, Math.max(0.3, part ** -0.5)) : 0.5;
  }
  points = Math.max(0.2, points * settled(chart, page, layouter, points));
  if (points >= smallest) {
    const steps = Math.floor((points - smallest) / STEP);
    points = Math.min(largest, smallest + STEP * steps);
  }
  let best: ChartArrangement | undefined;
  for (let tries = 0; tries < 8 && best === undefined; tries += 1) {
    const found = tryAt(chart, page, lay, points);
    if (found?.fits) best = found.arrangement;
    else if (points > smallest) points = Math.max(smallest, points - STEP);
    else {
      const part = found === undefined ? 0.5 : shareOf(found.arrangement, page);
      points *= Math.min(0.96, Math.max(0.5, Math.sqrt(part)));
    }
  }
  const arrangement = best ?? spread(chart, page, layouter, points);
  if (arrangement.points >= smallest) return arrangement;
  const ways = waysGuessed(chart, page, layouter, smallest);
  return tooSmall(arrangement, smallest, ways);
}

/** Settles in how many columns it stands; says how much larger type may be. */
function settled(chart: Chart, page: Page, layouter: NetworkLayouter, points: number): number {
  let larger = 1;
  tryAt(
    chart,
    page,
    (rhythm, room) => {
      let one = layouter.lowest(rhythm, room);
      let best: { one: Try; scale: number; worth: number } | undefined;
      for (let round = 0; round < ROUNDS && one !== undefined; round += 1) {
        const { width, height } = layouter.measured(rhythm, room, one).grid;
        const scale = Math.min(room.width / width, room.height / height);
        // Of two that allow about the same type the smaller one crosses less.
        const worth = scale * (width * height) ** -0.25;
        if (best === undefined || worth > best.worth) best = { one, scale, worth };
        const wide = (room.width * height) / (room.height * width);
        const factor = Math.sqrt(layouter.isLying ? 1 / wide : wide);
        const lane: number = Math.max(1, Math.round(one.lane * factor));
        if (lane === one.lane || (factor > 0.87 && factor < 1.15)) break;
        one = { ...one, lane };
      }
      if (best !== undefined) {
        layouter.settleOn(best.one);
        larger = best.scale;
      }
      return undefined;
    },
    points,
  );
  return larger;
}

/** Ways to set the boxes of a large network that lines are looked for in. */
const ROUNDS = 2;

/** In as much room as it takes, then smaller as a whole. */
function spread(
  chart: Chart,
  page: Page,
  layouter: NetworkLayouter,
  points: number,
): ChartArrangement {
  const found = tryAt(chart, page, (rhythm, room) => layouter.spread(rhythm, room), points);
  if (found === undefined) return pressed(chart, page, (...at) => layouter.spread(...at), points);
  const { width, height } = found.arrangement;
  return scaledArrangement(
    found.arrangement,
    Math.min(1, page.width / width, page.height / height),
  );
}

/** As `waysOut`, by a guess. */
function waysGuessed(
  chart: Chart,
  page: Page,
  layouter: NetworkLayouter,
  smallest: number,
): PaperWay[] {
  const { width, height } = page;
  const turned = { width: Math.max(width, height), height: Math.min(width, height) };
  const folded = { width: turned.width * Math.SQRT2, height: turned.height * Math.SQRT2 };
  if (width < height && guessedShare(chart, turned, layouter, smallest) <= 1) return ['landscape'];
  return guessedShare(chart, folded, layouter, smallest) <= 1 ? ['a3'] : [];
}
