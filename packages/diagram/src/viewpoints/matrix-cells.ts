/** What stands in the cells of a matrix: a letter for each way in which a row and a column are related. */
import {
  type Element,
  type ElementId,
  type Relation,
  type RelationFate,
  type RelationId,
  type RelationType,
  relationTypeInfo,
  type Text,
  textIn,
} from '@khung/core';
import { type ChartContext, relationOf } from './chart-context.ts';
import { holdersOf, usersOf } from './matrix-axes.ts';
import type { MatrixOptions } from './matrix-presets.ts';
import type { Axes, CellCode, CellContent, CodeUse, Header } from './matrix-table.ts';
import { isShown } from './source.ts';

interface Code {
  readonly text: string;
  readonly word: string;
  readonly rank: number;
}

interface Found {
  readonly row: Header;
  readonly column: Header;
  readonly codes: Map<string, { code: Code; before: Way; after: Way }>;
  readonly relations: Map<RelationId, RelationFate | undefined>;
}

type Way = 'none' | 'derived' | 'direct';

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
  else notedRelations(context, axes, options, note);
  return settled(context, found);
}

type Note = (row: Header, column: Header, code: Code, side: 'before' | 'after', way: Way) => Found;

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

/** The header of an element, and those of what it is part of. */
function headersAt(
  context: ChartContext,
  id: string,
  headers: ReadonlyMap<string, Header>,
  derived: boolean,
): [Header, Way][] {
  const own = headers.get(id);
  const found: [Header, Way][] = own === undefined ? [] : [[own, 'direct']];
  const element = derived ? elementIn(context, id) : undefined;
  if (element === undefined) return found;
  for (const holder of holdersOf(context, element.id)) {
    const header = headers.get(holder);
    if (header !== undefined) found.push([header, 'derived']);
  }
  return found;
}

function elementIn(context: ChartContext, id: string): Element | undefined {
  const row = context.rows.get(id as ElementId);
  return row && (row.after ?? row.before);
}

const byElement = (headers: readonly Header[]): Map<string, Header> =>
  new Map(headers.map((header) => [header.element, header]));

interface Lettering {
  readonly context: ChartContext;
  readonly options: MatrixOptions;
  /** Relations of more than one type stand in the matrix. */
  readonly several: boolean;
  readonly overlapping: boolean;
}

function codesOf(relation: Relation, forward: boolean, lettering: Lettering): Code[] {
  const { context, options, several, overlapping } = lettering;
  const { language } = context;
  const say = ([text, word]: Letter, rank: number): Code => ({
    text: textIn(text, language),
    word: textIn(word, language),
    rank,
  });
  if (
    options.letters !== 'cross' &&
    relation.type === ACCESS &&
    relation.access !== 'access' &&
    relation.access !== undefined
  ) {
    const reads = relation.access !== 'write';
    const writes = relation.access !== 'read';
    const [read, ...write] = options.letters === 'crud' ? CRUD : READ_WRITE;
    return [
      ...(reads && read !== undefined ? [say(read, 1)] : []),
      ...(writes
        ? write.map((letter, index) => say(letter, options.letters === 'crud' ? index * 2 : 2))
        : []),
    ];
  }
  const { name, family } = relationTypeInfo(relation.type);
  const word = textIn(name, language);
  if (options.letters !== 'cross' && several) {
    return [{ text: textIn(INITIALS[relation.type], language), word, rank: 10 }];
  }
  if (options.letters !== 'cross' && family === 'dynamic' && !overlapping) {
    return [say(forward ? SENDS : RECEIVES, forward ? 3 : 4)];
  }
  return [{ text: 'x', word: several ? textIn(RELATED, language) : word, rank: 5 }];
}

/** The one type that says how data is used. */
const ACCESS: RelationType = 'Access';

type Letter = readonly [letter: Text, word: Text];

const letter = (vi: string, en: string, viWord: string, enWord: string): Letter => [
  { vi, en },
  { vi: viWord, en: enWord },
];

const READ_WRITE: readonly Letter[] = [
  letter('Đ', 'R', 'Đọc, khai thác', 'Reads'),
  letter('G', 'W', 'Ghi, cập nhật', 'Writes'),
];
/** What writes may create and update; a model does not tell which. */
const CRUD: readonly Letter[] = [
  letter('R', 'R', 'Đọc', 'Reads'),
  letter('C', 'C', 'Tạo', 'Creates'),
  letter('U', 'U', 'Cập nhật', 'Updates'),
];
const SENDS = letter('→', '→', 'Gửi đến', 'Sends to');
const RECEIVES = letter('←', '←', 'Nhận từ', 'Receives from');
const RELATED: Text = { vi: 'Có quan hệ', en: 'Related' };

/** Where several types of relation stand in one matrix. */
const INITIALS: Readonly<Record<RelationType, Text>> = {
  Composition: { vi: 'BG', en: 'Co' },
  Aggregation: { vi: 'TH', en: 'Ag' },
  Assignment: { vi: 'TK', en: 'As' },
  Realization: { vi: 'HT', en: 'Re' },
  Serving: { vi: 'PV', en: 'Se' },
  Access: { vi: 'TC', en: 'Ac' },
  Influence: { vi: 'AH', en: 'In' },
  Association: { vi: 'LQ', en: 'An' },
  Triggering: { vi: 'KP', en: 'Tr' },
  Flow: { vi: 'TĐ', en: 'Fl' },
  Specialization: { vi: 'CB', en: 'Sp' },
};

const OWNER = letter('QL', 'O', 'Quản lý (chủ quản)', 'Owns');
const OPERATOR = letter('VH', 'M', 'Vận hành', 'Runs');
const USER = letter('KT', 'U', 'Khai thác, sử dụng', 'Uses');

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
      const known = uses.get(code.text) ?? { ...code, count: 0 };
      uses.set(code.text, { ...known, count: known.count + 1 });
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
