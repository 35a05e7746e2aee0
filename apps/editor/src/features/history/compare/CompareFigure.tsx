/** Two moments on one figure: a view of an architecture, with what came, went and changed marked on it. */
import {
  type ArchitectureId,
  type Comparison,
  compareModels,
  elementId,
  profileOf,
  textIn,
  type View,
  type Workspace,
} from '@khung/core';
import { viewpointOf, wishOf } from '@khung/diagram';
import { FigureImage } from '@khung/react';
import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { explain } from '../../../i18n/explain.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { modelIn } from '../../../session/derived.ts';
import { type Language, usePreferences } from '../../../session/preferences.ts';
import { useSession } from '../../../session/session.ts';
import { architecturesInOrder, editedArchitecture } from '../../../session/shown.ts';
import { viewIn, viewsIn } from '../../../session/views.ts';
import { figuresAt } from '../../canvas/levels.ts';
import { useFigureTheme } from '../../canvas/useFigureTheme.ts';

interface CompareFigureProps {
  readonly before: Workspace;
  readonly after: Workspace;
}

export function CompareFigure({ before, after }: CompareFigureProps) {
  const { t, textOf, language } = useWords();
  const levels = usePreferences((p) => p.levels);
  const theme = useFigureTheme();
  const views = useMemo(() => viewsIn(after).filter(isComparable), [after]);
  const shared = architecturesInOrder(after).filter((id) => before.architectures.has(id));
  const [architecture, setArchitecture] = useState(() => firstArchitecture(shared));
  const [chosen, setChosen] = useState(() => {
    const now = useSession.getState();
    return viewIn(now.workspace, now.view).id;
  });
  const view = views.find(({ id }) => id === chosen) ?? views[0];
  const drawn = useMemo(() => {
    if (view === undefined || architecture === undefined) return [];
    try {
      const source = comparisonOf(before, after, architecture);
      return drawnOf(source, view, after, language, levels);
    } catch (error) {
      return explain(error);
    }
  }, [before, after, architecture, view, language, levels]);
  if (architecture === undefined || view === undefined)
    return <p className="k-quiet">{t('checkpoints.compare.notThere')}</p>;
  return (
    <div className="k-compare-figure">
      <div className="k-compare-choices">
        <NativeSelect
          size="xs"
          label={t('checkpoints.compare.architecture')}
          value={architecture}
          data={shared.map((id) => ({
            value: id,
            label: textOf(after.architectures.get(id)?.name),
          }))}
          onChange={(event) =>
            setArchitecture(shared.find((id) => id === event.currentTarget.value))
          }
        />
        <NativeSelect
          size="xs"
          label={t('checkpoints.compare.viewChoice')}
          value={view.id}
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
        {'length' in drawn ? (
          drawn.map((figure, page) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name.
            <FigureImage key={page} figure={figure} theme={theme} />
          ))
        ) : (
          <p role="alert">
            {drawn.title}. {drawn.text}
          </p>
        )}
      </section>
    </div>
  );
}

const isComparable = (view: View) => viewpointOf(view.viewpoint) !== undefined;

/** The one on screen, else the last: there the work is. */
function firstArchitecture(shared: readonly ArchitectureId[]): ArchitectureId | undefined {
  const { shown } = useSession.getState();
  const now = editedArchitecture(shown) ?? (shown.kind === 'comparison' ? shown.after : undefined);
  return shared.find((id) => id === now) ?? shared.at(-1);
}

/** Who follows whom counts where it was said between the two moments. */
function comparisonOf(before: Workspace, after: Workspace, id: ArchitectureId): Comparison {
  const said = [...after.successions.values()]
    .filter((one) => one.architecture === id && !before.successions.has(one.id))
    .map(({ from, to, reason }, step) => ({
      from: Object.keys(from).map(elementId),
      to: Object.keys(to).map(elementId),
      step,
      reason,
    }));
  return compareModels(modelIn(before, id), modelIn(after, id), said);
}

function drawnOf(
  source: Comparison,
  view: View,
  { info }: Workspace,
  language: Language,
  levels: Parameters<typeof figuresAt>[1],
) {
  const viewpoint = viewpointOf(view.viewpoint);
  if (viewpoint === undefined) return [];
  return figuresAt(viewpoint, levels, source, {
    ...wishOf(view, language),
    profile: profileOf(info.profile),
    title: textIn(view.name, language),
  });
}
