/** Lays one network out at any size of type; orders and the ways of lines are found once. */
import type { Chart } from '../../viewpoints/chart.ts';
import type { ChartBody, Room } from '../chart/fit.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { gridOf } from './grid.ts';
import { wordsOf } from './lines.ts';
import { isWide, type Measures, measuresOf } from './measures.ts';
import type { Net } from './net.ts';
import type { NetworkOptions } from './options.ts';
import {
  isAlike,
  LOOSE,
  MOST_TRIED,
  type Planner,
  plannerOf,
  TIGHT,
  type Try,
  triesOf,
} from './plan.ts';
import { type Routed, routedOnce } from './routed.ts';
import { noTracks } from './tracks.ts';
import { type Woven, woven as weave } from './ways/weave.ts';
import { wovenBody } from './woven-body.ts';

export class NetworkLayouter {
  private readonly chart: Chart;
  private readonly net: Net;
  private readonly options: NetworkOptions;
  private readonly planner: Planner;
  private readonly routed: (lane: number, highest: number) => Routed;
  private used: Try | undefined;

  constructor(chart: Chart, net: Net, options: NetworkOptions) {
    this.chart = chart;
    this.net = net;
    this.options = options;
    this.planner = plannerOf(net, options);
    this.routed = routedOnce(net, options, this.planner);
  }

  /** How high it will be, mm, by a guess at what lines take; `undefined` where the room is too narrow. */
  guessed(rhythm: Rhythm, room: Room): number | undefined {
    const measures = measuresOf(this.chart, this.net, rhythm, room, this.options);
    const [lowest] = triesOf(this.net, this.planner, measures, room);
    if (lowest === undefined) return undefined;
    return lowest.height + this.net.edges.length * LINE_SHARE * measures.track;
  }

  /** Lines by structure: `undefined` where the room is too narrow. */
  woven(rhythm: Rhythm, room: Room): ChartBody | undefined {
    const measures = measuresOf(this.chart, this.net, rhythm, room, this.options);
    const tries = this.triesFor(measures, room);
    const [lowest] = tries;
    if (lowest === undefined) return undefined;
    const { gridOptions, track } = measures;
    const words = this.wordsAt(rhythm);
    const narrow = this.wordsAt(rhythm, NARROW_WORDS);
    const upright = !this.planner.lying;
    const at = ({ lane, highest }: Try, tight: number) => {
      const { cells, fabric } = this.routed(lane, highest);
      const woven = weave(this.net, cells, fabric, {
        ...gridOptions,
        track: tight * track,
        words,
        narrow,
        upright,
      });
      const { grid } = woven;
      return { ...woven, fits: isWide(measures, grid, cells) && grid.height <= room.height };
    };
    let last: ReturnType<typeof at> | undefined;
    for (const tight of this.isLarge ? [CLOSE] : TIGHT) {
      for (const one of tries) {
        if (one.height > room.height) continue;
        let found = at(one, tight);
        last ??= found;
        if (!found.fits) continue;
        for (const loose of tight === 1 ? LOOSE : []) {
          if (found.grid.height * (1 + LOOSE_SHARE * (loose - 1)) > room.height) continue;
          const more = at(one, loose);
          if (!more.fits) continue;
          found = more;
          break;
        }
        return wovenBody(this.net, measures, found.grid, found.lines);
      }
    }
    if (last !== undefined && last.grid.boxWidth > 0) {
      return wovenBody(this.net, measures, last.grid, last.lines);
    }
    const cells = this.planner.cells(lowest.lane, lowest.highest);
    return wovenBody(this.net, measures, gridOf(this.net, cells, noTracks(cells), gridOptions), []);
  }

  /** With boxes of the width that they should have, however large the room. */
  spread(rhythm: Rhythm, room: Room): ChartBody | undefined {
    const one = this.used ?? this.lowest(rhythm, room);
    if (one === undefined) return undefined;
    const measures = measuresOf(this.chart, this.net, rhythm, room, this.options);
    const { grid, lines } = this.measured(rhythm, room, one);
    return wovenBody(this.net, measures, grid, lines);
  }

  measured(rhythm: Rhythm, room: Room, one: Try): Woven {
    const measures = measuresOf(this.chart, this.net, rhythm, room, this.options);
    const { gridOptions, track, wish } = measures;
    const { cells, fabric } = this.routed(one.lane, one.highest);
    return weave(this.net, cells, fabric, {
      ...gridOptions,
      widest: wish,
      width: Number.POSITIVE_INFINITY,
      track: CLOSE * track,
      words: this.wordsAt(rhythm),
      narrow: this.wordsAt(rhythm, NARROW_WORDS),
      upright: !this.planner.lying,
    });
  }

  lowest(rhythm: Rhythm, room: Room): Try | undefined {
    const measures = measuresOf(this.chart, this.net, rhythm, room, this.options);
    return triesOf(this.net, this.planner, measures, room)[0];
  }

  /** From now on everything is set in this way. */
  settleOn(one: Try): void {
    this.used = one;
  }

  get isLying(): boolean {
    return this.planner.lying;
  }

  get isLarge(): boolean {
    return this.net.items.length > LARGE;
  }

  /** Of each line: how much room its words take. */
  private wordsAt(rhythm: Rhythm, widest?: number) {
    return this.net.edges.map(({ edge }) => wordsOf(edge, rhythm, this.chart.font.name, widest));
  }

  /** Where there are many boxes, the one way to set them that was good at another size is good enough. */
  private triesFor(measures: Measures, room: Room): readonly Try[] {
    const tries = triesOf(this.net, this.planner, measures, room);
    const { used } = this;
    if (used !== undefined && this.isLarge) return [used];
    const distinct = tries.filter(
      (one, index) => !tries.slice(0, index).some((other) => isAlike(one, other)),
    );
    return distinct.slice(0, this.planner.settled ? MOST_SETTLED : this.isLarge ? 1 : MOST_TRIED);
  }
}

/** em; words in so narrow a column where they have no room side by side. */
const NARROW_WORDS = 5;
/** In a large network lines run closer to one another, in usual tracks. */
const CLOSE = 0.72;
/** As `MOST_TRIED`, where there is one order. */
const MOST_SETTLED = 6;
/** From so many boxes and containers on, not every way is tried. */
const LARGE = 70;
/** What a line takes of the height of a figure, in tracks; as measured on models. */
const LINE_SHARE = 0.3;
/** Of the height, what lines take at the most: with them further apart it grows by as much. */
const LOOSE_SHARE = 0.3;
