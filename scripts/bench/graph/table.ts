/** Matches as one markdown table: ours | ELK's, and how they compare. */
import type { Contestant, Match } from './rivals.ts';

const HEADS = [
  'figure',
  'elements, lines',
  'ours, ms (CPU)',
  'ELK, ms (CPU)',
  'times faster',
  'area at 7 pt, cm²',
  'area ratio',
  'crossings (the fewest of all ways)',
  'run together, cm',
  'bends',
  'length at 7 pt, cm',
  'width : height',
  'smallest type on the page, pt',
  'names on lines',
  'words struck',
  'zeros: overlaps, text outside, through boxes, over text',
];

export function table(matches: readonly Match[]): string {
  const rows = [HEADS, HEADS.map(() => '---'), ...matches.map(rowOf)];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rowOf(match: Match): string[] {
  const { subject, viewpoint, elements, relations, ours, elk, fewestCrossings } = match;
  const gaveUp = typeof elk === 'string';
  const both = (of: (one: Contestant) => string): string =>
    gaveUp ? of(ours) : `${of(ours)} – ${of(elk)}`;
  const drawn = ours.relations === relations ? `${relations}` : `${ours.relations} of ${relations}`;
  return [
    `${subject}, ${viewpoint}`,
    `${elements}, ${ours.lines} for ${drawn} relations`,
    `${number(ours.wall)} (${number(ours.cpu)})`,
    gaveUp ? elk : `${number(elk.wall)} (${number(elk.cpu)}) ${elk.way ?? ''}`,
    gaveUp ? '' : `${(elk.cpu / ours.cpu).toFixed(1)}`,
    both(({ area }) => number(area)),
    gaveUp ? '' : (ours.area / elk.area).toFixed(2),
    both(({ crossings, way }) =>
      way === undefined || crossings === fewestCrossings
        ? `${crossings}`
        : `${crossings} (${fewestCrossings})`,
    ),
    both(({ together }) => number(together)),
    both(({ bends }) => `${bends}`),
    both(({ edgeLength }) => number(edgeLength)),
    both(({ aspect }) => aspect.toFixed(2)),
    both(({ smallestOnPage }) => smallestOnPage.toFixed(1)),
    both(({ names, namesWanted }) => `${names}/${namesWanted}`),
    both(({ struckWords }) => `${struckWords}`),
    both(zerosOf),
  ];
}

const zerosOf = (one: Contestant): string =>
  [one.boxesOverlapping, one.textOutside, one.linesThroughBoxes, one.labelsOverText].join(' ');

const number = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Where ours is not what it should be: twenty times faster from 200 elements on, smaller, no more crossings, zeros. */
export function misses(matches: readonly Match[]): string[] {
  return matches.flatMap(
    ({ subject, viewpoint, elements, relations, ours, elk, fewestCrossings }) => {
      const found: string[] = [];
      const own = zerosOf(ours);
      if (own !== '0 0 0 0') found.push(`zeros ${own}`);
      if (viewpoint === 'network' && ours.relations < relations) {
        found.push(`${relations - ours.relations} relations not drawn`);
      }
      if (ours.names < ours.namesWanted) {
        found.push(`${ours.namesWanted - ours.names} names of lines left out`);
      }
      if (typeof elk !== 'string') {
        const ratio = elk.cpu / ours.cpu;
        if (elements >= 200 && ratio < 20) found.push(`${ratio.toFixed(1)} times faster, not 20`);
        if (ours.area >= elk.area) found.push(`area × ${(ours.area / elk.area).toFixed(2)}`);
        const fewest = fewestCrossings ?? elk.crossings;
        if (ours.crossings > fewest) found.push(`${ours.crossings} crossings, not ${fewest}`);
      }
      return found.length === 0 ? [] : [`${subject}, ${viewpoint}: ${found.join('; ')}`];
    },
  );
}
