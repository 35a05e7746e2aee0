/** What the screen of gaps shows, as an Excel workbook. The writer is loaded when it is wanted. */
import { type GapAnalysis, nameIn, unitImpact } from '@khung/core';
import { explain } from '../../i18n/explain.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { usePreferences } from '../../session/preferences.ts';
import { say, useSession } from '../../session/session.ts';
import { download } from '../exports/download.ts';
import { fileNameOf } from '../files/fileName.ts';
import { useGaps } from './state.ts';

export async function exportGaps(analysis: GapAnalysis): Promise<void> {
  try {
    const { workspace } = useSession.getState();
    const { language: lang } = usePreferences.getState();
    const { seen, by, unit } = useGaps.getState();
    const publish = await import('@khung/publish');
    const impact = seen === 'impact' && unit ? unitImpact(analysis, unit) : undefined;
    const tables = impact
      ? publish.impactTables(workspace, analysis, impact, lang)
      : publish.gapTables(workspace, analysis, { by, lang, unit });
    const about = unit === undefined ? '' : ` ${nameIn(analysis.comparison, unit, lang)}`;
    const title = wordsFor(impact ? 'gaps.impact' : 'gaps.title');
    const name = `${fileNameOf(`${title}${about}`, lang)}.xlsx`;
    download(await publish.tablesToXlsx(tables), TYPE, name);
    say({ tone: 'good', title: wordsFor('files.exported', { name }) });
  } catch (error) {
    say({ tone: 'bad', ...explain(error) });
  }
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
