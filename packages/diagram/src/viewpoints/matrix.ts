/**
 * A Matrix: two sets of elements, and what relates each of the one to each of the other. Without any
 * geometry; every cell knows the relations that it stands for and what became of them.
 */
import {
  type ElementId,
  type Fate,
  type Layer,
  type RelationId,
  type Text,
  textIn,
} from '@khung/core';
import type { FontFamily, OccurrenceId, Unshown } from '../figure/figure.ts';
import { drawnText } from '../text/measure.ts';
import { badgesIn, type ChartContext, elementOf, relationOf } from './chart-context.ts';
import { titleOf } from './chart-of.ts';
import type { LegendEntry } from './diagram.ts';
import { type Axis, axesOf } from './matrix-axes.ts';
import { type CellContent, type CodeUse, cellsOf } from './matrix-cells.ts';
import { matrixLegend } from './matrix-legend.ts';
import type { MatrixRule } from './matrix-presets.ts';
import { isShown } from './source.ts';
import { figureWord } from './words.ts';

export interface Matrix {
  readonly title: string;
  readonly caption: string;
  readonly language: string;
  readonly font: FontFamily;
  /** What the rows and the columns are, for the corner. */
  readonly corner: { readonly rows: string; readonly columns: string };
  readonly rows: readonly Header[];
  readonly columns: readonly Header[];
  /** By `cellKey`; what is empty is not there. */
  readonly cells: ReadonlyMap<string, CellContent>;
  readonly legend: readonly LegendEntry[];
  readonly unshown: readonly Unshown[];
  readonly compared: boolean;
  readonly badges: readonly string[];
  /** How many cells are filled in each row and column. */
  readonly totals: boolean;
  readonly totalWord: string;
  readonly stamp?: string;
  readonly page?: { readonly number: number; readonly of: number };
}

/** An element that heads a row or a column. */
export interface Header {
  readonly id: OccurrenceId;
  readonly element: ElementId;
  readonly label: string;
  readonly layer: Layer;
  /** Those of one group stand together. */
  readonly group?: string;
  /** 1 where it is part of the header before. */
  readonly depth: number;
  /** Room is kept, nothing drawn. */
  readonly hidden: boolean;
  readonly fate?: Fate;
  readonly badge?: string;
}

export interface MatrixOptions {
  readonly rule: MatrixRule;
  readonly transpose: boolean;
  readonly hideEmpty: boolean;
  readonly totals: boolean;
  /** Relations of nested parts count for what they are part of. */
  readonly derived: boolean;
  /** Parts have rows and columns of their own. */
  readonly parts: boolean;
  readonly letters: 'read-write' | 'crud' | 'cross';
  readonly page?: Matrix['page'];
}

export const cellKey = (row: Pick<Header, 'id'>, column: Pick<Header, 'id'>): string =>
  `${row.id}|${column.id}`;

export function matrixOf(context: ChartContext, options: MatrixOptions): Matrix {
  const { rule, transpose, totals } = options;
  const { language, show, wish, compared } = context;
  const axes = axesOf(context, rule, options.parts);
  const { cells, uses } = cellsOf(context, axes, options);
  const kept = options.hideEmpty ? filled(axes, cells) : axes;
  const turned = transpose ? turn(kept, cells) : { ...kept, cells };
  const word = (text: Text) => drawnText(textIn(text, language));
  const names = { rows: word(rule.rows.name), columns: word(rule.columns.name) };
  const title = wish.title ?? titleOf(context, rule.title);
  return {
    title,
    caption: wish.caption ?? title,
    language,
    font: context.font,
    corner: transpose ? { rows: names.columns, columns: names.rows } : names,
    rows: turned.rows,
    columns: turned.columns,
    cells: turned.cells,
    legend: matrixLegend(context, turned, uses),
    unshown: unshownIn(context, axes, kept, cells),
    compared: compared && show === 'both',
    badges: compared ? badgesIn(language) : [],
    totals,
    totalWord: figureWord('total', language),
    ...(wish.stamp === undefined || wish.stamp === '' ? {} : { stamp: drawnText(wish.stamp) }),
    ...(options.page === undefined ? {} : { page: options.page }),
  };
}

export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}

export type Cells = ReadonlyMap<string, CellContent>;
export type Uses = readonly CodeUse[];

/** Only rows and columns that say something. */
function filled({ rows, columns }: Axes, cells: Cells): Axes {
  const used = new Set<string>();
  for (const { row, column } of cells.values()) used.add(row).add(column);
  const some = (header: Header) => used.has(header.id);
  return { rows: rows.filter(some), columns: columns.filter(some) };
}

function turn({ rows, columns }: Axes, cells: Cells): Axes & { cells: Cells } {
  const turned = new Map<string, CellContent>();
  for (const cell of cells.values()) {
    const { row, column } = cell;
    turned.set(`${column}|${row}`, { ...cell, row: column, column: row });
  }
  return { rows: columns, columns: rows, cells: turned };
}

/** Drawn plus listed is the model. */
function unshownIn(context: ChartContext, all: Axes, kept: Axes, cells: Cells): Unshown[] {
  const { source, show } = context;
  const drawn = new Set<string>();
  for (const header of [...kept.rows, ...kept.columns]) {
    if (!header.hidden) drawn.add(header.element);
  }
  const known = new Set<string>([...all.rows, ...all.columns].map(({ element }) => element));
  const told = new Set<RelationId>();
  for (const cell of cells.values()) for (const id of cell.relations) told.add(id);
  const unshown: Unshown[] = [];
  for (const row of source.elements) {
    const element = elementOf(row, show);
    if (element === undefined || !isShown(row, show) || drawn.has(element.id)) continue;
    const reason = known.has(element.id) ? 'filtered' : 'viewpoint';
    unshown.push({ source: { kind: 'element', id: element.id }, reason });
  }
  for (const row of source.relations) {
    const relation = relationOf(row, show);
    if (relation === undefined || !isShown(row, show) || told.has(relation.id)) continue;
    const ends = drawn.has(relation.source) && drawn.has(relation.target);
    const reason = ends ? 'viewpoint' : 'end-unshown';
    unshown.push({ source: { kind: 'relation', id: relation.id }, reason });
  }
  return unshown;
}
