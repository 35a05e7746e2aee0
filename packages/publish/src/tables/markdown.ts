/** Tables as Markdown. */
import type { Table, TableRow } from './table.ts';

export function tablesToMarkdown(tables: readonly Table[]): string {
  return `${tables.map((table, at) => tableMarkdown(table, at === 0 ? '#' : '##')).join('\n\n')}\n`;
}

function tableMarkdown({ title, notes, columns, rows }: Table, level: string): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => escaped(String(cell))).join(' | ')} |`;
  const rule = columns.map(({ align }) => (align === 'centre' ? ':---:' : '---'));
  const written = (row: TableRow): string =>
    row.kind === 'cells'
      ? line(row.cells)
      : `| **${escaped(row.text)}** |${' |'.repeat(columns.length - 1)}`;
  const table = [line(columns.map(({ head }) => head)), `| ${rule.join(' | ')} |`];
  return [
    `${level} ${escaped(title)}`,
    ...notes.map(escaped),
    ...(rows.length === 0 ? [] : [[...table, ...rows.map(written)].join('\n')]),
  ].join('\n\n');
}

/** A name may hold what Markdown or HTML would read as markup; a cell must stay one line. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]|#<>]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`,
    )
    .replace(/\s*\n\s*/g, '<br>');
}
