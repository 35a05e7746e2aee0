/** Writes the comparison on screen as one HTML file to be sent: of the view on screen, or of all that show a difference. */
import { textIn } from '@khung/core';
import { explain } from '../../i18n/explain.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { comparisonIn } from '../../session/models.ts';
import { usePreferences } from '../../session/preferences.ts';
import { say, useSession } from '../../session/session.ts';
import { viewNow } from '../../session/views.ts';
import { fileNameOf } from '../files/fileName.ts';
import { beginWork, isExporting, useWork } from '../progress/work.ts';
import { download } from './download.ts';

/** Between two figures the page answers, and the work can be broken off. */
export async function exportPage(): Promise<void> {
  const { workspace, shown } = useSession.getState();
  if (shown.kind !== 'comparison' || isExporting(useWork.getState())) return;
  const { language, scope } = usePreferences.getState();
  const views = scope === 'view' ? { views: [viewNow()] } : {};
  let stopped = false;
  const end = beginWork('page', () => {
    stopped = true;
  });
  try {
    const { comparisonPage } = await import('@khung/publish');
    const { figureFonts } = await import('./assets.ts');
    const comparison = comparisonIn(workspace, shown.before, shown.after);
    const { html, leftOut } = await comparisonPage(workspace, comparison, {
      ...views,
      language,
      fonts: figureFonts,
      pause: async () => {
        await new Promise((resume) => setTimeout(resume));
        if (stopped) throw new Stopped();
      },
    });
    const title = `${textIn(workspace.info.name, language)} ${shown.before} ${shown.after}`;
    const name = `${fileNameOf(title, language)}.html`;
    download(html, 'text/html', name);
    const names = leftOut.map((one) => one[language]).join('; ');
    say({
      tone: 'good',
      title: wordsFor('files.exported', { name }),
      ...(names === '' ? {} : { text: wordsFor('files.pageLeftOut', { names }) }),
    });
  } catch (error) {
    if (!(error instanceof Stopped)) say({ tone: 'bad', ...explain(error) });
  } finally {
    end();
  }
}

class Stopped extends Error {}
