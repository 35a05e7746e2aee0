/** The figure on screen, drawn anew when what it shows changes; of several pages the one turned to. */
import type { View } from '@khung/core';
import type { Figure } from '@khung/diagram';
import { useMemo } from 'react';
import { type Explanation, explain } from '../../i18n/explain.ts';
import { usePreferences } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';
import { useView } from '../../session/views.ts';
import { marksOnFigure } from '../marks/onFigure.ts';
import { figuresOf } from './figureOf.ts';

export type Drawn =
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      readonly page: number;
      readonly pages: number;
    }
  | { readonly kind: 'failed'; readonly explanation: Explanation };

export function useFigure(): Drawn {
  const workspace = useSession((s) => s.workspace);
  const shown = useSession((s) => s.shown);
  const pins = useSession((s) => marksOnFigure(s).pins);
  const heat = useSession((s) => marksOnFigure(s).heat);
  const wanted = useSession((s) => s.page);
  const view: View = useView();
  const language = usePreferences((p) => p.language);
  const frame = usePreferences((p) => p.frame);
  const levels = usePreferences((p) => p.levels);
  const figures = useMemo(() => {
    try {
      return figuresOf({
        workspace,
        shown,
        view,
        pins,
        heat,
        language,
        levels,
        frame,
        sheet: true,
      });
    } catch (error) {
      return explain(error);
    }
  }, [workspace, shown, view, pins, heat, language, levels, frame]);
  if (!('length' in figures)) return { kind: 'failed', explanation: figures };
  const page = Math.max(0, Math.min(wanted, figures.length - 1));
  const figure = figures[page];
  if (figure === undefined) return { kind: 'failed', explanation: explain(new Error('no figure')) };
  return { kind: 'figure', figure, page, pages: figures.length };
}
