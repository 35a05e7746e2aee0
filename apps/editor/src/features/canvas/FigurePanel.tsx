/** The middle of the screen: what is shown and where edits go, the figure or a table, and how it is set on paper. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlayerPause } from '@tabler/icons-react';
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
import { setUnshown } from '../status/unshown.ts';
import { useListPaste } from '../tables/list/pastedText.ts';
import { ViewTabs } from '../views/ViewTabs.tsx';
import './canvas.css';
import { CanvasView } from './CanvasView.tsx';
import { drawAfterAll } from './drawing/drawing.ts';
import { EmptyFigure } from './EmptyFigure.tsx';
import { type Drawn, useFigure } from './useFigure.ts';

const PairView = lazy(async () => ({
  default: (await import('../ways/PairView.tsx')).PairView,
}));
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
  const drawn = useFigure();
  const empty = useSource().elements.size === 0;
  const there = drawn.kind === 'figure';
  const coming = there ? drawn.behind?.stopped === false : drawn.kind === 'coming';
  // What is drawn no more is nothing to work with.
  useEffect(() => {
    if (!there) setUnshown(undefined);
  }, [there]);
  return (
    <>
      <div className="k-stage" aria-busy={coming}>
        <OnStage drawn={drawn} />
        {(!there || drawn.sides === undefined) && <FreeTools />}
        {empty && <EmptyFigure />}
      </div>
      <ViewTabs />
      <ChecksDrawer />
      {there ? <BottomBar {...drawn} /> : <footer className="k-bottom" />}
    </>
  );
}

function Looked({ drawn }: { drawn: Extract<Drawn, { kind: 'figure' }> }) {
  const { figure, sides, page, behind } = drawn;
  const way = useSession((s) => s.way);
  if (sides === undefined) return <CanvasView figure={figure} page={page} behind={behind} />;
  return (
    <Suspense fallback={null}>
      <PairView sides={sides} page={page} way={way === 'beside' ? way : 'slider'} />
    </Suspense>
  );
}

function OnStage({ drawn }: { drawn: Drawn }) {
  const { t } = useWords();
  switch (drawn.kind) {
    case 'figure':
      return (
        <>
          <Looked drawn={drawn} />
          {drawn.behind?.stopped && (
            <div className="k-behind" role="status">
              <span>{t('canvas.stopped')}</span>
              <Button size="compact-xs" variant="default" onClick={drawAfterAll}>
                {t('canvas.drawAfterAll')}
              </Button>
            </div>
          )}
        </>
      );
    case 'failed':
      return (
        <Empty
          icon={IconAlertTriangle}
          title={t('canvas.failed')}
          hint={`${drawn.explanation.title}. ${drawn.explanation.text}`}
        />
      );
    case 'stopped':
      return (
        <Empty icon={IconPlayerPause} title={t('canvas.stopped')} hint={t('canvas.stoppedHint')}>
          <Button mt={8} size="xs" variant="light" onClick={drawAfterAll}>
            {t('canvas.drawAfterAll')}
          </Button>
        </Empty>
      );
    case 'coming':
      return null;
  }
}
