/** What on a page of a matrix can be put in another order by hand: headers in their group, and groups. */
import type { MatrixArrangement, PlacedHeader } from '../layout/matrix/arrangement.ts';
import type { OccurrenceId, Run } from './figure.ts';

/** Runs of which at least two are drawn. */
export function matrixRuns({ matrix, headers, bands, corner, lines }: MatrixArrangement): Run[] {
  const drawn = new Set<string>(headers.map(({ header }) => header.id));
  for (const { group } of bands) if (group !== undefined) drawn.add(group);
  const right = Math.max(...lines.map(({ to }) => to[0]));
  const foot = Math.max(...lines.map(({ to }) => to[1]));
  return matrix.runs.flatMap(({ along, members }): Run[] => {
    const [last, ...others] = members.filter((id) => drawn.has(id)).reverse();
    if (last === undefined || others.length === 0) return [];
    const { x, y } = corner.box;
    return [
      {
        along,
        members,
        across: along === 'x' ? [y, foot] : [x, right],
        end: endOf(last, along, headers),
      },
    ];
  });
}

/** Where a header ends with its parts, or a group with its headers. */
function endOf(id: OccurrenceId, along: 'x' | 'y', headers: readonly PlacedHeader[]): number {
  let inside: number | undefined;
  let end = 0;
  for (const { header, axis, box } of headers) {
    if ((axis === 'column') !== (along === 'x')) continue;
    const own = header.id === id;
    const within = inside !== undefined && header.depth > inside;
    if (own) inside = header.depth;
    else if (!within) inside = undefined;
    if (!own && !within && header.groupId !== id) continue;
    end = along === 'x' ? box.x + box.width : box.y + box.height;
  }
  return end;
}
