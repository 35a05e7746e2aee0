/** One figure laid out by our viewpoint and by ELK, both timed, looked at and judged in the same way. */
import { type Figure, print, type Viewpoint, type ViewWish } from '@khung/diagram';
import { figureToSvg } from '@khung/publish';
import type { Eyes } from './browser.ts';
import { layWithElk } from './elk.ts';
import { elkFigure } from './elk-figure.ts';
import type { ElkThread } from './elk-worker.ts';
import { type Judged, judged } from './judged.ts';
import { sameChart } from './same-chart.ts';
import type { Subject } from './subjects.ts';
import { timed } from './timed.ts';

export interface Contestant extends Judged {
  /** ms, medians. */
  readonly wall: number;
  readonly cpu: number;
  readonly runs: number;
  readonly svg: string;
  /** Of ELK: which of its ways it is. */
  readonly way?: string;
}

export interface Match {
  readonly subject: string;
  readonly viewpoint: string;
  readonly elements: number;
  /** Relations of the model that neither nesting nor a place in the figure expresses. */
  readonly relations: number;
  readonly ours: Contestant;
  /** Downwards or to the right, whichever has the smaller area; or why it gave up. */
  readonly elk: Contestant | string;
  /** Of all its ways. */
  readonly fewestCrossings?: number;
}

export interface MatchOptions {
  readonly elk: ElkThread;
  readonly viewpoint: Viewpoint;
  readonly wish: ViewWish;
  readonly runs: number;
  /** What ELK is asked to try. */
  readonly ways: readonly ElkWay[];
}

const COMPACT = { 'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX' };
const RIGHT = { ...COMPACT, 'elk.direction': 'RIGHT' };
/** Of the settings that were tried those with the smallest areas and the fewest crossings: see docs/bench.md. */
export const ELK_WAYS = {
  down: COMPACT,
  right: RIGHT,
  careful: { ...RIGHT, 'elk.layered.thoroughness': '30' },
} as const;
export type ElkWay = keyof typeof ELK_WAYS;

export async function matched(subject: Subject, eyes: Eyes, options: MatchOptions): Promise<Match> {
  const { viewpoint, wish, runs } = options;
  const { page } = wish;
  // A model of its own for each run: what is remembered of a model is worked out anew.
  const drawn = await timed(runs, () => {
    const [figure] = viewpoint.figures({ ...subject.model }, wish);
    if (figure === undefined) throw new Error(`${viewpoint.id} draws nothing`);
    return figure;
  });
  const figure = drawn.result;
  const looked = async (some: Figure) => {
    const svg = figureToSvg(some, { theme: print });
    return { svg, ...judged(some, await eyes.read(svg), page) };
  };
  const { wall, cpu } = drawn;
  const ours = { wall, cpu, runs, ...(await looked(figure)) };

  const chart = sameChart(figure);
  const turned = upwards(figure);
  let elk: Contestant | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  let gaveUp = 'not asked';
  for (const way of options.ways) {
    try {
      const laid = await timed(way === 'careful' ? 1 : runs, () =>
        layWithElk(
          chart,
          {
            points: ours.type,
            aspect: page.width / page.height,
            turned,
            options: ELK_WAYS[way],
          },
          options.elk.layout,
        ),
      );
      const own = await looked(elkFigure(chart, laid.result, turned));
      const found = { wall: laid.wall, cpu: laid.cpu, runs, way, ...own };
      fewest = Math.min(fewest, own.crossings);
      // The careful way takes twice as long: it is asked for its crossings alone.
      if (elk === undefined || (way !== 'careful' && found.area < elk.area)) elk = found;
    } catch (error) {
      gaveUp = `${way}: ${error instanceof Error ? error.message : String(error)}`.slice(0, 120);
    }
  }
  const unnested = subject.model.relations.size - expressedIn(subject, figure);
  return {
    subject: subject.name,
    viewpoint: viewpoint.id,
    elements: figure.occurrences.length,
    relations: unnested,
    ours,
    elk: elk ?? gaveUp,
    ...(elk === undefined ? {} : { fewestCrossings: fewest }),
  };
}

/** Relations shown by no line, yet not listed as left out. */
function expressedIn({ model }: Subject, { edges, unshown }: Figure): number {
  const said = new Set<string>(edges.flatMap(({ relations }) => relations));
  for (const { source } of unshown) said.add(source.id);
  return [...model.relations.keys()].filter((id) => !said.has(id)).length;
}

/** Lines that lead from a lower band into a higher one: ELK is given them the other way round. */
function upwards({ edges, occurrences, items }: Figure): ReadonlySet<string> {
  const parents = new Map([...items, ...occurrences].map(({ id, parent }) => [id, parent]));
  const tops = new Map([...items, ...occurrences].map(({ id, box }) => [id, box.y]));
  const topOf = (id: (typeof edges)[number]['from']): number => {
    let at = id;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up;
    return tops.get(at) ?? 0;
  };
  return new Set(edges.filter(({ from, to }) => topOf(from) > topOf(to)).map(({ id }) => id));
}
