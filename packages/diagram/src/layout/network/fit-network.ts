/** The largest type with which a network stands on its page. */
import type { Chart } from '../../viewpoints/chart.ts';
import type { ChartArrangement } from '../chart/arrangement.ts';
import {
  type LayChart,
  pressed,
  SMALLEST_IN_CHARTS,
  shareOf,
  type TypedPage,
  tryAt,
  waysOut,
} from '../chart/fit.ts';
import type { Page } from '../overview/arrange.ts';
import { fitLarge } from './fit-large.ts';
import { guessedShare } from './guess.ts';
import type { NetworkLayouter } from './layouter.ts';
import { LARGEST, STEP, tooSmall } from './type-sizes.ts';

/**
 * How large type may be is guessed from boxes and the number of lines; then it is laid out once or twice.
 * Small networks are tried at every size.
 */
export function fitNetwork(
  chart: Chart,
  page: TypedPage,
  layouter: NetworkLayouter,
): ChartArrangement {
  const legible = page.smallest ?? SMALLEST_IN_CHARTS;
  if (page.type === undefined)
    return fitted(chart, page, layouter, legible, Math.max(LARGEST, legible));
  const arrangement = fitted(chart, page, layouter, page.type, page.type);
  // Under the wanted size it is as large as the page allows; that is said only where it is not legible.
  if (arrangement.points >= legible - 1e-9) return { ...arrangement, findings: [] };
  const ways = arrangement.findings.flatMap((one) => ('ways' in one ? (one.ways ?? []) : []));
  return tooSmall(arrangement, legible, ways);
}

/** From the largest size down to the smallest; under it only where the page holds no larger. */
function fitted(
  chart: Chart,
  page: Page,
  layouter: NetworkLayouter,
  smallest: number,
  largest: number,
): ChartArrangement {
  const lay: LayChart = (rhythm, room) => layouter.woven(rhythm, room);
  const shares = new Map<number, number>();
  const share = (points: number): number => {
    const known = shares.get(points) ?? guessedShare(chart, page, layouter, points);
    shares.set(points, known);
    return known;
  };
  if (layouter.isLarge) return fitLarge(chart, page, layouter, lay, { smallest, largest }, share);
  for (let points = largest; points >= smallest; points -= STEP) {
    if (share(points) > MOST_GUESSED) continue;
    const found = tryAt(chart, page, lay, points);
    if (found?.fits) return found.arrangement;
  }
  const arrangement = shrunken(chart, page, lay, smallest, share);
  return tooSmall(arrangement, smallest, waysOut(chart, page, lay, smallest));
}

/** A guess may be wrong by so much. */
const MOST_GUESSED = 1.25;

/** Type as small as it must be: guessed, then less by what was lacking. */
function shrunken(
  chart: Chart,
  page: Page,
  lay: LayChart,
  smallest: number,
  share: (points: number) => number,
): ChartArrangement {
  let points = smallest;
  for (let tries = 0; tries < 8; tries += 1) {
    const part = share(points);
    if (part <= 1) break;
    points *= Number.isFinite(part) ? Math.min(0.97, Math.max(0.3, part ** -0.5)) : 0.5;
  }
  let best: ChartArrangement | undefined;
  let over = smallest;
  for (let tries = 0; tries < 8; tries += 1) {
    const found = tryAt(chart, page, lay, points);
    if (found?.fits) {
      best = found.arrangement;
      if (over / points < 1.06) break;
      points = Math.sqrt(points * over);
      continue;
    }
    over = Math.min(over, points);
    if (best !== undefined) break;
    const took = found?.arrangement;
    const part = took === undefined ? 0.5 : shareOf(took, page);
    points *= Math.min(0.97, Math.max(0.3, 0.99 * Math.sqrt(part)));
  }
  return best ?? pressed(chart, page, lay, points);
}
