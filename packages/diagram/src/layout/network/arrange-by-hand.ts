/** A network that a person has moved boxes or bent lines of: what they did stays, lines are routed round it. */
import type { Chart, ChartNode } from '../../viewpoints/chart.ts';
import type { ChartArrangement } from '../chart/arrangement.ts';
import { hullOf, laidWithin, settledByHand } from '../chart/by-hand.ts';
import { type ChartBody, chartExtras, fitChart, type Room } from '../chart/fit.ts';
import type { Page } from '../overview/arrange.ts';
import { type Rhythm, rhythmOf } from '../overview/rhythm.ts';
import { tracksTaken } from './congestion.ts';
import { gridOf } from './grid.ts';
import { leadLines } from './lines.ts';
import { isWide, type Measures, measuresOf, trackOf } from './measures.ts';
import type { Net } from './net.ts';
import type { NetworkOptions } from './options.ts';
import { placeItems } from './place.ts';
import { LOOSE, type Plan, type Planner, plannerOf, planOf, TIGHT } from './plan.ts';

/** Boxes first, at the largest type that fits; then, once, the lines. */
export function arrangeByHand(
  chart: Chart,
  page: Page,
  net: Net,
  options: NetworkOptions,
): ChartArrangement {
  const subject = { chart, net, options, planner: plannerOf(net, options) };
  const boxes = fitChart(
    chart,
    page,
    laidWithin((rhythm, room) => boxesOf(subject, rhythm, room)),
  );
  const { points, findings } = boxes;
  const led = fitChart(
    chart,
    { ...page, smallest: points },
    laidWithin((rhythm, room) =>
      rhythm.points > points + 1e-9 ? undefined : wholeOf(subject, rhythm, room),
    ),
  );
  if (led.points === points) return { ...led, findings };
  const rhythm = rhythmOf(points, chartExtras(chart));
  return { ...boxes, edges: leadLines(chart, boxes.nodes, boxes, rhythm, trackOf(rhythm)) };
}

/** Something was placed or bent by a person. */
export const isByHand = (chart: Chart): boolean => {
  const placed = (node: ChartNode): boolean =>
    node.placed !== undefined || node.children.some(placed);
  return chart.nodes.some(placed) || chart.edges.some(({ wire }) => wire !== undefined);
};

interface Subject {
  readonly chart: Chart;
  readonly net: Net;
  readonly options: NetworkOptions;
  readonly planner: Planner;
}

/** Without lines; `undefined` where the room is too low. */
function boxesOf(subject: Subject, rhythm: Rhythm, room: Room): ChartBody | undefined {
  const measures = measuresOf(subject.chart, subject.net, rhythm, room, subject.options);
  const plan = planOf(subject.net, subject.planner, measures, room);
  return plan === undefined ? undefined : placed(subject, measures, plan);
}

/** With lines; channels are sized anew by the lines that were led through them. */
function wholeOf(subject: Subject, rhythm: Rhythm, room: Room): ChartBody | undefined {
  const measures = measuresOf(subject.chart, subject.net, rhythm, room, subject.options);
  const plan = planOf(subject.net, subject.planner, measures, room);
  if (plan === undefined) return undefined;
  // Too high: smaller type will be tried, and no line is led for nothing.
  if (plan.grid.height > room.height) return placed(subject, measures, plan);
  const guessed = led(subject, measures, plan);
  if (guessed.nodes.some(({ node }) => node.placed !== undefined)) return guessed;
  const { cells, tracks } = plan;
  const lines = guessed.edges.map(({ points, label }) => ({
    points,
    ...(label === undefined ? {} : { label: label.box }),
  }));
  const taken = tracksTaken(lines, plan.grid, cells, tracks, plan.track);
  // If what lines take is more than there is, at least the gaps between columns are as they should be.
  for (const wanted of [taken, { ...taken, across: tracks.across }]) {
    for (const tight of [...LOOSE, ...TIGHT]) {
      const track = tight * measures.track;
      const grid = gridOf(subject.net, cells, wanted, { ...measures.gridOptions, track });
      if (isWide(measures, grid, cells) && grid.height <= room.height) {
        return led(subject, measures, { ...plan, grid, track });
      }
    }
  }
  return guessed;
}

function led(subject: Subject, measures: Measures, plan: Plan): ChartBody {
  const body = placed(subject, measures, plan);
  const { rhythm } = measures.gridOptions;
  return { ...body, edges: leadLines(subject.chart, body.nodes, body, rhythm, plan.track) };
}

function placed(
  subject: Subject,
  { gridOptions, strip, track }: Measures,
  { grid }: Plan,
): ChartBody {
  const { rhythm, font, banded } = gridOptions;
  const items = placeItems(subject.net, grid, {
    rhythm,
    font,
    banded,
    ...(strip === undefined ? {} : { strip }),
  });
  const nodes = settledByHand(items, { rhythm, font, between: 2 * track });
  return { nodes, edges: [], ...hullOf(nodes, grid) };
}
