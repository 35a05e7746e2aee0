/** The middle of the screen: what is shown and where edits go, the figure, and how it is set on paper. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { useSource } from '../../session/derived.ts';
import { FreeTools } from '../by-hand/FreeTools.tsx';
import { Empty } from '../parts/Empty.tsx';
import { BottomBar } from '../status/BottomBar.tsx';
import { Strip } from '../status/Strip.tsx';
import { ViewTabs } from '../views/ViewTabs.tsx';
import './canvas.css';
import { CanvasView } from './CanvasView.tsx';
import { EmptyFigure } from './EmptyFigure.tsx';
import { useFigure } from './useFigure.ts';

export function FigurePanel() {
  const { t } = useWords();
  const drawn = useFigure();
  const empty = useSource().elements.size === 0;
  return (
    <main className="k-figure-panel">
      <Strip />
      <div className="k-stage">
        {drawn.kind === 'failed' ? (
          <Empty
            icon={IconAlertTriangle}
            title={t('canvas.failed')}
            hint={`${drawn.explanation.title}. ${drawn.explanation.text}`}
          />
        ) : (
          <CanvasView figure={drawn.figure} page={drawn.page} />
        )}
        <FreeTools />
        {empty && <EmptyFigure />}
      </div>
      <ViewTabs />
      {drawn.kind === 'figure' && <BottomBar {...drawn} />}
    </main>
  );
}
