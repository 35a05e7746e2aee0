/** What stands in the cells of a matrix: a letter for each way in which a row and a column are related. */
import { type Relation, type RelationType, textIn } from '@khung/core';
import { type ChartContext, relationOf } from './chart-context.ts';
import { usersOf } from './matrix-axes.ts';
import {
  byElement,
  type Code,
  type Found,
  headersAt,
  type Note,
  type Way,
} from './matrix-found.ts';
import { codesOf, type Letter, OPERATOR, OWNER, USER } from './matrix-letters.ts';
import type { MatrixOptions } from './matrix-presets.ts';
import type { Axes, CellCode, CellContent, CodeUse, Header } from './matrix-table.ts';
import { notedThrough } from './matrix-through.ts';
import { isShown } from './source.ts';

export function cellsOf(
  context: ChartContext,
  axes: Axes,
  options: MatrixOptions,
): { cells: Map<string, CellContent>; uses: CodeUse[] } {
  const found = new Map<string, Found>();
  const note = (row: Header, column: Header, code: Code, side: 'before' | 'after', way: Way) => {
    const key = `${row.id}|${column.id}`;
    const cell = found.get(key) ?? { row, column, codes: new Map(), relations: new Map() };
    found.set(key, cell);
    const known = cell.codes.get(code.text) ?? { code, before: 'none', after: 'none' };
    cell.codes.set(code.text, {
      ...known,
      [side]: way === 'direct' ? way : known[side] === 'direct' ? 'direct' : way,
    });
    return cell;
  };
  if (options.rule.by.kind === 'roles') notedRoles(context, axes, options, note);
  else {
    notedRelations(context, axes, options, note);
    notedThrough(context, axes, options, note);
  }
  return settled(context, found);
}

function notedRelations(
  context: ChartContext,
  axes: Axes,
  options: MatrixOptions,
  note: Note,
): void {
  const { by } = options.rule;
  if (by.kind !== 'relations') return;
  const rows = byElement(axes.rows);
  const columns = byElement(axes.columns);
  const overlapping = [...rows.keys()].some((id) => columns.has(id));
  const types = new Set<RelationType>();
  const wanted = context.source.relations.filter((row) => {
    const relation = row.after ?? row.before;
    return relation !== undefined && (by.types.size === 0 || by.types.has(relation.type));
  });
  const each = (
    visit: (
      relation: Relation,
      side: 'before' | 'after',
      pair: Pair,
      row: (typeof wanted)[number],
    ) => void,
  ) => {
    for (const row of wanted) {
      for (const side of ['before', 'after'] as const) {
        const relation = row[side];
        if (relation === undefined) continue;
        const forward = by.direction !== 'backward';
        const backward = by.direction !== 'forward' && !(overlapping && by.direction === 'both');
        const pairs = [
          ...(forward
            ? pairsOf(context, relation.source, relation.target, rows, columns, options, true)
            : []),
          ...(backward
            ? pairsOf(context, relation.target, relation.source, rows, columns, options, false)
            : []),
        ];
        for (const pair of pairs) visit(relation, side, pair, row);
      }
    }
  };
  each((relation) => types.add(relation.type));
  each((relation, side, pair, row) => {
    for (const code of codesOf(relation, pair.forward, {
      context,
      options,
      several: types.size > 1,
      overlapping,
    })) {
      const cell = note(pair.row, pair.column, code, side, pair.way);
      const shown = relationOf(row, context.show);
      if (shown !== undefined && isShown(row, context.show)) cell.relations.set(shown.id, row.fate);
    }
  });
}

interface Pair {
  readonly row: Header;
  readonly column: Header;
  readonly way: Way;
  /** Its source heads the row. */
  readonly forward: boolean;
}

function pairsOf(
  context: ChartContext,
  atRow: string,
  atColumn: string,
  rows: ReadonlyMap<string, Header>,
  columns: ReadonlyMap<string, Header>,
  options: MatrixOptions,
  forward: boolean,
): Pair[] {
  const pairs: Pair[] = [];
  for (const [row, rowWay] of headersAt(context, atRow, rows, options.derived)) {
    for (const [column, columnWay] of headersAt(context, atColumn, columns, options.derived)) {
      // What relates two parts of one element says nothing of it.
      if (row.element === column.element) continue;
      const way = rowWay === 'direct' && columnWay === 'direct' ? 'direct' : 'derived';
      pairs.push({ row, column, way, forward });
    }
  }
  return pairs;
}

/** Owner, operator and users of rows among the columns, and of columns among the rows. */
function notedRoles(context: ChartContext, axes: Axes, options: MatrixOptions, note: Note): void {
  const { language } = context;
  const rows = byElement(axes.rows);
  const columns = byElement(axes.columns);
  const say = ([text, word]: Letter, rank: number): Code => ({
    text: textIn(text, language),
    word: textIn(word, language),
    rank,
  });
  for (const row of context.rows.values()) {
    for (const side of ['before', 'after'] as const) {
      const element = row[side];
      if (element === undefined) continue;
      const roles: [string | undefined, Code][] = [
        [element.owner, say(OWNER, 0)],
        [element.operator, say(OPERATOR, 1)],
        ...usersOf(element).map((id): [string, Code] => [id, say(USER, 2)]),
      ];
      for (const [unit, code] of roles) {
        if (unit === undefined) continue;
        const pairs = [
          ...pairsOf(
            context,
            element.id,
            unit,
            rows,
            columns,
            { ...options, derived: false },
            true,
          ),
          ...pairsOf(
            context,
            unit,
            element.id,
            rows,
            columns,
            { ...options, derived: false },
            false,
          ),
        ];
        for (const pair of pairs) note(pair.row, pair.column, code, side, pair.way);
      }
    }
  }
}

function settled(context: ChartContext, found: ReadonlyMap<string, Found>) {
  const { show } = context;
  const both = context.compared && show === 'both';
  const cells = new Map<string, CellContent>();
  const uses = new Map<string, CodeUse & { rank: number }>();
  for (const [key, { row, column, codes, relations }] of found) {
    const shown: (CellCode & { rank: number })[] = [];
    for (const { code, before, after } of codes.values()) {
      const now = show === 'before' ? before : after;
      if (!both && now === 'none') continue;
      const was = context.source.before === undefined || !both ? now : before;
      const fate = was === 'none' ? 'new' : now === 'none' ? 'retired' : 'kept';
      const way = now === 'none' ? was : now;
      shown.push({ text: code.text, fate, derived: way === 'derived', rank: code.rank });
      uses.set(code.text, code);
    }
    if (shown.length === 0) continue;
    shown.sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1));
    const fates = new Set(shown.map((some) => some.fate));
    const [first = 'kept'] = fates;
    cells.set(key, {
      row: row.id,
      column: column.id,
      codes: shown.map(({ rank, ...rest }) => rest),
      relations: [...relations.keys()],
      fates: both ? [...relations.values()].filter((some) => some !== undefined) : [],
      ...(both ? { fate: fates.size === 1 ? first : 'changed' } : {}),
    });
  }
  const sorted = [...uses.values()].sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1));
  return { cells, uses: sorted.map(({ rank, ...rest }) => rest) };
}
