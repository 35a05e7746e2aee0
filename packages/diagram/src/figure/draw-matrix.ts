/** Draws a page of a matrix: headers, stripes, lines, cells and legend, in paint order. */
import type {
  GridLine,
  MatrixArrangement,
  PlacedCell,
  PlacedCorner,
  PlacedGroup,
  PlacedHeader,
  PlacedTotal,
} from '../layout/matrix/arrangement.ts';
import { TABLE_CORNER } from '../viewpoints/matrix-order.ts';
import { cellFateMarks } from './cells.ts';
import { missingIn } from './draw.ts';
import type {
  Figure,
  FigureItem,
  Look,
  Mark,
  Occurrence,
  OccurrenceId,
  Source,
  Unshown,
} from './figure.ts';
import { legendMarks } from './legend.ts';
import { matrixRuns } from './matrix-runs.ts';
import { pageMark } from './page-mark.ts';
import { stamped } from './stamp.ts';
import { textMark } from './text-mark.ts';

export function drawMatrix(arrangement: MatrixArrangement): Figure {
  const { matrix, width, height } = arrangement;
  const marks: Mark[] = [pageMark(arrangement)];
  const font = matrix.font.name;
  for (const [index, box] of arrangement.stripes.entries()) {
    marks.push({
      shape: 'box',
      id: `stripe-${index}`,
      look: { part: 'cell', depth: 1 },
      ...box,
      radius: 0,
    });
  }
  const headers = arrangement.headers.filter(({ header }) => !header.hidden);
  for (const placed of arrangement.headers) marks.push(headerGround(placed));
  for (const band of arrangement.bands) marks.push(...bandMarks(band));
  for (const total of arrangement.totals) marks.push(totalGround(total));
  marks.push(...cornerMarks(arrangement.corner));
  for (const [index, line] of arrangement.lines.entries()) marks.push(lineMark(line, index));
  for (const placed of headers) marks.push(...headerMarks(placed));
  for (const total of arrangement.totals) {
    marks.push(textMark(`${total.id}/label`, { part: 'header-text' }, total.text));
  }
  for (const placed of arrangement.cells) marks.push(...cellMarks(placed, arrangement));
  for (const entry of arrangement.legend) {
    marks.push(...legendMarks(entry, { ...arrangement, font }, matrix.language));
  }
  const missing = missingIn(marks, font);
  const figure: Figure = {
    width,
    height,
    title: matrix.title,
    caption: matrix.caption,
    language: matrix.language,
    font: matrix.font,
    marks,
    occurrences: headers.map(occurrence),
    items: [
      cornerItem(arrangement),
      ...arrangement.bands.flatMap(headingItem),
      ...arrangement.cells.map(item),
    ],
    edges: [],
    unshown: [...matrix.unshown, ...elsewhere(arrangement, headers)],
    findings: [
      ...arrangement.findings,
      ...(missing === '' ? [] : [{ kind: 'missing-glyph', text: missing } as const]),
    ],
    ...(matrix.page === undefined ? {} : { page: matrix.page }),
    placing: { x: 0, y: 0, scale: 1 },
    runs: matrixRuns(arrangement),
  };
  return stamped(figure, matrix.stamp);
}

function headerGround({ header, axis, box }: PlacedHeader): Mark {
  const { layer, category } = header;
  const tone = category === undefined || header.hidden ? {} : { tone: category.tone };
  const look: Look = { part: 'header', layer, depth: 0, ...tone };
  return { shape: 'box', id: `${axis}/${header.id}/ground`, look, ...box, radius: 0 };
}

function headerMarks(placed: PlacedHeader): Mark[] {
  const { header, label, badge } = placed;
  const { id, fate, element } = header;
  const word: Look = { part: 'header-text', ...(fate === undefined ? {} : { fate }) };
  const marks: Mark[] = [textMark(`${id}/label`, word, label)];
  if (badge !== undefined) {
    const look: Look = { part: 'badge', ...(fate === undefined ? {} : { fate }) };
    marks.push(
      { shape: 'box', id: `${id}/badge`, look, ...badge.box, radius: 0.5 },
      textMark(`${id}/badge-text`, { ...look, part: 'badge-text' }, badge.text),
    );
  }
  const stands = {
    source: { kind: 'element', id: element },
    occurrence: id,
    ...(fate === undefined ? {} : { fate }),
  } as const;
  return marks.map((mark) => ({ ...mark, ...stands }));
}

