/** What follows from the size of type: how wide boxes should be, how far apart lines, how much words take. */
import { POINT } from '../../text/metrics.ts';
import type { Chart } from '../../viewpoints/chart.ts';
import type { Room } from '../chart/fit.ts';
import { widthFor } from '../chart/nodes.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import type { Cells } from './cells.ts';
import type { Grid } from './grid.ts';
import type { GridOptions } from './grid-options.ts';
import { wordsOf } from './lines.ts';
import type { Net } from './net.ts';
import type { NetworkOptions } from './options.ts';
import { type Strip, stripNeed, stripOf } from './strip.ts';
import type { TrackOptions } from './tracks.ts';

export interface Measures {
  /** Of bands one under another. */
  readonly strip: Strip | undefined;
  /** How wide boxes should be, mm. */
  readonly wish: number;
  /** Under this width a word is broken, mm. */
  readonly word: number;
  /** Between parallel lines, mm. */
  readonly track: number;
  readonly gridOptions: GridOptions;
  readonly trackOptions: TrackOptions;
}

export function measuresOf(
  chart: Chart,
  net: Net,
  rhythm: Rhythm,
  room: Room,
  { banded, direction = 'down' }: NetworkOptions,
): Measures {
  const font = chart.font.name;
  const labelOf = (item: number): string => net.items[item]?.node.label ?? '';
  const lying = direction === 'right';
  const strip =
    banded && !lying ? stripOf(net.roots.map(labelOf), room.width, rhythm, font) : undefined;
  const words = net.edges.map(({ edge }) => wordsOf(edge, rhythm, font));
  const word = wordWidth(net, rhythm);
  const wish = Math.max(word, wishedWidth(net, rhythm));
  const track = trackOf(rhythm);
  return {
    strip,
    wish,
    word,
    track,
    trackOptions: {
      open: (item) => banded && (net.items[item]?.parent ?? -1) < 0,
      labelOf: (edge) => words[edge]?.[lying ? 'width' : 'height'] ?? 0,
      labelTracks: 1,
    },
    gridOptions: {
      rhythm,
      font,
      width: room.width,
      widest: 1.35 * wish,
      track,
      strip: strip?.width ?? 0,
      banded: banded ? direction : undefined,
      ...(strip === undefined
        ? {}
        : {
            bandNeed: (item: number, height: number) =>
              stripNeed(labelOf(item), strip, height, rhythm, font),
          }),
    },
  };
}

/** Whether boxes are not much narrower than they should be, and break no word; one column is taken as it comes. */
export const isWide = ({ wish, word }: Measures, { boxWidth }: Grid, { columns }: Cells): boolean =>
  boxWidth > 0 && (columns === 1 || boxWidth >= Math.max(NARROWEST * wish, word) - 1e-6);

/** Of the width that boxes should have. */
const NARROWEST = 0.92;

/** So wide that nearly all labels take three lines at most. */
function wishedWidth(net: Net, rhythm: Rhythm): number {
  const leaves = net.items.filter(({ children }) => children.length === 0);
  const widths = leaves.map(({ measured }) => widthFor(measured, 3, rhythm)).sort((a, b) => a - b);
  const usual = widths[Math.floor(0.9 * (widths.length - 1))] ?? 20;
  return Math.min(Math.max(usual, 5 * rhythm.size), 13 * rhythm.size);
}

/** Of boxes and of the containers round them, so that no word but a very long one is broken. */
function wordWidth(net: Net, rhythm: Rhythm): number {
  const words = net.items
    .filter(({ parent, children }) => parent >= 0 || children.length === 0)
    .map(({ measured }) => widthFor(measured, MANY_LINES, rhythm));
  return words.reduce((most, word) => Math.max(most, word), 0);
}

/** With so many lines a label needs no more than its longest word does. */
const MANY_LINES = 99;

/** Between parallel lines, mm. */
export const trackOf = (rhythm: Rhythm): number => 0.6 * rhythm.points * POINT;
