/** Makes a matrix of a model or a comparison: its headers, what stands in the cells, and what is left out. */
import { type RelationId, type Text, textIn } from '@khung/core';
import type { Unshown } from '../figure/figure.ts';
import { drawnText } from '../text/measure.ts';
import { badgesIn, type ChartContext, elementOf, relationOf } from './chart-context.ts';
import { titleOf } from './chart-of.ts';
import { axesOf } from './matrix-axes.ts';
import { cellsOf } from './matrix-cells.ts';
import { colouredHeaders } from './matrix-colours.ts';
import { matrixLegend } from './matrix-legend.ts';
import { sizesIn } from './matrix-order.ts';
import type { MatrixOptions } from './matrix-presets.ts';
import type { Axes, CellContent, Cells, Header, Matrix } from './matrix-table.ts';
import { isShown } from './source.ts';
import { figureWord } from './words.ts';

export function matrixOf(context: ChartContext, options: MatrixOptions): Matrix {
  const { rule, transpose, totals } = options;
  const { language, show, wish, compared } = context;
  const axes = axesOf(context, rule, options);
  const { cells, uses } = cellsOf(context, axes, options);
  const kept = options.hideEmpty && !isTelling(axes, cells) ? telling(axes, cells) : axes;
  const plain = transpose ? turn(kept, cells) : { ...kept, cells };
  const colours = colouredHeaders(context, [...plain.rows, ...plain.columns]);
  const filled = (headers: readonly Header[]) => headers.map((one) => colours.of.get(one) ?? one);
  const turned = { ...plain, rows: filled(plain.rows), columns: filled(plain.columns) };
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
    legend: [
      ...colours.legend,
      ...matrixLegend(
        context,
        turned,
        uses,
        rule.by.kind === 'relations' && rule.by.through !== undefined,
      ),
    ],
    unshown: unshownIn(context, axes, kept, cells),
    compared: compared && show === 'both',
    badges: compared ? badgesIn(language) : [],
    totals,
    totalWord: figureWord('total', language),
    runs: axes.runs,
    sizes: sizesIn(turned, wish.placements, {
      column: options.columnWidth,
      row: options.rowHeight,
    }),
    ...(wish.stamp === undefined || wish.stamp === '' ? {} : { stamp: drawnText(wish.stamp) }),
  };
}

/** A small matrix without a cross is worth a look: nothing relates anything there. */
const isTelling = ({ rows, columns }: Axes, cells: Cells): boolean =>
  cells.size === 0 &&
  rows.length > 0 &&
  columns.length > 0 &&
  rows.length * columns.length <= MOST_BLANK;
const MOST_BLANK = 400;

/** Only rows and columns that say something. */
function telling({ rows, columns, runs }: Axes, cells: Cells): Axes {
  const used = new Set<string>();
  for (const { row, column } of cells.values()) used.add(row).add(column);
  const some = (header: Header) => used.has(header.id);
  return { rows: rows.filter(some), columns: columns.filter(some), runs };
}

function turn({ rows, columns, runs }: Axes, cells: Cells): Axes & { cells: Cells } {
  const turned = new Map<string, CellContent>();
  for (const cell of cells.values()) {
    const { row, column } = cell;
    turned.set(`${column}|${row}`, { ...cell, row: column, column: row });
  }
  return { rows: columns, columns: rows, runs, cells: turned };
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
