/** What is asked of the figure that is on screen now, for gestures that work on it. */
import { usePreferences } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';
import { viewNow } from '../../session/views.ts';
import { marksOnFigure } from '../marks/onFigure.ts';
import type { FigureWish } from './figureOf.ts';

export function wishNow(): FigureWish {
  const session = useSession.getState();
  const { workspace, shown } = session;
  const { language, frame, levels } = usePreferences.getState();
  const marks = marksOnFigure(session);
  return { workspace, shown, view: viewNow(), language, levels, frame, sheet: true, ...marks };
}
