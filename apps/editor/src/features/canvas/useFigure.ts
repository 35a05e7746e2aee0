/** The figure on screen, drawn anew when what it shows changes; of several pages the one turned to. */
import type { Figure } from '@khung/diagram';
import { useEffect, useMemo } from 'react';
import { type Explanation, explain } from '../../i18n/explain.ts';
import { usePreferences } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';
import type { Shown } from '../../session/shown.ts';
import { useView } from '../../session/views.ts';
import type { Way } from '../../session/ways.ts';
import { marksOnFigure } from '../marks/onFigure.ts';
import { type Drawing, drawFigure, noDrawing, useDrawing } from './drawing/drawing.ts';
import { isQuick } from './drawing/isQuick.ts';
import type { FigureWish } from './figureOf.ts';
import { figuresOnScreen, pagesOf, type Sides } from './sides.ts';

export type Drawn =
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      /** Of a comparison whose sides are looked at apart. */
      readonly sides?: Sides;
      readonly page: number;
      readonly pages: number;
      /** It is of an older state of the view: the newer one is being drawn, or was broken off. */
      readonly behind?: Behind;
    }
  | { readonly kind: 'failed'; readonly explanation: Explanation }
  /** Nothing can be shown yet. */
  | { readonly kind: 'coming' | 'stopped' };

export interface Behind {
  readonly stopped: boolean;
  /** Another architecture is shown by now: what is done to this figure would go astray. */
  readonly elsewhere: boolean;
}

export function useFigure(): Drawn {
  const wish = useWish();
  const quick = useMemo(() => isQuick(wish), [wish]);
  const onPage = useMemo(() => (quick ? drawnNow(wish) : undefined), [wish, quick]);
  const beside = useDrawing();
  useEffect(() => {
    if (quick) noDrawing();
    else drawFigure(wish);
  }, [wish, quick]);
  const wanted = useSession((s) => s.page);
  const found = onPage ?? drawnBeside(wish, beside);
  if (!('figures' in found)) return found;
  const { figures, behind, way } = found;
  const pages = pagesOf(figures, way);
  const page = Math.max(0, Math.min(wanted, pages.length - 1));
  const shown = pages[page];
  if (shown === undefined) return { kind: 'failed', explanation: explain(new Error('no figure')) };
  return { kind: 'figure', ...shown, page, pages: pages.length, ...(behind && { behind }) };
}

function useWish(): FigureWish {
  const workspace = useSession((s) => s.workspace);
  const shown = useSession((s) => s.shown);
  const pins = useSession((s) => marksOnFigure(s).pins);
  const heat = useSession((s) => marksOnFigure(s).heat);
  const view = useView();
  const language = usePreferences((p) => p.language);
  const frame = usePreferences((p) => p.frame);
  const levels = usePreferences((p) => p.levels);
  const way = useSession((s) => (s.shown.kind === 'comparison' ? s.way : 'overlay'));
  return useMemo(
    () => ({ workspace, shown, view, pins, heat, language, levels, frame, sheet: true, way }),
    [workspace, shown, view, pins, heat, language, levels, frame, way],
  );
}

type Found =
  | {
      readonly figures: readonly Figure[];
      readonly way: Way;
      readonly behind?: Behind;
    }
  | Exclude<Drawn, { kind: 'figure' }>;

function drawnNow(wish: FigureWish): Found {
  try {
    return { figures: figuresOnScreen(wish), way: wayOf(wish) };
  } catch (error) {
    return { kind: 'failed', explanation: explain(error) };
  }
}

/** What was drawn of it, or of an older state of the same view. */
function drawnBeside(wish: FigureWish, { drawn, failed, stopped }: Drawing): Found {
  if (drawn?.wish === wish) return { figures: drawn.figures, way: wayOf(wish) };
  if (failed?.wish === wish) return { kind: 'failed', explanation: explain(failed.error) };
  const isStopped = stopped === wish;
  if (drawn?.wish.view.id !== wish.view.id || !sameWorkspace(drawn.wish, wish)) {
    return { kind: isStopped ? 'stopped' : 'coming' };
  }
  const elsewhere = keyOf(drawn.wish.shown) !== keyOf(wish.shown);
  return {
    figures: drawn.figures,
    way: wayOf(drawn.wish),
    behind: { stopped: isStopped, elsewhere },
  };
}

const wayOf = ({ way = 'overlay' }: FigureWish): Way => way;

const sameWorkspace = (a: FigureWish, b: FigureWish): boolean =>
  a.workspace.info.id === b.workspace.info.id;

const keyOf = (shown: Shown): string =>
  shown.kind === 'architecture' ? shown.id : `${shown.before} ${shown.after}`;
