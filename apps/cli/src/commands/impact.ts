/** `khung impact`: what a target changes for one unit, with the way that explains each change. */
import { impactToJson, unitImpact } from '@khung/core';
import { impactTables } from '@khung/publish';
import type { Around, ExitCode } from '../command.ts';
import { writeReport } from '../files/writeReport.ts';
import { impactText } from '../report/gapText.ts';
import { openWorkspace } from '../workspaceFile.ts';
import { analysed, type Between, unitAsked } from './gap.ts';

export interface ImpactOptions extends Between {
  readonly unit: string;
  readonly depth?: number;
}

export async function impact(
  file: string,
  options: ImpactOptions,
  { lang }: Around,
): Promise<ExitCode> {
  const ws = await openWorkspace(file);
  const analysis = analysed(ws, file, options);
  const { depth } = options;
  const unit = unitAsked(analysis, options.unit, lang);
  const found = unitImpact(analysis, unit, depth === undefined ? {} : { depth });
  await writeReport(options, {
    text: () => impactText(ws, analysis, found, lang),
    json: () => impactToJson(analysis, found, lang),
    tables: () => impactTables(ws, analysis, found, lang),
    drawings: () => [],
    lang,
  });
  return 0;
}
