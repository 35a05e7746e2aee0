/** Writes a report in the format asked for, or that the file's name tells; without a file to the terminal. */
import { extname } from 'node:path';
import { type Table, tablesToHtml, tablesToMarkdown, tablesToXlsx } from '@khung/publish';
import { Failure } from '../failure.ts';
import { say } from '../words/say.ts';
import type { Tongue } from '../words/tongue.ts';
import { targetKind, writeWhole } from './writeFile.ts';

export const REPORT_FORMATS = ['text', 'json', 'md', 'html', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How each format is made; only the one asked for is. */
export interface Report {
  readonly text: () => string;
  readonly json: () => unknown;
  readonly tables: () => readonly Table[];
  /** SVG, for the page. */
  readonly drawings: () => readonly string[];
  readonly lang: Tongue;
}

/** @throws Failure for a name that tells no format, and for a workbook without a file */
export async function writeReport(
  { format, output }: { readonly format?: ReportFormat; readonly output?: string },
  report: Report,
): Promise<void> {
  const wanted = format ?? (output === undefined ? 'text' : formatOf(output));
  if (output === undefined) {
    if (wanted === 'xlsx') throw new Failure('report.needs-output', {});
    process.stdout.write(await contentOf(wanted, report));
    return;
  }
  await targetKind(output);
  await writeWhole(output, await contentOf(wanted, report));
  process.stdout.write(`${say(report.lang)('report.wrote', { file: output })}\n`);
}

function formatOf(file: string): ReportFormat {
  const ending = extname(file).slice(1).toLowerCase();
  const found = REPORT_FORMATS.find((one) => one === (ending === 'txt' ? 'text' : ending));
  if (!found) throw new Failure('report.format', { file });
  return found;
}

async function contentOf(format: ReportFormat, report: Report): Promise<string | Uint8Array> {
  switch (format) {
    case 'text':
      return report.text();
    case 'json':
      return `${JSON.stringify(report.json(), null, 2)}\n`;
    case 'md':
      return tablesToMarkdown(report.tables());
    case 'html':
      return tablesToHtml(report.tables(), { lang: report.lang, drawings: report.drawings() });
    case 'xlsx':
      return tablesToXlsx(report.tables());
  }
}
