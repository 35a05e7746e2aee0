/**
 * Lays a network out: bands or layers of boxes on a lattice as wide as the page, in an order that keeps
 * lines short and seldom crossing, with channels as wide as the lines in them need.
 */
import type { Chart } from '../../viewpoints/chart.ts';
import type { ChartArrangement } from '../chart/arrangement.ts';
import {
  type ChartBody,
  fitChart,
  SMALLEST_IN_CHARTS,
  type TypedPage,
  tryAt,
} from '../chart/fit.ts';
import { arrangeByHand, isByHand } from './arrange-by-hand.ts';
import { fitNetwork } from './fit-network.ts';
import { guessedShare } from './guess.ts';
import { NetworkLayouter } from './layouter.ts';
import { netOf } from './net.ts';
import type { NetworkOptions } from './options.ts';

/** What a person placed or bent stays where it is; else boxes and lines are given their places together. */
export function arrangeNetwork(
  chart: Chart,
  page: TypedPage,
  options: NetworkOptions,
): ChartArrangement {
  const net = netOf(chart);
  if (net.items.length === 0) return fitChart(chart, page, () => EMPTY);
  if (isByHand(chart)) return arrangeByHand(chart, page, net, options);
  return fitNetwork(chart, page, new NetworkLayouter(chart, net, options));
}

/** The same, if the page holds it with legible type: without a try at smaller sizes. */
export function arrangeLegibly(
  chart: Chart,
  page: TypedPage,
  options: NetworkOptions,
): ChartArrangement | undefined {
  const net = netOf(chart);
  if (net.items.length === 0 || isByHand(chart)) return arrangeNetwork(chart, page, options);
  const smallest = page.type ?? page.smallest ?? SMALLEST_IN_CHARTS;
  const layouter = new NetworkLayouter(chart, net, options);
  if (guessedShare(chart, page, layouter, smallest) > 1) return undefined;
  const least = tryAt(chart, page, (rhythm, room) => layouter.woven(rhythm, room), smallest);
  if (least?.fits !== true) return undefined;
  const larger = fitNetwork(chart, page, layouter);
  // A size that is wanted may be smaller than what is legible; that is then said.
  return larger.findings.length === 0 || page.type !== undefined ? larger : least.arrangement;
}

/** Whether the page will hold it with legible type, by a guess: a small part of the cost of laying it out. */
export function networkFits(chart: Chart, page: TypedPage, options: NetworkOptions): boolean {
  const net = netOf(chart);
  if (net.items.length === 0) return true;
  const layouter = new NetworkLayouter(chart, net, options);
  return guessedShare(chart, page, layouter, page.type ?? page.smallest ?? SMALLEST_IN_CHARTS) <= 1;
}

const EMPTY: ChartBody = { nodes: [], edges: [], width: 0, height: 0 };
