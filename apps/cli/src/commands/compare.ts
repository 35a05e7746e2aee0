/** `khung compare`: what became of everything between two architectures, as text, JSON or Markdown. */
import { type Comparison, compare, comparisonToJson } from '@khung/core';
import type { Around, ExitCode } from '../command.ts';
import { comparisonMarkdown } from '../report/comparisonMarkdown.ts';
import { comparisonText } from '../report/comparisonText.ts';
import { architectureNamed, openWorkspace } from '../workspaceFile.ts';

export interface CompareOptions {
  readonly format: 'text' | 'json' | 'md';
  readonly check?: boolean;
}

export async function compareTwo(
  file: string,
  before: string,
  after: string,
  options: CompareOptions,
  { lang }: Around,
): Promise<ExitCode> {
  const ws = await openWorkspace(file);
  const comparison = compare(
    ws,
    architectureNamed(ws, before, file),
    architectureNamed(ws, after, file),
  );
  process.stdout.write(written(comparison, options.format, lang));
  return options.check && differs(comparison) ? 1 : 0;
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
