/** Two moments on one figure: a view of an architecture, with what came, went and changed marked on it. */
import type { ArchitectureId } from '@khung/core';
import { FigureImage } from '@khung/react';
import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { usePreferences } from '../../../session/preferences.ts';
import { useSession } from '../../../session/session.ts';
import { editedArchitecture } from '../../../session/shown.ts';
import { viewIn } from '../../../session/views.ts';
import type { Asking } from '../../beside/jobs/jobs.ts';
import { useFigureTheme } from '../../canvas/useFigureTheme.ts';
import { Stopped } from './Stopped.tsx';
import type { States, StatesAsked } from './states.ts';
import { useStatesJob } from './useStatesJob.ts';

interface CompareFigureProps {
  readonly states: States;
  readonly sides: StatesAsked;
}

export function CompareFigure({ states, sides }: CompareFigureProps) {
  const { t, textOf } = useWords();
  const levels = usePreferences((p) => p.levels);
  const theme = useFigureTheme();
  const { architectures, views } = states;
  const [architecture, setArchitecture] = useState(() =>
    firstArchitecture(architectures.map(({ id }) => id)),
  );
  const [chosen, setChosen] = useState(() => {
    const now = useSession.getState();
    return viewIn(now.workspace, now.view).id;
  });
  const view = (views.find(({ id }) => id === chosen) ?? views[0])?.id;
  const { before, after, language } = sides;
  const asking = useMemo((): Asking<'states-figure'> | undefined => {
    if (architecture === undefined || view === undefined) return undefined;
    return { job: 'states-figure', asked: { before, after, language, architecture, view, levels } };
  }, [before, after, language, architecture, view, levels]);
  const drawn = useStatesJob(asking);
  if (architecture === undefined || view === undefined)
    return <p className="k-quiet">{t('checkpoints.compare.notThere')}</p>;
  return (
    <div className="k-compare-figure">
      <div className="k-compare-choices">
        <NativeSelect
          size="xs"
          label={t('checkpoints.compare.architecture')}
          value={architecture}
          data={architectures.map(({ id, name }) => ({ value: id, label: textOf(name) }))}
          onChange={(event) =>
            setArchitecture(architectures.find(({ id }) => id === event.currentTarget.value)?.id)
          }
        />
        <NativeSelect
          size="xs"
          label={t('checkpoints.compare.viewChoice')}
          value={view}
          data={views.map(({ id, name }) => ({ value: id, label: textOf(name) }))}
          onChange={(event) => {
            const wanted = views.find(({ id }) => id === event.currentTarget.value);
            if (wanted) setChosen(wanted.id);
          }}
        />
        <p>{t('checkpoints.compare.legend')}</p>
      </div>
      <section
        className="k-compare-sheet"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={t('checkpoints.compare.figure')}
      >
        {'answer' in drawn &&
          drawn.answer.map((figure, page) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name.
            <FigureImage key={page} figure={figure} theme={theme} />
          ))}
        {drawn.kind === 'failed' && (
          <p role="alert">
            {drawn.explanation.title}. {drawn.explanation.text}
          </p>
        )}
        {drawn.kind === 'stopped' && <Stopped again={drawn.again} />}
      </section>
    </div>
  );
}

/** The one on screen, else the last: there the work is. */
function firstArchitecture(shared: readonly ArchitectureId[]): ArchitectureId | undefined {
  const { shown } = useSession.getState();
  const now = editedArchitecture(shown) ?? (shown.kind === 'comparison' ? shown.after : undefined);
  return shared.find((id) => id === now) ?? shared.at(-1);
}
