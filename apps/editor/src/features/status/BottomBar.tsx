/** How the figure is set on paper, what it leaves out, what is wrong with it, and the zoom. */
import { type Figure, statedLevels } from '@khung/diagram';
import { Checkbox, NativeSelect, UnstyledButton } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { frameAction } from '../../actions/frame.ts';
import { zoomFitAction, zoomInAction, zoomOutAction } from '../../actions/zoom.ts';
import { useWords } from '../../i18n/useWords.ts';
import { type Levels, prefer, type Tone, usePreferences } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';
import { useView, useViewpoint } from '../../session/views.ts';
import { hasLevels, levelsDrawn } from '../canvas/levels.ts';
import { useZoom } from '../canvas/zoom.ts';
import { ChecksButton } from '../checks/ChecksButton.tsx';
import { ColourChoice } from '../views/ColourChoice.tsx';
import { choosePaper, usePapers, useSheet } from '../views/paper.ts';
import { FigureFindings } from './FigureFindings.tsx';
import { PageTurner } from './PageTurner.tsx';
import { setUnshown } from './unshown.ts';

const TONES: readonly Tone[] = ['colour', 'grey'];

interface BottomBarProps {
  readonly figure: Figure;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

export function BottomBar({ figure, page, pages }: BottomBarProps) {
  const { t } = useWords();
  const tone = usePreferences((p) => p.tone);
  const { paper } = useSheet();
  const papers = usePapers();
  const levels = hasLevels(useViewpoint());
  useEffect(() => setUnshown(figure), [figure]);
  return (
    <footer className="k-bottom">
      <NativeSelect
        size="xs"
        aria-label={t('bar.page')}
        value={paper}
        data={papers}
        onChange={(event) => choosePaper(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        className="k-bottom-tone"
        aria-label={t('bar.tone')}
        value={tone}
        data={TONES.map((value) => ({ value, label: t(`bar.${value}`) }))}
        onChange={(event) => {
          const wanted = TONES.find((one) => one === event.currentTarget.value);
          if (wanted) prefer({ tone: wanted });
        }}
      />
      <ColourChoice />
      {levels && <LevelChoice figure={figure} />}
      <FrameSwitch />
      <UnshownButton figure={figure} />
      <ChecksButton />
      <FigureFindings figure={figure} />
      <span className="k-bottom-space" />
      {pages > 1 && <PageTurner page={page} pages={pages} />}
      <span className="k-bottom-zoom">
        <ActionButton action={zoomOutAction} />
        <ZoomText />
        <ActionButton action={zoomInAction} />
        <ActionButton action={zoomFitAction} />
      </span>
    </footer>
  );
}

/** Apart, so that zooming draws nothing else of the bar anew. */
function ZoomText() {
  const percent = useZoom((s) => Math.round(s.zoom * 100));
  return <span className="k-zoom">{percent} %</span>;
}

const COUNTS = [1, 2, 3, 4];

function LevelChoice({ figure }: { figure: Figure }) {
  const { t } = useWords();
  const own = statedLevels(useView());
  const preferred = usePreferences((p) => p.levels);
  // Where the workspace's view says nothing, fitting the page stands in for it.
  const levels = preferred === 'view' && own === undefined ? 'fit' : preferred;
  const named: readonly Levels[] = own === undefined ? ['fit', 'all'] : ['view', 'fit', 'all'];
  const count = useMemo(() => levelsDrawn(figure), [figure]);
  const label = (one: Levels) => {
    if (typeof one === 'number') return t('bar.levelCount', { count: one });
    if (one === 'all') return t('bar.allLevels');
    const name = t(one === 'fit' ? 'bar.fitLevels' : 'bar.viewLevels');
    return one === levels && count > 0 ? `${name} · ${t('bar.levelCount', { count })}` : name;
  };
  const counts = typeof levels === 'number' && levels > 4 ? [...COUNTS, levels] : COUNTS;
  const choices = [...named, ...counts];
  return (
    <NativeSelect
      size="xs"
      aria-label={t('bar.levels')}
      title={t('bar.levels')}
      value={String(levels)}
      data={choices.map((one) => ({ value: String(one), label: label(one) }))}
      onChange={(event) => {
        const wanted = choices.find((one) => String(one) === event.currentTarget.value);
        if (wanted !== undefined) prefer({ levels: wanted === 'fit' && !own ? 'view' : wanted });
      }}
    />
  );
}

function FrameSwitch() {
  const { t } = useWords();
  const possible = useSession(frameAction.enabled);
  const frame = usePreferences((p) => p.frame);
  if (!possible) return null;
  return (
    <Checkbox
      size="xs"
      className="k-bottom-check"
      label={t('bar.keepPlaces')}
      title={t(frameAction.label)}
      checked={frame === 'shared'}
      onChange={() => void frameAction.run()}
    />
  );
}

function UnshownButton({ figure }: { figure: Figure }) {
  const { t } = useWords();
  const [elements, all] = useMemo(
    () => [
      figure.unshown.filter(({ source }) => source.kind === 'element').length,
      new Set(figure.occurrences.map((one) => one.element)).size,
    ],
    [figure],
  );
  const open = () => useSession.setState({ dialog: 'unshown' });
  return (
    <UnstyledButton className="k-bottom-button" onClick={open} data-unshown={elements}>
      {elements > 0 ? (
        <>
          <IconEyeOff size={15} stroke={1.75} aria-hidden="true" />
          {t('bar.notShown', { count: elements })}
        </>
      ) : (
        t('bar.shownAll', { count: all })
      )}
    </UnstyledButton>
  );
}
