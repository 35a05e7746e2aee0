/** A gap analysis, and the impact on a unit, for the terminal. */
import {
  type GapAnalysis,
  type GapListOptions,
  gapList,
  gapWord,
  impactCounts,
  impactList,
  nameIn,
  reuseSaid,
  type UnitImpact,
  type Workspace,
} from '@khung/core';
import { betweenSaid } from '@khung/publish';
import type { Tongue } from '../words/tongue.ts';

export function gapText(ws: Workspace, analysis: GapAnalysis, options: GapListOptions): string {
  const { lang } = options;
  const title = gapWord('report-about', lang, {
    title: gapWord('gap-title', lang),
    between: betweenSaid(ws, analysis, lang),
  });
  const groups = gapList(analysis, options).groups.map(({ title: group, rows }) =>
    [
      `${group} (${rows.length})`,
      ...rows.flatMap(({ number, fate, component, gap, solution, priority }) => [
        `  ${number}. ${component} [${fate}]`,
        `      ${gap}`,
        ...indented(solution),
        ...indented(priority),
      ]),
    ].join('\n'),
  );
  return `${[title, reuseSaid(ws, analysis, lang).join('\n'), ...groups].join('\n\n')}\n`;
}

export function impactText(
  ws: Workspace,
  analysis: GapAnalysis,
  impact: UnitImpact,
  lang: Tongue,
): string {
  const unit = nameIn(analysis.comparison, impact.unit, lang);
  const title = gapWord('report-about', lang, {
    title: gapWord('impact-title', lang, { unit }),
    between: betweenSaid(ws, analysis, lang),
  });
  const groups = impactList(analysis, impact, lang).map(({ title: group, rows }) =>
    [
      `${group} (${rows.length})`,
      ...rows.flatMap(({ number, fate, component, path, gap }) => [
        `  ${number}. ${component} [${fate}]`,
        ...indented(path),
        `      ${gap}`,
      ]),
    ].join('\n'),
  );
  const nothing = groups.length === 0 ? [gapWord('impact-none', lang)] : [];
  const count = gapWord('impact-count', lang, impactCounts(analysis, impact));
  return `${[title, count, ...nothing, ...groups].join('\n\n')}\n`;
}

const indented = (lines: string): readonly string[] =>
  lines === '' ? [] : lines.split('\n').map((line) => `      ${line}`);
