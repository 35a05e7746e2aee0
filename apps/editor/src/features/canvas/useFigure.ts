/** The figure on screen, drawn anew when what it shows changes. */
import type { Figure } from '@khung/diagram';
import { useMemo } from 'react';
import { type Explanation, explain } from '../../i18n/explain.ts';
import { usePreferences } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';
import { marksOnFigure } from '../marks/onFigure.ts';
import { figureOf } from './figureOf.ts';

export type Drawn =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'failed'; readonly explanation: Explanation };

export function useFigure(): Drawn {
  const workspace = useSession((s) => s.workspace);
  const shown = useSession((s) => s.shown);
  const pins = useSession((s) => marksOnFigure(s).pins);
  const heat = useSession((s) => marksOnFigure(s).heat);
  const language = usePreferences((p) => p.language);
  const page = usePreferences((p) => p.page);
  const frame = usePreferences((p) => p.frame);
  const levels = usePreferences((p) => p.levels);
  return useMemo(() => {
    try {
      return {
        kind: 'figure',
        figure: figureOf({ workspace, shown, pins, heat, language, page, levels, frame }),
      };
    } catch (error) {
      return { kind: 'failed', explanation: explain(error) };
    }
  }, [workspace, shown, pins, heat, language, page, levels, frame]);
}
