/** `khung compare`: what became of everything between two architectures, as text, JSON, Markdown, a page or a workbook. */
import { type Comparison, compare, comparisonToJson } from '@khung/core';
import { comparisonTables, tablesToXlsx } from '@khung/publish';
import type { Around, ExitCode } from '../command.ts';
import { Failure } from '../failure.ts';
import { type PageOptions, pageOf } from '../files/comparisonPage.ts';
import { targetKind, writeWhole } from '../files/writeFile.ts';
import { comparisonMarkdown } from '../report/comparisonMarkdown.ts';
import { comparisonText } from '../report/comparisonText.ts';
import { say } from '../words/say.ts';
import { architectureNamed, openWorkspace } from '../workspaceFile.ts';

export interface CompareOptions extends PageOptions {
  readonly format: 'text' | 'json' | 'md' | 'html' | 'xlsx';
  /** Standard output if absent. */
  readonly output?: string;
  readonly check?: boolean;
}

export async function compareTwo(
  file: string,
  before: string,
  after: string,
  options: CompareOptions,
  { lang }: Around,
): Promise<ExitCode> {
  checkOptions(options);
  if (options.output !== undefined) await targetKind(options.output);
  const ws = await openWorkspace(file);
  const comparison = compare(
    ws,
    architectureNamed(ws, before, file),
    architectureNamed(ws, after, file),
  );
  const content =
    options.format === 'html'
      ? (await pageOf(ws, comparison, file, options, lang)).html
      : options.format === 'xlsx'
        ? await tablesToXlsx(comparisonTables(comparison, `${before} → ${after}`, lang))
        : written(comparison, options.format, lang);
  if (options.output === undefined) process.stdout.write(content);
  else {
    await writeWhole(options.output, content);
    process.stdout.write(`${say(lang)('compare.wrote', { file: options.output })}\n`);
  }
  return options.check && differs(comparison) ? 1 : 0;
}

/** What has no effect is refused, not passed over. @throws Failure */
function checkOptions({ format, view, edition, output }: CompareOptions): void {
  if (format === 'xlsx' && output === undefined) throw new Failure('report.needs-output', {});
  if (format === 'html') return;
  const option = view !== undefined ? '--view' : edition !== undefined ? '--edition' : undefined;
  if (option === undefined) return;
  throw new Failure('figure.option-format', { option, formats: 'html', format });
}

function written(comparison: Comparison, format: CompareOptions['format'], lang: 'vi' | 'en') {
  if (format === 'json') return `${JSON.stringify(comparisonToJson(comparison, lang), null, 2)}\n`;
  if (format === 'md') return comparisonMarkdown(comparison, lang);
  return comparisonText(comparison, lang);
}

export function differs({ elements, relations }: Comparison): boolean {
  const rows = [...elements.values(), ...relations.values()];
  return rows.some((row) => row.fate !== 'kept');
}
