/** A gap analysis as tables: the list, the matrices, the counts. */
import {
  architectureName,
  FATES,
  fateSaid,
  fateWords,
  type GapAnalysis,
  type GapListOptions,
  type GapMatrix,
  gapGroupName,
  gapList,
  gapMatrix,
  gapWord,
  nameIn,
  reuseSaid,
  textIn,
  type Workspace,
} from '@khung/core';
import { type Column, cells, heading, type Table, type TableRow } from './table.ts';

export type GapTableOptions = GapListOptions & {
  /** Columns of targets in a matrix at most, so that it stays on a page. @default 10 */
  readonly columns?: number;
};

/** @example tablesToXlsx(gapTables(ws, analysis, { by: 'layer', lang: 'vi' })) */
export function gapTables(
  ws: Workspace,
  analysis: GapAnalysis,
  options: GapTableOptions,
): readonly Table[] {
  return [
    listTable(ws, analysis, options),
    ...matrixTables(ws, analysis, options),
    countsTable(ws, analysis, options.lang),
  ];
}

/** `Hiện trạng → Kiến trúc 2.0` */
export function betweenSaid(ws: Workspace, { comparison }: GapAnalysis, lang: string): string {
  const { before, after } = comparison;
  return [before, after].map((one) => architectureName(ws, one.architecture, lang)).join(' → ');
}

function titled(ws: Workspace, analysis: GapAnalysis, title: string, lang: string): string {
  return gapWord('report-about', lang, { title, between: betweenSaid(ws, analysis, lang) });
}

function listTable(ws: Workspace, analysis: GapAnalysis, options: GapTableOptions): Table {
  const { lang, unit } = options;
  const word = (key: Parameters<typeof gapWord>[0]) => gapWord(key, lang);
  const about = unit === undefined ? '' : ` – ${nameIn(analysis.comparison, unit, lang)}`;
  const columns: Column[] = [
    { head: word('column-number'), width: 7, align: 'centre' },
    { head: word('column-component'), width: 24 },
    { head: word('column-fate'), width: 14 },
    { head: word('column-current'), width: 34 },
    { head: word('column-target'), width: 34 },
    { head: word('column-gap'), width: 46 },
    { head: word('column-solution'), width: 26 },
    { head: word('column-priority'), width: 11 },
  ];
  const rows = gapList(analysis, options).groups.flatMap((group): TableRow[] => [
    heading(`${group.title} (${group.rows.length})`),
    ...group.rows.map((row) =>
      cells(
        row.number,
        row.component,
        row.fate,
        row.current,
        row.target,
        row.gap,
        row.solution,
        row.priority,
      ),
    ),
  ]);
  return {
    name: word('gap-list'),
    title: titled(ws, analysis, word('gap-title'), lang) + about,
    notes: [...illustrative(ws, lang), ...reuseSaid(ws, analysis, lang)],
    columns,
    rows,
  };
}

/** What is made up to illustrate says so wherever it is shown. */
export function illustrative(ws: Workspace, lang: string): readonly string[] {
  const words = textIn(ws.info.illustrative, lang);
  return words === '' ? [] : [words];
}

function matrixTables(
  ws: Workspace,
  analysis: GapAnalysis,
  { by, lang, columns = 10 }: GapTableOptions,
): readonly Table[] {
  return gapMatrix(analysis, { by, columns })
    .filter(({ kept, rows, added }) => kept.length + rows.length + added.length > 0)
    .map((matrix) => matrixTable(ws, analysis, matrix, lang));
}

function matrixTable(ws: Workspace, analysis: GapAnalysis, matrix: GapMatrix, lang: string): Table {
  const { comparison } = analysis;
  const { of, part, parts, kept, rows, columns, added } = matrix;
  const whole = gapGroupName(comparison, of, lang);
  const name = parts === 1 ? whole : gapWord('matrix-part', lang, { name: whole, part, parts });
  const [before = '', after = ''] = betweenSaid(ws, analysis, lang).split(' → ');
  const blank = columns.map(() => '');
  const noted = (what: string, reason: Parameters<typeof textIn>[0]) =>
    [what, textIn(reason, lang)].filter(Boolean).join('\n');
  return {
    name: `${gapWord('gap-matrix', lang)} – ${name}`,
    title: `${gapWord('gap-matrix', lang)} – ${name}`,
    notes: [],
    columns: [
      { head: gapWord('matrix-corner', lang, { before, after }), width: 28 },
      ...columns.map((id) => ({ head: nameIn(comparison, id, lang, 'after'), width: 18 })),
      { head: gapWord('matrix-retired', lang), width: 24 },
    ],
    rows: [
      ...rows.map(({ baseline, retired, cells: some, reason }) =>
        cells(
          nameIn(comparison, baseline, lang, 'before'),
          ...columns.map((target) => {
            const cell = some.find((one) => one.target === target);
            return cell === undefined ? '' : noted(fateSaid(cell.fate, lang), cell.reason);
          }),
          retired ? noted(fateSaid('retired', lang), reason) : '',
        ),
      ),
      ...(added.length === 0
        ? []
        : [heading(`${gapWord('matrix-new', lang)}: ${namesOf(analysis, added, lang)}`)]),
      ...(kept.length === 0
        ? []
        : [
            heading(
              `${gapWord('matrix-kept', lang, { count: kept.length })}: ${namesOf(analysis, kept, lang)}`,
            ),
          ]),
      ...(rows.length + added.length + kept.length === 0 ? [cells('', ...blank, '')] : []),
    ],
  };
}

/** What is carried over stands among the new, and says so. */
function namesOf({ comparison }: GapAnalysis, ids: GapMatrix['added'], lang: string): string {
  return ids
    .map((id) => {
      const name = nameIn(comparison, id, lang);
      const carried = comparison.elements.get(id)?.fate === 'carriedOver';
      return carried ? `${name} (${textIn(fateWords('carriedOver').word, lang)})` : name;
    })
    .join('; ');
}

function countsTable(ws: Workspace, analysis: GapAnalysis, lang: string): Table {
  const { comparison, total, byLayer, byUnit } = analysis;
  const fates = FATES.filter((fate) => total[fate] > 0);
  const row = (name: string, counts: typeof total): TableRow =>
    cells(
      name,
      ...fates.map((fate) => counts[fate]),
      fates.reduce((sum, fate) => sum + counts[fate], 0),
    );
  const rowsOf = (by: typeof byLayer | typeof byUnit) =>
    [...by].map(([of, counts]) => row(gapGroupName(comparison, of, lang), counts));
  return {
    name: gapWord('gap-shares', lang),
    title: titled(ws, analysis, gapWord('gap-shares', lang), lang),
    notes: reuseSaid(ws, analysis, lang),
    columns: [
      { head: `${gapWord('column-layer', lang)} / ${gapWord('column-unit', lang)}`, width: 40 },
      ...fates.map((fate): Column => {
        const head = textIn(fateWords(fate).word, lang);
        return { head, width: 13, align: 'centre' };
      }),
      { head: gapWord('column-total', lang), width: 10, align: 'centre' },
    ],
    rows: [
      heading(gapWord('column-layer', lang)),
      ...rowsOf(byLayer),
      heading(gapWord('column-unit', lang)),
      ...rowsOf(byUnit),
      heading(gapWord('column-total', lang)),
      row(gapWord('column-total', lang), total),
    ],
  };
}
