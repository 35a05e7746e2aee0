/** How much of its page a network will take, guessed from boxes and the number of lines. */
import type { Chart } from '../../viewpoints/chart.ts';
import { tryAt } from '../chart/fit.ts';
import type { Page } from '../overview/arrange.ts';
import type { NetworkLayouter } from './layouter.ts';

/** Of the height of the page, how much it will take. */
export function guessedShare(
  chart: Chart,
  page: Page,
  layouter: NetworkLayouter,
  points: number,
): number {
  let share = Number.POSITIVE_INFINITY;
  tryAt(
    chart,
    page,
    (rhythm, room) => {
      share = (layouter.guessed(rhythm, room) ?? Number.POSITIVE_INFINITY) / room.height;
      return undefined;
    },
    points,
  );
  return share;
}
