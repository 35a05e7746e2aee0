/** `khung gap`: what lies between a baseline and a target, as text, JSON, Markdown, a page or a workbook. */
import {
  compare,
  type ElementId,
  type GapAnalysis,
  type GapListOptions,
  gapAnalysis,
  gapEnds,
  gapToJson,
  nameIn,
  UnknownUnit,
  unitNamed,
  type Workspace,
} from '@khung/core';
import { gapFigures, grey } from '@khung/diagram';
import { betweenSaid, figureToSvg, gapTables } from '@khung/publish';
import type { Around, ExitCode } from '../command.ts';
import { Failure } from '../failure.ts';
import { type ReportFormat, writeReport } from '../files/writeReport.ts';
import { gapText } from '../report/gapText.ts';
import { architectureNamed, knownArchitectures, openWorkspace } from '../workspaceFile.ts';

export interface Between {
  readonly from?: string;
  readonly to?: string;
  readonly format?: ReportFormat;
  readonly output?: string;
}

export interface GapOptions extends Between {
  readonly by: 'layer' | 'unit';
  readonly unit?: string;
  readonly kept?: boolean;
  /** `false` with `--no-links`. */
  readonly links: boolean;
}

export async function gap(file: string, options: GapOptions, { lang }: Around): Promise<ExitCode> {
  const ws = await openWorkspace(file);
  const analysis = analysed(ws, file, options);
  const { by, kept, links, unit } = options;
  const asked: GapListOptions = {
    by,
    lang,
    kept,
    links,
    unit: unit === undefined ? undefined : unitAsked(analysis, unit, lang),
  };
  await writeReport(options, {
    text: () => gapText(ws, analysis, asked),
    json: () => gapToJson(analysis, asked),
    tables: () => gapTables(ws, analysis, asked),
    drawings: () => chartsOf(ws, analysis, lang),
    lang,
  });
  return 0;
}

/** @throws Failure where an architecture is not there, or there is no second one */
export function analysed(ws: Workspace, file: string, { from, to }: Between): GapAnalysis {
  const named = {
    ...(from === undefined ? {} : { from: architectureNamed(ws, from, file) }),
    ...(to === undefined ? {} : { to: architectureNamed(ws, to, file) }),
  };
  const ends = gapEnds(ws, named);
  if (ends === undefined || ends.from === ends.to)
    throw new Failure('gap.two', { file, known: knownArchitectures(ws) });
  return gapAnalysis(ws, compare(ws, ends.from, ends.to));
}

function chartsOf(ws: Workspace, analysis: GapAnalysis, lang: Around['lang']): readonly string[] {
  const wish = { language: lang, width: 247, height: 155 };
  return gapFigures(analysis, betweenSaid(ws, analysis, lang), wish).map((figure) =>
    figureToSvg(figure, { theme: grey }),
  );
}

/** @throws Failure that names the units it may be */
export function unitAsked(
  { comparison }: GapAnalysis,
  asked: string,
  lang: Around['lang'],
): ElementId {
  try {
    return unitNamed(comparison, asked);
  } catch (error) {
    if (!(error instanceof UnknownUnit)) throw error;
    const known = error.data.known.map((id) => `${nameIn(comparison, id, lang)} (${id})`);
    if (known.length === 0) throw new Failure('unit.none', {});
    throw new Failure('unit.unknown', { asked, known: known.join(', ') });
  }
}
