/** Tables as one plain page for reading and printing: no script, nothing from outside. */
import type { Column, Table, TableRow } from './table.ts';

export interface PageOptions {
  /** `vi` or `en` */
  readonly lang: string;
  /** SVG drawings that stand between the first table and the rest. */
  readonly drawings?: readonly string[];
}

export function tablesToHtml(tables: readonly Table[], options: PageOptions): string {
  const { lang, drawings = [] } = options;
  const [first, ...rest] = tables;
  const figures = drawings.map(
    (svg) => `<figure>${svg.replace(/^<\?xml[^>]*\?>\s*/, '')}</figure>`,
  );
  return `<!doctype html>
<html lang="${lang === 'en' ? 'en' : 'vi'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(first?.title ?? '')}</title>
<style>${STYLE}</style>
</head>
<body>
${[first === undefined ? '' : section(first, 'h1'), ...figures, ...rest.map((one) => section(one, 'h2'))].join('\n')}
</body>
</html>
`;
}

function section({ title, notes, columns, rows }: Table, level: 'h1' | 'h2'): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const cols = columns.map(
    ({ width }) => `<col style="width:${((100 * width) / whole).toFixed(1)}%">`,
  );
  const heads = columns.map(({ head }) => `<th scope="col">${escaped(head)}</th>`);
  const said = notes.map((note) => `<p>${escaped(note)}</p>`);
  const table =
    rows.length === 0
      ? ''
      : `<table><colgroup>${cols.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, columns)).join('\n')}
</tbody></table>`;
  return `<section><${level}>${escaped(title)}</${level}>\n${said.join('\n')}\n${table}</section>`;
}

function rowHtml(row: TableRow, columns: readonly Column[]): string {
  if (row.kind === 'heading')
    return `<tr class="heading"><th colspan="${columns.length}" scope="rowgroup">${escaped(row.text)}</th></tr>`;
  const cells = row.cells.map((cell, at) => {
    const centred = columns[at]?.align === 'centre' ? ' class="centre"' : '';
    return `<td${centred}>${escaped(String(cell))}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');

/** On paper as Decree 30/2020 asks of annexes with tables: A4, turned, black. */
const STYLE = `
@page { size: A4 landscape; margin: 20mm 20mm 20mm 30mm; }
body { font: 10.5pt/1.35 'Times New Roman', Tinos, serif; color: #000; background: #fff; margin: 2rem auto; max-width: 297mm; padding: 0 1rem; }
h1 { font-size: 15pt; text-align: center; margin: 0 0 .6rem; }
h2 { font-size: 12.5pt; margin: 1.6rem 0 .4rem; break-after: avoid; }
p { margin: .2rem 0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-top: .6rem; }
th, td { border: .5pt solid #555; padding: 2.5pt 4pt; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
thead th { background: #e8e8e8; text-align: center; vertical-align: middle; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tr.heading th { background: #f4f4f4; break-after: avoid; }
.centre { text-align: center; }
figure { margin: 1.2rem 0; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
`;
