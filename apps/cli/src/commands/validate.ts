/** `khung validate`: the findings of every rule on a workspace; errors make it exit with 1. */
import {
  type Finding,
  findingAdvice,
  findingText,
  PROFILES,
  type Profile,
  planMend,
  profileOf,
  ruleTitle,
  textIn,
  validate,
  type Workspace,
} from '@khung/core';
import { shownBy } from '@khung/diagram';
import type { Around, ExitCode } from '../command.ts';
import { say } from '../words/say.ts';
import type { Tongue } from '../words/tongue.ts';
import { openWorkspace } from '../workspaceFile.ts';

export interface ValidateOptions {
  readonly format: 'text' | 'json';
  /** Views are drawn to see which elements are on none, unless it is declined. */
  readonly views: boolean;
}

export async function validateWorkspace(
  file: string,
  options: ValidateOptions,
  { lang }: Around,
): Promise<ExitCode> {
  const ws = await openWorkspace(file);
  const findings = validate(ws, options.views ? { shownIn: shownBy(profileIn(ws)) } : {});
  const summary = countsOf(findings);
  if (options.format === 'json') {
    const told = findings.map((finding) => ({
      ...finding,
      message: findingText(finding, lang),
      advice: textIn(findingAdvice(finding.rule), lang),
      mendable: planMend(ws, finding) !== undefined,
    }));
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
  const summary = words('validate.summary', { file, errors, warnings, infos });
  return `${[...lines, '', ...adviceLines(findings, lang), '', summary].join('\n')}\n`;
}

/** What to do, once for each rule. */
function adviceLines(findings: readonly Finding[], lang: Tongue): string[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return rules.map(
    (rule) => `${textIn(ruleTitle(rule), lang)}: ${textIn(findingAdvice(rule), lang)}`,
  );
}

/** A workspace of an unknown profile is told so by a rule. */
function profileIn({ info }: Workspace): Profile {
  return PROFILES.find(({ id }) => id === info.profile) ?? profileOf('archimate');
}

const SEVERITIES = ['error', 'warning', 'info'] as const;
