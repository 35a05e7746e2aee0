/** The views that draw an element, found one after the other so that the page stays alive meanwhile. */
import type { ElementId, View } from '@khung/core';
import { useEffect, useState } from 'react';
import { useSource } from '../../session/derived.ts';
import { usePreferences } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';
import { viewsIn } from '../../session/views.ts';
import { pageShowing } from './pages.ts';

export interface ViewShowing {
  readonly view: View;
  readonly page: number;
}

export interface ViewsShowing {
  readonly found: readonly ViewShowing[];
  readonly done: boolean;
}

const NOTHING: ViewsShowing = { found: [], done: false };

export function useViewsShowing(element: ElementId): ViewsShowing {
  const source = useSource();
  const views = useSession((s) => viewsIn(s.workspace));
  const look = usePreferences((p) => `${p.frame} ${p.levels}`);
  const [state, setState] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown and how it is drawn decide what views show.
  useEffect(() => {
    setState(NOTHING);
    const found: ViewShowing[] = [];
    let at = 0;
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      const view = views[at];
      at += 1;
      if (view === undefined) {
        setState({ found: [...found], done: true });
        return;
      }
      const page = pageShowing(view, element);
      if (page !== undefined) {
        found.push({ view, page });
        setState({ found: [...found], done: false });
      }
      timer = setTimeout(next, 0);
    };
    timer = setTimeout(next, 0);
    return () => clearTimeout(timer);
  }, [element, source, views, look]);
  return state;
}
