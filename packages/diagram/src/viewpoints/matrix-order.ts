/**
 * What a person placed by hand on a matrix. A place is a rank: how many of its run (the headers of its group,
 * or the groups) stand before it; `x` of what stands side by side, `y` of what stands one below the other.
 * What has a rank keeps it, as far as there are so many; the others fill the ranks between in model order.
 */
import type { View } from '@khung/core';
import type { OccurrenceId } from '../figure/figure.ts';
import type { Axes, Header, MatrixSizes } from './matrix-table.ts';

type Placements = View['placements'];

export interface Ranks {
  readonly along: 'x' | 'y';
  readonly of: (id: OccurrenceId) => number | undefined;
}

export function ranksIn(placements: Placements, along: 'x' | 'y'): Ranks {
  const other = along === 'x' ? 'y' : 'x';
  return {
    along,
    of: (id) => {
      const placed = placements?.[id];
      // A matrix whose sides were changed keeps its order.
      const rank = placed?.[along] ?? placed?.[other];
      return rank !== undefined && Number.isFinite(rank) ? rank : undefined;
    },
  };
}

/** Those with a rank at theirs, or at the nearest that is free; the others between, in the order given. */
export function standingIn<One>(
  all: readonly One[],
  rankOf: (one: One) => number | undefined,
): readonly One[] {
  const ranked = all.flatMap((one) => {
    const rank = rankOf(one);
    return rank === undefined ? [] : [{ one, rank }];
  });
  if (ranked.length === 0) return all;
  ranked.sort((a, b) => a.rank - b.rank);
  const pinned = new Set(ranked.map(({ one }) => one));
  const others = all.filter((one) => !pinned.has(one));
  const ordered: One[] = [];
  for (const { one, rank } of ranked) {
    while (ordered.length < Math.round(rank)) {
      const next = others.shift();
      if (next === undefined) break;
      ordered.push(next);
    }
    ordered.push(one);
  }
  return [...ordered, ...others];
}

/** The name under which the size of both rows of headers is kept. */
export const TABLE_CORNER = 'corner' as OccurrenceId;

/** What a person made larger or smaller; `all`: what holds of each column and row that has no size of its own. */
export function sizesIn(
  { rows, columns }: Omit<Axes, 'runs'>,
  placements: Placements,
  all: { readonly column: number | undefined; readonly row: number | undefined },
): MatrixSizes {
  const stated = ({ id }: Pick<Header, 'id'>, side: 'width' | 'height') => {
    const mm = placements?.[id]?.[side];
    return mm !== undefined && Number.isFinite(mm) && mm > 0 ? mm : undefined;
  };
  const largest = (headers: readonly Header[], side: 'width' | 'height') => {
    const found = headers.flatMap((header) => stated(header, side) ?? []);
    return found.length === 0 ? undefined : Math.max(...found);
  };
  const headWidth = stated({ id: TABLE_CORNER }, 'width') ?? largest(rows, 'width');
  const cornerHeight = stated({ id: TABLE_CORNER }, 'height');
  const headHeight = cornerHeight ?? largest(columns, 'height');
  return {
    columns: columns.map((header) => stated(header, 'width') ?? all.column),
    rows: rows.map((header) => stated(header, 'height') ?? all.row),
    ...(headWidth === undefined ? {} : { headWidth }),
    ...(headHeight === undefined
      ? {}
      : { headHeight: { mm: headHeight, withGroups: cornerHeight !== undefined } }),
  };
}
