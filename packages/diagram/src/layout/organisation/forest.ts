/** Ways to set several trees on a page: side by side, on as many shelves as they need. All mm. */
import type { Room } from '../chart/fit.ts';
import type { Measures, Way } from './plan.ts';
import { walk } from './tree.ts';

export interface Forest {
  readonly shelves: readonly (readonly Way[])[];
  /** Units that hold and belong to nothing, in a grid under the trees. */
  readonly loose: readonly (readonly Way[])[];
  readonly width: number;
  readonly height: number;
  readonly cost: number;
  /** Area of all boxes. */
  readonly boxes: number;
}

export function forestsOf(
  roots: readonly (readonly Way[])[],
  measures: Measures,
  room: Room,
): Forest[] {
  const trees = roots.filter((ways) => ways[0]?.below.kind !== 'nothing');
  const single = roots
    .filter((ways) => ways[0]?.below.kind === 'nothing')
    .flatMap((ways) => ways[0] ?? []);
  const loose = gridOf(single, measures, room);
  const boxes = roots.reduce((sum, [way]) => {
    for (const twig of way === undefined ? [] : walk([way.twig])) {
      sum += (measures.widths[twig.level] ?? 0) * (measures.heights.get(twig) ?? 0);
    }
    return sum;
  }, 0);
  const heights = new Set(trees.flatMap((ways) => ways.map((way) => way.height)));
  if (heights.size === 0) heights.add(0);
  const found: Forest[] = [];
  for (const most of heights) {
    const chosen = trees.map((ways) =>
      ways.reduce<Way | undefined>((best, way) => {
        if (way.height > most + 1e-6) return best;
        return best === undefined || way.width < best.width ? way : best;
      }, undefined),
    );
    const fitting = chosen.filter((way) => way !== undefined);
    if (fitting.length < trees.length) continue;
    found.push(shelved(fitting, loose, boxes, measures, room));
  }
  // With one tree each of its ways is a forest, also those that only look better.
  const [only] = trees;
  if (trees.length === 1 && only !== undefined) {
    for (const way of only) found.push(shelved([way], loose, boxes, measures, room));
  }
  return found;
}

/** mm between two trees, as a share of what is between boxes. */
export const BETWEEN_TREES = 2;

function shelved(
  ways: readonly Way[],
  loose: readonly (readonly Way[])[],
  boxes: number,
  measures: Measures,
  room: Room,
): Forest {
  const shelves: Way[][] = [];
  const between = measures.beside * BETWEEN_TREES;
  let width = 0;
  for (const way of ways) {
    if (shelves.length === 0 || width + between + way.width > room.width + 1e-6) {
      shelves.push([way]);
      width = way.width;
    } else {
      shelves.at(-1)?.push(way);
      width += between + way.width;
    }
  }
  const widthOf = (row: readonly Way[], gap: number) =>
    row.reduce((sum, way) => sum + way.width + gap, -gap);
  const deep = (rows: readonly (readonly Way[])[], gap: number) =>
    rows.reduce((sum, row) => sum + Math.max(...row.map((way) => way.height)) + gap, -gap);
  const height =
    (shelves.length === 0 ? 0 : deep(shelves, measures.drop)) +
    (loose.length === 0
      ? 0
      : deep(loose, measures.below) + (shelves.length === 0 ? 0 : measures.drop));
  return {
    shelves,
    loose,
    width: Math.max(
      ...shelves.map((shelf) => widthOf(shelf, between)),
      ...loose.map((row) => widthOf(row, measures.beside)),
      0,
    ),
    height,
    cost: ways.reduce((sum, way) => sum + way.cost, 0),
    boxes,
  };
}

/** Rows as even as can be. */
function gridOf(ways: readonly Way[], measures: Measures, room: Room): Way[][] {
  const [first] = ways;
  if (first === undefined) return [];
  const step = first.width + measures.beside;
  const most = Math.max(1, Math.floor((room.width + measures.beside) / step));
  const rows = Math.ceil(ways.length / most);
  const columns = Math.ceil(ways.length / rows);
  return Array.from({ length: rows }, (_, row) => ways.slice(row * columns, (row + 1) * columns));
}
