/** The middle of the screen: what is shown and where edits go, the figure or a table, and how it is set on paper. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSource } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { FreeTools } from '../by-hand/FreeTools.tsx';
import { ChecksDrawer } from '../checks/ChecksDrawer.tsx';
import { hearClipboard } from '../clipboard/hearClipboard.ts';
import { Empty } from '../parts/Empty.tsx';
import { BottomBar } from '../status/BottomBar.tsx';
import { Strip } from '../status/Strip.tsx';
import { useListPaste } from '../tables/list/pastedText.ts';
import { ViewTabs } from '../views/ViewTabs.tsx';
import './canvas.css';
import { CanvasView } from './CanvasView.tsx';
import { EmptyFigure } from './EmptyFigure.tsx';
import { useFigure } from './useFigure.ts';

const TablePanel = lazy(async () => ({
  default: (await import('../tables/TablePanel.tsx')).TablePanel,
}));

export function FigurePanel() {
  const table = useSession((s) => s.table);
  useListPaste();
  useEffect(hearClipboard, []);
  return (
    <main className="k-figure-panel" data-table={table}>
      <Strip />
      {table === undefined ? (
        <FigureStage />
      ) : (
        <Suspense fallback={<TableComing />}>
          <TablePanel key={table} table={table}>
            <ViewTabs />
            <ChecksDrawer />
          </TablePanel>
        </Suspense>
      )}
    </main>
  );
}

const TableComing = () => (
  <>
    <div />
    <ViewTabs />
  </>
);

function FigureStage() {
  const { t } = useWords();
  const drawn = useFigure();
  const empty = useSource().elements.size === 0;
  return (
    <>
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
      <ChecksDrawer />
      {drawn.kind === 'figure' && <BottomBar {...drawn} />}
    </>
  );
}
