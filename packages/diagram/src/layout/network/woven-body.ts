/** Boxes and lines that were given their places, with their words set. */
import type { PlacedEdge } from '../chart/arrangement.ts';
import type { ChartBody } from '../chart/fit.ts';
import { setText } from '../set-text.ts';
import type { Grid } from './grid.ts';
import { wordSize } from './lines.ts';
import type { Measures } from './measures.ts';
import type { Net } from './net.ts';
import { placeItems } from './place.ts';
import type { WovenLine } from './ways/corners.ts';
import { freeWords, slidTitles } from './ways/titles.ts';

export function wovenBody(
  net: Net,
  { gridOptions, strip }: Measures,
  grid: Grid,
  lines: readonly WovenLine[],
): ChartBody {
  const { rhythm, font, banded } = gridOptions;
  const nodes = placeItems(net, grid, {
    rhythm,
    font,
    banded,
    ...(strip === undefined ? {} : { strip }),
  });
  const free = freeWords(lines);
  const edges = lines.flatMap(({ points, sides, label }, index): PlacedEdge[] => {
    const edge = net.edges[index]?.edge;
    if (edge === undefined) return [];
    if (label === undefined || edge.label === undefined || !free[index])
      return [{ edge, points, sides }];
    const size = wordSize(rhythm);
    const set = setText(edge.label, label, { size, weight: 'regular', font });
    return [{ edge, points, sides, label: { text: set.text, box: label } }];
  });
  return {
    nodes: slidTitles(nodes, lines, rhythm.pad),
    edges,
    width: grid.width,
    height: grid.height,
  };
}
