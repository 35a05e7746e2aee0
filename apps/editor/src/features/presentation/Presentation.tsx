/** The views one after another over the whole screen; from 1.0 to 2.0 each box moves to its new place. */
import { FigureMorph } from '@khung/react';
import { FocusTrap } from '@mantine/core';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { explain } from '../../i18n/explain.ts';
import { useWords } from '../../i18n/useWords.ts';
import { usePreferences } from '../../session/preferences.ts';
import { show, showView, useSession } from '../../session/session.ts';
import { viewNow, viewsIn } from '../../session/views.ts';
import { figuresOf } from '../canvas/figureOf.ts';
import { useFigureTheme } from '../canvas/useFigureTheme.ts';
import { branchOf } from './branch.ts';
import { PresentationBar } from './PresentationBar.tsx';
import './presentation.css';
import { firstSlide, type Slide, slideOfState, slideOfView, slidesOf } from './slides.ts';
import { useWholeScreen } from './useWholeScreen.ts';

export function Presentation() {
  const open = useSession((s) => s.dialog === 'presentation');
  return open ? <Running /> : null;
}

type Way = Readonly<Record<string, -1 | 1>>;
const STEPS: Way = { ArrowRight: 1, ' ': 1, Enter: 1, ArrowLeft: -1, Backspace: -1 };
const VIEWS: Way = { PageDown: 1, ArrowDown: 1, PageUp: -1, ArrowUp: -1 };

function Running() {
  const { t } = useWords();
  const workspace = useSession((s) => s.workspace);
  const slides = useMemo(() => slidesOf(workspace, viewsIn(workspace)), [workspace]);
  const [at, setAt] = useState(() => firstSlide(slides, viewNow(), useSession.getState().shown));
  const [page, setPage] = useState(0);
  const [focus, setFocus] = useState<string>();
  const root = useRef<HTMLDivElement>(null);
  const theme = useFigureTheme();
  useWholeScreen(root);
  const slide = slides[Math.min(at, slides.length - 1)];
  const figures = useFigures(slide);
  const pages = 'length' in figures ? figures.length : 1;
  const figure = 'length' in figures ? figures[Math.min(page, pages - 1)] : undefined;
  const branch = useMemo(
    () => (figure && focus !== undefined ? branchOf(figure, focus) : undefined),
    [figure, focus],
  );
  if (slide === undefined) return null;

  const go = (to: number) => {
    const next = Math.max(0, Math.min(slides.length - 1, to));
    if (slides[next]?.view.id !== slide.view.id) {
      setPage(0);
      setFocus(undefined);
    }
    setAt(next);
  };
  const step = (by: -1 | 1) => {
    const turned = page + by;
    if (turned >= 0 && turned < pages) setPage(turned);
    else if (at + by >= 0 && at + by < slides.length) {
      setPage(0);
      go(at + by);
    }
  };
  const keys = (event: KeyboardEvent) => {
    const { key } = event;
    const by = STEPS[key];
    const view = VIEWS[key];
    if ((key === ' ' || key === 'Enter') && event.target instanceof HTMLButtonElement) return;
    if (by !== undefined) step(by);
    else if (view !== undefined) go(slideOfView(slides, at, view));
    else if (key === 'Home') go(0);
    else if (key === 'End') go(slides.length - 1);
    else if (key === 'Escape' && focus !== undefined) setFocus(undefined);
    else if (key === 'Escape') leave(slide);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <FocusTrap active>
      <div
        ref={root}
        className="k-present"
        role="dialog"
        aria-modal="true"
        aria-label={t('presentation.name')}
        tabIndex={-1}
        data-autofocus
        onKeyDown={keys}
      >
        <div className="k-present-stage">
          {figure ? (
            <div>
              <FigureMorph
                figure={figure}
                theme={theme}
                series={`${slide.view.id} ${page}`}
                focus={branch}
                onPick={setFocus}
              />
            </div>
          ) : (
            <p role="alert">{'length' in figures ? '' : `${figures.title}. ${figures.text}`}</p>
          )}
        </div>
        <PresentationBar
          slide={slide}
          slides={slides}
          page={page}
          pages={pages}
          onStep={step}
          onState={(shown) => go(slideOfState(slides, at, shown))}
          onLeave={() => leave(slide)}
        />
      </div>
    </FocusTrap>
  );
}

/** Back to work, at the slide that was shown last. */
function leave({ view, shown }: Slide): void {
  useSession.setState({ dialog: undefined });
  showView(view.id);
  show(shown);
}

function useFigures(slide: Slide | undefined) {
  const workspace = useSession((s) => s.workspace);
  const language = usePreferences((p) => p.language);
  const levels = usePreferences((p) => p.levels);
  return useMemo(() => {
    if (slide === undefined) return [];
    try {
      const wish = { workspace, ...slide, language, levels };
      return figuresOf({ ...wish, frame: 'shared', pins: false, heat: 'none', sheet: false });
    } catch (error) {
      return explain(error);
    }
  }, [workspace, slide, language, levels]);
}