function bandMarks({ id, group, box, text, label }: PlacedGroup): Mark[] {
  const look: Look = { part: 'header', depth: 1 };
  const ground: Mark = { shape: 'box', id: `group/${id}`, look, ...box, radius: 0 };
  if (label === '') return [ground];
  const words = textMark(`group/${id}/label`, { part: 'header-text' }, text);
  return [ground, { ...words, ...(group === undefined ? {} : { occurrence: group }) }];
}

const totalGround = ({ id, box }: PlacedTotal): Mark => ({
  shape: 'box',
  id: `${id}/ground`,
  look: { part: 'header', depth: 1 },
  ...box,
  radius: 0,
});

function cornerMarks({ box, rows, columns, line }: PlacedCorner): Mark[] {
  const marks: Mark[] = [];
  if (line !== undefined) {
    const [from, to] = line;
    const commands = [['M', ...from] as const, ['L', ...to] as const];
    marks.push({ shape: 'path', id: 'corner/line', look: { part: 'grid' }, commands });
  }
  return [
    { shape: 'box', id: 'corner', look: { part: 'header', depth: 1 }, ...box, radius: 0 },
    ...marks,
    textMark('corner/rows', { part: 'header-text' }, rows),
    textMark('corner/columns', { part: 'header-text' }, columns),
  ];
}

function lineMark({ from, to, strong }: GridLine, index: number): Mark {
  return {
    shape: 'path',
    id: `grid-${index}`,
    look: { part: 'grid', ...(strong ? { emphasis: 'strong' } : {}) },
    commands: [
      ['M', ...from],
      ['L', ...to],
    ],
  };
}

const cellId = ({ cell }: PlacedCell): OccurrenceId =>
  `cell:${cell.row}|${cell.column}` as OccurrenceId;

function cellMarks(placed: PlacedCell, arrangement: MatrixArrangement): Mark[] {
  const { cell, mark, codes } = placed;
  const id = cellId(placed);
  const { fate } = cell;
  const marks: Mark[] = cellFateMarks(id, fate, mark, arrangement);
  for (const [index, { code, text }] of codes.entries()) {
    const look: Look = {
      part: 'cell-text',
      ...(code.fate === 'kept' ? {} : { fate: code.fate }),
      ...(code.derived ? { emphasis: 'faint' } : {}),
    };
    marks.push(textMark(`${id}/${index}`, look, text));
  }
  const source = sourceOf(placed);
  const stands = {
    occurrence: id,
    ...(source === undefined ? {} : { source }),
    ...(fate === undefined ? {} : { fate }),
  };
  return marks.map((some) => ({ ...some, ...stands }));
}

function sourceOf({ cell }: PlacedCell): Source | undefined {
  const [first, ...others] = cell.relations;
  if (first === undefined) return undefined;
  if (others.length === 0) return { kind: 'relation', id: first };
  return {
    kind: 'relations',
    ids: cell.relations,
    ...(cell.fates.length === 0 ? {} : { fates: cell.fates }),
  };
}

function occurrence({ header, box, labelBox }: PlacedHeader): Occurrence {
  const { id, element, layer, label, fate } = header;
  return {
    id,
    element,
    box,
    shape: 'box',
    layer,
    ...(fate === undefined ? {} : { fate }),
    label,
    labelBox,
  };
}

function headingItem({ group, label, box, labelBox }: PlacedGroup): FigureItem[] {
  return group === undefined ? [] : [{ id: group, kind: 'header', box, label, labelBox }];
}

function cornerItem({ matrix, corner: { box } }: MatrixArrangement): FigureItem {
  const label = `${matrix.corner.rows} / ${matrix.corner.columns}`;
  return { id: TABLE_CORNER, kind: 'header', box, label, labelBox: box };
}

function item(placed: PlacedCell): FigureItem {
  const label = placed.cell.codes.map((code) => code.text).join(' ');
  return { id: cellId(placed), kind: 'cell', box: placed.box, label, labelBox: placed.textBox };
}

/** What stands on the other pages of the same matrix. */
function elsewhere({ matrix }: MatrixArrangement, headers: readonly PlacedHeader[]): Unshown[] {
  if (matrix.page === undefined) return [];
  const here = new Set<string>(headers.map(({ header }) => header.element));
  const others = new Map(
    [...matrix.rows, ...matrix.columns]
      .filter((header) => !header.hidden && !here.has(header.element))
      .map(({ element }) => [element, element]),
  );
  return [...others.values()].map((id) => ({
    source: { kind: 'element', id },
    reason: 'other-page',
  }));
}
