/** The impact on a unit as a list: by distance, each change with the way that explains it. */

import { linkCells, rowCells } from './cells.ts';
import type { GapAnalysis, GapCells, GapLink } from './gap.ts';
import { fateSaid } from './list.ts';
import { pathSaid } from './pathSaid.ts';
import type { ImpactItem, UnitImpact } from './unitImpact.ts';
import { gapWord } from './words.ts';

export interface ImpactGroup {
  /** Steps from the unit; 0 for the connections. */
  readonly distance: number;
  readonly title: string;
  readonly rows: readonly ImpactListRow[];
}

export interface ImpactListRow extends GapCells {
  /** Counted through all groups, from 1. */
  readonly number: number;
  readonly of: ImpactItem | GapLink;
  readonly fate: string;
  /** Empty for connections, whose ends say it. */
  readonly path: string;
}

/** @param lang `vi` or `en` */
export function impactList(
  analysis: GapAnalysis,
  impact: UnitImpact,
  lang: string,
): readonly ImpactGroup[] {
  let number = 0;
  const distances = [...new Set(impact.items.map(({ distance }) => distance))];
  const groups = distances.map(
    (distance): ImpactGroup => ({
      distance,
      title:
        distance === 1
          ? gapWord('impact-own', lang)
          : gapWord('impact-step', lang, { count: distance - 1 }),
      rows: impact.items
        .filter((item) => item.distance === distance)
        .map((of) => {
          number += 1;
          return {
            number,
            of,
            fate: fateSaid(of.row.fate, lang),
            path: pathSaid(analysis, impact, of, lang),
            ...rowCells(analysis, of.row, lang),
          };
        }),
    }),
  );
  if (impact.links.length === 0) return groups;
  const rows = impact.links.map((of) => {
    number += 1;
    const fate = fateSaid(of.fate, lang);
    return { number, of, fate, path: '', ...linkCells(analysis, of, lang) };
  });
  return [...groups, { distance: 0, title: gapWord('impact-links', lang), rows }];
}

/** How much of what the unit has changes, and how much reaches it through others. */
export function impactCounts(
  analysis: GapAnalysis,
  { held, items }: UnitImpact,
): { readonly held: number; readonly changed: number; readonly through: number } {
  const own = new Set(held);
  const fateOf = (id: (typeof held)[number]) => analysis.comparison.elements.get(id)?.fate;
  const changed = held.filter((id) => fateOf(id) !== 'kept').length;
  const through = items.filter(
    ({ row }) => ![...row.before, ...row.after].some((id) => own.has(id)),
  ).length;
  return { held: held.length, changed, through };
}
