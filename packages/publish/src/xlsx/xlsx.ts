/** Tables as an Excel workbook, a sheet each: framed, wrapped, headed on every printed page. */
import type { Cell, Feature, Row, Sheet } from 'write-excel-file/universal';
import { PublishError } from '../errors.ts';
import { legible } from '../svg/text.ts';
import type { Table, TableRow } from '../tables/table.ts';
import { sheetNames } from './sheet-names.ts';

/** @throws PublishError `no-figure` where there is nothing to write */
export async function tablesToXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  if (tables.length === 0) throw new PublishError({ code: 'no-figure' });
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const names = sheetNames(tables.map(({ name }) => legible(name)));
  const sheets = tables.map((table, at) => sheetOf(table, names[at] ?? `${at + 1}`));
  const workbook = writeExcelFile(sheets, {
    fontFamily: 'Times New Roman',
    fontSize: 11,
    features: [printing(tables)],
  });
  return new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
}

type XlsxSheet = Sheet<Blob>;

const FRAME = { borderStyle: 'thin', borderColor: '#7f7f7f' } as const;
const CELL = { ...FRAME, wrap: true, alignVertical: 'top' } as const;

function sheetOf(table: Table, sheet: string): XlsxSheet {
  const { columns, rows } = table;
  const top = topRows(table);
  const heads = columns.map((column) => column.head);
  const headHeight = heightOf(heads, columns);
  const head: Row = columns.map((column) => ({
    ...CELL,
    value: legible(column.head),
    fontWeight: 'bold',
    height: headHeight,
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#E8E8E8',
  }));
  return {
    sheet,
    data: [...top, head, ...rows.map((row) => rowOf(row, table))],
    columns: columns.map(({ width }) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: top.length + 1,
    showGridLines: false,
  };
}

/** Title and notes go over all columns. */
function topRows({ title, notes, columns }: Table): Row[] {
  const over = (cell: Exclude<Cell, null | undefined | string>): Row => [cell];
  const letters = columns.reduce((sum, { width }) => sum + width, 0);
  return [
    over({ value: legible(title), fontWeight: 'bold', fontSize: 14, columnSpan: columns.length }),
    ...notes.map((note) =>
      over({
        value: legible(note),
        wrap: true,
        alignVertical: 'top',
        columnSpan: columns.length,
        // Cells that span do not grow by themselves.
        height: 15 * Math.max(1, Math.ceil((note.length * 1.1) / letters)),
      }),
    ),
    [],
  ];
}

function rowOf(row: TableRow, { columns }: Table): Row {
  if (row.kind === 'heading') {
    const letters = columns.reduce((sum, { width }) => sum + width, 0);
    const height = 18 * Math.max(1, Math.ceil((row.text.length * 1.15) / letters));
    const look = { ...CELL, fontWeight: 'bold', backgroundColor: '#F4F4F4' } as const;
    return [
      { ...look, value: legible(row.text), columnSpan: columns.length, height },
      ...columns.slice(1).map(() => null),
    ];
  }
  const height = heightOf(row.cells, columns);
  return row.cells.map((cell, at) => {
    const align = columns[at]?.align === 'centre' ? ({ align: 'center' } as const) : {};
    if (typeof cell === 'number') return { ...CELL, ...align, height, value: cell };
    // Text that begins like a formula stays text: it is given its type.
    const value = cell.split('\n').map(legible).join('\n');
    return value === '' ? { ...CELL, height } : { ...CELL, ...align, height, value, type: String };
  });
}

/** pt; programs that open the file do not measure wrapped cells by themselves. */
function heightOf(cells: readonly (string | number)[], columns: Table['columns']): number {
  const lines = cells.map((cell, at) => {
    // Columns are counted in digits; letters of running text are narrower.
    const room = Math.max(1, 1.1 * ((columns[at]?.width ?? 10) - 1));
    const parts = String(cell).split('\n');
    return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / room)), 0);
  });
  return Math.min(MOST_HEIGHT, 4 + LINE * Math.max(1, ...lines));
}

const LINE = 14.5;
/** Excel's own bound. */
const MOST_HEIGHT = 409;

/** On paper: as wide as a page, as long as it takes, the head on every page. */
function printing(tables: readonly Table[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) => fittedToWidth(xml),
        },
        'xl/workbook.xml': {
          transform: (xml, sheets) => {
            const titles = sheets.map((sheet, at) => {
              const row = topRows(tables[at] ?? EMPTY).length + 1;
              const name = (sheet.sheet ?? '').replaceAll("'", "''");
              const range = xmlText(`'${name}'!$${row}:$${row}`);
              return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${range}</definedName>`;
            });
            return xml.replace(
              '</sheets>',
              `</sheets><definedNames>${titles.join('')}</definedNames>`,
            );
          },
        },
      },
    },
  };
}

const EMPTY: Table = { name: '', title: '', notes: [], columns: [], rows: [] };

function fittedToWidth(xml: string): string {
  const fit = '<pageSetUpPr fitToPage="1"/>';
  const withFit = xml.includes('<sheetPr')
    ? xml.replace(/<sheetPr\s*\/>/, `<sheetPr>${fit}</sheetPr>`)
    : xml.replace(/(<worksheet[^>]*>)/, `$1<sheetPr>${fit}</sheetPr>`);
  return withFit.replace(
    /<pageSetup\b[^>]*\/>/,
    '<pageMargins left="0.79" right="0.59" top="0.79" bottom="0.79" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  );
}

const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
