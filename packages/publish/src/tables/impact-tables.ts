/** The impact on a unit as a table: by distance, with the way that explains each change. */
import {
  type GapAnalysis,
  gapWord,
  impactCounts,
  impactList,
  nameIn,
  type UnitImpact,
  type Workspace,
} from '@khung/core';
import { betweenSaid, illustrative } from './gap-tables.ts';
import { cells, heading, type Table, type TableRow } from './table.ts';

export function impactTables(
  ws: Workspace,
  analysis: GapAnalysis,
  impact: UnitImpact,
  lang: string,
): readonly Table[] {
  const word = (key: Parameters<typeof gapWord>[0]) => gapWord(key, lang);
  const unit = nameIn(analysis.comparison, impact.unit, lang);
  const groups = impactList(analysis, impact, lang);
  const nothing = groups.length === 0 ? [word('impact-none')] : [];
  return [
    {
      name: unit,
      title: gapWord('report-about', lang, {
        title: gapWord('impact-title', lang, { unit }),
        between: betweenSaid(ws, analysis, lang),
      }),
      notes: [
        ...illustrative(ws, lang),
        gapWord('impact-count', lang, impactCounts(analysis, impact)),
        ...nothing,
      ],
      columns: [
        { head: word('column-number'), width: 7, align: 'centre' },
        { head: word('column-component'), width: 24 },
        { head: word('column-fate'), width: 14 },
        { head: word('column-path'), width: 44 },
        { head: word('column-current'), width: 30 },
        { head: word('column-target'), width: 30 },
        { head: word('column-gap'), width: 42 },
        { head: word('column-solution'), width: 24 },
      ],
      rows: groups.flatMap(({ title, rows }): TableRow[] => [
        heading(`${title} (${rows.length})`),
        ...rows.map((row) =>
          cells(
            row.number,
            row.component,
            row.fate,
            row.path,
            row.current,
            row.target,
            row.gap,
            row.solution,
          ),
        ),
      ]),
    },
  ];
}
