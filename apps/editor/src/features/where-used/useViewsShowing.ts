/** The views that draw an element, found one after the other so that the page stays alive meanwhile. */
import type { ElementId, View } from '@khung/core';
import { useEffect, useState } from 'react';
import { useSource } from '../../session/derived.ts';
import { usePreferences } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';
import { viewsIn } from '../../session/views.ts';
import { tellUnlessBrokenOff } from '../beside/jobs/runJob.ts';
import { beginWork } from '../progress/work.ts';
import { pagesOf } from './pages.ts';

export interface ViewShowing {
  readonly view: View;
  readonly page: number;
}

export interface ViewsShowing {
  readonly found: readonly ViewShowing[];
  /** Looking, looked through all, or stopped by the person before that. */
  readonly state: 'looking' | 'done' | 'stopped';
}

const NOTHING: ViewsShowing = { found: [], state: 'looking' };

/** @returns what is found so far, and how it is looked for again where it was stopped */
export function useViewsShowing(element: ElementId): ViewsShowing & { readonly again: () => void } {
  const source = useSource();
  const views = useSession((s) => viewsIn(s.workspace));
  const look = usePreferences((p) => `${p.frame} ${p.levels}`);
  const [state, setState] = useState(NOTHING);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown and how it is drawn decide what views show.
  useEffect(() => {
    setState(NOTHING);
    const found: ViewShowing[] = [];
    let wanted = true;
    let cancel = () => {};
    const look = async () => {
      for (const view of views) {
        await new Promise((resume) => setTimeout(resume));
        if (!wanted) return;
        const page = (await pagesOf(view, (how) => (cancel = how))).get(element);
        if (!wanted) return;
        if (page === undefined) continue;
        found.push({ view, page });
        setState({ found: [...found], state: 'looking' });
      }
      setState({ found: [...found], state: 'done' });
    };
    const stop = () => {
      wanted = false;
      setState({ found: [...found], state: 'stopped' });
      cancel();
    };
    const end = beginWork('find', stop);
    look()
      .catch((error: unknown) => {
        if (!wanted) return;
        setState({ found: [...found], state: 'stopped' });
        tellUnlessBrokenOff(error);
      })
      .finally(end);
    return () => {
      // The view that is being drawn now is drawn to its end: what it shows will be asked again.
      wanted = false;
      end();
    };
  }, [element, source, views, look, turn]);
  return { ...state, again: () => setTurn((now) => now + 1) };
}
