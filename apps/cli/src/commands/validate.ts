/** `khung validate`: the findings of every rule on a workspace; errors make it exit with 1. */
import { type Finding, findingText, validate } from '@khung/core';
import type { Around, ExitCode } from '../command.ts';
import { say } from '../words/say.ts';
import type { Tongue } from '../words/tongue.ts';
import { openWorkspace } from '../workspaceFile.ts';

export interface ValidateOptions {
  readonly format: 'text' | 'json';
}

export async function validateWorkspace(
  file: string,
  options: ValidateOptions,
  { lang }: Around,
): Promise<ExitCode> {
  const findings = validate(await openWorkspace(file));
  const summary = countsOf(findings);
  if (options.format === 'json') {
    const told = findings.map((finding) => ({ ...finding, message: findingText(finding, lang) }));
    process.stdout.write(`${JSON.stringify({ summary, findings: told }, null, 2)}\n`);
  } else {
    process.stdout.write(inText(file, findings, summary, lang));
  }
  return summary.error > 0 ? 1 : 0;
}

type Counts = Record<Finding['severity'], number>;

function countsOf(findings: readonly Finding[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** The worst first; a line each, so that it can be searched and counted. */
function inText(file: string, findings: readonly Finding[], counts: Counts, lang: Tongue): string {
  const words = say(lang);
  if (findings.length === 0) return `${words('validate.clean', { file })}\n`;
  const lines = SEVERITIES.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => {
        const where = [finding.architecture, finding.concept].filter(Boolean).join(' · ');
        const label = words(`validate.${severity}`);
        return `${label}: ${findingText(finding, lang)}${where ? ` [${where}]` : ''}`;
      }),
  );
  const { error: errors, warning: warnings, info: infos } = counts;
  return `${[...lines, words('validate.summary', { file, errors, warnings, infos })].join('\n')}\n`;
}

const SEVERITIES = ['error', 'warning', 'info'] as const;
