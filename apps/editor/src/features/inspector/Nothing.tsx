/** Nothing is selected: how the view on screen is set up, or what it shows in numbers. */
import { SegmentedControl } from '@mantine/core';
import { IconPointer } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { prefer, usePreferences } from '../../session/preferences.ts';
import { useView, useViewpoint } from '../../session/views.ts';
import { Summary } from './Summary.tsx';

const ViewSettings = lazy(() =>
  import('../views/ViewSettings.tsx').then((loaded) => ({ default: loaded.ViewSettings })),
);

const SIDES = ['setup', 'figures'] as const;

export function Nothing() {
  const { t, textOf } = useWords();
  const view = useView();
  const viewpoint = useViewpoint();
  const side = usePreferences((p) => p.side);
  return (
    <>
      <div className="k-inspector-head">
        <h2>{textOf(view.name)}</h2>
        {viewpoint && <p className="k-quiet">{textOf(viewpoint.purpose)}</p>}
        <p className="k-hint">
          <IconPointer size={15} stroke={1.75} aria-hidden="true" />
          {t('inspector.summaryHint')}
        </p>
        <SegmentedControl
          fullWidth
          size="xs"
          mt={10}
          aria-label={t('inspector.panel')}
          value={side}
          data={SIDES.map((value) => ({ value, label: t(`views.${value}`) }))}
          onChange={(value) => prefer({ side: value })}
        />
      </div>
      <div className="k-scroll">
        {side === 'figures' ? (
          <Summary />
        ) : (
          <Suspense fallback={null}>
            <ViewSettings />
          </Suspense>
        )}
      </div>
    </>
  );
}
