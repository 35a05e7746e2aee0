/**
 * The gap matrix in TOGAF's shape: the baseline's components as rows, the target's as columns, a column
 * for what is retired and a row for what is new. Only cells that say something are there.
 */
import type { Fate, Layer } from '../language/vocabulary.ts';
import type { ElementId } from '../workspace/ids.ts';
import type { Text } from '../workspace/records.ts';
import type { GapAnalysis, GapRow } from './gap.ts';

export interface MatrixOptions {
  readonly by: 'layer' | 'unit';
  /** Columns at most; what succession joins stays together even if it needs more. @default no bound */
  readonly columns?: number;
}

/** One table: a layer or a unit, or a part of it where it has more columns than wanted. */
export interface GapMatrix {
  /** A layer, or a unit; `null` for what has no unit. */
  readonly of: Layer | ElementId | null;
  /** Of tables of one layer or unit, from 1. */
  readonly part: number;
  readonly parts: number;
  /** Kept as they are: the diagonal, folded. In the first part. */
  readonly kept: readonly ElementId[];
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly ElementId[];
  /** The row of what is new, or carried over and not there yet. In the last part. */
  readonly added: readonly ElementId[];
}

export interface MatrixRow {
  readonly baseline: ElementId;
  /** Nothing follows it. */
  readonly retired: boolean;
  readonly cells: readonly MatrixCell[];
  /** Of a retired one; of others it stands in the cells. */
  readonly reason?: Text;
}

export interface MatrixCell {
  readonly target: ElementId;
  /** What became of the row's component on the way into the column's. */
  readonly fate: Exclude<Fate, 'new' | 'successor' | 'retired' | 'kept'>;
  readonly reason?: Text;
}

/** As many cells as there are changes and successions: never rows times columns. */
export function gapMatrix(analysis: GapAnalysis, options: MatrixOptions): readonly GapMatrix[] {
  const { by, columns = Number.POSITIVE_INFINITY } = options;
  const groups = new Map<Layer | ElementId | null, GapRow[]>();
  for (const key of by === 'layer' ? analysis.byLayer.keys() : analysis.byUnit.keys())
    groups.set(key, []);
  for (const row of analysis.rows) groups.get(by === 'layer' ? row.layer : row.unit)?.push(row);
  return [...groups].flatMap(([of, rows]) => tablesOf(analysis, of, rows, columns));
}

function tablesOf(
  analysis: GapAnalysis,
  of: GapMatrix['of'],
  rows: readonly GapRow[],
  most: number,
): GapMatrix[] {
  const kept = rows.filter(({ fate }) => fate === 'kept').flatMap(({ after }) => after);
  const arriving = rows.filter(({ before }) => before.length === 0);
  const moving = rows.filter(({ fate, before }) => fate !== 'kept' && before.length > 0);
  const pages = pagesOf(moving, most);
  return pages.map((page, at) => ({
    of,
    part: at + 1,
    parts: pages.length,
    kept: at === 0 ? kept : [],
    rows: page.flatMap((row) => row.before.map((id) => matrixRow(analysis, id, row.after))),
    columns: page.flatMap(({ after }) => after),
    added: at === pages.length - 1 ? arriving.flatMap(({ after }) => after) : [],
  }));
}

/** At least one page, so that a layer of kept components has its table too. */
function pagesOf(rows: readonly GapRow[], most: number): GapRow[][] {
  const pages: GapRow[][] = [[]];
  let width = 0;
  for (const row of rows) {
    if (width > 0 && width + row.after.length > most) {
      pages.push([]);
      width = 0;
    }
    pages.at(-1)?.push(row);
    width += row.after.length;
  }
  return pages;
}

function matrixRow(
  { comparison }: GapAnalysis,
  baseline: ElementId,
  columns: readonly ElementId[],
): MatrixRow {
  const row = comparison.elements.get(baseline);
  if (row === undefined) return { baseline, retired: false, cells: [] };
  const reason = row.reason === undefined ? {} : { reason: row.reason };
  const cells: MatrixCell[] = [];
  const fate = passingFate(row.fate);
  if (row.after !== undefined)
    cells.push({ target: baseline, fate: fate === 'carriedOver' ? fate : 'changed', ...reason });
  for (const target of row.successors)
    if (columns.includes(target)) cells.push({ target, fate, ...reason });
  const retired = row.fate === 'retired';
  return { baseline, retired, cells, ...(retired ? reason : {}) };
}

/** What of something that stays goes to another is split off it. */
function passingFate(fate: Fate): MatrixCell['fate'] {
  return fate === 'merged' || fate === 'replaced' || fate === 'carriedOver' ? fate : 'split';
}
