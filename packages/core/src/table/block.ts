/**
 * A block of cells as spreadsheets put it on the clipboard: tabs between cells, line breaks between
 * rows, and quotation marks round a cell that holds either. Excel writes such marks only then, so a
 * cell that merely stands in quotation marks keeps them.
 */

/** Rows of cells; all rows of a parsed block are of one length. */
export type Block = readonly (readonly string[])[];

/**
 * Reads a block; short rows are filled up with empty cells. Line breaks inside a cell become `\n`.
 * Whatever it is given can be read: a mark that is never closed is a letter like any other.
 *
 * @example parseBlock('Cổng DVC\t"một\nhai"\r\n') // [['Cổng DVC', 'một\nhai']]
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = quotedCell(text, at) ?? plainCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      // A tab at the very end has an empty cell after it.
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
}

/**
 * Writes a block as spreadsheets read it; every row ends with a line break. Line breaks in cells are
 * written as `\n`, so `parseBlock(formatBlock(block))` is the block again.
 */
export function formatBlock(block: Block): string {
  return block.map((row) => `${row.map(written).join('\t')}\r\n`).join('');
}

/** The same as a table of HTML, which Word and mail programs paste with its lines. */
export function blockHtml(block: Block): string {
  const rows = block.map(
    (row) => `<tr>${row.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

interface Cell {
  readonly text: string;
  /** Where the tab or line break after it stands, or the end of the text. */
  readonly end: number;
}

function quotedCell(text: string, from: number): Cell | undefined {
  if (text[from] !== '"') return undefined;
  let at = from + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return undefined;
    if (text[mark + 1] !== '"') {
      if (!endsCell(text, mark + 1)) return undefined;
      const inside = text.slice(from + 1, mark);
      return NEEDS_MARKS.test(inside)
        ? { text: broken(inside.replaceAll('""', '"')), end: mark + 1 }
        : undefined;
    }
    at = mark + 2;
  }
}

function plainCell(text: string, from: number): Cell {
  let end = from;
  while (!endsCell(text, end)) end += 1;
  return { text: text.slice(from, end), end };
}

const endsCell = (text: string, at: number): boolean =>
  at >= text.length || text[at] === '\t' || text[at] === '\n' || text[at] === '\r';

/** What stands between quotation marks for a reason. */
const NEEDS_MARKS = /[\t\n\r"]/;

const written = (cell: string): string =>
  /[\t\n\r]|^"/.test(cell) ? `"${broken(cell).replaceAll('"', '""')}"` : cell;

const broken = (text: string): string => text.replace(/\r\n?/g, '\n');

const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
